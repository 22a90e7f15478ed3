package dev.lingxi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lingxi bench overload}. */
@Command(name = "overload", description = "Finds how many consultations a second are the edge here, then asks for twice that.",
        footer = {"", "What was accepted must be answered, the rest must be told to come back, and memory must stay bounded.", "",
            "Example:", "  ./lingxi bench overload --seconds 30"})
final class OverloadCommand implements Callable<Integer> {

    private static final int AT_THE_EDGE = 600;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--seconds", description = "How long; default: ${DEFAULT-VALUE}.", defaultValue = "30")
    private int seconds;

    @Option(names = "--connections", description = "Consumers who are there; default: ${DEFAULT-VALUE}.", defaultValue = "12000")
    private int connections;

    @Mixin
    private WarmUp warmUp = new WarmUp();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        options.atLeast(1, "--seconds", seconds);
        options.atLeast(AT_THE_EDGE, "--connections", connections);
        warmUp.check(options);
        return options.measure(this::measure);
    }

    private int measure(Path data) throws IOException, InterruptedException, SQLException {
        BenchStore store = options.store(data, AT_THE_EDGE);
        Ledger ledger;
        Meter used;
        long before;
        double edge;
        long residentBefore;
        try (BenchServer server = BenchServer.start(data, options.server()); var swarm = new Swarm(server.port(), "/ws/consumer")) {
            var crowd = new Crowd(swarm, new Questions(1), AT_THE_EDGE);
            crowd.enter(AT_THE_EDGE, store::hello);
            warmUp.run(crowd, server);
            Table.say("looking for the edge");
            edge = crowd.asFastAsPossible(Duration.ofSeconds(10));
            crowd.enter(connections, store::hello);
            double rate = 2 * edge;
            Table.say("asking " + Math.round(rate) + " questions a second for " + seconds + " s");
            before = Audit.head(data);
            ledger = new Ledger(crowd.asked(), (int) (rate * seconds) + 1);
            Meter began = Meter.read(server);
            residentBefore = began.residentKiB();
            crowd.ask(ledger, rate, Duration.ofSeconds(seconds));
            used = Meter.read(server).since(began);
            crowd.settle(LAST_ANSWERS);
        }
        Audit audit = Audit.of(data, ledger, before);
        print(edge, ledger, used, audit, residentBefore);
        return audit.lost() + audit.duplicated() == 0 ? 0 : 1;
    }

    private static void print(double edge, Ledger ledger, Meter used, Audit audit, long residentBefore) {
        Table.row("the edge", "%,.0f/s", edge);
        Table.row("asked, accepted, told busy", "%,d  %,d  %,d", ledger.asked(), ledger.acks(), ledger.refused());
        Table.row("accepted and answered a second", "%,.0f/s", ledger.answered() / used.seconds());
        Table.row("answered after, p50 p99 max", "%.0f  %.0f  %.0f ms", Table.ms(ledger.toAnswer(), 50), Table.ms(ledger.toAnswer(), 99), Table.ms(ledger.toAnswer(), 100));
        Table.row("accepted and lost, duplicated", "%d  %d", audit.lost(), audit.duplicated());
        Table.row("neither accepted nor told", "%d", ledger.asked() - ledger.acks() - ledger.refused());
        Table.row("resident memory before and after", "%d  %d MiB", residentBefore >> 10, used.residentKiB() >> 10);
        Table.json("{\"edge\":%.0f,\"asked\":%d,\"accepted\":%d,\"busy\":%d,\"answered\":%d,\"lost\":%d,\"duplicated\":%d,\"p99_ms\":%.0f,\"rss_mib\":%d}",
                edge, ledger.asked(), ledger.acks(), ledger.refused(), ledger.answered(), audit.lost(), audit.duplicated(), Table.ms(ledger.toAnswer(), 99), used.residentKiB() >> 10);
    }
}
