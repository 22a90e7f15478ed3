package dev.lingxi.answer;

import java.util.Locale;
import java.util.regex.Pattern;

/** How lines are put that go on with what was answered last, and mean little without it: "要钱吗", "多久能好", "那帮我申请". */
final class SequelWords {

    private static final int LONGEST = 14;
    private static final int LONGEST_ENGLISH = 45;
    /** Words that ask how long, how much, where, how, on what condition, and those that fill up between them. */
    private static final Pattern LEANING = Pattern.compile("(?:那么?|这个?|请问|你们|我|自己|可以|能不能|能|要不要|要|得|会|需要|大概|一般|一共|总共|最|还|就|再|都|也|是|的话|的|呢|吗|么|嘛|啊|呀|吧|不|了|快|慢"
            + "|明天|后天|今天|周末|晚上|上午|下午|行|最晚|几号|哪天|提供|交|找|[改修办换弄装开]好|收(?!费)|多久|多长时间|多少天|多少时间|几天|几个?工作日|几个?小时|几次|什么时候|啥时候|何时|到什么时候|从什么时候|从哪天|开始|算起?|结束|好|到账|生效"
            + "|多少|钱|费用?|收费|付费|免费|加钱|花钱|贵|运费|邮费|谁|出|付|承担|在|去|到哪|哪里?|哪儿|哪个|地方|页面|点|里|进"
            + "|上门|来|[发寄]到?(?=哪)|怎么|咋|如何|怎样|弄|搞|办|办理|操作|申请|领取?|参加|查|看|用|开|如果|要是|万一|过期?|超过|不行|怎么办|有|没有?|什么|啥|要求|条件|限制|材料|资料|手续|准备|步骤|流程|入口|一下|然后|接着|之后|以后|下一步|\\s)+");
    private static final Pattern ASKING = Pattern.compile("久|几|多少|什么|啥|何|钱|费|谁|哪|怎|咋|过|条件|要求|限制|材料|资料|手续|步骤|流程|入口|下一步|行[吗不么]|可以[吗不么]");
    /** "那送到公司呢", "如果拆开了呢": put as the rest of a question. */
    private static final Pattern REST_OF_QUESTION = Pattern.compile("^(?:那|如果|要是|万一|假如).{2,}[呢吗]$|^(?:那|能|可以|帮我)*(?:改|换)[成到为].{1,4}的吗?$|^(?:and |but |so )?what (?:if|about) .+");
    private static final Pattern LEANING_ENGLISH = Pattern.compile("(?:and|so|but|ok|okay|then|how|long|much|many|often|days?|does|do|did|will|would|can|could|should|i|you|we|it|that|this|is|are|be|for|to|pay|pays|cost|costs|free|charged?|fees?"
            + "|where|what|when|who|if|take|takes|have|find|claim|get|send|the|a|any|me|my|of|on|in|at|up|expires?|expired|last|extra|shipping|postage|covers?|after|apply|use|next|steps?|need|usually|normally|documents?|papers?|set|book|myself|there|limit|conditions?|\\s)+");
    private static final Pattern ASKING_ENGLISH = Pattern.compile("\\b(?:how|where|what|when|who|free|pays?|costs?|fees?|charged?|expired?s?)\\b");

    private static final Pattern DO_IT = Pattern.compile("^(?:好的?|行|可以|嗯)?[，,]?(?:那|那么|那就|就|请|麻烦|能不能|可以|能|你|您|你们)*(?:帮|给|替|麻烦)(?:我|你|您|忙)?(?:一下|来)?(?:申请|弄|办|办理|操作|处理|搞|提交|改|补|登记)(?:一?下)?(?:这个)?(?:吧|呗|啊|吗|可以吗|好吗)*$"
            + "|^(?:ok(?:ay)?|yes|sure|please|so)?,? ?(?:(?:can|could|will) you )?(?:please )?(?:do (?:it|that|this)|apply|submit it|arrange it)(?: for me)?(?:,? please| then| now)?$");
    private static final Pattern STUCK = Pattern.compile("^(?:我|还是|还|就是|也|都)*(?:没看懂|看不懂|没听懂|听不懂|不明白|没明白|不会|不会弄|不会操作|弄不来|弄不了|搞不懂|搞不定|不懂)(?:啊|呀|怎么弄|怎么操作|了)?$|^(?:sorry,? )?i (?:still )?(?:don'?t|do not) (?:get it|understand|know how)$");

    private SequelWords() {}

    /** Whether it is short enough to be the rest of a question. */
    static boolean isShort(String line) {
        return line.length() <= (line.chars().anyMatch(c -> c > 0x2e80) ? LONGEST : LONGEST_ENGLISH);
    }

    /** Whether the line itself says that it goes on with something. */
    static boolean leans(String line) {
        String words = words(line);
        return LEANING.matcher(words).matches() && ASKING.matcher(words).find() || REST_OF_QUESTION.matcher(words).find()
                || LEANING_ENGLISH.matcher(words).matches() && ASKING_ENGLISH.matcher(words).find();
    }

    /** Whether the consumer wants that done which was spoken of. */
    static boolean wantsItDone(String line) {
        return DO_IT.matcher(words(line)).matches();
    }

    /** Whether the answer did not help, as the consumer does not see how. */
    static boolean isStuck(String line) {
        return STUCK.matcher(words(line)).matches();
    }

    private static String words(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[？?！!。.~～]+", "").strip();
    }
}
