package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikelyQuestionsTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theLikeliestAreThoseThatScoreHighest(long seed) {
        float[] scores = random(seed, 500);

        LikelyQuestions likely = of(scores);

        int[] highest = IntStream.range(0, scores.length).boxed().sorted((one, other) -> Float.compare(scores[other], scores[one])).limit(likely.questions().length)
                .mapToInt(Integer::intValue).sorted().toArray();
        assertThat(likely.questions()).hasSizeBetween(15, 20).isEqualTo(highest);
    }

    @Test
    void theHigherOneScoresTheMoreItCounts() {
        float[] scores = random(4, 100);
        scores[7] = 9;
        scores[42] = 5;

        LikelyQuestions likely = of(scores);

        assertThat(value(likely, 7)).isGreaterThan(value(likely, 42));
        for (float value : likely.values()) {
            assertThat(value).isPositive();
        }
    }

    @Test
    void togetherTheyAreOfLengthOne() {
        float[] values = of(random(5, 300)).values();

        assertThat(Vectors.product(values, values)).isCloseTo(1, within(1e-4f));
    }

    @Test
    void whereNothingStandsOutNothingIsLikely() {
        assertThat(of(new float[50]).questions()).isEmpty();
    }

    @Test
    void fewerQuestionsThanAFewWillDo() {
        assertThat(of(new float[] {1, 3, 2}).questions()).containsExactly(1, 2);
    }

    private static float[] random(long seed, int size) {
        Random random = new Random(seed);
        float[] scores = new float[size];
        for (int i = 0; i < size; i++) {
            scores[i] = (float) random.nextGaussian();
        }
        return scores;
    }

    @Test
    void candidatesKeepTheirNumbers() {
        assertThat(LikelyQuestions.of(new int[] {5, 8, 13}, new float[] {1, 3, 2}).questions()).containsExactly(8, 13);
    }

    private static LikelyQuestions of(float[] scores) {
        return LikelyQuestions.of(IntStream.range(0, scores.length).toArray(), scores);
    }

    private static float value(LikelyQuestions likely, int question) {
        return likely.values()[IntStream.range(0, likely.questions().length).filter(k -> likely.questions()[k] == question).findFirst().orElseThrow()];
    }
}
