package dev.lingxi.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a linear model weighs in a line: one, two and three neighbouring characters (words, in Latin script), parts of Latin words, and
 * pairs of sounds, each as a 64-bit hash with its weight. Sorted by hash, each once.
 *
 * @param hashes  which features, ascending
 * @param weights how much each counts: the weight of its kind times 1 + ln(occurrences)
 */
public record Features(long[] hashes, float[] weights) {

    private static final float ONE = 1f;
    private static final float TWO = 0.7f;
    private static final float THREE = 0.3f;
    private static final float PART = 0.4f;
    private static final float SOUND = 0.3f;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 5;
    private static final long EDGE = 0x5bd1e995L;

    /** The features of a normal line. */
    public static Features of(String normal) {
        Collector found = new Collector(normal.length() * 5 + 16);
        List<String> words = words(normal);
        sequences(words, 'w', new float[] {ONE, TWO, THREE}, found);
        words.stream().filter(Features::isLatinWord).forEach(word -> parts(word, found));
        if (Normalizer.isChinese(normal) || Pinyin.isTyped(normal)) {
            sequences(Pinyin.syllables(normal), 'p', new float[] {SOUND, SOUND}, found);
        }
        return found.sorted();
    }

    /** How many there are. */
    public int size() {
        return hashes.length;
    }

    /** Chinese characters one by one, Latin words and numbers whole, no punctuation. */
    static List<String> words(String normal) {
        List<String> words = new ArrayList<>(normal.length());
        int i = 0;
        while (i < normal.length()) {
            char c = normal.charAt(i);
            int end = i + 1;
            if (Character.isLetterOrDigit(c)) {
                end = Normalizer.isHan(c) ? end : endOfWord(normal, i);
                words.add(normal.substring(i, end));
            }
            i = end;
        }
        return words;
    }

    private static int endOfWord(String line, int from) {
        boolean digits = Character.isDigit(line.charAt(from));
        int end = from + 1;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end)) && !Normalizer.isHan(line.charAt(end))
            && Character.isDigit(line.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static boolean isLatinWord(String word) {
        return word.length() > SHORTEST_PART && !Character.isDigit(word.charAt(0));
    }

    private static void sequences(List<String> words, char kind, float[] weights, Collector found) {
        long[] hashes = new long[words.size() + 2];
        hashes[0] = EDGE;
        hashes[hashes.length - 1] = EDGE;
        for (int i = 0; i < words.size(); i++) {
            hashes[i + 1] = hash(words.get(i), 0, words.get(i).length());
        }
        for (int first = 0; first < hashes.length; first++) {
            long sequence = kind;
            for (int length = 1; length <= weights.length && first + length <= hashes.length; length++) {
                sequence = mix(sequence * 31 + hashes[first + length - 1]);
                boolean edgeAlone = length == 1 && hashes[first] == EDGE;
                if (!edgeAlone) {
                    found.add(sequence, weights[length - 1]);
                }
            }
        }
    }

    private static void parts(String word, Collector found) {
        String edged = '<' + word + '>';
        for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
            for (int from = 0; from + length <= edged.length(); from++) {
                found.add(mix('c' * 31L + hash(edged, from, from + length)), PART);
            }
        }
    }

    private static long hash(String text, int from, int to) {
        long hash = 1125899906842597L;
        for (int i = from; i < to; i++) {
            hash = hash * 1099511628211L ^ text.charAt(i);
        }
        return mix(hash);
    }

    private static long mix(long x) {
        long y = (x ^ x >>> 33) * 0xff51afd7ed558ccdL;
        y = (y ^ y >>> 33) * 0xc4ceb9fe1a85ec53L;
        return y ^ y >>> 33;
    }

    /** Gathers features and counts how often each occurs. */
    private static final class Collector {
        private long[] hashes;
        private int size;
        private float[] weights;

        Collector(int expected) {
            hashes = new long[expected];
            weights = new float[expected];
        }

        void add(long hash, float weight) {
            if (size == hashes.length) {
                hashes = Arrays.copyOf(hashes, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            hashes[size] = hash;
            weights[size++] = weight;
        }

        Features sorted() {
            sort(0, size - 1);
            int kept = 0;
            int i = 0;
            while (i < size) {
                int same = i + 1;
                while (same < size && hashes[same] == hashes[i]) {
                    same++;
                }
                hashes[kept] = hashes[i];
                weights[kept++] = (float) (weights[i] * (1 + Math.log(same - i)));
                i = same;
            }
            return new Features(Arrays.copyOf(hashes, kept), Arrays.copyOf(weights, kept));
        }

        /** Insertion sort: lines have some dozens of features, and the two arrays move together. */
        private void sort(int from, int to) {
            for (int i = from + 1; i <= to; i++) {
                long hash = hashes[i];
                float weight = weights[i];
                int j = i - 1;
                for (; j >= from && hashes[j] > hash; j--) {
                    hashes[j + 1] = hashes[j];
                    weights[j + 1] = weights[j];
                }
                hashes[j + 1] = hash;
                weights[j + 1] = weight;
            }
        }
    }
}
