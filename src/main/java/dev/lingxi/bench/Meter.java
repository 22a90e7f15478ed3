package dev.lingxi.bench;

import java.io.IOException;
import java.time.Duration;

/**
 * What a stretch of time has cost.
 *
 * @param server    processor time of the server
 * @param generator processor time of this process
 */
record Meter(long nanos, Duration server, Duration generator, Echo.Counts counts, long residentKiB) {

    static Meter read(BenchServer server) throws IOException {
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Meter(System.nanoTime(), server.processorTime(), own, server.counts(), server.residentKiB());
    }

    /** From an earlier reading to this one; memory as it is now. */
    Meter since(Meter earlier) {
        Echo.Counts now = counts;
        Echo.Counts then = earlier.counts;
        var gone = new Echo.Counts(now.commits() - then.commits(), now.lines() - then.lines(), now.gcMillis() - then.gcMillis(),
                now.gcCount() - then.gcCount(), now.heap(), now.compileMillis() - then.compileMillis());
        return new Meter(nanos - earlier.nanos, server.minus(earlier.server), generator.minus(earlier.generator), gone, residentKiB);
    }

    double seconds() {
        return nanos / 1e9;
    }
}
