package dev.lingxi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lingxi bench idle}. */
@Command(name = "idle", description = "What a consumer costs who is connected and says nothing.",
        footer = {"", "Resident memory and heap after a collection, with few and with many connections; the slope is what one costs.", "",
            "Example:", "  ./lingxi bench idle --few 2000 --many 15000"})
final class IdleCommand implements Callable<Integer> {

    private static final Duration QUIET = Duration.ofSeconds(3);

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--few", description = "Connections at first; default: ${DEFAULT-VALUE}.", defaultValue = "2000")
    private int few;

    @Option(names = "--many", description = "Connections in the end; default: ${DEFAULT-VALUE}.", defaultValue = "15000")
    private int many;

    /** Memory with so many connections, in KiB. */
    private record Memory(long resident, long heap) {}

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        options.atLeast(1, "--few", few);
        options.atLeast(few + 1, "--many", many);
        return options.measure(this::measure);
    }

    private int measure(Path data) throws IOException, InterruptedException {
        BenchStore store = options.store(data, 1);
        try (BenchServer server = BenchServer.start(data, options.server()); var swarm = new Swarm(server.port(), "/ws/consumer")) {
            var crowd = new Crowd(swarm, new Questions(1), 0);
            Memory first = with(few, crowd, swarm, store, server);
            Memory last = with(many, crowd, swarm, store, server);
            double resident = (double) (last.resident() - first.resident()) / (many - few);
            double heap = (double) (last.heap() - first.heap()) / (many - few);
            Table.row("resident memory with " + few + " and " + many, "%d  %d MiB", first.resident() >> 10, last.resident() >> 10);
            Table.row("heap after a collection", "%d  %d MiB", first.heap() >> 10, last.heap() >> 10);
            Table.row("one idle consumer, resident and heap", "%.1f  %.1f KiB", resident, heap);
            Table.json("{\"few\":%d,\"many\":%d,\"resident_kib\":%.1f,\"heap_kib\":%.1f,\"lost\":%d}", few, many, resident, heap, crowd.lost());
            return 0;
        }
    }

    private static Memory with(int connections, Crowd crowd, Swarm swarm, BenchStore store, BenchServer server) throws IOException, InterruptedException {
        Table.say("opening " + connections + " connections");
        crowd.enter(connections, store::hello);
        long until = System.nanoTime() + QUIET.toNanos();
        swarm.waitFor(() -> System.nanoTime() > until, QUIET.plusSeconds(5), "quiet");
        server.collectGarbage();
        return new Memory(server.residentKiB(), server.counts().heap() >> 10);
    }
}
