package dev.lingxi.siege;

import dev.lingxi.TestJson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A consumer whose client keeps to {@code docs/protocol.md} whatever happens: it comes back with the last position it has seen, and says
 * again, with their old ids, the lines that were not acknowledged. It remembers what it was promised and what it was told.
 */
final class Regular {

    private static final JsonMapper JSON = TestJson.mapper();
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final long BEFORE_NEXT_TRY = 200;
    private static final List<String> QUESTIONS = List.of("灵犀 Book 14 多重", "什么时候发货", "怎么开发票", "七天无理由退货运费谁出", "100201 多少钱", "支持花呗分期吗",
            "发什么快递", "灵犀 Book 14 送鼠标吗", "保修多久", "可以自提吗", "101001 有货吗", "能开专票吗");

    /** A line that the server has promised to keep. */
    record Promise(String id, long position) {}

    private final int number;
    private final int port;
    private final Random chance;
    private final Duration pause;
    private final Map<String, String> unacknowledged = new LinkedHashMap<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Long> heard = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private @Nullable String token;
    private @Nullable Wire wire;
    private String conversation = "";
    private long seen;
    private long answeredUpTo;
    private int said;
    private int visits;
    private volatile boolean quiet;
    private volatile boolean over;

    /** @param pause the longest pause before the next question */
    Regular(int number, int port, Random chance, Duration pause) {
        this.number = number;
        this.port = port;
        this.chance = chance;
        this.pause = pause;
    }

    /** Comes in again and again until it is all over. */
    void stay() {
        while (!over) {
            try (Wire fresh = Wire.open(port, "/ws/consumer", SILENCE)) {
                hello(fresh);
                while (true) {
                    hear(fresh, JSON.readTree(fresh.read().text()));
                }
            } catch (IOException | tools.jackson.core.JacksonException gone) {
                leave();
                pause(BEFORE_NEXT_TRY);
            }
        }
    }

    private synchronized void hello(Wire fresh) throws IOException {
        Map<String, Object> hello = new LinkedHashMap<>(Map.of("type", "hello", "store", "lingxi", "after", seen));
        if (token != null) {
            hello.put("token", token);
        }
        fresh.text(JSON.writeValueAsString(hello));
    }

    private synchronized void leave() {
        wire = null;
    }

    private synchronized void hear(Wire from, JsonNode frame) throws IOException {
        switch (frame.path("type").asString("")) {
            case "welcome" -> welcome(from, frame);
            case "ack" -> acknowledged(frame.path("id").asString(""), frame.path("position").asLong(0));
            case "message" -> told(frame);
            case "error" -> troubles.add(frame.toString());
            default -> { }
        }
        notifyAll();
    }

    private void welcome(Wire from, JsonNode welcome) throws IOException {
        visits++;
        token = welcome.path("token").asString("");
        conversation = welcome.path("conversation").asString("");
        welcome.path("messages").forEach(this::told);
        wire = from;
        for (Map.Entry<String, String> line : unacknowledged.entrySet()) {
            from.text(line.getValue());
        }
    }

    private void acknowledged(String id, long position) {
        if (unacknowledged.remove(id) != null) {
            promises.add(new Promise(id, position));
        }
    }

    /** Each message in order and once, or it is written down as a trouble. */
    private void told(JsonNode message) {
        long position = message.path("position").asLong(0);
        if (position <= seen) {
            troubles.add("told " + position + " after " + seen);
        }
        seen = Math.max(seen, position);
        if (!message.path("from").asString("").equals("consumer")) {
            heard.add(position);
        }
        if (message.path("from").asString("").equals("bot")) {
            answeredUpTo = Math.max(answeredUpTo, message.path("replyTo").asLong(0));
        }
    }

    /** Asks one thing after another, now and then several at once, until it falls quiet. */
    void ask() {
        while (!quiet) {
            int lines = 1 + (chance.nextInt(4) == 0 ? chance.nextInt(3) : 0);
            for (int i = 0; i < lines; i++) {
                say(QUESTIONS.get(chance.nextInt(QUESTIONS.size())));
            }
            awaitAnswer();
            pause(chance.nextLong(pause.toMillis()));
        }
    }

    private synchronized void say(String text) {
        String id = "r" + number + "-" + ++said;
        String frame = JSON.writeValueAsString(Map.of("type", "say", "id", id, "contents", List.of(Map.of("type", "text", "text", text))));
        unacknowledged.put(id, frame);
        try {
            if (wire != null) {
                wire.text(frame);
            }
        } catch (IOException gone) {
            wire = null;
        }
    }

    private synchronized void awaitAnswer() {
        while (!over && !content()) {
            try {
                wait(1_000);
                knock();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A line that is dead and does not say so is found out by its silence. */
    private void knock() {
        try {
            if (wire != null) {
                wire.text("{\"type\":\"ping\"}");
            }
        } catch (IOException gone) {
            wire = null;
        }
    }

    /** Whether all it said was acknowledged and answered. */
    synchronized boolean content() {
        return unacknowledged.isEmpty() && (promises.isEmpty() || promises.getLast().position() <= answeredUpTo);
    }

    /** Asks nothing more, but waits for what is still owed. */
    void fallQuiet() {
        quiet = true;
    }

    synchronized void end() {
        quiet = true;
        over = true;
        if (wire != null) {
            wire.close();
        }
        notifyAll();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized String conversation() {
        return conversation;
    }

    synchronized List<Promise> promises() {
        return List.copyOf(promises);
    }

    /** The positions of all that others said to it, in the order of the telling. */
    synchronized List<Long> heard() {
        return List.copyOf(heard);
    }

    /** What should not have happened. */
    synchronized List<String> troubles() {
        return List.copyOf(troubles);
    }

    synchronized int visits() {
        return visits;
    }

    int number() {
        return number;
    }
}
