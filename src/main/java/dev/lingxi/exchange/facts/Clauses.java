package dev.lingxi.exchange.facts;

import java.util.regex.Pattern;

/** Parts of sentences. */
final class Clauses {

    /** A sentence up to this length is told whole. */
    private static final int WHOLE = 80;
    /** A part that is told alone has at least so many characters, so that one can see what it speaks of. */
    private static final int ALONE = 18;

    /** A price in the same sentence may be another one tomorrow. */
    private static final Pattern PRICE = Pattern.compile("[¥￥]\\s?\\d|售价|到手|促销价");

    private Clauses() {}

    /** The clause that holds the stretch: from mark to mark, brackets kept whole. */
    static String around(String sentence, int start, int end) {
        return sentence.substring(begin(sentence, start, false), end(sentence, end, false)).strip();
    }

    /** The sentence, or of a long one the clauses around the stretch. */
    static String sentence(String sentence, int start, int end) {
        if (sentence.length() <= WHOLE && !PRICE.matcher(sentence).find()) {
            return sentence;
        }
        int from = begin(sentence, start, true);
        int to = end(sentence, end, true);
        while (to - from < ALONE && from > 0) {
            from = begin(sentence, from - 1, true);
        }
        return sentence.substring(from, to).strip();
    }

    private static int begin(String sentence, int start, boolean wide) {
        int depth = 0;
        for (int i = start - 1; i >= 0; i--) {
            char c = sentence.charAt(i);
            depth += c == '）' || c == ')' ? 1 : c == '（' || c == '(' ? -1 : 0;
            if (depth <= 0 && isMark(c, wide)) {
                return i + 1;
            }
            depth = Math.max(0, depth);
        }
        return 0;
    }

    private static int end(String sentence, int end, boolean wide) {
        int depth = 0;
        for (int i = end; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
            if (depth <= 0 && isMark(c, wide)) {
                return i;
            }
            depth = Math.max(0, depth);
        }
        return sentence.length();
    }

    private static boolean isMark(char c, boolean wide) {
        return c == '，' || c == '。' || c == '；' || c == '！' || c == '？' || c == '\n' || c == ';' || !wide && (c == '|' || c == '｜');
    }

    /** Without the mark at its end. */
    static String open(String sentence) {
        return sentence.replaceAll("[，。；;、：:→\\s]+$", "");
    }

    /** With a full stop at its end, whatever mark it had. */
    static String closed(String sentence) {
        String open = open(sentence);
        boolean english = open.chars().noneMatch(c -> c >= 0x4e00 && c <= 0x9fff);
        return open.isEmpty() || ".!?！？".indexOf(open.charAt(open.length() - 1)) >= 0 ? open + (english ? " " : "") : open + (english ? ". " : "。");
    }
}
