package dev.lingxi.understanding;

import org.jspecify.annotations.Nullable;

/**
 * A line as the regression sees it: a few numbered features and, where it was asked for, the meaning.
 *
 * @param ids     known features, each below the size of the vocabulary
 * @param values  their values; together of length one
 * @param meaning the sentence vector, of length one
 * @param shift   where the vector's tongue begins among the dense features
 * @param known   share of the line's features (by weight) that were ever taught: 0 to 1
 */
record IntentLine(int[] ids, float[] values, float @Nullable [] meaning, int shift, float known) {

    IntentLine with(float[] vector, int at) {
        return new IntentLine(ids, values, vector, at, known);
    }

    IntentLine withoutMeaning() {
        return meaning == null ? this : new IntentLine(ids, values, null, 0, known);
    }

    /** Squared length, the constant feature included. */
    float squared() {
        float sum = IntentRegression.CONSTANT * IntentRegression.CONSTANT;
        for (float value : values) {
            sum += value * value;
        }
        return meaning == null ? sum : sum + 1;
    }
}
