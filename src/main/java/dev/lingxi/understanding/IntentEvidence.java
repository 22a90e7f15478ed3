package dev.lingxi.understanding;

/**
 * What speaks for the likeliest intent of a line, as numbers that {@link IntentConfidence} weighs.
 *
 * @param scores  probability of each intent by the regression
 * @param best    the number of the likeliest
 * @param signals the numbers; the same ones in the same order for every line at one stage
 */
record IntentEvidence(float[] scores, int best, double[] signals) {

    /** How many numbers there are without and with the meaning. */
    static final int CHEAP = 16;
    static final int FULL = 21;
}
