package dev.lingxi.understanding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression of thousands of questions over vectors, by Adam (Kingma and Ba 2014) with decay, stopped after a few
 * passes. {@link IntentRegression} would keep the blame of every line for every question, which no memory holds here.
 *
 * <pre>
 * weights, slopes, curves, gradient   [dimension …][level]  →  [question]
 * </pre>
 */
final class QuestionRegression {

    private static final int PASSES = 4;
    private static final int TOGETHER = 512;
    private static final float FIRST_STEP = 0.004f;
    private static final float DECAY = 0.02f;
    private static final float KEPT_OF_SLOPE = 0.9f;
    private static final float KEPT_OF_CURVE = 0.99f;

    private final float[] mean;
    private final float scale;
    private final float[][] lines;
    private final int[] questionOf;
    private final float[][] weights;
    private final float[][] slopes;
    private final float[][] curves;
    private final float[][] gradient;

    /** @param vectors of one length, each of the question with that number */
    QuestionRegression(float[][] vectors, int[] questionOf, int questions) {
        this.mean = mean(vectors);
        this.scale = (float) (1 / Math.sqrt(variance(vectors)));
        this.lines = Arrays.stream(vectors).map(this::line).toArray(float[][]::new);
        this.questionOf = questionOf;
        this.weights = new float[mean.length + 1][questions];
        this.slopes = new float[mean.length + 1][questions];
        this.curves = new float[mean.length + 1][questions];
        this.gradient = new float[mean.length + 1][questions];
    }

    private static float[] mean(float[][] vectors) {
        float[] mean = new float[vectors[0].length];
        for (float[] vector : vectors) {
            add(mean, vector, 1f / vectors.length);
        }
        return mean;
    }

    private double variance(float[][] vectors) {
        double squares = 0;
        for (float[] vector : vectors) {
            for (int d = 0; d < mean.length; d++) {
                squares += (vector[d] - mean[d]) * (vector[d] - mean[d]);
            }
        }
        return squares / vectors.length / mean.length;
    }

    /** A vector around the mean, and a one for the level. */
    private float[] line(float[] vector) {
        float[] line = new float[mean.length + 1];
        add(line, vector, scale);
        add(line, mean, -scale);
        line[mean.length] = 1;
        return line;
    }

    void learn() {
        var order = new LessonOrder(IntStream.range(0, lines.length).toArray(), 7);
        int[] pass = {};
        int stepsOfPass = lines.length / TOGETHER;
        for (int step = 0; step < PASSES * stepsOfPass; step++) {
            int from = step % stepsOfPass;
            if (from == 0) {
                pass = order.next();
            }
            look(Arrays.copyOfRange(pass, from * TOGETHER, (from + 1) * TOGETHER));
            move(FIRST_STEP * (1 - step / (float) (PASSES * stepsOfPass)), step + 1);
        }
    }

    /** Finds the gradient of some lines. */
    private void look(int[] some) {
        float[][] blame = new float[some.length][weights[0].length];
        for (int d = 0; d < weights.length; d++) {
            for (int i = 0; i < some.length; i++) {
                add(blame[i], weights[d], lines[some[i]][d]);
            }
        }
        for (int i = 0; i < some.length; i++) {
            IntentRegression.softmax(blame[i]);
            blame[i][questionOf[some[i]]] -= 1;
        }
        for (int d = 0; d < weights.length; d++) {
            Arrays.fill(gradient[d], 0);
            for (int i = 0; i < some.length; i++) {
                add(gradient[d], blame[i], lines[some[i]][d] / some.length);
            }
        }
    }

    private void move(float by, int step) {
        float knownOfSlope = (float) (1 - Math.pow(KEPT_OF_SLOPE, step));
        float knownOfCurve = (float) (1 - Math.pow(KEPT_OF_CURVE, step));
        for (int d = 0; d < weights.length; d++) {
            for (int question = 0; question < weights[d].length; question++) {
                float change = gradient[d][question];
                slopes[d][question] += (1 - KEPT_OF_SLOPE) * (change - slopes[d][question]);
                curves[d][question] += (1 - KEPT_OF_CURVE) * (change * change - curves[d][question]);
                float direction = slopes[d][question] / knownOfSlope / ((float) Math.sqrt(curves[d][question] / knownOfCurve) + 1e-8f);
                weights[d][question] -= by * (direction + DECAY * weights[d][question]);
            }
        }
    }

    int likeliest(float[] vector) {
        float[] line = line(vector);
        float[] scores = new float[weights[0].length];
        for (int d = 0; d < line.length; d++) {
            add(scores, weights[d], line[d]);
        }
        return IntStream.range(0, scores.length).reduce((one, other) -> scores[one] >= scores[other] ? one : other).orElseThrow();
    }

    /** Writes the weights as they apply to vectors as they come. */
    void writeTo(DataOutputStream out) throws IOException {
        float[][] plain = new float[mean.length][weights[0].length];
        float[] levels = weights[mean.length].clone();
        for (int d = 0; d < plain.length; d++) {
            add(plain[d], weights[d], scale);
            add(levels, plain[d], -mean[d]);
        }
        KnownQuestions.write(out, new Rows(plain, levels.length), levels);
    }

    /** As many numbers as the second has. */
    private static void add(float[] to, float[] from, float times) {
        for (int i = 0; i < from.length; i++) {
            to[i] += times * from[i];
        }
    }
}
