package dev.lingxi.understanding;

import dev.lingxi.understanding.PlaceRun.Asked;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where entries and their phrasings lie in one meaning space. An entry's place is the middle of its phrasings; its phrasings are its
 * outposts. An entry without a phrasing here has no middle.
 */
record PhrasingPlaces(PlaceRun middles, PlaceRun outposts) {

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
        return new PhrasingPlaces(PlaceRun.of(middles), PlaceRun.of(outposts));
    }

    /** The middles of groups of entries, each the middle of its entries' middles. */
    Rows middles(int[] groupOf, int groups) {
        float[][] sums = new float[groups][];
        for (int entry = 0; entry < middles.size(); entry++) {
            Place middle = middles.place(entry);
            if (middle != null) {
                float[] vector = middle.vector();
                int group = groupOf[entry];
                sums[group] = sums[group] == null ? vector : sum(sums[group], vector);
            }
        }
        Arrays.stream(sums).filter(Objects::nonNull).forEach(MeaningSpace::unit);
        return Rows.of(sums);
    }

    /** How near an entry's middle lies; -1 where it has none. */
    float near(Asked place, int entry) {
        return middles.near(place, entry);
    }

    /** How near the nearest of these phrasings lies; -1 where none lies here. @param to exclusive */
    float nearest(Asked place, int from, int to) {
        float nearest = -1;
        for (int phrasing = from; phrasing < to; phrasing++) {
            nearest = Math.max(nearest, outposts.near(place, phrasing));
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
        middles.writeTo(out);
        outposts.writeTo(out);
    }

    static PhrasingPlaces readFrom(DataInputStream in) throws IOException {
        return new PhrasingPlaces(PlaceRun.readFrom(in), PlaceRun.readFrom(in));
    }
}
