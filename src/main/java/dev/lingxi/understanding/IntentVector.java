package dev.lingxi.understanding;

import dev.lingxi.language.Gist;
import dev.lingxi.language.SentenceEmbedding;

/**
 * A gist or a meaning in its place among the dense features, with the questions that it makes likely; each tongue has its own.
 *
 * @param values of length one
 * @param at     the dense feature that the first value belongs to
 * @param weight what the vector counts beside the line's words, which count one; its questions count the same once more
 * @param likely none where the tongue has no {@link KnownQuestions}
 * @param asked  the dense feature that the first known question belongs to
 */
record IntentVector(float[] values, int at, float weight, LikelyQuestions likely, int asked) {

    private static final int VECTORS = Gist.CHINESE.dimensions() + Gist.ENGLISH.dimensions() + SentenceEmbedding.CHINESE.dimensions()
            + SentenceEmbedding.ENGLISH.dimensions();
    /** How many dense features there are. */
    static final int ALL = VECTORS + KnownQuestions.BY_GIST.size() + KnownQuestions.BY_MEANING.size();

    static IntentVector of(Gist tongue, float[] values) {
        LikelyQuestions likely = tongue == Gist.CHINESE ? KnownQuestions.BY_GIST.of(values) : LikelyQuestions.NONE;
        return new IntentVector(values, at(tongue), weight(tongue), likely, VECTORS);
    }

    static IntentVector of(SentenceEmbedding tongue, float[] values) {
        LikelyQuestions likely = tongue == SentenceEmbedding.CHINESE ? KnownQuestions.BY_MEANING.of(values) : LikelyQuestions.NONE;
        return new IntentVector(values, at(tongue), weight(tongue), likely, VECTORS + KnownQuestions.BY_GIST.size());
    }

    static float weight(Gist tongue) {
        return tongue == Gist.CHINESE ? 0.9f : 1.2f;
    }

    /** English words tell less than Chinese characters: there are more ways to spell a thing. */
    static float weight(SentenceEmbedding tongue) {
        return tongue == SentenceEmbedding.CHINESE ? 1 : 2.5f;
    }

    static int at(Gist tongue) {
        return tongue == Gist.CHINESE ? 0 : Gist.CHINESE.dimensions();
    }

    static int at(SentenceEmbedding tongue) {
        int gists = Gist.CHINESE.dimensions() + Gist.ENGLISH.dimensions();
        return tongue == SentenceEmbedding.CHINESE ? gists : gists + SentenceEmbedding.CHINESE.dimensions();
    }
}
