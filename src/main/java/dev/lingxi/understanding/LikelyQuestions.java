package dev.lingxi.understanding;

import java.util.Arrays;

/**
 * Which of the {@link KnownQuestions} a line is likely to ask: a few numbers of questions, each with how far it stands out against those
 * that are no longer among the few.
 *
 * @param questions ascending
 * @param values    together of length one
 */
record LikelyQuestions(int[] questions, float[] values) {

    static final LikelyQuestions NONE = new LikelyQuestions(new int[0], new float[0]);
    private static final int FEW = 20;

    boolean isNone() {
        return questions.length == 0;
    }

    /**
     * The few that score highest.
     *
     * @param candidates ascending
     * @param scores     one for each candidate
     */
    static LikelyQuestions of(int[] candidates, float[] scores) {
        float bar = bar(scores);
        int[] questions = new int[FEW];
        float[] values = new float[FEW];
        int size = 0;
        for (int i = 0; i < scores.length && size < FEW; i++) {
            if (scores[i] > bar) {
                questions[size] = candidates[i];
                values[size++] = scores[i] - bar;
            }
        }
        return new LikelyQuestions(Arrays.copyOf(questions, size), MeaningSpace.unit(Arrays.copyOf(values, size)));
    }

    /** The score that fewer than a few exceed. */
    static float bar(float[] scores) {
        float[] highest = new float[Math.min(FEW, scores.length)];
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        for (float score : scores) {
            if (score > highest[0]) {
                insert(highest, score);
            }
        }
        return highest[0];
    }

    /** Puts a score where it belongs among the highest, ascending; the lowest of them gives way. */
    private static void insert(float[] highest, float score) {
        int place = 0;
        while (place + 1 < highest.length && highest[place + 1] < score) {
            highest[place] = highest[place + 1];
            place++;
        }
        highest[place] = score;
    }
}
