package dev.lingxi.command;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conversation with a server that runs, through its REST door. A consumer's identity comes from its demo shop. */
final class RemoteTalk implements Talk {

    private static final Duration QUIET = Duration.ofMillis(300);
    private static final String REFUSED = "refused";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String url;
    private String token = "";
    private long heardUpTo;

    private RemoteTalk(String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    static RemoteTalk open(String url, String store, @Nullable String consumer) throws InterruptedException {
        var talk = new RemoteTalk(url);
        String identity = consumer == null ? "" : talk.identity(consumer);
        JsonNode welcome = talk.call("/api/consumer/hello", Map.of("type", "hello", "store", store, "token", identity, "after", 0, "context", Map.of("channel", LocalTalk.CHANNEL)));
        talk.token = welcome.path("token").asString("");
        talk.heardUpTo = welcome.path("position").asLong();
        return talk;
    }

    private String identity(String consumer) throws InterruptedException {
        try {
            return call("/shop/api/sign-in", Map.of("consumer", consumer)).path("token").asString("");
        } catch (Problem refused) {
            if (!refused.code().equals(REFUSED)) {
                throw refused;
            }
            throw Problem.caller("no_shop", "No demo shop at " + url + " signs in as '" + consumer + "'. Leave --consumer out, or use --data or --db instead of --url.");
        }
    }

    @Override
    public List<Spoken> say(String line) throws InterruptedException {
        long began = System.nanoTime();
        JsonNode ack = call("/api/consumer/lines", Map.of("type", "say", "id", UUID.randomUUID().toString(), "contents", List.of(Map.of("type", "text", "text", line)))).path("ack");
        long asked = ack.path("position").asLong();
        var replies = new ArrayList<Spoken>();
        while (!answered(replies, asked) && System.nanoTime() - began < PATIENCE.toNanos()) {
            replies.addAll(heard(2, began));
        }
        replies.addAll(heard(0, began));
        return List.copyOf(replies);
    }

    private static boolean answered(List<Spoken> replies, long asked) {
        return !replies.isEmpty() && asked > 0;
    }

    @Override
    public List<Spoken> heardWithin(Duration time) throws InterruptedException {
        long began = System.nanoTime();
        var replies = new ArrayList<Spoken>();
        while (System.nanoTime() - began < time.toNanos()) {
            replies.addAll(heard(0, began));
            Thread.sleep(QUIET);
        }
        return List.copyOf(replies);
    }

    private List<Spoken> heard(int wait, long began) throws InterruptedException {
        JsonNode lines = send(request("/api/consumer/lines?after=" + heardUpTo + "&wait=" + wait).GET().build());
        var replies = new ArrayList<Spoken>();
        for (JsonNode message : lines.path("messages")) {
            heardUpTo = Math.max(heardUpTo, message.path("position").asLong());
            if (!message.path("from").asString("").equals("consumer")) {
                List<Content> contents = json.convertValue(message.path("contents"), new TypeReference<List<Content>>() {});
                List<String> chips = message.has("chips") ? json.convertValue(message.path("chips"), new TypeReference<List<String>>() {}) : List.of();
                replies.add(new Spoken(message.path("from").asString(""), contents, chips, message.get("why"), (System.nanoTime() - began) / 1_000_000));
            }
        }
        return replies;
    }

    private JsonNode call(String path, Map<String, ?> body) throws InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(40)).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = response.body().isBlank() ? json.createObjectNode() : json.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw Problem.caller(REFUSED, request.uri() + " answered " + response.statusCode() + ": " + body.path("detail").asString(body.path("error").asString("")));
            }
            return body;
        } catch (IOException e) {
            throw Problem.storeSetup("no_server", "No server answers at " + url + " (" + e.getClass().getSimpleName() + "). Start one with ./lingxi demo or ./lingxi serve.");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
