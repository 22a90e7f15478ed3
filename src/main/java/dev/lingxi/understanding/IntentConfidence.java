package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * From signals to a confidence that can be believed: a logistic regression tells right from wrong and from out of scope, a second one
 * of a single number brings the result to the share of in-scope lines that are right.
 */
final class IntentConfidence {

    private static final double RIDGE = 1;
    private final double[] weights;
    private final double slope;
    private final double level;

    private IntentConfidence(double[] weights, double slope, double level) {
        this.weights = weights;
        this.slope = slope;
        this.level = level;
    }

    /**
     * @param signals one row a line
     * @param right   1 where the likeliest intent was right
     * @param weight  how much the line counts when right is told from wrong
     * @param inScope whether the line counts for the share of right ones
     */
    static IntentConfidence fit(double[][] signals, double[] right, double[] weight, boolean[] inScope) {
        double[] weights = logistic(signals, right, weight);
        double[][] one = new double[signals.length][];
        double[] counted = new double[signals.length];
        for (int i = 0; i < signals.length; i++) {
            one[i] = new double[] {1, dot(weights, signals[i])};
            counted[i] = inScope[i] ? 1 : 0;
        }
        double[] platt = logistic(one, right, counted);
        return new IntentConfidence(weights, Math.max(platt[1], 0.05), platt[0]);
    }

    /** Where there was nothing to find out: neither sure nor unsure. */
    static IntentConfidence unknown(int signals) {
        return new IntentConfidence(new double[signals], 1, 0);
    }

    /** How sure one may be, 0 to 1. */
    double of(double[] signals) {
        return sigmoid(slope * dot(weights, signals) + level);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(weights.length);
        for (double weight : weights) {
            out.writeDouble(weight);
        }
        out.writeDouble(slope);
        out.writeDouble(level);
    }

    static IntentConfidence readFrom(DataInputStream in) throws IOException {
        double[] weights = new double[in.readInt()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
        return new IntentConfidence(weights, in.readDouble(), in.readDouble());
    }

    /** Newton's method with a little ridge; a handful of numbers, so a handful of steps. */
    private static double[] logistic(double[][] rows, double[] right, double[] weight) {
        int n = rows.length == 0 ? 1 : rows[0].length;
        double[] solution = new double[n];
        for (int step = 0; step < 25; step++) {
            double[][] curve = new double[n][n];
            double[] slope = new double[n];
            for (int i = 0; i < n; i++) {
                curve[i][i] = RIDGE;
                slope[i] = -RIDGE * solution[i];
            }
            for (int r = 0; r < rows.length; r++) {
                double p = sigmoid(dot(solution, rows[r]));
                gather(rows[r], weight[r] * (right[r] - p), weight[r] * p * (1 - p), slope, curve);
            }
            double[] change = solve(curve, slope);
            for (int i = 0; i < n; i++) {
                solution[i] += change[i];
            }
        }
        return solution;
    }

    private static void gather(double[] row, double residual, double bend, double[] slope, double[][] curve) {
        for (int i = 0; i < row.length; i++) {
            slope[i] += residual * row[i];
            for (int j = 0; j < row.length; j++) {
                curve[i][j] += bend * row[i] * row[j];
            }
        }
    }

    /** Gaussian elimination; the matrix is positive definite by its ridge. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int i = 0; i < n; i++) {
            for (int r = i + 1; r < n; r++) {
                double times = a[r][i] / a[i][i];
                for (int c = i; c < n; c++) {
                    a[r][c] -= times * a[i][c];
                }
                b[r] -= times * b[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int c = i + 1; c < n; c++) {
                b[i] -= a[i][c] * b[c];
            }
            b[i] /= a[i][i];
        }
        return b;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
