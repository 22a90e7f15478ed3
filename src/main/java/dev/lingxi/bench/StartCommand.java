package dev.lingxi.bench;

import dev.lingxi.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lingxi bench start}. */
@Command(name = "start", description = "From the start of Java to the first answered question, without and with the cache that the launcher makes.",
        footer = {"", "Example:", "  ./lingxi bench start --times 5"})
final class StartCommand implements Callable<Integer> {

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--times", description = "How often each is measured; the median counts. Default: ${DEFAULT-VALUE}.", defaultValue = "5")
    private int times;

    /** Seconds from the start of Java. @param door until it is open @param answer until the first question is answered */
    private record Took(double door, double answer) {

        static final Took UNKNOWN = new Took(Double.NaN, Double.NaN);
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        options.atLeast(1, "--times", times);
        return options.measure(this::measure);
    }

    private int measure(Path data) throws IOException, InterruptedException {
        BenchStore store = options.store(data, 1);
        Took cold = median(data, store, List.of("-XX:AOTMode=off"));
        Path cache = cache();
        Took cached = Files.exists(cache) ? median(data, store, List.of("-XX:AOTCache=" + cache)) : Took.UNKNOWN;
        Table.row("door open, first answer, without the cache", "%.2f  %.2f s", cold.door(), cold.answer());
        Table.row("door open, first answer, with the cache", "%.2f  %.2f s", cached.door(), cached.answer());
        Table.json("{\"cold_s\":%.2f,\"cached_s\":%s}", cold.answer(), cached == Took.UNKNOWN ? "null" : "%.2f".formatted(cached.answer()));
        return 0;
    }

    /** Beside the jar that runs, where the launcher puts it. */
    private static Path cache() {
        return Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[0]).resolveSibling("lingxi.aot");
    }

    private Took median(Path data, BenchStore store, List<String> javaOptions) throws IOException, InterruptedException {
        var took = new ArrayList<Took>();
        for (int i = 0; i < times; i++) {
            took.add(once(data, store, javaOptions));
            Table.say("%.2f s with %s".formatted(took.getLast().answer(), javaOptions));
        }
        took.sort(Comparator.comparingDouble(Took::answer));
        return took.get(times / 2);
    }

    private Took once(Path data, BenchStore store, List<String> javaOptions) throws IOException, InterruptedException {
        var all = new ArrayList<>(options.server());
        all.addAll(javaOptions);
        long began = System.nanoTime();
        try (BenchServer server = BenchServer.start(data, all); var swarm = new Swarm(server.port(), "/ws/consumer")) {
            double door = secondsSince(began);
            var crowd = new Crowd(swarm, new Questions(1), 0);
            crowd.enter(1, member -> store.hello(store.tokens().size()));
            var ledger = new Ledger((int) (System.nanoTime() >>> 20 & 0xFFFFFF), 1);
            crowd.ask(ledger, 1_000, Duration.ofMillis(1));
            crowd.settle(Duration.ofSeconds(60));
            if (ledger.answered() != 1) {
                throw Problem.bug("The first question was not answered within a minute.", new IllegalStateException());
            }
            return new Took(door, secondsSince(began));
        }
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
