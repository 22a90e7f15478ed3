package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Many places in one run of numbers, to be compared with one other place by the hundred. Two numbers of a place stand in one, the first below
 * and the second {@link #APART} bits above; in the {@link Asked} they stand the other way round. So the middle bits of a product of two pairs
 * hold the sum of both products: one multiplication for two.
 */
final class PlaceRun {

    private static final int APART = 22;
    /** Numbers of a place whose sums of products stay within their bits: 65 pairs of twice 127 times 127. */
    private static final int MOST = 130;
    private static final int NOWHERE = -1;

    private final int width;
    /** Where each place begins in {@link #pairs}, or {@link #NOWHERE}. */
    private final int[] starts;
    private final float[] scales;
    private final int[] pairs;

    /** @param scales of each place, 0 for one that lies in another space @param numbers of those that are here, in one run */
    private PlaceRun(float[] scales, byte[] numbers) {
        this.scales = scales;
        this.starts = new int[scales.length];
        int here = 0;
        for (float scale : scales) {
            here += scale > 0 ? 1 : 0;
        }
        this.width = here == 0 ? 0 : numbers.length / here;
        if (width % 2 != 0 || width > MOST) {
            throw new IllegalArgumentException("places of " + width + " numbers");
        }
        for (int i = 0, next = 0; i < starts.length; i++) {
            starts[i] = scales[i] > 0 ? next : NOWHERE;
            next += scales[i] > 0 ? width / 2 : 0;
        }
        this.pairs = new int[numbers.length / 2];
        for (int k = 0; k < pairs.length; k++) {
            pairs[k] = numbers[2 * k] + (numbers[2 * k + 1] << APART);
        }
    }

    /** @param places null for one that lies in another space */
    static PlaceRun of(@Nullable Place[] places) {
        float[] scales = new float[places.length];
        int size = 0;
        for (int i = 0; i < places.length; i++) {
            Place place = places[i];
            scales[i] = place == null ? 0 : place.scale();
            size += place == null ? 0 : place.numbers().length;
        }
        byte[] numbers = new byte[size];
        int next = 0;
        for (Place place : places) {
            if (place != null) {
                System.arraycopy(place.numbers(), 0, numbers, next, place.numbers().length);
                next += place.numbers().length;
            }
        }
        return new PlaceRun(scales, numbers);
    }

    /**
     * A place that is to be compared with those of a run.
     *
     * @param pairs two of its numbers in one, the second below and the first {@link #APART} bits above
     */
    record Asked(long[] pairs, float scale) {

        static Asked of(Place place) {
            byte[] numbers = place.numbers();
            long[] pairs = new long[numbers.length / 2];
            for (int k = 0; k < pairs.length; k++) {
                pairs[k] = numbers[2 * k + 1] + ((long) numbers[2 * k] << APART);
            }
            return new Asked(pairs, place.scale());
        }
    }

    int size() {
        return starts.length;
    }

    /** The cosine of the angle between the place asked and that of this number; -1 for one that lies in another space. */
    float near(Asked asked, int i) {
        int from = starts[i];
        if (from == NOWHERE) {
            return -1;
        }
        long[] others = asked.pairs();
        long sum = 0;
        for (int k = 0; k < others.length; k++) {
            sum += pairs[from + k] * others[k];
        }
        return middle(sum) * scales[i] * asked.scale();
    }

    /** The place of this number; null where it lies in another space. */
    @Nullable Place place(int i) {
        if (starts[i] == NOWHERE) {
            return null;
        }
        byte[] numbers = new byte[width];
        unpack(starts[i], numbers);
        return new Place(numbers, scales[i]);
    }

    /** As many numbers as there is room for, from this pair on. */
    private void unpack(int from, byte[] numbers) {
        for (int k = 0; k < numbers.length; k += 2) {
            int pair = pairs[from + k / 2];
            numbers[k] = (byte) below(pair);
            numbers[k + 1] = (byte) (pair - below(pair) >> APART);
        }
    }

    private static long middle(long sum) {
        return below(sum - below(sum) >> APART);
    }

    /** The lowest bits with their sign. Where it is negative, the bits above are one too few. */
    private static long below(long bits) {
        return bits << Long.SIZE - APART >> Long.SIZE - APART;
    }

    /** One scale for each place, 0 where there is none, then all numbers in one run. */
    void writeTo(DataOutputStream out) throws IOException {
        byte[] numbers = new byte[2 * pairs.length];
        unpack(0, numbers);
        IntentFile.write(out, scales);
        IntentFile.write(out, numbers);
    }

    static PlaceRun readFrom(DataInputStream in) throws IOException {
        return new PlaceRun(IntentFile.floats(in), IntentFile.bytes(in));
    }
}
