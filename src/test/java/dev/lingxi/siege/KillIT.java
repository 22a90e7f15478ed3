package dev.lingxi.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise of the house, against {@code kill -9}. The whole siege is {@code -Dlingxi.kills=20}; the build has time for fewer. */
class KillIT {

    private static final int KILLS = Integer.getInteger("lingxi.kills", 5);
    private static final int CONSUMERS = Integer.getInteger("lingxi.regulars", 200);
    private static final int LONGEST_LIFE = 2_000;
    private static final Duration PAUSE = Duration.ofMillis(400);

    @TempDir
    private Path data;

    @Test
    void whatWasAcknowledgedIsKeptOnceAndAnsweredOnceHoweverOftenTheServerDies() throws Exception {
        long seed = Long.getLong("lingxi.seed", System.nanoTime());
        System.out.println("kill seed=" + seed + " kills=" + KILLS + " consumers=" + CONSUMERS);
        var chance = new Random(seed);
        try (var server = new ServerProcess(data, "demo"); var crowd = new Crowd(CONSUMERS, server.port(), seed, PAUSE)) {
            for (int i = 0; i < KILLS; i++) {
                live(crowd, i % 2 == 0, chance);
                server.kill();
                server.restart();
            }
            assertThat(crowd.settle(Duration.ofSeconds(60))).as("consumers who still wait, seed %d", seed).isZero();
            server.kill();
            Truth truth = Truth.of(data);
            List<String> resumed = server.lines().stream().filter(line -> line.contains("resumed conversations=")).map(line -> line.replaceAll(".*=", "")).toList();
            System.out.printf("killed %d times: %d lines acknowledged, %d in the log, %d visits, answered after a restart: %s%n", KILLS, crowd.promises(),
                    truth.lines(), crowd.visits(), resumed);
            assertThat(crowd.regulars()).as("seed %d", seed).flatExtracting(truth::against).isEmpty();
            assertThat(crowd.visits()).as("visits after the kills").isGreaterThan(CONSUMERS);
        }
    }

    /** Every other life ends under load, the others while the server may still be taking up what the last one left. */
    private static void live(Crowd crowd, boolean underLoad, Random chance) throws InterruptedException {
        if (underLoad) {
            crowd.awaitPromises(CONSUMERS);
        }
        Thread.sleep(chance.nextInt(LONGEST_LIFE));
    }
}
