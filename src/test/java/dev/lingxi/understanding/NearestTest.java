package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void theNearestAreKeptAndStandInOrder() {
        var nearest = new Nearest(3);
        float[] offered = {0.2f, 0.9f, 0.1f, 0.5f, 0.7f};
        for (int i = 0; i < offered.length; i++) {
            nearest.offer(i, offered[i]);
        }
        assertThat(nearest.ids()).containsExactly(1, 4, 3);
    }

    @Test
    void fewerThanAreKeptMayBeOffered() {
        var nearest = new Nearest(3);
        nearest.offer(8, -1);
        assertThat(nearest.ids()).containsExactly(8);
    }
}
