package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * {@link Rows} of bytes, each vector with its scale: a quarter of the memory to walk through, so that thousands of vectors stay near the
 * processor, at an error of a hundredth of their largest number.
 *
 * @param columns {@code [dimension][vector]}
 * @param scales  by vector
 */
record ByteRows(byte[][] columns, float[] scales) {

    static ByteRows of(Rows rows) {
        float[] scales = new float[rows.size()];
        for (float[] column : rows.columns()) {
            for (int i = 0; i < scales.length; i++) {
                scales[i] = Math.max(scales[i], Math.abs(column[i]) / Byte.MAX_VALUE);
            }
        }
        byte[][] columns = new byte[rows.columns().length][scales.length];
        for (int d = 0; d < columns.length; d++) {
            for (int i = 0; i < scales.length; i++) {
                columns[d][i] = (byte) Math.round(rows.columns()[d][i] / Math.max(scales[i], Float.MIN_NORMAL));
            }
        }
        return new ByteRows(columns, scales);
    }

    /** The dot product of each vector with this one, in their order. */
    float[] times(float[] vector) {
        float[] products = new float[scales.length];
        for (int d = 0; d < columns.length; d++) {
            add(products, columns[d], vector[d]);
        }
        for (int i = 0; i < products.length; i++) {
            products[i] *= scales[i];
        }
        return products;
    }

    private static void add(float[] products, byte[] column, float times) {
        for (int i = 0; i < products.length; i++) {
            products[i] += times * column[i];
        }
    }

    /** The scales, then all bytes in one run. */
    void writeTo(DataOutputStream out) throws IOException {
        byte[] bytes = new byte[columns.length * scales.length];
        for (int d = 0; d < columns.length; d++) {
            System.arraycopy(columns[d], 0, bytes, d * scales.length, scales.length);
        }
        IntentFile.write(out, scales);
        IntentFile.write(out, bytes);
    }

    static ByteRows readFrom(DataInputStream in) throws IOException {
        float[] scales = IntentFile.floats(in);
        byte[] bytes = IntentFile.bytes(in);
        byte[][] columns = new byte[bytes.length / scales.length][];
        for (int d = 0; d < columns.length; d++) {
            columns[d] = Arrays.copyOfRange(bytes, d * scales.length, (d + 1) * scales.length);
        }
        return new ByteRows(columns, scales);
    }
}
