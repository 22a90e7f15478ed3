package dev.lingxi.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Cuts a line into the numbered word pieces that a BERT encoder was trained on: the longest known piece first. */
final class WordPiece {

    private static final String INSIDE_WORD = "##";
    private static final int LONGEST_WORD = 100;
    private final Map<String, Integer> start = new HashMap<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private final int first;
    private final int last;
    private final int unknown;

    /** @param vocabulary the number of each piece, pieces inside a word marked with {@code ##} */
    WordPiece(Map<String, Integer> vocabulary) {
        vocabulary.forEach((piece, number) -> {
            if (piece.startsWith(INSIDE_WORD) && piece.length() > INSIDE_WORD.length()) {
                inside.put(piece.substring(INSIDE_WORD.length()), number);
            } else {
                start.put(piece, number);
            }
        });
        first = vocabulary.get("[CLS]");
        last = vocabulary.get("[SEP]");
        unknown = vocabulary.get("[UNK]");
    }

    /** The pieces of a normal line between the marks of beginning and end, cut off after {@code limit} pieces in all. */
    long[] pieces(String line, int limit) {
        long[] pieces = new long[limit];
        int size = 0;
        pieces[size++] = first;
        int i = 0;
        while (i < line.length() && size < limit - 1) {
            int end = endOfWord(line, i);
            if (end > i) {
                size = cut(line.substring(i, end), pieces, size, limit - 1);
            }
            i = Math.max(end, i + 1);
        }
        pieces[size++] = last;
        return Arrays.copyOf(pieces, size);
    }

    private int cut(String word, long[] pieces, int size, int limit) {
        int next = size;
        int from = 0;
        while (from < word.length() && next < limit) {
            int end = word.length() > LONGEST_WORD ? from : longestPiece(word, from);
            if (end == from) {
                pieces[size] = unknown;
                return size + 1;
            }
            pieces[next++] = (from == 0 ? start : inside).get(word.substring(from, end));
            from = end;
        }
        return next;
    }

    private int longestPiece(String word, int from) {
        Map<String, Integer> known = from == 0 ? start : inside;
        int end = word.length();
        while (end > from && !known.containsKey(word.substring(from, end))) {
            end--;
        }
        return end;
    }

    /** A Chinese character or a mark is a word; letters and digits make words; a space is none. */
    private static int endOfWord(String line, int from) {
        char c = line.charAt(from);
        if (Character.isWhitespace(c)) {
            return from;
        }
        int end = from + 1;
        if (isWordPart(c)) {
            while (end < line.length() && isWordPart(line.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) && !Normalizer.isHan(c);
    }
}
