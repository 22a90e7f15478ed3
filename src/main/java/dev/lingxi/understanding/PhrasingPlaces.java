package dev.lingxi.understanding;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where entries and their phrasings lie in one meaning space. An entry's place is the middle of its phrasings; its phrasings are its
 * outposts. Small numbers, a byte each in the file: of length one, no number is above one, and the middles stay in the processor's cache.
 *
 * <pre>
 * middles    [entry][kept]     null where the entry has no phrasing here
 * outposts   [phrasing][kept]  null where the phrasing lies in another space
 * </pre>
 */
final class PhrasingPlaces {

    /** A place, each number from -127 to 127. @param scale what one is worth; so that products of numbers become cosines */
    record Place(short[] numbers, float scale) {

        static Place of(float[] vector) {
            float largest = 1e-6f;
            for (float value : vector) {
                largest = Math.max(largest, Math.abs(value));
            }
            short[] numbers = new short[vector.length];
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = (short) Math.round(vector[k] / largest * Byte.MAX_VALUE);
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

        /**
         * The cosine of the angle between both.
         *
         * @param pairs room for half as many numbers: products are summed in pairs first, a loop that the compiler turns into vector
         *              instructions, and the pairs in a second one
         */
        float near(Place other, int[] pairs) {
            short[] one = numbers;
            short[] two = other.numbers;
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = one[2 * i] * two[2 * i] + one[2 * i + 1] * two[2 * i + 1];
            }
            int sum = 0;
            for (int i = 0; i < pairs.length; i++) {
                sum += pairs[i];
            }
            return sum * scale * other.scale;
        }

        /** Room for {@link #near}. */
        int[] pairs() {
            return new int[numbers.length / 2];
        }
    }

    private final @Nullable Place[] middles;
    private final @Nullable Place[] outposts;

    private PhrasingPlaces(@Nullable Place[] middles, @Nullable Place[] outposts) {
        this.middles = middles;
        this.outposts = outposts;
    }

    /**
     * The places of phrasings, each of the entry with that number.
     *
     * @param places of length one each; null where the phrasing lies in another space
     */
    static PhrasingPlaces of(float @Nullable [][] places, int[] entryOf, int entries) {
        float[][] sums = new float[entries][];
        Place[] outposts = new Place[places.length];
        for (int i = 0; i < places.length; i++) {
            if (places[i] != null) {
                outposts[i] = Place.of(places[i]);
                sums[entryOf[i]] = sums[entryOf[i]] == null ? places[i].clone() : sum(sums[entryOf[i]], places[i]);
            }
        }
        Place[] middles = new Place[entries];
        for (int entry = 0; entry < entries; entry++) {
            middles[entry] = sums[entry] == null ? null : Place.of(MeaningSpace.unit(sums[entry]));
        }
        return new PhrasingPlaces(middles, outposts);
    }

    /** The middles of groups of entries, each the middle of its entries' middles. */
    Rows middles(int[] groupOf, int groups) {
        float[][] sums = new float[groups][];
        for (int entry = 0; entry < middles.length; entry++) {
            Place middle = middles[entry];
            if (middle != null) {
                float[] vector = middle.vector();
                int group = groupOf[entry];
                sums[group] = sums[group] == null ? vector : sum(sums[group], vector);
            }
        }
        Arrays.stream(sums).filter(Objects::nonNull).forEach(MeaningSpace::unit);
        return Rows.of(sums);
    }

    /** How near an entry's middle lies. @param pairs room, see {@link Place#near} */
    float near(Place place, int entry, int[] pairs) {
        Place middle = middles[entry];
        return middle == null ? -1 : middle.near(place, pairs);
    }

    /** How near the nearest of these phrasings lies. @param to exclusive @param pairs room, see {@link Place#near} */
    float nearest(Place place, int from, int to, int[] pairs) {
        float nearest = -1;
        for (int i = from; i < to; i++) {
            Place outpost = outposts[i];
            nearest = outpost == null ? nearest : Math.max(nearest, outpost.near(place, pairs));
        }
        return nearest;
    }

    private static float[] sum(float[] sum, float[] more) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += more[k];
        }
        return sum;
    }

    void writeTo(DataOutputStream out) throws IOException {
        write(out, middles);
        write(out, outposts);
    }

    static PhrasingPlaces readFrom(DataInputStream in) throws IOException {
        return new PhrasingPlaces(read(in), read(in));
    }

    /** One scale for each place, 0 where there is none, then all bytes in one run. */
    private static void write(DataOutputStream out, @Nullable Place[] places) throws IOException {
        float[] scales = new float[places.length];
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < places.length; i++) {
            if (places[i] != null) {
                scales[i] = places[i].scale();
                for (short number : places[i].numbers()) {
                    bytes.write(number);
                }
            }
        }
        IntentFile.write(out, scales);
        IntentFile.write(out, bytes.toByteArray());
    }

    private static @Nullable Place[] read(DataInputStream in) throws IOException {
        float[] scales = IntentFile.floats(in);
        byte[] bytes = IntentFile.bytes(in);
        int there = 0;
        for (float scale : scales) {
            there += scale > 0 ? 1 : 0;
        }
        Place[] places = new Place[scales.length];
        int kept = there == 0 ? 0 : bytes.length / there;
        for (int i = 0, from = 0; i < places.length; i++) {
            if (scales[i] > 0) {
                short[] numbers = new short[kept];
                for (int k = 0; k < kept; k++) {
                    numbers[k] = bytes[from++];
                }
                places[i] = new Place(numbers, scales[i]);
            }
        }
        return places;
    }
}
