package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTableTest {

    private static final int QUESTIONS = 900;
    private static final int NUMBERS = 48;
    private static final int FIRST = 16;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void twoLooksFindWhatOneWouldWhereTheFirstNumbersTellTheMost(long seed) {
        Random random = new Random(seed);
        ByteRows weights = weights(random);
        float[] asked = fading(random, 1);

        LikelyQuestions atOnce = QuestionTable.of(weights, new float[QUESTIONS], NUMBERS).likely(asked);
        LikelyQuestions twice = QuestionTable.of(weights, new float[QUESTIONS], FIRST).likely(asked);

        assertThat(common(twice, atOnce)).isGreaterThan(0.98f);
    }

    @Test
    void theRestOfTheVectorDecidesAmongThoseThatAreAlikeInTheFirstNumbers() {
        float[][] vectors = new float[40][NUMBERS];
        for (int question = 0; question < vectors.length; question++) {
            vectors[question][0] = 1;
            vectors[question][FIRST] = question % 7;
        }
        float[] asked = new float[NUMBERS];
        asked[0] = 1;
        asked[FIRST] = 1;

        LikelyQuestions likely = QuestionTable.of(ByteRows.of(Rows.of(vectors)), new float[40], FIRST).likely(asked);

        assertThat(Arrays.stream(likely.questions()).map(question -> question % 7)).isNotEmpty().allMatch(rest -> rest > 2);
    }

    @Test
    void aQuestionThatIsOftenAskedNeedsLessOfALine() {
        float[] levels = new float[QUESTIONS];
        levels[5] = 9;

        assertThat(QuestionTable.of(weights(new Random(4)), levels, FIRST).likely(new float[NUMBERS]).questions()).containsExactly(5);
    }

    private static ByteRows weights(Random random) {
        float[][] vectors = new float[QUESTIONS][];
        for (int question = 0; question < QUESTIONS; question++) {
            vectors[question] = fading(random, 5);
        }
        return ByteRows.of(Rows.of(vectors));
    }

    private static float[] fading(Random random, float times) {
        float[] vector = Vectors.any(random, NUMBERS);
        for (int d = 0; d < NUMBERS; d++) {
            vector[d] *= (float) (times * Math.pow(0.93, d));
        }
        return vector;
    }

    private static float common(LikelyQuestions one, LikelyQuestions other) {
        float common = 0;
        for (int i = 0; i < one.questions().length; i++) {
            for (int k = 0; k < other.questions().length; k++) {
                common += one.questions()[i] == other.questions()[k] ? one.values()[i] * other.values()[k] : 0;
            }
        }
        return common;
    }
}
