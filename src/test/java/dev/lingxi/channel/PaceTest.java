package dev.lingxi.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long BEGIN = -5 * SECOND;

    private final Pace pace = new Pace(10, 30, BEGIN);

    private int taken(int tries, long at) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += pace.take(at) == 0 ? 1 : 0;
        }
        return taken;
    }

    @Test
    void aBurstIsTaken() {
        assertThat(taken(100, BEGIN)).isEqualTo(30);
    }

    @Test
    void whoIsTooFastIsToldHowLongToWait() {
        taken(30, BEGIN);

        assertThat(pace.take(BEGIN)).isEqualTo(100);
        assertThat(pace.take(BEGIN + SECOND / 20)).isEqualTo(50);
        assertThat(pace.take(BEGIN + SECOND / 10)).isZero();
    }

    @Test
    void askingTooEarlyCostsNothing() {
        taken(30, BEGIN);
        taken(1_000, BEGIN);

        assertThat(pace.take(BEGIN + SECOND / 10)).isZero();
    }

    @Test
    void forLongTenASecondAreTaken() {
        taken(30, BEGIN);
        int taken = 0;
        for (int ms = 1; ms <= 60_000; ms++) {
            taken += taken(1, BEGIN + ms * 1_000_000L);
        }

        assertThat(taken).isBetween(599, 600);
    }

    @Test
    void aLongRestGivesNoMoreThanTheBurst() {
        taken(30, BEGIN);

        assertThat(taken(100, BEGIN + 3_600 * SECOND)).isEqualTo(30);
    }
}
