package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Vectors of twelve numbers that differ loudly in the first four, whatever their entry, and by entry softly in the next four. */
class MeaningSpaceTest {

    private static final int ENTRIES = 6;
    private static final int EACH = 40;
    private final SplittableRandom chance = new SplittableRandom(1);
    private final float[][] vectors = new float[ENTRIES * EACH][];
    private final int[] entryOf = new int[vectors.length];

    MeaningSpaceTest() {
        float[][] soft = new float[ENTRIES][12];
        for (float[] entry : soft) {
            for (int d = 4; d < 8; d++) {
                entry[d] = (float) chance.nextDouble(-0.3, 0.3);
            }
        }
        for (int i = 0; i < vectors.length; i++) {
            entryOf[i] = i % ENTRIES;
            vectors[i] = soft[entryOf[i]].clone();
            for (int d = 0; d < 12; d++) {
                vectors[i][d] += (float) chance.nextDouble(d < 4 ? -1 : -0.03, d < 4 ? 1 : 0.03);
            }
        }
    }

    @Test
    void whatDiffersWithinAnEntryDoesNotKeepItsLinesApart() {
        MeaningSpace space = MeaningSpace.of(vectors, entryOf, ENTRIES);

        assertThat(sameEntryIsNearest(space::place)).isGreaterThan(sameEntryIsNearest(MeaningSpaceTest::unit) + 0.3).isGreaterThan(0.8);
    }

    @Test
    void aPlaceIsOfLengthOne() {
        float[] place = MeaningSpace.of(vectors, entryOf, ENTRIES).place(vectors[0]);

        assertThat(dot(place, place)).isCloseTo(1, within(1e-4f));
    }

    @Test
    void aThirdOfTheDirectionsTellsEntriesApartBetterThanAllNumbersAsTheyCome() {
        MeaningSpace narrow = MeaningSpace.of(vectors, entryOf, ENTRIES).narrowed(4);

        assertThat(narrow.place(vectors[0])).hasSize(4);
        assertThat(sameEntryIsNearest(narrow::place)).isGreaterThan(sameEntryIsNearest(MeaningSpaceTest::unit));
    }

    @Test
    void oneLineMakesASpaceToo() {
        assertThat(MeaningSpace.of(new float[][] {vectors[0]}, new int[] {0}, 1).place(vectors[1])).doesNotContain(Float.NaN);
    }

    private double sameEntryIsNearest(UnaryOperator<float[]> view) {
        int right = 0;
        for (int i = 0; i < vectors.length; i++) {
            int nearest = -1;
            float best = Float.NEGATIVE_INFINITY;
            for (int other = 0; other < vectors.length; other++) {
                float alike = dot(view.apply(vectors[i]), view.apply(vectors[other]));
                if (other != i && alike > best) {
                    best = alike;
                    nearest = other;
                }
            }
            right += entryOf[nearest] == entryOf[i] ? 1 : 0;
        }
        return right / (double) vectors.length;
    }

    private static float[] unit(float[] vector) {
        return MeaningSpace.unit(vector.clone());
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
