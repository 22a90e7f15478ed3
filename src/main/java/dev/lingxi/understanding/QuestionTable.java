package dev.lingxi.understanding;

import java.util.Arrays;

/**
 * The weights of thousands of questions, read in two looks: by the first numbers of a vector most questions are so far behind that the
 * rest is read for the others only. A third of the memory is walked through then, and the few that are likely are hardly ever other ones.
 *
 * @param first  the weights of the first numbers
 * @param rest   those of the others, by question
 * @param levels what each question scores without a line
 */
record QuestionTable(ByteRows first, byte[][] rest, float[] levels) {

    /** How far a question may lie behind the few that lead after the first look: of real lines 92 come that near on average, and the likely ones are the same to a cosine of 0.99. */
    private static final float CATCHING_UP = 1.25f;

    static QuestionTable of(ByteRows weights, float[] levels, int firstLook) {
        int looked = Math.min(firstLook, weights.columns().length);
        byte[][] rest = new byte[levels.length][weights.columns().length - looked];
        for (int question = 0; question < rest.length; question++) {
            for (int d = 0; d < rest[question].length; d++) {
                rest[question][d] = weights.columns()[looked + d][question];
            }
        }
        return new QuestionTable(new ByteRows(Arrays.copyOf(weights.columns(), looked), weights.scales()), rest, levels);
    }

    int size() {
        return levels.length;
    }

    /** The few that score highest with a vector. */
    LikelyQuestions likely(float[] vector) {
        float[] scores = first.times(vector);
        for (int question = 0; question < scores.length; question++) {
            scores[question] += levels[question];
        }
        return lookAgain(hopeful(scores), scores, vector);
    }

    /** Those that may still come to be among the few, ascending. */
    private int[] hopeful(float[] scores) {
        float bar = LikelyQuestions.bar(scores) - (rest[0].length == 0 ? 0 : CATCHING_UP);
        int[] hopeful = new int[scores.length];
        int size = 0;
        for (int question = 0; question < scores.length; question++) {
            hopeful[size] = question;
            size += scores[question] >= bar ? 1 : 0;
        }
        return Arrays.copyOf(hopeful, size);
    }

    private LikelyQuestions lookAgain(int[] hopeful, float[] scores, float[] vector) {
        float[] scored = new float[hopeful.length];
        for (int i = 0; i < scored.length; i++) {
            int question = hopeful[i];
            scored[i] = scores[question] + first.scales()[question] * product(rest[question], vector);
        }
        return LikelyQuestions.of(hopeful, scored);
    }

    /** With the last numbers of the vector. */
    private static float product(byte[] last, float[] vector) {
        float product = 0;
        int from = vector.length - last.length;
        for (int d = 0; d < last.length; d++) {
            product += last[d] * vector[from + d];
        }
        return product;
    }
}
