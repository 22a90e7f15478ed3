package dev.lingxi.understanding;

import dev.lingxi.language.Gist;
import dev.lingxi.language.SentenceEmbedding;
import dev.lingxi.understanding.IntentMiddles.Space;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Multinomial logistic regression over sparse features, a dense gist and meaning, and the questions that they make likely.
 *
 * <p>Trained by stochastic dual coordinate ascent: each sample keeps the share of blame (α) that it puts on every intent, one pass
 * moves it towards what the model thinks of the sample, and the weights are the sum of all blame. No learning rate, no scale to tune,
 * the same result on every run.
 *
 * <pre>
 * weights   one row of intents per feature: [constant][vocabulary …][gist …][meaning …][known questions by gist …][by meaning …]
 * </pre>
 */
final class IntentRegression {

    /** The value of the feature that every line has. */
    private static final float CONSTANT = 0.3f;
    /** What full likeness to the middle of an intent is worth, and what the gist adds where the meaning is known; fitted on the packs. */
    private static final float NEARNESS = 21;
    private static final float SUPPORT = 2;
    private final int intents;
    private final int vocabulary;
    private final float gistShare;
    private final float[][] weights;

    private IntentRegression(Course course) {
        intents = course.intents;
        vocabulary = course.vocabulary;
        gistShare = course.gistShare;
        weights = new float[1 + course.vocabulary + course.dense][];
    }

    /**
     * @param gistShare how much of its weight a gist has
     * @param trust     how far the samples are believed against the wish for small weights; 10 for clean ones
     */
    record Course(int intents, int vocabulary, int dense, float gistShare, float trust, int passes) {}

    /** Learns from lines and the number of each one's intent; negative numbers are left out. */
    static IntentRegression learn(IntentLine[] lines, int[] intentOf, Course course) {
        IntentRegression model = new IntentRegression(course);
        LessonOrder order = new LessonOrder(taught(intentOf), 7);
        float[][] blame = new float[lines.length][];
        Step step = new Step(course.intents);
        for (int pass = 0; pass < course.passes; pass++) {
            for (int i : order.next()) {
                model.improve(lines[i], intentOf[i], blame, i, step, course.trust);
            }
        }
        return model;
    }

    /**
     * The same kind of model without learning, see {@link IntentMiddles}. Where there are thousands of intents with a few samples each,
     * telling every one apart from every other takes minutes and is no more often right.
     *
     * @param quick whether only gists count, not meanings
     */
    static IntentRegression middles(IntentLine[] lines, int[] intentOf, Course course, boolean quick) {
        IntentRegression model = new IntentRegression(course);
        IntentMiddles middles = new IntentMiddles(lines, intentOf, course.intents);
        int first = 1 + course.vocabulary;
        float ofGist = (quick ? NEARNESS : SUPPORT) / course.gistShare;
        for (Gist tongue : Gist.values()) {
            middles.into(IntentLine::gist, Space.of(tongue), ofGist, model.weights, first);
        }
        for (SentenceEmbedding tongue : quick ? new SentenceEmbedding[0] : SentenceEmbedding.values()) {
            middles.into(IntentLine::meaning, Space.of(tongue), NEARNESS, model.weights, first);
        }
        return model;
    }

    /** What each intent scores for a line: logits, not yet probabilities. */
    void score(IntentLine line, float[] scores) {
        Arrays.fill(scores, 0, intents, 0);
        each(line, (feature, value) -> add(scores, weights[feature], value));
    }

    /** Scores to probabilities, in place. */
    static void softmax(float[] scores) {
        float top = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            top = Math.max(top, score);
        }
        float sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) Math.exp(scores[c] - top);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
    }

    private void improve(IntentLine line, int intent, float[][] blame, int sample, Step step, float trust) {
        score(line, step.scores);
        softmax(step.scores);
        if (blame[sample] == null) {
            blame[sample] = new float[intents];
            blame[sample][intent] = 1;
        }
        step.move(blame[sample], 1 / (1 + trust * squared(line) * 0.35f), trust);
        spread(line, step);
    }

    /** How far one sample moves the intents that it moves at all: after a few passes most are where they belong. */
    private static final class Step {

        private static final float NOTICEABLE = 2e-4f;
        private final float[] scores;
        private final int[] moved;
        private final float[] by;
        private int size;

        Step(int intents) {
            scores = new float[intents];
            moved = new int[intents];
            by = new float[intents];
        }

        void move(float[] blame, float share, float trust) {
            size = 0;
            for (int c = 0; c < blame.length; c++) {
                float move = share * (scores[c] - blame[c]);
                if (Math.abs(move) > NOTICEABLE) {
                    blame[c] += move;
                    moved[size] = c;
                    by[size++] = -trust * move;
                }
            }
        }

        void add(float[] row, float times) {
            for (int k = 0; k < size; k++) {
                row[moved[k]] += times * by[k];
            }
        }
    }

    /** The squared length of a line as this model sees it. */
    private float squared(IntentLine line) {
        float sum = CONSTANT * CONSTANT;
        for (float value : line.values()) {
            sum += value * value;
        }
        return sum + squared(line.gist(), gistShare) + squared(line.meaning(), 1);
    }

    private static float squared(@Nullable IntentVector vector, float share) {
        if (vector == null) {
            return 0;
        }
        float weight = vector.weight() * share;
        return (vector.likely().isNone() ? 1 : 2) * weight * weight;
    }

    private void spread(IntentLine line, Step step) {
        each(line, (feature, value) -> step.add(row(feature), value));
    }

    /** One feature of a line, by the number of its row. */
    private interface Feature {

        void has(int feature, float value);
    }

    /** Goes through all features of a line, as this model sees them. */
    private void each(IntentLine line, Feature feature) {
        feature.has(0, CONSTANT);
        for (int k = 0; k < line.ids().length; k++) {
            feature.has(1 + line.ids()[k], line.values()[k]);
        }
        each(line.gist(), gistShare, feature);
        each(line.meaning(), 1, feature);
    }

    private void each(@Nullable IntentVector vector, float share, Feature feature) {
        if (vector == null) {
            return;
        }
        float weight = vector.weight() * share;
        for (int d = 0; d < vector.values().length; d++) {
            feature.has(1 + vocabulary + vector.at() + d, vector.values()[d] * weight);
        }
        LikelyQuestions likely = vector.likely();
        for (int k = 0; k < likely.questions().length; k++) {
            feature.has(1 + vocabulary + vector.asked() + likely.questions()[k], likely.values()[k] * weight);
        }
    }

    private float[] row(int feature) {
        if (weights[feature] == null) {
            weights[feature] = new float[intents];
        }
        return weights[feature];
    }

    private static void add(float[] to, float[] from, float times) {
        if (from == null) {
            return;
        }
        for (int c = 0; c < from.length; c++) {
            to[c] += times * from[c];
        }
    }

    private static int[] taught(int[] intentOf) {
        int[] order = new int[intentOf.length];
        int size = 0;
        for (int i = 0; i < intentOf.length; i++) {
            if (intentOf[i] >= 0) {
                order[size++] = i;
            }
        }
        return Arrays.copyOf(order, size);
    }
}
