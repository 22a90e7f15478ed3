package dev.lingxi.siege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.TestJson;
import dev.lingxi.channel.ChannelSettings;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.content.Contents;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Input that means harm: each piece gets one clear error, and the others do not notice. Alone, because it measures how long they wait. */
@Timeout(120)
@Isolated
class HostileInputIT {

    private static final JsonMapper JSON = TestJson.mapper();
    private static final House HOUSE = House.shared();
    private static final int A_SECOND = 1_000;
    private static final int SECONDS = 3;
    private static final int CALM_QUESTIONS = 20;
    private static final int NAMES = 60;

    private final HttpClient http = HttpClient.newHttpClient();

    private static Caller visitor() throws IOException {
        return Caller.of(HOUSE.port(), "lingxi", null);
    }

    private static List<Message> log(Caller caller) {
        return HOUSE.the(ConversationLog.class).latest(new ConversationId(caller.welcome().path("conversation").asString("")), 0, 1_000);
    }

    // ── too much ──

    @Test
    void aFloodOfLinesIsToldOnceToSlowDownAndHoldsUpNobody() throws Exception {
        try (Caller calm = visitor(); Caller flooder = visitor()) {
            calm.ask("warm", "怎么开发票");
            var troubles = new ArrayList<String>();
            var acks = new AtomicInteger();
            listen(flooder, troubles, acks);
            var over = new AtomicBoolean();
            long began = System.nanoTime();
            CompletableFuture<Void> flood = flood(flooder, over, i -> JSON.writeValueAsString(Caller.line("f" + i, "在吗")));
            assertThat(slowest(calm)).as("milliseconds that others wait for an answer").isLessThan(2_000);
            over.set(true);
            flooder.close();
            flood.join();
            synchronized (troubles) {
                assertThat(troubles).singleElement().asString().contains("slow_down").contains("retryAfterMs").contains("\"id\":\"f");
            }
            assertThat(acks).as("lines that came through").hasValueBetween(30, 32 + (int) ((System.nanoTime() - began) / 100_000_000));
        }
    }

    @Test
    void aFloodOfGarbageHoldsUpNobody() throws Exception {
        try (Caller calm = visitor(); Caller flooder = visitor()) {
            calm.ask("warm", "怎么开发票");
            var troubles = new ArrayList<String>();
            listen(flooder, troubles, new AtomicInteger());
            var over = new AtomicBoolean();
            long began = System.nanoTime();
            CompletableFuture<Void> flood = flood(flooder, over, i -> "{\"type\":\"nonsense\"}");
            assertThat(slowest(calm)).as("milliseconds that others wait for an answer").isLessThan(2_000);
            over.set(true);
            flooder.close();
            flood.join();
            synchronized (troubles) {
                assertThat(troubles).allSatisfy(trouble -> assertThat(trouble).contains("bad_frame")).hasSizeLessThan(302 + (int) ((System.nanoTime() - began) / 20_000_000));
            }
        }
    }

    /** One who takes a new name for every few lines would have as many paces as names; so its address has one too. */
    @Test
    void aFloodUnderManyNamesFromOneAddressHoldsUpNobodyElse() throws Exception {
        ChannelSettings settings = HOUSE.the(ChannelSettings.class);
        var callers = new ArrayList<Caller>();
        var acks = new AtomicInteger();
        var over = new AtomicBoolean();
        try (Caller calm = Caller.from("198.51.100.1", HOUSE.port(), "lingxi"); Caller known = Caller.of(HOUSE.port(), "lingxi", HOUSE.token(House.DEMO, "lihua"))) {
            calm.ask("warm", "怎么开发票");
            for (int i = 0; i < NAMES; i++) {
                callers.add(Caller.from("203.0.113.7", HOUSE.port(), "lingxi"));
            }
            long began = System.nanoTime();
            callers.forEach(flooder -> listen(flooder, new ArrayList<>(), acks));
            CompletableFuture<?>[] floods = callers.stream().map(flooder -> flood(flooder, over, line -> JSON.writeValueAsString(Caller.line("f" + line, "在吗"))))
                    .toArray(CompletableFuture[]::new);
            var identified = new FutureTask<>(() -> slowest(known));
            Thread.startVirtualThread(identified);
            assertThat(slowest(calm)).as("milliseconds that another address waits for an answer").isLessThan(3_000);
            assertThat(identified.get()).as("milliseconds that an identified consumer waits").isLessThan(3_000);
            over.set(true);
            callers.forEach(Caller::close);
            CompletableFuture.allOf(floods).join();
            double seconds = (System.nanoTime() - began) / 1e9;
            assertThat(acks).as("lines that came through from the address").hasValueGreaterThan(settings.strangersAtOnce() / 2)
                    .hasValueLessThanOrEqualTo((int) (settings.strangersAtOnce() + seconds * settings.strangersPerSecond()));
        } finally {
            callers.forEach(Caller::close);
        }
    }

    private static void listen(Caller caller, List<String> troubles, AtomicInteger acks) {
        Thread.startVirtualThread(() -> {
            try {
                while (true) {
                    JsonNode frame = caller.next();
                    acks.addAndGet(frame.path("type").asString("").equals("ack") ? 1 : 0);
                    if (frame.path("type").asString("").equals("error")) {
                        synchronized (troubles) {
                            troubles.add(frame.toString());
                        }
                    }
                }
            } catch (IOException over) {
                return;
            }
        });
    }

    /** A thousand frames a second, as far as the network takes them. */
    private static CompletableFuture<Void> flood(Caller caller, AtomicBoolean over, java.util.function.IntFunction<String> frame) {
        return CompletableFuture.runAsync(() -> {
            long began = System.nanoTime();
            try {
                for (int i = 0; !over.get(); i++) {
                    caller.wire().text(frame.apply(i));
                    long ahead = i - (System.nanoTime() - began) * A_SECOND / 1_000_000_000L;
                    if (ahead > 10) {
                        Thread.sleep(10);
                    }
                }
            } catch (IOException | InterruptedException closed) {
                return;
            }
        }, Thread::startVirtualThread);
    }

    /** The longest of many answers while the flood lasts, in milliseconds. */
    private static long slowest(Caller calm) throws IOException, InterruptedException {
        long slowest = 0;
        for (int i = 0; i < CALM_QUESTIONS; i++) {
            long asked = System.nanoTime();
            calm.ask("calm" + i, "怎么申请退货");
            slowest = Math.max(slowest, (System.nanoTime() - asked) / 1_000_000);
            Thread.sleep(SECONDS * 1_000L / CALM_QUESTIONS);
        }
        return slowest;
    }

    @Test
    void whoeverComesByTwoDoorsHasStillOnePace() throws Exception {
        try (Caller first = visitor()) {
            for (int i = 0; i < 25; i++) {
                first.say("a" + i, "在吗");
                first.next("ack");
            }
            try (Caller second = Caller.of(HOUSE.port(), "lingxi", first.token())) {
                for (int i = 0; i < 25; i++) {
                    second.say("b" + i, "在吗");
                }
                assertThat(second.next("error").path("code").asString("")).isEqualTo("slow_down");
            }
        }
    }

    // ── too big ──

    @Test
    void aFrameIsMeasuredInBytes() throws Exception {
        try (Caller bystander = visitor()) {
            assertThat(closedAfter("好".repeat(23_000))).as("69,000 bytes in 23,000 characters").isEqualTo(1009);
            assertThat(closedAfter("x".repeat(70_000))).isEqualTo(1009);
            try (Caller caller = visitor()) {
                caller.say("long", "x".repeat(60_000));
                assertThat(caller.next("error").path("code").asString("")).isEqualTo("too_long");
                assertThat(caller.isWell()).isTrue();
            }
            assertThat(bystander.isWell()).isTrue();
        }
    }

    private static int closedAfter(String text) throws IOException {
        try (Caller caller = visitor()) {
            caller.say("big", text);
            return caller.closed();
        }
    }

    @Test
    void aFrameInAThousandPiecesIsMeasuredTogether() throws Exception {
        try (Caller caller = visitor()) {
            byte[] piece = "x".repeat(100).getBytes(StandardCharsets.UTF_8);
            caller.wire().send(Wire.TEXT, false, piece);
            var pieces = Thread.startVirtualThread(() -> {
                try {
                    for (int i = 0; i < 1_000; i++) {
                        caller.wire().send(Wire.CONTINUED, false, piece);
                    }
                } catch (IOException closed) {
                    return;
                }
            });
            assertThat(caller.closed()).isEqualTo(1009);
            pieces.join();
        }
    }

    @Test
    void aLineOfTenThousandCharactersIsRefusedByItsId() throws Exception {
        try (Caller caller = visitor()) {
            caller.say("long", "长".repeat(10_000));
            JsonNode error = caller.next("error");
            assertThat(error.path("code").asString("")).isEqualTo("too_long");
            assertThat(error.path("id").asString("")).isEqualTo("long");
            assertThat(error.path("message").asString("")).contains("4000").contains("10000");
            assertThat(caller.isWell()).isTrue();
            assertThat(log(caller)).isEmpty();
        }
    }

    // ── not what it should be ──

    @Test
    void aBinaryFrameIsNotTaken() throws Exception {
        try (Caller bystander = visitor(); Caller caller = visitor()) {
            caller.wire().send(Wire.BINARY, true, new byte[] {1, 2, 3});
            assertThat(caller.closed()).isEqualTo(1003);
            assertThat(bystander.isWell()).isTrue();
        }
    }

    @Test
    void brokenUtf8IsNotTaken() throws Exception {
        try (Caller bystander = visitor(); Caller caller = visitor()) {
            caller.wire().send(Wire.TEXT, true, new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'});
            assertThat(caller.closed()).isEqualTo(1007);
            assertThat(bystander.isWell()).isTrue();
        }
    }

    @Test
    void whatIsNoFrameGetsOneClearErrorAndTheConnectionGoesOn() throws Exception {
        List<String> frames = List.of("", "x", "null", "5", "\"hello\"", "[]", "{}", "{\"type\":null}", "{\"type\":5}", "{\"type\":\"nonsense\"}", "{\"type\":\"say\"",
                "{\"type\":\"say\"}", "{\"type\":\"say\",\"id\":\"a\"}", "{\"type\":\"say\",\"id\":\"a\",\"contents\":[]}", "{\"type\":\"say\",\"id\":\"a\",\"contents\":5}",
                "{\"type\":\"say\",\"id\":\"a\",\"contents\":[null]}", "{\"type\":\"say\",\"id\":\"a\",\"contents\":[{}]}",
                "{\"type\":\"say\",\"id\":\"a\",\"contents\":[{\"type\":\"nonsense\"}]}", "{\"type\":\"say\",\"id\":\"a\",\"contents\":[{\"type\":\"text\"}]}",
                "{\"type\":\"say\",\"id\":\"a\",\"contents\":[{\"type\":\"text\",\"text\":\" \\u0000\\u200b\"}]}",
                "{\"type\":\"say\",\"id\":\"a:b\",\"contents\":[{\"type\":\"text\",\"text\":\"在吗\"}]}",
                "{\"type\":\"say\",\"id\":\"" + "a".repeat(65) + "\",\"contents\":[{\"type\":\"text\",\"text\":\"在吗\"}]}",
                "{\"type\":\"say\",\"contents\":[{\"type\":\"text\",\"text\":\"在吗\"}]}", "{\"type\":\"human\"}", "{\"type\":\"leave\",\"text\":\"x\"}",
                "{\"type\":\"rate\",\"position\":\"x\",\"useful\":true}", "{\"type\":\"rate\",\"position\":1,\"useful\":true}",
                "{\"type\":\"survey\",\"mark\":9}", "{\"type\":\"survey\",\"mark\":3,\"reasons\":[null]}",
                "{\"type\":\"say\",\"id\":\"a\",\"contents\":[{\"type\":\"picture\",\"url\":\"javascript:alert(1)\"}]}",
                "{\"type\":\"say\",\"id\":\"a\",\"contents\":[{\"type\":\"steps\",\"steps\":[\"x\"]}]}", "{\"type\":\"say\",\"id\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "{\"type\":\"hello\",\"store\":\"nowhere\"}", "{\"type\":\"hello\",\"store\":\"../etc\"}", "{\"type\":\"hello\"}");
        try (Caller caller = visitor()) {
            for (String frame : frames) {
                caller.wire().text(frame);
                JsonNode error = caller.next();
                assertThat(error.path("type").asString("")).as(frame).isEqualTo("error");
                assertThat(error.path("code").asString("")).as(frame).isIn("bad_frame", "unknown_position", "bad_survey", "unknown_store", "bad_store_id");
                assertThat(error.path("message").asString("")).as(frame).isNotBlank().doesNotContain("dev.lingxi", "tools.jackson", "Exception", "java.");
            }
            caller.hello("lingxi", caller.token());
            assertThat(caller.isWell()).isTrue();
            assertThat(log(caller)).as("lines that were recorded").isEmpty();
        }
    }

    @Test
    void whoDoesNotSayHelloFirstIsShownOut() throws Exception {
        try (Caller caller = Caller.silent(HOUSE.port())) {
            caller.say("a", "在吗");
            assertThat(caller.closed()).isEqualTo(1008);
        }
    }

    @Test
    void markupIsTextAndControlCharactersAreGone() throws Exception {
        String said = "<script>alert('x')</script>\\u0000\\u0007\\u001b[31m<img src=x onerror=alert(1)>\\uD800 多少钱";
        try (Caller caller = visitor()) {
            caller.wire().text("{\"type\":\"say\",\"id\":\"m\",\"contents\":[{\"type\":\"text\",\"text\":\"" + said + "\"}]}");
            caller.next("message");
            Message kept = log(caller).getFirst();
            assertThat(Contents.text(kept.contents())).isEqualTo("<script>alert('x')</script>[31m<img src=x onerror=alert(1)>\uFFFD 多少钱");
            assertThat(caller.isWell()).isTrue();
        }
    }

    @Test
    void whatThePageSaysIsCleanedBeforeItIsKept() throws Exception {
        try (Caller caller = Caller.silent(HOUSE.port())) {
            Map<String, Object> context = Map.of("page", "product\u0000", "url", "javascript:alert(1)", "title", "<b>\u001b书</b>".repeat(1_000), "sku", "1".repeat(9_000),
                    "order", "\uD800", "cart", Collections.nCopies(1_000, Map.of("sku", "x\u0007", "quantity", -5)));
            caller.send(Map.of("type", "hello", "store", "lingxi", "context", context));
            caller.next("welcome");
            caller.hello("lingxi", null);
            caller.send(Map.of("type", "context", "context", context));
            caller.say("c", "在吗");
            caller.next("ack");
            String kept = String.valueOf(log(caller).getFirst().why());
            JsonNode view = JSON.readTree(kept).path("view");
            assertThat(kept.chars()).as("control characters").noneMatch(Character::isISOControl);
            assertThat(kept).doesNotContain("javascript:", "\\u0000", "\\u001B", "\\u0007", "\\uD800");
            assertThat(view.path("page").asString("")).isEqualTo("product");
            assertThat(view.path("url").isMissingNode()).isTrue();
            assertThat(view.path("title").asString("")).hasSizeLessThanOrEqualTo(200);
            assertThat(view.path("sku").asString("")).hasSizeLessThanOrEqualTo(200);
            assertThat(view.path("cart").size()).isEqualTo(50);
            assertThat(view.path("cart").get(0).path("quantity").asInt(-1)).isZero();
        }
    }

    // ── pictures ──

    private HttpResponse<String> post(String path, @Nullable String token, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + HOUSE.port() + path)).header("Content-Type", path.contains("media") ? "application/octet-stream" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return http.send((token == null ? request : request.header("Authorization", "Bearer " + token)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    @Test
    void aPictureIsOneByItsContentAndNotByItsName() throws Exception {
        try (Caller caller = visitor()) {
            byte[] real = picture("png");
            JsonNode stored = JSON.readTree(post("/api/consumer/media?name=evil.html", caller.token(), real).body());
            assertThat(stored.path("url").asString("")).endsWith(".png");
            assertThat(stored.path("width").asInt(0)).isEqualTo(3);
            assertThat(code(post("/api/consumer/media?name=a.png", caller.token(), "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))).isEqualTo("bad_media");
            assertThat(code(post("/api/consumer/media?name=a.svg", caller.token(), "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)))).isEqualTo("bad_media");
            assertThat(code(post("/api/consumer/media?name=a.png", caller.token(), Arrays.copyOf(real, 12)))).as("only the head of a picture").isEqualTo("bad_media");
            assertThat(code(post("/api/consumer/media?name=a.jpg", caller.token(), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 'x', 'y'}))).isEqualTo("bad_media");
            assertThat(code(post("/api/consumer/media?name=a.gif", caller.token(), "GIF89a<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))).isIn("bad_media", "");
            assertThat(code(post("/api/consumer/media", caller.token(), new byte[0]))).isEqualTo("bad_media");
            assertThat(code(post("/api/consumer/media", caller.token(), new byte[(10 << 20) + 1]))).isEqualTo("too_large");
            assertThat(code(post("/api/consumer/media", null, real))).isEqualTo("bad_token");
        }
    }

    private static String code(HttpResponse<String> response) {
        return JSON.readTree(response.body()).path("code").asString("");
    }

    // ── who one says one is ──

    @Test
    void aTokenThatDoesNotHoldMakesAVisitorAndNobodyElse() throws Exception {
        String good = HOUSE.token(House.DEMO, "lihua");
        String payload = good.substring(0, good.indexOf('.'));
        for (String token : List.of("x", "a.b", payload + ".", payload + ".AAAA", good + "x", HOUSE.token(House.DEMO, "lihua", Duration.ofSeconds(-5)),
                HOUSE.token(House.OTHER, "lihua"), "x".repeat(3_000) + ".y", "\u0000.\u0000")) {
            try (Caller caller = Caller.silent(HOUSE.port())) {
                caller.send(Map.of("type", "hello", "store", "lingxi", "token", token));
                assertThat(caller.next("error").path("code").asString("")).as(token).isEqualTo("bad_token");
                JsonNode who = caller.next("welcome").path("consumer");
                assertThat(who.path("identified").asBoolean(true)).as(token).isFalse();
                assertThat(who.path("id").asString("")).as(token).isNotEqualTo("lihua");
            }
        }
    }

    @Test
    void aTokenThatDoesNotHoldLetsNobodyCall() throws Exception {
        String good = HOUSE.token(House.DEMO, "lihua");
        for (String token : List.of("", "x", "a.b", good + "x", good.substring(1), HOUSE.token(House.DEMO, "lihua", Duration.ofSeconds(-5)))) {
            HttpResponse<String> refused = post("/api/consumer/lines", token, JSON.writeValueAsBytes(Caller.line("a", "在吗")));
            assertThat(refused.statusCode()).as(token).isEqualTo(403);
            assertThat(code(refused)).isEqualTo("bad_token");
        }
    }

    @Test
    void helloAgainAndAgainIsStillOneListener() throws Exception {
        try (Caller caller = visitor()) {
            for (int i = 0; i < 50; i++) {
                caller.hello("lingxi", caller.token());
            }
            long asked = System.nanoTime();
            JsonNode answer = caller.ask("once", "怎么开发票");
            assertThat(caller.isWell()).isTrue();
            List<Message> said = log(caller).stream().filter(message -> message.position() > answer.path("position").asLong(0)).toList();
            assertThat(said).as("answers after %d ms", (System.nanoTime() - asked) / 1_000_000).isEmpty();
            caller.send(Map.of("type", "ping"));
            assertThat(caller.next().path("type").asString("")).as("nothing is told twice").isEqualTo("pong");
        }
    }

    // ── by REST ──

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "null", "[]", "{\"type\":\"nonsense\"}", "{\"contents\":5}"})
    void aBodyThatIsNoneGetsAProblemWithItsCode(String body) throws Exception {
        try (Caller caller = visitor()) {
            HttpResponse<String> response = post("/api/consumer/lines", caller.token(), body.getBytes(StandardCharsets.UTF_8));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(code(response)).isEqualTo("bad_frame");
            assertThat(response.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(response.body()).doesNotContain("dev.lingxi", "tools.jackson");
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/consumer/lines, bad_token", "/api/consumer/lines?after=x, bad_request", "/api/consumer/orders, bad_token"})
    void aCallWithoutWhatItNeedsGetsAProblemWithItsCode(String path, String expected) throws Exception {
        try (Caller caller = visitor()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + HOUSE.port() + path));
            HttpResponse<String> response = http.send((path.contains("?") ? request.header("Authorization", "Bearer " + caller.token()) : request).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(code(response)).isEqualTo(expected);
        }
    }
}
