package dev.lingxi.understanding;

import org.jspecify.annotations.Nullable;

/**
 * A line as the regression sees it: a few numbered features, the gist and, where it was asked for, the meaning.
 *
 * @param ids    known features, each below the size of the vocabulary
 * @param values their values; together of length one
 * @param known  share of the line's features (by weight) that were ever taught: 0 to 1
 */
record IntentLine(int[] ids, float[] values, @Nullable IntentVector gist, @Nullable IntentVector meaning, float known) {

    IntentLine withGist(IntentVector quick) {
        return new IntentLine(ids, values, quick, meaning, known);
    }

    IntentLine withMeaning(@Nullable IntentVector vector) {
        return new IntentLine(ids, values, gist, vector, known);
    }
}
