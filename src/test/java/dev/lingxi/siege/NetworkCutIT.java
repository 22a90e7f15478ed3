package dev.lingxi.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The promise of the house, against a network that is cut. The whole siege is {@code -Dlingxi.cut.seconds=30}. */
@ResourceLock(House.KEY)
class NetworkCutIT {

    private static final int SECONDS = Integer.getInteger("lingxi.cut.seconds", 5);
    private static final int CONSUMERS = Integer.getInteger("lingxi.regulars", 100);

    @Test
    void nothingIsLostAndNothingComesTwiceWhenTheNetworkIsCut() throws Exception {
        long seed = Long.getLong("lingxi.seed", System.nanoTime());
        System.out.println("network seed=" + seed + " seconds=" + SECONDS + " consumers=" + CONSUMERS);
        var chance = new Random(seed);
        House house = House.shared();
        try (var cable = new Cable(house.port()); var crowd = new Crowd(CONSUMERS, cable.port(), seed, Duration.ofMillis(400))) {
            for (Cable.Cut how : Cable.Cut.values()) {
                crowd.awaitPromises(CONSUMERS + chance.nextInt(CONSUMERS));
                int before = crowd.promises();
                cable.cut(how);
                Thread.sleep(Duration.ofSeconds(SECONDS));
                cable.mend();
                System.out.printf("%s: %d lines acknowledged before, %d at the end of the cut%n", how, before, crowd.promises());
            }
            crowd.awaitPromises(CONSUMERS);
            assertThat(crowd.settle(Duration.ofSeconds(60))).as("consumers who still wait, seed %d", seed).isZero();
            Truth truth = Truth.of(house.data());
            System.out.printf("%d lines acknowledged, %d in the log, %d visits%n", crowd.promises(), truth.lines(), crowd.visits());
            assertThat(crowd.regulars()).as("seed %d", seed).flatExtracting(truth::against).isEmpty();
            assertThat(crowd.visits()).as("visits after the cuts").isGreaterThanOrEqualTo(CONSUMERS * 3);
        }
    }
}
