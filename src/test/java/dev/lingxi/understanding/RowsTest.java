package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RowsTest {

    private final Random random = new Random(11);

    @Test
    void allProductsAreThoseOfEachVectorByItself() {
        float[][] vectors = {Vectors.any(random, 128), null, Vectors.any(random, 128), Vectors.any(random, 128)};
        float[] asked = Vectors.any(random, 128);
        float[] products = Rows.of(vectors).times(asked);
        for (int i = 0; i < vectors.length; i++) {
            assertThat(products[i]).isCloseTo(vectors[i] == null ? 0 : Vectors.product(vectors[i], asked), Offset.offset(1e-5f));
        }
    }
}
