package dev.lingxi.understanding;

import dev.lingxi.language.Gist;
import dev.lingxi.language.SentenceEmbedding;

/**
 * A gist or a meaning in its place among the dense features; each tongue has its own.
 *
 * @param values of length one
 * @param at     the dense feature that the first value belongs to
 * @param weight what the vector counts beside the line's words, which count one
 */
record IntentVector(float[] values, int at, float weight) {

    /** How many dense features there are when only gists count, and when meanings count too. */
    static final int GISTS = Gist.CHINESE.dimensions() + Gist.ENGLISH.dimensions();
    static final int ALL = GISTS + SentenceEmbedding.CHINESE.dimensions() + SentenceEmbedding.ENGLISH.dimensions();

    static IntentVector of(Gist tongue, float[] values) {
        return new IntentVector(values, at(tongue), weight(tongue));
    }

    static IntentVector of(SentenceEmbedding tongue, float[] values) {
        return new IntentVector(values, at(tongue), weight(tongue));
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
        return tongue == SentenceEmbedding.CHINESE ? GISTS : GISTS + SentenceEmbedding.CHINESE.dimensions();
    }
}
