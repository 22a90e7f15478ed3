package dev.lingxi.bench;

import dev.lingxi.bench.DeskRows.Plan;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./lingxi bench desk}. */
@Command(name = "desk", description = "How fast an agent's lists, conversations, warnings and suggestions come, and whether anybody is ever above their capacity.",
        footer = {"", "Ends with 1 where a budget is missed.", "", "Examples:", "  ./lingxi bench desk", "  ./lingxi bench desk --db 'jdbc:postgresql://localhost/bench?user=lingxi'"})
final class DeskCommand implements Callable<Integer> {

    private static final double LIST_MS = 150;
    private static final double OPEN_MS = 100;
    private static final double CHECK_MS = 200;
    private static final double SUGGESTION_MS = 500;
    private static final List<String> QUESTIONS = List.of("这款多重", "什么时候发货", "包邮吗", "有货吗", "可以开专票吗", "送鼠标吗", "保修多久", "电池能用多久", "支持七天无理由吗", "最便宜多少钱");
    private static final int WARM_UP = 40;
    /** A consumer may send ten lines a second for long. */
    private static final long BETWEEN_LINES_MS = 110;

    @Spec
    private CommandSpec command;
    @Mixin
    private BenchOptions options = new BenchOptions();
    @Option(names = "--conversations", defaultValue = "10000", description = "In the list; default: ${DEFAULT-VALUE}.")
    private int conversations;
    @Option(names = "--messages", defaultValue = "200", description = "In the conversation that is opened; default: ${DEFAULT-VALUE}.")
    private int messages;
    @Option(names = "--calls", defaultValue = "200", description = "Of each kind, after as many that are not counted; default: ${DEFAULT-VALUE}.")
    private int calls;
    @Option(names = "--arrivals", defaultValue = "1000", description = "Consumers who ask for a person at once; default: ${DEFAULT-VALUE}.")
    private int arrivals;
    @Option(names = "--agents", defaultValue = "20", description = "People at their desks then; default: ${DEFAULT-VALUE}.")
    private int agents;
    @Option(names = "--capacity", defaultValue = "8", description = "Conversations of one of them at once; default: ${DEFAULT-VALUE}.")
    private int capacity;
    @Option(names = "--db", paramLabel = "URL", description = "An empty PostgreSQL by its JDBC URL; default: SQLite in the data folder.")
    private @Nullable String database;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        return options.measure(this::measure);
    }

    private int measure(Path data) throws IOException, InterruptedException {
        var settings = new ArrayList<>(List.of("--lingxi.database.data=" + data));
        var server = new ArrayList<>(options.server());
        if (database != null) {
            settings.add("--lingxi.database.url=" + database);
            server.add("-Dlingxi.database.url=" + database);
        }
        Table.say("filling a store with %,d conversations".formatted(conversations));
        DeskRows rows = DeskRows.in(((Host) command.root().userObject()).application(), settings, new Plan(conversations, messages, arrivals, agents, capacity));
        try (BenchServer running = BenchServer.start(data, server)) {
            return measure(running.port(), rows);
        }
    }

    private int measure(int port, DeskRows rows) throws IOException, InterruptedException {
        DeskBrowser lead = DeskBrowser.joins(port, rows.lead(), "lead");
        double list = timed(lead, "list of %,d, newest 50".formatted(conversations), "GET", "conversations?list=all&limit=50", "");
        double bot = timed(lead, "… those with the bot", "GET", "conversations?list=bot&limit=50", "");
        double search = timed(lead, "… searched by a consumer's id", "GET", "conversations?list=all&limit=50&q=consumer-77", "");
        double open = timed(lead, "a conversation with %d messages".formatted(messages), "GET", "conversations/" + rows.conversation() + "?limit=200", "");
        double side = timed(lead, "… what stands beside it", "GET", "conversations/" + rows.conversation() + "/side", "");
        double check = timed(lead, "a line looked at before it is sent", "POST", "conversations/" + rows.conversation() + "/check", "{\"text\":\"现在只要1499，保证明天送到，您加我微信\"}");
        double suggestion = suggestions(port, rows);
        int above = arrivals(port, rows, lead);
        Table.json("{\"list_p95_ms\":%.1f,\"bot_p95_ms\":%.1f,\"search_p95_ms\":%.1f,\"open_p95_ms\":%.1f,\"side_p95_ms\":%.1f,\"check_p95_ms\":%.1f,\"suggestion_p95_ms\":%.1f,\"above_capacity\":%d}",
                list, bot, search, open, side, check, suggestion, above);
        boolean quick = Math.max(list, Math.max(bot, search)) <= LIST_MS && Math.max(open, side) <= OPEN_MS && check <= CHECK_MS && suggestion <= SUGGESTION_MS;
        return quick && above == 0 ? 0 : 1;
    }

    private double timed(DeskBrowser who, String what, String method, String path, String body) throws IOException, InterruptedException {
        for (int i = 0; i < calls; i++) {
            who.call(method, "/api/desk/" + path, body);
        }
        var micros = new Histogram(3);
        for (int i = 0; i < calls; i++) {
            long began = System.nanoTime();
            who.call(method, "/api/desk/" + path, body);
            micros.recordValue((System.nanoTime() - began) / 1_000);
        }
        return told(what, micros);
    }

    private static double told(String what, Histogram micros) {
        Table.row(what + ", p50 p95 max", "%.1f  %.1f  %.1f ms", Table.ms(micros, 50), Table.ms(micros, 95), Table.ms(micros, 100));
        return Table.ms(micros, 95);
    }

    /** From the consumer's line on its way to the suggestions on the agent's screen. */
    private double suggestions(int port, DeskRows rows) throws IOException, InterruptedException {
        var heard = new LinkedBlockingQueue<String>();
        WebSocket desk = DeskBrowser.joins(port, rows.agents().getFirst(), "agent-0").sits(frame -> heard.add(frame.path("type").asString("")));
        DeskBrowser shopper = DeskBrowser.shops(port, rows.store().hello(0));
        shopper.says("person", "转人工");
        await(heard, "assigned");
        var micros = new Histogram(3);
        for (int i = 0; i < calls + WARM_UP; i++) {
            heard.clear();
            long began = System.nanoTime();
            shopper.says("q" + i, QUESTIONS.get(i % QUESTIONS.size()));
            await(heard, "suggestions");
            if (i >= WARM_UP) {
                micros.recordValue((System.nanoTime() - began) / 1_000);
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LINES_MS);
        }
        desk.abort();
        return told("suggestions on the agent's screen", micros);
    }

    private static void await(LinkedBlockingQueue<String> heard, String type) throws InterruptedException {
        for (String next = heard.poll(20, TimeUnit.SECONDS); !type.equals(next); next = heard.poll(20, TimeUnit.SECONDS)) {
            if (next == null) {
                throw new IllegalStateException("no frame '" + type + "' within 20 s");
            }
        }
    }

    /** All ask for a person at once; how often anybody was told to carry more than they may. */
    private int arrivals(int port, DeskRows rows, DeskBrowser lead) throws IOException, InterruptedException {
        var above = new AtomicInteger();
        var most = new AtomicInteger();
        var desks = new ArrayList<WebSocket>();
        for (int i = 1; i < rows.agents().size(); i++) {
            desks.add(DeskBrowser.joins(port, rows.agents().get(i), "agent-" + i).sits(frame -> look(frame, most, above)));
        }
        long began = System.nanoTime();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 1; i < arrivals; i++) {
                int number = i;
                crowd.submit(() -> {
                    DeskBrowser.shops(port, rows.store().hello(number)).says("person", "转人工");
                    return null;
                });
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        TimeUnit.SECONDS.sleep(2);
        String board = lead.call("GET", "/api/desk/board", "");
        JsonNode now = tools.jackson.databind.json.JsonMapper.shared().readTree(board);
        now.get("agents").forEach(agent -> look(agent, most, above));
        desks.forEach(WebSocket::abort);
        Table.row("%,d ask for a person at once".formatted(arrivals), "all in %.1f s; %d served, %d wait; the most that anybody of %d carried: %d of %d; above capacity: %d", seconds,
                now.get("open").asInt(), now.get("queue").asInt(), rows.agents().size(), most.get(), capacity, above.get());
        return above.get();
    }

    private static void look(JsonNode frame, AtomicInteger most, AtomicInteger above) {
        if (frame.has("load") && frame.has("capacity")) {
            int load = frame.get("load").asInt();
            most.accumulateAndGet(load, Math::max);
            above.addAndGet(load > frame.get("capacity").asInt() ? 1 : 0);
        }
    }
}
