package dev.lingxi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./lingxi bench cache}: a short real run from which Java learns what the server will need, so that later starts are quick. */
@Command(name = "cache", hidden = true, description = "Makes the cache with which the server starts faster; the launcher calls this once after a build.")
final class CacheCommand implements Callable<Integer> {

    private static final int QUESTIONS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Parameters(paramLabel = "FILE", description = "Where the cache is written.")
    private Path file = Path.of("lingxi.aot");

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        return options.measure(this::run);
    }

    private int run(Path data) throws IOException, InterruptedException {
        BenchStore store = options.store(data, 1);
        try (BenchServer server = BenchServer.start(data, List.of("-XX:AOTCacheOutput=" + file)); var swarm = new Swarm(server.port(), "/ws/consumer")) {
            var crowd = new Crowd(swarm, new Questions(1), 1);
            crowd.enter(10, store::hello);
            crowd.ask(new Ledger(0, QUESTIONS), 50, Duration.ofSeconds(QUESTIONS / 50));
            crowd.settle(PATIENCE);
        }
        return Files.exists(file) ? 0 : 1;
    }
}
