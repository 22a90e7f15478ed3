package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

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
                if (line.mayHold(features[at])) {
                    alike += line.value(features[at]) * values[at];
                }
            }
            nearest = Math.max(nearest, alike * scales[i]);
        }
        return nearest;
    }

    /** A line's features, to be looked up by thousands: a table with open places. */
    static final class Asked {

        private static final int MAYBE = 32;

        private final int[] features;
        private final float[] values;
        private final int mask;
        /** Which features may be there, by their last bits: nine in ten that are looked up are not. */
        private final long[] maybe = new long[MAYBE];

        Asked(IntentLine line) {
            int size = Integer.highestOneBit(Math.max(8, line.ids().length * 4 - 1)) << 1;
            mask = size - 1;
            features = new int[size];
            values = new float[size];
            java.util.Arrays.fill(features, -1);
            for (int k = 0; k < line.ids().length; k++) {
                int at = place(line.ids()[k]);
                while (features[at] >= 0) {
                    at = at + 1 & mask;
                }
                features[at] = line.ids()[k];
                maybe[features[at] >>> 6 & MAYBE - 1] |= 1L << features[at];
                values[at] = line.values()[k];
            }
        }

        private int place(int feature) {
            return feature * 0x9E3779B1 >>> 7 & mask;
        }

        boolean mayHold(int feature) {
            return (maybe[feature >>> 6 & MAYBE - 1] >>> feature & 1) != 0;
        }

        float value(int feature) {
            int at = place(feature);
            while (features[at] != feature) {
                if (features[at] < 0) {
                    return 0;
                }
                at = at + 1 & mask;
            }
            return values[at];
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
