package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The words of phrasings, to be asked how alike a line is to some of them. Read forwards, a few hundred phrasings a line: what it costs does
 * not grow with the packs.
 *
 * <pre>
 * starts[phrasing] … starts[phrasing + 1]  →  feature, value (a byte: 127 is the phrasing's scale)
 * </pre>
 */
record PhrasingWords(int[] starts, int[] features, byte[] values, float[] scales) {

    static PhrasingWords of(IntentLine[] phrasings) {
        int[] starts = new int[phrasings.length + 1];
        for (int i = 0; i < phrasings.length; i++) {
            starts[i + 1] = starts[i] + phrasings[i].ids().length;
        }
        int[] features = new int[starts[phrasings.length]];
        byte[] values = new byte[features.length];
        float[] scales = new float[phrasings.length];
        for (int i = 0; i < phrasings.length; i++) {
            IntentLine line = phrasings[i];
            System.arraycopy(line.ids(), 0, features, starts[i], line.ids().length);
            scales[i] = largest(line.values()) / Byte.MAX_VALUE;
            for (int k = 0; k < line.values().length; k++) {
                values[starts[i] + k] = (byte) Math.round(line.values()[k] / scales[i]);
            }
        }
        return new PhrasingWords(starts, features, values, scales);
    }

    private static float largest(float[] values) {
        float largest = 1e-6f;
        for (float value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /** How alike the most alike of these phrasings is in its words: a cosine. @param to exclusive */
    float nearest(Asked line, int from, int to) {
        float nearest = 0;
        for (int i = from, at = starts[from]; i < to; i++) {
            float alike = 0;
            for (int end = starts[i + 1]; at < end; at++) {
                alike += line.value(features[at]) * values[at];
            }
            nearest = Math.max(nearest, alike * scales[i]);
        }
        return nearest;
    }

    /** The features of these phrasings, each once. @param to exclusive */
    int[] all(int from, int to) {
        return Arrays.stream(features, starts[from], starts[to]).sorted().distinct().toArray();
    }

    /**
     * A line's features, to be looked up by thousands. Each stands in one of two places (cuckoo hashing, Pagh and Rodler 2001), so that nothing
     * is searched for and nothing branches: nine in ten that are looked up are not there, and a branch would be guessed wrong at the tenth.
     */
    static final class Asked {

        private static final int ROOM = 4;
        private static final int MOST_MOVES = 32;
        private static final int NOTHING = -1;

        private final int[] features;
        private final int[] values;
        private final int mask;

        private Asked(int size) {
            features = new int[size];
            values = new int[size];
            mask = size - 1;
            Arrays.fill(features, NOTHING);
        }

        static Asked of(IntentLine line) {
            int size = Integer.highestOneBit(Math.max(8, line.ids().length * ROOM));
            Asked asked = new Asked(size);
            while (!asked.holds(line)) {
                size *= 2;
                asked = new Asked(size);
            }
            return asked;
        }

        private boolean holds(IntentLine line) {
            for (int k = 0; k < line.ids().length; k++) {
                if (!put(line.ids()[k], Float.floatToRawIntBits(line.values()[k]))) {
                    return false;
                }
            }
            return true;
        }

        /** Whoever stood there moves to their other place, and so on. */
        private boolean put(int feature, int value) {
            int place = one(feature);
            for (int move = 0; move < MOST_MOVES; move++) {
                int moved = features[place];
                int movedValue = values[place];
                features[place] = feature;
                values[place] = value;
                if (moved == NOTHING) {
                    return true;
                }
                feature = moved;
                value = movedValue;
                place = place == one(moved) ? other(moved) : one(moved);
            }
            return false;
        }

        private int one(int feature) {
            return feature * 0x9E3779B1 >>> 9 & mask;
        }

        private int other(int feature) {
            return feature * 0x85EBCA6B >>> 9 & mask;
        }

        /** The line's value of the feature, or 0. */
        float value(int feature) {
            return Float.intBitsToFloat(value(feature, one(feature)) | value(feature, other(feature)));
        }

        private int value(int feature, int place) {
            int difference = features[place] ^ feature;
            return values[place] & ~((difference | -difference) >> 31);
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        IntentFile.write(out, starts);
        IntentFile.write(out, features);
        IntentFile.write(out, values);
        IntentFile.write(out, scales);
    }

    static PhrasingWords readFrom(DataInputStream in) throws IOException {
        return new PhrasingWords(IntentFile.ints(in), IntentFile.ints(in), IntentFile.bytes(in), IntentFile.floats(in));
    }
}
