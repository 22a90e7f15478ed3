package dev.lingxi.answer;

import dev.lingxi.language.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line that says no more than yes, I see, done, no, wait or hurry: what it means hangs on what was said last. */
enum Nod {

    /** "嗯嗯", "哦". */
    HMM("[嗯恩哦噢]+[呢吧啊呀]?|uh-huh|hm+"),
    /** "对的", "好的". */
    YES("(?=.*[对是好行可要错a-z])(?:嗯|恩|哦|噢|对|是|的|没错|好|行|可以|要|啊|呀|呢|吧|哒|嘞|喽|那|就|这个|这款|这单|这笔)+|ok|okay|yes(?: please)?|yeah|yep|sure|right|correct|all right"),
    /** "知道了". */
    SEEN("(?:这个|那|嗯|哦|好|的|我|都|是|对)*(?:知道|明白|了解|懂|晓得|清楚)(?:了|啦|的|哦|谢谢)*|i see|got it|understood"),
    /** "弄好了". */
    DONE("(?:(?:嗯|好的?|行|那|就|我|已经?|都|刚才?|刚刚|也)*(?:弄|搞|申请|提交|取消|操作|办|填|改|点|选|加|退|换|领|付款?|拍|买|下单|留言?|寄|发)(?:好|完|过|掉)?了(?:的|啊|呀|哦|哈)*)+|(?:i(?:'ve| have)? )?(?:done|did it|submitted|cancelled)(?: it)?(?: already)?"),
    /** "没有", "不用". */
    NO("(?:嗯|啊|都|也)*(?:没有?|不要|不用)(?:的|啊|呀|呢|哦|吧|啦|谢谢)*(?:(?:如果?有|有)?需要?(?:我|到时候?)?再(?:联系|找你们?|找您|来|说))?|(?:那|那就)?算了(?:吧|不用.{0,4}|不.{1,3}了)|no|nope"),
    /** "都不是". */
    WRONG("(?:嗯|啊|都|也|这些)*(?:不是|不对)(?:的|啊|呀|呢|哦|吧|这个|这些)*|neither|none(?: of (?:them|these|those))?"),
    /** "?" and nothing else. */
    HUH("[?？]+"),
    /** "我找找，稍等". */
    WAIT(".{0,8}?(?:请|麻烦)?(?:您|你)?(?:稍等|等一?下|等等|等我一?下)(?:我|哈|啊|哦|下)*|(?:just )?(?:a moment|one moment|one sec|wait)(?: please)?"),
    /** "好的，尽快". */
    HURRY("(?:好的?|嗯|那|请|麻烦|拜托|你们?|您|一定|帮我|给我|要|能|可以)*(?:尽快|快一?点|快些|抓紧|赶紧|赶快|加快)(?:时间|处理|解决|办|弄|安排|一下|一点|点|些|吧|啊|哦|呀|呢|了|谢谢|啦)*"
            + "|(?:please )?(?:be quick|hurry(?: up)?|as soon as possible|asap)(?: please)?");

    private static final int LONGEST = 24;
    private static final Pattern BETWEEN = Pattern.compile("[\\s，,。.!！~～…、]+");

    private final Pattern said;

    Nod(String said) {
        this.said = Pattern.compile(said);
    }

    /** What the line says, where it says nothing else. A question mark makes a question of it. */
    static Optional<Nod> in(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = line.toLowerCase(Locale.ROOT).strip();
        String words = Normalizer.isChinese(lower) ? BETWEEN.matcher(lower).replaceAll("") : lower.replaceFirst("[.!~]+$", "");
        return Arrays.stream(values()).filter(each -> each.said.matcher(words).matches()).findFirst();
    }
}
