package dev.lingxi.understanding;

import dev.lingxi.language.Gist;
import dev.lingxi.language.SentenceEmbedding;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Weights without learning: each intent is the middle of its samples' vectors, and a line scores by how near it comes to it. What all
 * samples have in common tells nothing apart, so that direction is taken out of the middles.
 */
final class IntentMiddles {

    /** The dense features of one tongue; see {@link IntentVector}. */
    record Space(int at, int dimensions, float weight) {

        static Space of(Gist tongue) {
            return new Space(IntentVector.at(tongue), tongue.dimensions(), IntentVector.weight(tongue));
        }

        static Space of(SentenceEmbedding tongue) {
            return new Space(IntentVector.at(tongue), tongue.dimensions(), IntentVector.weight(tongue));
        }
    }

    private final IntentLine[] lines;
    private final int[] intentOf;
    private final int intents;

    IntentMiddles(IntentLine[] lines, int[] intentOf, int intents) {
        this.lines = lines;
        this.intentOf = intentOf;
        this.intents = intents;
    }

    /**
     * Writes the rows of one space.
     *
     * @param vector   a line's gist or meaning
     * @param nearness what a cosine of one is worth, in logits
     * @param rows     the weights
     * @param first    the row of the first dense feature
     */
    void into(Function<IntentLine, @Nullable IntentVector> vector, Space space, float nearness, float[][] rows, int first) {
        float[][] middles = new float[intents][space.dimensions];
        float[] common = new float[space.dimensions];
        for (int i = 0; i < lines.length; i++) {
            IntentVector own = vector.apply(lines[i]);
            if (own != null && own.at() == space.at && intentOf[i] >= 0) {
                add(middles[intentOf[i]], own.values(), 1);
                add(common, own.values(), 1);
            }
        }
        normalize(common);
        for (int c = 0; c < intents; c++) {
            add(middles[c], common, -dot(middles[c], common));
            normalize(middles[c]);
            place(middles[c], nearness / space.weight, rows, first + space.at, c);
        }
    }

    private void place(float[] middle, float nearness, float[][] rows, int first, int intent) {
        for (int d = 0; d < middle.length; d++) {
            float[] row = rows[first + d] == null ? new float[intents] : rows[first + d];
            row[intent] = nearness * middle[d];
            rows[first + d] = row;
        }
    }

    private static void add(float[] to, float[] from, float times) {
        for (int d = 0; d < to.length; d++) {
            to[d] += times * from[d];
        }
    }

    private static void normalize(float[] vector) {
        float scale = (float) (1 / Math.sqrt(Math.max(1e-12, dot(vector, vector))));
        for (int d = 0; d < vector.length; d++) {
            vector[d] *= scale;
        }
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
