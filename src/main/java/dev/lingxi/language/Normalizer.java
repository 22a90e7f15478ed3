package dev.lingxi.language;

import java.text.Normalizer.Form;

/**
 * Brings what people type into one form: width, case, traditional characters, emoji, spaces, repeated marks. A line that is already in
 * that form comes back as it is, without being copied.
 */
public final class Normalizer {

    /** What each character of the basic plane becomes; {@link #GONE} where nothing is left of it. */
    private static final char[] FOLDED = foldingTable();
    private static final char GONE = '\uffff';
    private static final char SPACE = ' ';

    /** Words before the question that do not change it, longest first. */
    private static final String[] GREETINGS = {"你好请问一下", "您好请问一下", "麻烦问一下", "我想问一下", "我想请问", "请问一下", "想问一下", "想问下", "我问一下", "我问下",
        "问一下", "你好", "您好", "亲亲", "请问", "问下", "在吗", "在不", "哈喽", "客服", "老板", "那个", "亲", "嗨", "hello", "hi", "please"};
    /** Particles after the question that do not change it; 了 does: 掉色吗 is a question and 掉色了 a complaint. */
    private static final String CLOSING = "吗呢啊呀吧哦哈嘛么哇噢呐哟呗诶";

    private Normalizer() {}

    /** The normal form of a line: half width, lower case, simplified, one space between words, no emoji, no mark more than twice. */
    public static String normalize(String line) {
        String text = isPlain(line) ? line : java.text.Normalizer.normalize(line, Form.NFKC);
        char[] out = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = FOLDED[text.charAt(i)];
            if (c != GONE && !isRepetition(out, length, c)) {
                out[length++] = c;
            }
        }
        int end = length > 0 && out[length - 1] == SPACE ? length - 1 : length;
        return sameAs(line, out, end) ? line : new String(out, 0, end);
    }

    /** What is left of a normal line without greetings, punctuation, spaces and closing particles; the line itself if nothing is left. */
    public static String bare(String normal) {
        StringBuilder letters = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                separateWords(letters, normal, i);
                letters.append(c);
            }
        }
        String bare = withoutClosing(withoutGreeting(letters.toString().trim()));
        return bare.isEmpty() ? normal : bare;
    }

    /** Whether the line holds a Chinese character. */
    public static boolean isChinese(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (isHan(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether these characters of a normal line cut no Latin word or number in two. @param to exclusive */
    public static boolean isWhole(String normal, int from, int to) {
        return !(isJoined(normal, from) || isJoined(normal, to));
    }

    private static boolean isJoined(String normal, int at) {
        return at > 0 && at < normal.length() && isWordCharacter(normal.charAt(at - 1)) && isWordCharacter(normal.charAt(at));
    }

    /** Whether a normal line's character belongs to a Latin word or a number. */
    public static boolean isWordCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
    }

    public static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf';
    }

    private static String withoutGreeting(String text) {
        for (String greeting : GREETINGS) {
            if (text.length() > greeting.length() + 1 && text.startsWith(greeting) && isWordEnd(text, greeting)) {
                return withoutGreeting(text.substring(greeting.length()).trim());
            }
        }
        return text;
    }

    private static boolean isWordEnd(String text, String greeting) {
        return isHan(greeting.charAt(0)) || text.charAt(greeting.length()) == SPACE || isHan(text.charAt(greeting.length()));
    }

    private static String withoutClosing(String text) {
        int end = text.length();
        while (end > 2 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Latin words stay apart, whatever stood between them. */
    private static void separateWords(StringBuilder letters, String text, int i) {
        boolean newWord = i > 0 && !Character.isLetterOrDigit(text.charAt(i - 1)) && !letters.isEmpty();
        if (newWord && isLatin(text.charAt(i)) && isLatin(letters.charAt(letters.length() - 1))) {
            letters.append(SPACE);
        }
    }

    private static boolean isLatin(char c) {
        return Character.isLetterOrDigit(c) && !isHan(c);
    }

    private static boolean isRepetition(char[] out, int length, char c) {
        if (c == SPACE) {
            return length == 0 || out[length - 1] == SPACE;
        }
        boolean twice = length >= 2 && out[length - 1] == c && out[length - 2] == c;
        boolean mark = length >= 1 && out[length - 1] == c && !Character.isLetterOrDigit(c);
        return mark || twice && !Character.isDigit(c);
    }

    private static boolean sameAs(String line, char[] out, int end) {
        if (line.length() != end) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if (line.charAt(i) != out[i]) {
                return false;
            }
        }
        return true;
    }

    /** Plain: nothing that only Unicode's own compatibility forms can take apart (ligatures, ㎡, combining accents). */
    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean common = c < 0xa0 || c >= 0x3000 && c <= 0x3002 || c >= 0x4e00 && c <= 0x9fff || c >= 0xff01 && c <= 0xff5e
                || c >= 0x2010 && c <= 0x2026 || Character.isSurrogate(c);
            if (!common) {
                return false;
            }
        }
        return true;
    }

    private static char[] foldingTable() {
        char[] table = new char[1 << 16];
        for (int c = 0; c < table.length; c++) {
            table[c] = fold((char) c);
        }
        String pairs = WordFile.text(Normalizer.class, "simplified.txt").trim();
        for (int i = 0; i + 1 < pairs.length(); i += 2) {
            table[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
        return table;
    }

    private static char fold(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return fold((char) (c - 0xfee0));
        }
        return switch (c) {
            case '。', '｡', '…', '～', '·' -> '.';
            case '、', '，' -> ',';
            case '“', '”', '「', '」', '『', '』', '《', '》' -> '"';
            case '‘', '’' -> '\'';
            case '—', '–', '‐' -> '-';
            case '【' -> '[';
            case '】' -> ']';
            default -> foldByKind(c);
        };
    }

    private static char foldByKind(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> SPACE;
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r' ? SPACE : GONE;
            case Character.SURROGATE, Character.OTHER_SYMBOL, Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED,
                Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> GONE;
            default -> Character.toLowerCase(c);
        };
    }
}
