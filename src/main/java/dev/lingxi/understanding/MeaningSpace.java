package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A small space in which lines of one entry lie close together. Sentence vectors are whitened by how much they differ within an entry
 * (linear discriminant analysis, as in Fisher 1936, with shrinkage towards the identity) and cut down to the directions that carry the most
 * of what is left.
 *
 * @param directions {@code [kept]}
 * @param shift      where the mean of all taught vectors lies along each direction; {@code [kept]}
 */
record MeaningSpace(Rows directions, float[] shift) {

    private static final int KEPT = 128;
    private static final double SHRINKAGE = 0.3;
    private static final int SWEEPS = 8;

    /** The space of these vectors, each of the entry with that number. */
    static MeaningSpace of(float[][] vectors, int[] entryOf, int entries) {
        int n = vectors[0].length;
        double[] mean = mean(vectors, n);
        double[][] root = root(within(vectors, entryOf, entries, n));
        double[][] spread = new double[n][n];
        for (float[] vector : vectors) {
            double[] white = minus(vector, mean);
            forwards(root, white);
            addOuter(spread, unit(white));
        }
        mirror(spread);
        double[][] main = leading(spread, Math.min(KEPT, n));
        float[][] directions = new float[main.length][n];
        for (int k = 0; k < main.length; k++) {
            backwards(root, main[k]);
            for (int d = 0; d < n; d++) {
                directions[k][d] = (float) main[k][d];
            }
        }
        return new MeaningSpace(Rows.of(directions), shift(directions, mean));
    }

    private static float[] shift(float[][] directions, double[] mean) {
        float[] shift = new float[directions.length];
        for (int k = 0; k < shift.length; k++) {
            for (int d = 0; d < mean.length; d++) {
                shift[k] += (float) (directions[k][d] * mean[d]);
            }
        }
        return shift;
    }

    /** The same with the first directions only, which carry the most. */
    MeaningSpace narrowed(int most) {
        int kept = Math.min(most, shift.length);
        float[][] columns = Arrays.stream(directions.columns()).map(column -> Arrays.copyOf(column, kept)).toArray(float[][]::new);
        return new MeaningSpace(new Rows(columns, kept), Arrays.copyOf(shift, kept));
    }

    /** Where a vector lies in this space: length one. */
    float[] place(float[] vector) {
        float[] place = directions.times(vector);
        for (int k = 0; k < place.length; k++) {
            place[k] -= shift[k];
        }
        return unit(place);
    }

    /** The same vector, made of length one. */
    static float[] unit(float[] vector) {
        float length = 0;
        for (float value : vector) {
            length += value * value;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(length, 1e-12f)));
        for (int k = 0; k < vector.length; k++) {
            vector[k] *= scale;
        }
        return vector;
    }

    void writeTo(DataOutputStream out) throws IOException {
        directions.writeTo(out);
        IntentFile.write(out, shift);
    }

    static MeaningSpace readFrom(DataInputStream in) throws IOException {
        return new MeaningSpace(Rows.readFrom(in), IntentFile.floats(in));
    }

    private static double[] mean(float[][] vectors, int n) {
        double[] mean = new double[n];
        for (float[] vector : vectors) {
            for (int d = 0; d < n; d++) {
                mean[d] += vector[d] / vectors.length;
            }
        }
        return mean;
    }

    /** How vectors of one entry differ from their entry's mean: a covariance, its lower half, shrunk. */
    private static double[][] within(float[][] vectors, int[] entryOf, int entries, int n) {
        double[][] means = new double[entries][n];
        int[] counts = new int[entries];
        for (int i = 0; i < vectors.length; i++) {
            counts[entryOf[i]]++;
            for (int d = 0; d < n; d++) {
                means[entryOf[i]][d] += vectors[i][d];
            }
        }
        for (int entry = 0; entry < entries; entry++) {
            for (int d = 0; d < n; d++) {
                means[entry][d] /= Math.max(1, counts[entry]);
            }
        }
        double[][] within = new double[n][n];
        for (int i = 0; i < vectors.length; i++) {
            addOuter(within, minus(vectors[i], means[entryOf[i]]));
        }
        shrink(within);
        return within;
    }

    private static void shrink(double[][] covariance) {
        int n = covariance.length;
        double trace = 1e-9;
        for (int d = 0; d < n; d++) {
            trace += covariance[d][d];
        }
        for (int d = 0; d < n; d++) {
            covariance[d][d] += SHRINKAGE * trace / n;
        }
    }

    /**
     * The triangle R with RᵀR = covariance (Cholesky), row by row from the diagonal on, so that loops run along
     * memory.
     */
    private static double[][] root(double[][] lower) {
        int n = lower.length;
        double[][] root = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                root[i][j] = lower[j][i];
            }
        }
        for (int i = 0; i < n; i++) {
            scale(root[i], 1 / Math.sqrt(root[i][i]), i);
            for (int j = i + 1; j < n; j++) {
                add(root[j], root[i], -root[i][j], j);
            }
        }
        return root;
    }

    /** Takes the spread within entries out of a vector. */
    private static void forwards(double[][] root, double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= root[i][i];
            add(vector, root[i], -vector[i], i + 1);
        }
    }

    /** Turns a direction among vectors so treated into one among vectors as they come. */
    private static void backwards(double[][] root, double[] vector) {
        for (int i = vector.length - 1; i >= 0; i--) {
            double rest = vector[i];
            for (int j = i + 1; j < vector.length; j++) {
                rest -= root[i][j] * vector[j];
            }
            vector[i] = rest / root[i][i];
        }
    }

    /** The directions in which most is left, by orthogonal iteration. */
    private static double[][] leading(double[][] spread, int kept) {
        SplittableRandom chance = new SplittableRandom(3);
        double[][] leading = new double[kept][];
        for (int k = 0; k < kept; k++) {
            leading[k] = chance.doubles(spread.length, -1, 1).toArray();
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int k = 0; k < kept; k++) {
                leading[k] = image(spread, leading[k]);
            }
            orthogonalise(leading);
        }
        return leading;
    }

    private static void orthogonalise(double[][] axes) {
        for (int k = 0; k < axes.length; k++) {
            for (int other = 0; other < k; other++) {
                add(axes[k], axes[other], -dot(axes[k], axes[other]), 0);
            }
            unit(axes[k]);
        }
    }

    /** The lower half of a vector's square. */
    private static void addOuter(double[][] sum, double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            double[] row = sum[i];
            double value = vector[i];
            for (int j = 0; j <= i; j++) {
                row[j] += value * vector[j];
            }
        }
    }

    private static void mirror(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < i; j++) {
                lower[j][i] = lower[i][j];
            }
        }
    }

    private static double[] image(double[][] symmetric, double[] vector) {
        double[] image = new double[vector.length];
        for (int d = 0; d < vector.length; d++) {
            add(image, symmetric[d], vector[d], 0);
        }
        return image;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    private static void add(double[] to, double[] from, double times, int first) {
        for (int d = first; d < to.length; d++) {
            to[d] += times * from[d];
        }
    }

    private static void scale(double[] vector, double times, int first) {
        for (int d = first; d < vector.length; d++) {
            vector[d] *= times;
        }
    }

    private static double[] minus(float[] vector, double[] mean) {
        double[] difference = new double[mean.length];
        for (int d = 0; d < mean.length; d++) {
            difference[d] = vector[d] - mean[d];
        }
        return difference;
    }

    private static double[] unit(double[] vector) {
        scale(vector, 1 / Math.sqrt(Math.max(dot(vector, vector), 1e-12)), 0);
        return vector;
    }
}
