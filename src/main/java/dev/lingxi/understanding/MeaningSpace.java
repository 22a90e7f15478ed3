package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.lucene.util.VectorUtil;

/**
 * A small space in which lines of one entry lie close together. Sentence vectors are whitened by how much they differ within an entry
 * (linear discriminant analysis, as in Fisher 1936, with shrinkage towards the identity) and cut down to the directions that carry the most
 * of what is left.
 *
 * @param directions {@code [kept][dimensions]}
 * @param shift      where the mean of all taught vectors lies along each direction; {@code [kept]}
 */
record MeaningSpace(float[][] directions, float[] shift) {

    private static final int KEPT = 128;
    private static final double SHRINKAGE = 0.3;

    /** The space of these vectors, each of the entry with that number. */
    static MeaningSpace of(float[][] vectors, int[] entryOf, int entries) {
        int n = vectors[0].length;
        double[] mean = mean(vectors, n);
        double[][] whitening = whitening(within(vectors, entryOf, entries, n));
        double[][] spread = new double[n][n];
        for (float[] vector : vectors) {
            addOuter(spread, unit(apply(whitening, minus(vector, mean))));
        }
        double[][] main = leading(spread, Math.min(KEPT, n));
        float[][] directions = new float[main.length][n];
        for (int k = 0; k < main.length; k++) {
            double[] row = apply(whitening, main[k]);
            for (int d = 0; d < n; d++) {
                directions[k][d] = (float) row[d];
            }
        }
        return new MeaningSpace(directions, shift(directions, mean));
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

    /** Where a vector lies in this space: length one. */
    float[] place(float[] vector) {
        float[] place = new float[directions.length];
        for (int k = 0; k < place.length; k++) {
            place[k] = VectorUtil.dotProduct(directions[k], vector) - shift[k];
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
        out.writeInt(directions.length);
        for (float[] direction : directions) {
            IntentFile.write(out, direction);
        }
        IntentFile.write(out, shift);
    }

    static MeaningSpace readFrom(DataInputStream in) throws IOException {
        float[][] directions = new float[in.readInt()][];
        for (int k = 0; k < directions.length; k++) {
            directions[k] = IntentFile.floats(in);
        }
        return new MeaningSpace(directions, IntentFile.floats(in));
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

    /** How vectors of one entry differ from their entry's mean: a covariance. */
    private static double[][] within(float[][] vectors, int[] entryOf, int entries, int n) {
        double[][] means = new double[entries][n];
        int[] counts = new int[entries];
        for (int i = 0; i < vectors.length; i++) {
            counts[entryOf[i]]++;
            for (int d = 0; d < n; d++) {
                means[entryOf[i]][d] += vectors[i][d];
            }
        }
        double[][] within = new double[n][n];
        for (int i = 0; i < vectors.length; i++) {
            double[] difference = new double[n];
            for (int d = 0; d < n; d++) {
                difference[d] = vectors[i][d] - means[entryOf[i]][d] / counts[entryOf[i]];
            }
            addOuter(within, difference);
        }
        for (double[] row : within) {
            for (int d = 0; d < n; d++) {
                row[d] /= vectors.length;
            }
        }
        return within;
    }

    /** The inverse square root of a covariance, after shrinkage. */
    private static double[][] whitening(double[][] within) {
        int n = within.length;
        double trace = 0;
        for (int d = 0; d < n; d++) {
            trace += within[d][d];
        }
        for (int d = 0; d < n; d++) {
            within[d][d] += SHRINKAGE * trace / n;
        }
        var eigen = new EigenDecomposition(new Array2DRowRealMatrix(within, false));
        double[][] root = new double[n][n];
        for (int k = 0; k < n; k++) {
            double[] vector = eigen.getEigenvector(k).toArray();
            double weight = 1 / Math.sqrt(Math.max(eigen.getRealEigenvalue(k), 1e-12));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    root[i][j] += weight * vector[i] * vector[j];
                }
            }
        }
        return root;
    }

    private static double[][] leading(double[][] spread, int kept) {
        var eigen = new EigenDecomposition(new Array2DRowRealMatrix(spread, false));
        double[][] leading = new double[kept][];
        for (int k = 0; k < kept; k++) {
            leading[k] = eigen.getEigenvector(k).toArray();
        }
        return leading;
    }

    private static void addOuter(double[][] sum, double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            double[] row = sum[i];
            double value = vector[i];
            for (int j = 0; j < vector.length; j++) {
                row[j] += value * vector[j];
            }
        }
    }

    private static double[] apply(double[][] matrix, double[] vector) {
        double[] image = new double[matrix.length];
        for (int i = 0; i < image.length; i++) {
            double[] row = matrix[i];
            double sum = 0;
            for (int j = 0; j < vector.length; j++) {
                sum += row[j] * vector[j];
            }
            image[i] = sum;
        }
        return image;
    }

    private static double[] minus(float[] vector, double[] mean) {
        double[] difference = new double[mean.length];
        for (int d = 0; d < mean.length; d++) {
            difference[d] = vector[d] - mean[d];
        }
        return difference;
    }

    private static double[] unit(double[] vector) {
        double length = 0;
        for (double value : vector) {
            length += value * value;
        }
        double scale = 1 / Math.sqrt(Math.max(length, 1e-12));
        for (int d = 0; d < vector.length; d++) {
            vector[d] *= scale;
        }
        return vector;
    }
}
