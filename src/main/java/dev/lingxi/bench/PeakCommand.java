package dev.lingxi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lingxi bench peak}. */
@Command(name = "peak", description = "Consultations at a constant rate, with the bare echo of the same stack beside them.",
        footer = {"", "Starts its own server on a free port with its own data folder. The last line is one JSON object.", "",
            "Examples:", "  ./lingxi bench peak", "  ./lingxi bench peak --rate 6000 --seconds 30 --connections 4000"})
final class PeakCommand implements Callable<Integer> {

    private static final Duration ECHO = Duration.ofSeconds(5);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--rate", description = "Consultations a second; default: ${DEFAULT-VALUE}.", defaultValue = "3900")
    private double rate;

    @Option(names = "--seconds", description = "How long; default: ${DEFAULT-VALUE}.", defaultValue = "60")
    private int seconds;

    @Option(names = "--connections", description = "Consumers who are there; default: ${DEFAULT-VALUE}.", defaultValue = "2000")
    private int connections;

    @Mixin
    private WarmUp warmUp = new WarmUp();

    @Option(names = "--seed", description = "The order of the questions; default: ${DEFAULT-VALUE}.", defaultValue = "1")
    private long seed;

    private record Result(EchoRun.Measured echo, Ledger ledger, Meter used, int lostConnections) {}

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        options.atLeast(1, "--rate", rate);
        options.atLeast(1, "--seconds", seconds);
        options.atLeast(2, "--connections", connections);
        warmUp.check(options);
        return options.measure(this::measure);
    }

    private int measure(Path data) throws IOException, InterruptedException, SQLException {
        Table.say("filling a store with " + connections / 2 + " members");
        BenchStore store = options.store(data, connections / 2);
        Result result;
        long before;
        try (BenchServer server = BenchServer.start(data, options.server())) {
            Table.say("bare echo");
            EchoRun.Measured echo = EchoRun.measure(server.port(), Math.min(connections, 200), rate, ECHO);
            try (var swarm = new Swarm(server.port(), "/ws/consumer")) {
                var crowd = new Crowd(swarm, new Questions(seed), connections / 2);
                crowd.enter(connections, store::hello);
                warmUp.run(crowd, server);
                before = Audit.head(data);
                result = peak(server, crowd, echo);
            }
        }
        Audit audit = Audit.of(data, result.ledger(), before);
        print(result, audit);
        return audit.lost() + audit.duplicated() == 0 ? 0 : 1;
    }

    private Result peak(BenchServer server, Crowd crowd, EchoRun.Measured echo) throws IOException {
        Table.say("asking " + Math.round(rate) + " questions a second for " + seconds + " s");
        var ledger = new Ledger(crowd.asked(), (int) Math.ceil(rate * seconds) + 1);
        Meter before = Meter.read(server);
        crowd.ask(ledger, rate, Duration.ofSeconds(seconds));
        Meter used = Meter.read(server).since(before);
        crowd.settle(LAST_ANSWERS);
        return new Result(echo, ledger, used, crowd.lost());
    }

    private void print(Result result, Audit audit) {
        Ledger ledger = result.ledger();
        Meter used = result.used();
        Histogram answer = ledger.toAnswer();
        Table.row("consultations asked, acknowledged, answered, told busy", "%,d  %,d  %,d  %,d", ledger.asked(), ledger.acks(), ledger.answered(), ledger.refused());
        Table.row("rate asked for, reached", "%,.0f/s  %,.0f/s", rate, ledger.answered() / used.seconds());
        Table.row("acknowledged after, p50 p99 max", "%.1f  %.1f  %.1f ms", Table.ms(ledger.toAck(), 50), Table.ms(ledger.toAck(), 99), Table.ms(ledger.toAck(), 100));
        Table.row("answered after, p50 p99 p99.9 max", "%.1f  %.1f  %.1f  %.1f ms", Table.ms(answer, 50), Table.ms(answer, 99), Table.ms(answer, 99.9), Table.ms(answer, 100));
        Table.row("bare echo at most, and p50 p99 at this rate", "%,.0f/s  %.1f  %.1f ms", result.echo().perSecond(), Table.ms(result.echo().latency(), 50), Table.ms(result.echo().latency(), 99));
        double each = 1e6 / ledger.answered();
        Table.row("processor time a consultation, server, generator", "%.0f  %.0f µs", used.server().toNanos() / 1e9 * each, used.generator().toNanos() / 1e9 * each);
        Table.row("processors busy, server, generator", "%.2f  %.2f", used.server().toNanos() / 1e9 / used.seconds(), used.generator().toNanos() / 1e9 / used.seconds());
        Table.row("commits, lines in each", "%,.0f/s  %.1f", used.counts().commits() / used.seconds(), (double) used.counts().lines() / Math.max(1, used.counts().commits()));
        Table.row("share of the time in which the compiler worked", "%.0f %%", used.counts().compileMillis() / 10.0 / used.seconds());
        Table.row("garbage collections, time in them", "%d  %d ms", used.counts().gcCount(), used.counts().gcMillis());
        Table.row("resident memory", "%d MiB", used.residentKiB() >> 10);
        Table.row("lost: missing, unanswered", "%d  %d", audit.missing(), audit.unanswered());
        Table.row("duplicated: lines, answers; heard out of order", "%d  %d  %d", audit.twice(), audit.answeredTwice(), ledger.disorder());
        Table.row("connections lost", "%d", result.lostConnections());
        Table.json("{\"rate\":%.0f,\"answered\":%d,\"lost\":%d,\"duplicated\":%d,\"p50_ms\":%.1f,\"p99_ms\":%.1f,\"echo_per_s\":%.0f,\"rss_mib\":%d}",
                rate, ledger.answered(), audit.lost(), audit.duplicated() + ledger.disorder(), Table.ms(answer, 50), Table.ms(answer, 99), result.echo().perSecond(), used.residentKiB() >> 10);
    }
}
