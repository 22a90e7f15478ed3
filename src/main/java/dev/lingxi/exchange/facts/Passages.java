package dev.lingxi.exchange.facts;

import dev.lingxi.exchange.facts.Passage.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a part of a page apart into sentences under their headings. */
public final class Passages {

    /** {@code 【尺寸规格】}, or {@code 安装费用：} at the beginning of a sentence. */
    private static final Pattern HEADING = Pattern.compile("【([^】]{2,12})】|(?<=^|[。；！？\\n\\s])(安装(?:基本要求|要求|流程|费用|费用说明)|基本要求|费用说明"
            + "|免费服务|额外收费项目|保修政策|保修范围|保修凭证|维修服务|维修流程|收费标准|紧急服务|注意事项|功能亮点|核心卖点)(?:如下|包括|方面)?[：:，]");
    /** Where a sentence ends: at its mark, at a line's end, or where the next item of a list begins. */
    private static final Pattern END = Pattern.compile("(?<=[。！？；;\\n])|(?=[①-⑳◎])|(?<=[。；：:\\n\\s]|^)(?=\\d{1,2}[.、)）](?!\\d)\\s?)");
    private static final Pattern ENGLISH_END = Pattern.compile("(?<=[.!?…])[\\s\\ufeff]+(?=[\\p{Lu}\\d\"“])|\\n+");
    private static final Pattern ITEM = Pattern.compile("^(?:[①-⑳◎\\-•·]|\\d{1,2}[.、)）](?!\\d))\\s*");
    private static final Pattern BLANK = Pattern.compile("[\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000]");
    private static final int SHORTEST = 2;

    private Passages() {}

    /** The sentences of a part, in their order. */
    public static List<Passage> of(Where where, String text) {
        String plain = BLANK.matcher(text.replace("\\n", "\n").replace('\u2011', '-')).replaceAll(" ").strip();
        if (where == Where.TITLE) {
            return plain.isEmpty() ? List.of() : List.of(new Passage(where, "", plain));
        }
        var passages = new ArrayList<Passage>();
        Matcher heading = HEADING.matcher(plain);
        String under = "";
        int from = 0;
        while (heading.find()) {
            sentences(where, under, plain.substring(from, heading.start()), passages);
            under = heading.group(1) == null ? heading.group(2) : heading.group(1);
            from = heading.end();
        }
        sentences(where, under, plain.substring(from), passages);
        return List.copyOf(passages);
    }

    private static void sentences(Where where, String heading, String text, List<Passage> passages) {
        List<String> pieces = joined(END.split(text));
        boolean numbered = pieces.size() > 1 && pieces.get(0).strip().startsWith("1") && pieces.get(1).strip().startsWith("2");
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i).strip();
            String plain = ITEM.matcher(numbered ? withoutNumber(piece, i + 1) : piece).replaceFirst("").strip();
            if (listed(piece, passages, where, heading)) {
                Passage list = passages.removeLast();
                passages.add(new Passage(where, heading, list.text() + plain));
            } else if (plain.length() > SHORTEST) {
                passages.add(new Passage(where, heading, plain));
            }
        }
    }

    /** {@code 以下情况不在保修范围内：} and the lines with a dash below it are one sentence. */
    private static boolean listed(String piece, List<Passage> passages, Where where, String heading) {
        if (passages.isEmpty() || !piece.startsWith("-")) {
            return false;
        }
        Passage before = passages.getLast();
        boolean open = before.text().endsWith("：") || before.text().contains("：") && before.text().endsWith("；");
        return open && before.where() == where && before.heading().equals(heading);
    }

    /** {@code 2墙体须为承重墙} in a row of such is the second item. */
    private static String withoutNumber(String piece, int number) {
        String own = String.valueOf(number);
        boolean counted = piece.startsWith(own) && piece.length() > own.length() && !Character.isDigit(piece.charAt(own.length()));
        return counted && ".、)）".indexOf(piece.charAt(own.length())) < 0 ? piece.substring(own.length()).strip() : piece;
    }

    /** The sentences of an English page; a line of a list is one. */
    public static List<Passage> ofEnglish(String text) {
        return ENGLISH_END.splitAsStream(BLANK.matcher(text.replace("\ufeff", "")).replaceAll(" ")).map(String::strip)
                .filter(sentence -> sentence.length() > SHORTEST).map(sentence -> new Passage(Where.ABOUT, "", sentence)).toList();
    }

    /** What stands in brackets belongs to the sentence around it, whatever marks it holds. */
    private static List<String> joined(String[] pieces) {
        var joined = new ArrayList<String>();
        var open = new StringBuilder();
        for (String piece : pieces) {
            open.append(piece);
            if (isClosed(open) || open.length() > 200) {
                joined.add(open.toString());
                open.setLength(0);
            }
        }
        joined.add(open.toString());
        return joined;
    }

    private static boolean isClosed(CharSequence text) {
        return text.chars().map(c -> c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0).sum() <= 0;
    }
}
