package dev.lingxi.bench;

import dev.lingxi.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member of staff's browser, or a consumer's: REST calls with whatever proves who they are, and the desk's socket. */
final class DeskBrowser {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** One for all: a thousand shoppers need no thousand pools. */
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Executors.newVirtualThreadPerTaskExecutor()).build();

    private final String server;
    private final String header;
    private final String proof;

    private DeskBrowser(String server, String header, String proof) {
        this.server = server;
        this.header = header;
        this.proof = proof;
    }

    /** Somebody who uses their one-time link. */
    static DeskBrowser joins(int port, String link, String login) throws IOException, InterruptedException {
        String server = "127.0.0.1:" + port;
        String body = "{\"token\":\"" + link + "\",\"login\":\"" + login + "\",\"name\":\"" + login + "\",\"password\":\"correct horse 7\"}";
        HttpResponse<String> joined = HTTP.send(HttpRequest.newBuilder(URI.create("http://" + server + "/api/desk/link")).header("Content-Type", "application/json")
                .header("X-Lingxi-Desk", "1").POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        String cookie = joined.headers().firstValue("Set-Cookie").orElseThrow(() ->
                Problem.bug("The member could not sign in: " + joined.body(), new IllegalStateException("status " + joined.statusCode())));
        return new DeskBrowser(server, "Cookie", cookie.split(";")[0]);
    }

    /** A shopper who says hello. */
    static DeskBrowser shops(int port, String hello) throws IOException, InterruptedException {
        var stranger = new DeskBrowser("127.0.0.1:" + port, "X-Nobody", "1");
        JsonNode welcome = JSON.readTree(stranger.call("POST", "/api/consumer/hello", hello));
        return new DeskBrowser(stranger.server, "Authorization", "Bearer " + welcome.get("token").asString());
    }

    /** The consumer says a line. */
    void says(String id, String text) throws IOException, InterruptedException {
        call("POST", "/api/consumer/lines", "{\"type\":\"say\",\"id\":\"" + id + "\",\"contents\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}");
    }

    String call(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(URI.create("http://" + server + path)).header(header, proof).header("X-Lingxi-Desk", "1")
                .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw Problem.bug("The server refused " + path + ": " + answer.body(), new IllegalStateException("status " + answer.statusCode()));
        }
        return answer.body();
    }

    /** Sits down at the desk; every frame is heard on the socket's own thread. */
    WebSocket sits(Consumer<JsonNode> hears) {
        WebSocket socket = HTTP.newWebSocketBuilder().header(header, proof).buildAsync(URI.create("ws://" + server + "/ws/desk"), new Ear(hears)).join();
        socket.sendText("{\"type\":\"hello\",\"after\":0}", true).join();
        return socket;
    }

    private static final class Ear implements WebSocket.Listener {

        private final Consumer<JsonNode> hears;
        private final StringBuilder partial = new StringBuilder();

        private Ear(Consumer<JsonNode> hears) {
            this.hears = hears;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            partial.append(text);
            if (last) {
                hears.accept(JSON.readTree(partial.toString()));
                partial.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
