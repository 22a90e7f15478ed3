package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RowsTest {

    private final Random random = new Random(11);

    @Test
    void allProductsAreThoseOfEachVectorByItself() {
        float[][] vectors = {vector(), null, vector(), vector()};
        float[] asked = vector();
        float[] products = Rows.of(vectors).times(asked);
        for (int i = 0; i < vectors.length; i++) {
            assertThat(products[i]).isCloseTo(vectors[i] == null ? 0 : product(vectors[i], asked), Offset.offset(1e-5f));
        }
    }

    private float[] vector() {
        float[] vector = new float[128];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return MeaningSpace.unit(vector);
    }

    private static float product(float[] one, float[] two) {
        float product = 0;
        for (int d = 0; d < one.length; d++) {
            product += one[d] * two[d];
        }
        return product;
    }
}
