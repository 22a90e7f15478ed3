package dev.lingxi.understanding;

/**
 * Where something lies in a meaning space, in small numbers: of length one, no number is above one.
 *
 * @param numbers an even number of them, each from -127 to 127
 * @param scale   what one is worth, so that sums of products become cosines
 */
record Place(byte[] numbers, float scale) {

    static Place of(float[] vector) {
        float largest = 1e-6f;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        byte[] numbers = new byte[vector.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = (byte) Math.round(vector[k] / largest * Byte.MAX_VALUE);
        }
        return new Place(numbers, largest / Byte.MAX_VALUE);
    }

    float[] vector() {
        float[] vector = new float[numbers.length];
        for (int k = 0; k < vector.length; k++) {
            vector[k] = numbers[k] * scale;
        }
        return vector;
    }
}
