package dev.lingxi.understanding;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Where entries and their phrasings lie in one meaning space. An entry's place is the middle of its phrasings; its phrasings are its
 * outposts. One byte a number: of length one, no number is above one, and the middles stay in the processor's cache.
 *
 * <pre>
 * middles    [entry][kept]     null where the entry has no phrasing here
 * outposts   [phrasing][kept]  null where the phrasing lies in another space
 * </pre>
 */
final class PhrasingPlaces {

    /** A place, each number a byte. @param scale what one is worth; so that the products of bytes become cosines */
    record Place(byte[] bytes, float scale) {

        static Place of(float[] vector) {
            float largest = 1e-6f;
            for (float value : vector) {
                largest = Math.max(largest, Math.abs(value));
            }
            byte[] bytes = new byte[vector.length];
            for (int k = 0; k < bytes.length; k++) {
                bytes[k] = (byte) Math.round(vector[k] / largest * Byte.MAX_VALUE);
            }
            return new Place(bytes, largest / Byte.MAX_VALUE);
        }

        private float[] vector() {
            float[] vector = new float[bytes.length];
            for (int k = 0; k < vector.length; k++) {
                vector[k] = bytes[k] * scale;
            }
            return vector;
        }

        /** The cosine of the angle between both. */
        float near(Place other) {
            return VectorUtil.dotProduct(bytes, other.bytes) * scale * other.scale;
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

    /** The middles of groups of entries, each the middle of its entries' middles; null where none of them has one. */
    @Nullable Place[] middles(int[] groupOf, int groups) {
        float[][] sums = new float[groups][];
        for (int entry = 0; entry < middles.length; entry++) {
            Place middle = middles[entry];
            if (middle != null) {
                float[] vector = middle.vector();
                int group = groupOf[entry];
                sums[group] = sums[group] == null ? vector : sum(sums[group], vector);
            }
        }
        Place[] places = new Place[groups];
        for (int group = 0; group < groups; group++) {
            places[group] = sums[group] == null ? null : Place.of(MeaningSpace.unit(sums[group]));
        }
        return places;
    }

    /** How near an entry's middle lies. */
    float near(Place place, int entry) {
        Place middle = middles[entry];
        return middle == null ? -1 : middle.near(place);
    }

    /** How near the nearest of these phrasings lies. @param to exclusive */
    float nearest(Place place, int from, int to) {
        float nearest = -1;
        for (int i = from; i < to; i++) {
            Place outpost = outposts[i];
            nearest = outpost == null ? nearest : Math.max(nearest, outpost.near(place));
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
                bytes.write(places[i].bytes());
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
                places[i] = new Place(Arrays.copyOfRange(bytes, from, from + kept), scales[i]);
                from += kept;
            }
        }
        return places;
    }
}
