package dev.lingxi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedHashesTest {

    @Test
    void eachHashIsFoundAtItsPlaceAndNoOtherIs() {
        long[] hashes = new Random(7).longs(10_000).sorted().distinct().toArray();
        var sorted = SortedHashes.of(hashes);
        for (int i = 0; i < hashes.length; i++) {
            assertThat(sorted.find(hashes[i])).isEqualTo(i);
            assertThat(sorted.find(hashes[i] + 1)).isEqualTo(i + 1 < hashes.length && hashes[i] + 1 == hashes[i + 1] ? i + 1 : -1);
        }
    }

    @Test
    void theLeastAndTheGreatestAreFound() {
        long[] hashes = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE};
        var sorted = SortedHashes.of(hashes);
        assertThat(Arrays.stream(hashes).mapToInt(sorted::find)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void whereThereAreNoneNothingIsFound() {
        assertThat(SortedHashes.of(new long[0]).find(3)).isEqualTo(-1);
    }
}
