package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionRegressionTest {

    private static final int QUESTIONS = 12;
    private static final int DIMENSIONS = 16;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void vectorsThatWereNotTaughtFindTheirQuestion(long seed) {
        Random random = new Random(seed);
        float[][] middles = new float[QUESTIONS][];
        for (int question = 0; question < QUESTIONS; question++) {
            middles[question] = Vectors.any(random, DIMENSIONS);
        }
        int taught = 6_000;
        float[][] vectors = new float[taught + 200][];
        int[] questionOf = new int[taught];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = near(middles[i % QUESTIONS], random);
        }
        for (int i = 0; i < taught; i++) {
            questionOf[i] = i % QUESTIONS;
        }
        var regression = new QuestionRegression(Arrays.copyOf(vectors, taught), questionOf, QUESTIONS);

        regression.learn();

        int right = 0;
        for (int i = taught; i < vectors.length; i++) {
            right += regression.likeliest(vectors[i]) == i % QUESTIONS ? 1 : 0;
        }
        assertThat(right).isGreaterThan(180);
    }

    private static float[] near(float[] middle, Random random) {
        float[] near = Vectors.any(random, DIMENSIONS);
        for (int d = 0; d < near.length; d++) {
            near[d] = middle[d] + 0.5f * near[d];
        }
        return MeaningSpace.unit(near);
    }
}
