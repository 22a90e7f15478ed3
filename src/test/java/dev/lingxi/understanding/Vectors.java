package dev.lingxi.understanding;

import java.util.Random;

/** Vectors to try things with. */
final class Vectors {

    private Vectors() {}

    /** One of length one, in any direction. */
    static float[] any(Random random, int dimensions) {
        float[] vector = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return MeaningSpace.unit(vector);
    }

    static float product(float[] one, float[] two) {
        float product = 0;
        for (int d = 0; d < one.length; d++) {
            product += one[d] * two[d];
        }
        return product;
    }
}
