package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRowsTest {

    private static final int DIMENSIONS = 32;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void productsAreNearlyThoseOfTheNumbersThemselves(long seed) {
        Random random = new Random(seed);
        float[][] vectors = vectors(random, 50);
        float[] asked = Vectors.any(random, DIMENSIONS);

        float[] products = ByteRows.of(Rows.of(vectors)).times(asked);

        for (int i = 0; i < vectors.length; i++) {
            assertThat(products[i]).isCloseTo(Vectors.product(vectors[i], asked), within(0.02f));
        }
    }

    @Test
    void aVectorOfNothingIsAtRightAnglesToEverything() {
        float[][] vectors = {new float[DIMENSIONS], Vectors.any(new Random(4), DIMENSIONS)};

        assertThat(ByteRows.of(Rows.of(vectors)).times(vectors[1])[0]).isZero();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Random random = new Random(5);
        ByteRows rows = ByteRows.of(Rows.of(vectors(random, 7)));
        float[] asked = Vectors.any(random, DIMENSIONS);
        var out = new ByteArrayOutputStream();

        rows.writeTo(new DataOutputStream(out));

        ByteRows again = ByteRows.readFrom(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
        assertThat(again.times(asked)).containsExactly(rows.times(asked), within(1e-3f));
    }

    private static float[][] vectors(Random random, int size) {
        float[][] vectors = new float[size][];
        for (int i = 0; i < size; i++) {
            vectors[i] = Vectors.any(random, DIMENSIONS);
        }
        return vectors;
    }
}
