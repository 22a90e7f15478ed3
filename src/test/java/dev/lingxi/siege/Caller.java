package dev.lingxi.siege;

import dev.lingxi.TestJson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A consumer at the door of a house, word by word. */
final class Caller implements AutoCloseable {

    private static final JsonMapper JSON = TestJson.mapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Wire wire;
    private JsonNode welcome = JSON.createObjectNode();

    private Caller(Wire wire) {
        this.wire = wire;
    }

    /** One who has not said hello yet. */
    static Caller silent(int port) throws IOException {
        return new Caller(Wire.open(port, "/ws/consumer", PATIENCE));
    }

    /** A visitor who comes from an address, by a proxy that says so. */
    static Caller from(String address, int port, String store) throws IOException {
        var caller = new Caller(Wire.open(port, "/ws/consumer", PATIENCE, "X-Forwarded-For: " + address));
        caller.hello(store, null);
        return caller;
    }

    /** @param token null for a visitor */
    static Caller of(int port, String store, @Nullable String token) throws IOException {
        Caller caller = silent(port);
        caller.hello(store, token);
        return caller;
    }

    void hello(String store, @Nullable String token) throws IOException {
        send(token == null ? Map.of("type", "hello", "store", store) : Map.of("type", "hello", "store", store, "token", token));
        welcome = next("welcome");
    }

    JsonNode welcome() {
        return welcome;
    }

    String token() {
        return welcome.path("token").asString("");
    }

    Wire wire() {
        return wire;
    }

    void send(Map<String, ?> frame) throws IOException {
        wire.text(JSON.writeValueAsString(frame));
    }

    void say(String id, String text) throws IOException {
        send(line(id, text));
    }

    static Map<String, ?> line(String id, String text) {
        return Map.of("type", "say", "id", id, "contents", List.of(Map.of("type", "text", "text", text)));
    }

    /** The next frame, whatever it is. */
    JsonNode next() throws IOException {
        Wire.Frame frame = wire.read();
        if (frame.kind() == Wire.CLOSE) {
            throw new IOException("closed with " + frame.code());
        }
        return JSON.readTree(frame.text());
    }

    /** The next frame of this type; others are passed over. */
    JsonNode next(String type) throws IOException {
        JsonNode frame = next();
        while (!frame.path("type").asString("").equals(type)) {
            frame = next();
        }
        return frame;
    }

    /** The answer to a line, from the first word to the last. */
    JsonNode ask(String id, String text) throws IOException {
        say(id, text);
        JsonNode said = next("message");
        while (!said.path("from").asString("").equals("bot")) {
            said = next("message");
        }
        return said;
    }

    /** With what code the server closes; other frames are passed over. */
    int closed() throws IOException {
        Wire.Frame frame = wire.read();
        while (frame.kind() != Wire.CLOSE) {
            frame = wire.read();
        }
        return frame.code();
    }

    /** Whether the connection still works. */
    boolean isWell() throws IOException {
        send(Map.of("type", "ping"));
        return next("pong") != null;
    }

    @Override
    public void close() {
        wire.close();
    }
}
