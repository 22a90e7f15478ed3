package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Vectors that stand side by side, to be multiplied with one vector all at once. Stored by dimension, so that the inner loop runs over the
 * vectors: that one the compiler turns into vector instructions by itself, which it does not with a sum of products.
 *
 * <pre>
 * columns    [dimension][vector]
 * </pre>
 */
record Rows(float[][] columns, int size) {

    /** @param vectors of the same length each; null for one that is at right angles to everything */
    static Rows of(float @Nullable [][] vectors) {
        int dimensions = 0;
        for (float[] vector : vectors) {
            dimensions = vector == null ? dimensions : vector.length;
        }
        float[][] columns = new float[dimensions][vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (int d = 0; vectors[i] != null && d < dimensions; d++) {
                columns[d][i] = vectors[i][d];
            }
        }
        return new Rows(columns, vectors.length);
    }

    /** The dot product of each vector with this one, in their order. */
    float[] times(float[] vector) {
        float[] products = new float[size];
        for (int d = 0; d < columns.length; d++) {
            add(products, columns[d], vector[d]);
        }
        return products;
    }

    private static void add(float[] products, float[] column, float times) {
        for (int i = 0; i < products.length; i++) {
            products[i] += times * column[i];
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(size);
        out.writeInt(columns.length);
        for (float[] column : columns) {
            IntentFile.write(out, column);
        }
    }

    static Rows readFrom(DataInputStream in) throws IOException {
        int size = in.readInt();
        float[][] columns = new float[in.readInt()][];
        for (int d = 0; d < columns.length; d++) {
            columns[d] = IntentFile.floats(in);
        }
        return new Rows(columns, size);
    }
}
