package dev.lingxi.bench;

import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Option;

/**
 * What comes before a measurement: questions as fast as they are answered, until Java's compiler has come to rest. A server that has run for an
 * hour is what a promotion day meets; in its first two minutes a third of the processor's time goes to the compiler.
 */
final class WarmUp {

    private static final Duration STRETCH = Duration.ofSeconds(10);
    /** The compiler rests where it works for less than this share of a stretch. */
    private static final double REST = 0.1;

    @Option(names = "--warm-up", description = "At most so many seconds before, until the compiler has come to rest; not counted. Default: ${DEFAULT-VALUE}.", defaultValue = "180")
    private int seconds;

    void check(BenchOptions options) {
        options.atLeast(0, "--warm-up", seconds);
    }

    void run(Crowd crowd, BenchServer server) throws IOException {
        Table.say("warming up, for " + seconds + " s at most");
        long began = System.nanoTime();
        double share = 1;
        while (share > REST && System.nanoTime() - began < Duration.ofSeconds(seconds).toNanos()) {
            long before = server.counts().compileMillis();
            crowd.asFastAsPossible(STRETCH);
            share = (server.counts().compileMillis() - before) / (double) STRETCH.toMillis();
        }
        Table.say("warm after %d s; of the last %d s the compiler worked %.0f %%".formatted(Duration.ofNanos(System.nanoTime() - began).toSeconds(), STRETCH.toSeconds(), 100 * share));
    }
}
