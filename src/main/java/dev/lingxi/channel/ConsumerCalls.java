package dev.lingxi.channel;

import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.StoreId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The consumer's door as REST, for networks that let no WebSocket through and for storefronts. */
@CrossOrigin
@RestController
@RequestMapping("/api/consumer")
class ConsumerCalls {

    private static final int LONGEST_WAIT = 25;

    record Acknowledged(Told.Ack ack) {}

    record Lines(List<Told.Said> messages, long position, Told.ServedNow serving) {}

    private final ConsumerDoor door;
    private final Doors doors;
    private final ConversationLog log;
    private final ChannelSettings settings;
    private final Turnstile turnstile;
    /** Visits by token, so that a consumer's pace and page are kept from call to call. */
    private final Cache<String, Visit> visits = Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofMinutes(30)).build();

    ConsumerCalls(ConsumerDoor door, Doors doors, ConversationLog log, ChannelSettings settings, Turnstile turnstile) {
        this.door = door;
        this.doors = doors;
        this.log = log;
        this.settings = settings;
        this.turnstile = turnstile;
    }

    @PostMapping("/hello")
    Told.Welcome hello(@RequestBody Frame.Hello hello, HttpServletRequest call) {
        Visit visit = door.hello(hello, turnstile.address(call));
        Told.Welcome welcome = door.welcome(visit, hello.after(), hello.token());
        visits.put(welcome.token(), visit);
        return welcome;
    }

    @PostMapping("/lines")
    Acknowledged say(@RequestHeader("Authorization") String bearer, @RequestBody Frame.Say say, HttpServletRequest call) {
        return new Acknowledged(Told.Ack.of(door.say(visit(bearer, call), say)));
    }

    /** The messages after a position; where there are none, waits for one. */
    @GetMapping("/lines")
    Lines lines(@RequestHeader("Authorization") String bearer, @RequestParam(defaultValue = "0") long after,
                @RequestParam(defaultValue = "0") int wait, HttpServletRequest call) throws InterruptedException {
        Visit visit = visit(bearer, call);
        var called = new CompletableFuture<Message>();
        Doors.Connection connection = (line, told) -> called.complete(line);
        doors.enter(visit.consumer(), connection);
        try {
            List<Told.Said> messages = messages(visit, after);
            if (messages.isEmpty() && wait > 0) {
                await(called, Math.min(wait, LONGEST_WAIT));
                messages = messages(visit, after);
            }
            return new Lines(messages, messages.isEmpty() ? after : messages.getLast().position(),
                    door.servedNow(visit).orElseGet(() -> new Told.ServedNow("bot", null, null, null)));
        } finally {
            doors.leave(visit.consumer(), connection);
        }
    }

    private List<Told.Said> messages(Visit visit, long after) {
        return log.latest(visit.conversation().id(), after, settings.catchUp()).stream().map(Told.Said::of).toList();
    }

    private static void await(CompletableFuture<Message> called, int seconds) throws InterruptedException {
        try {
            called.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException nothing) {
            return;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @GetMapping("/orders")
    List<Content> orders(@RequestHeader("Authorization") String bearer, HttpServletRequest call) {
        return door.orders(visit(bearer, call));
    }

    /** Acknowledges what became a line; a mere sign has no answer. */
    @PostMapping("/signs")
    ResponseEntity<Acknowledged> sign(@RequestHeader("Authorization") String bearer, @RequestBody Frame sign, HttpServletRequest call) {
        Visit visit = visit(bearer, call);
        switch (sign) {
            case Frame.Human human -> {
                return ResponseEntity.ok(new Acknowledged(Told.Ack.of(door.human(visit, human))));
            }
            case Frame.Leave leave -> {
                return ResponseEntity.ok(new Acknowledged(Told.Ack.of(door.leave(visit, leave))));
            }
            case Frame.Look look -> door.look(visit, look);
            case Frame.Rate rate -> door.rate(visit, rate);
            case Frame.Typing typing -> door.typing(visit);
            case Frame.Read read -> door.read(visit, read.position());
            case Frame.Stay stay -> door.stay(visit);
            case Frame.Survey survey -> door.survey(visit, survey);
            case Frame.Ping ping -> { }
            case Frame.Say say -> throw Problem.caller("bad_frame", "Lines go to /api/consumer/lines.");
            case Frame.Hello hello -> throw Problem.caller("bad_frame", "A hello goes to /api/consumer/hello.");
        }
        return ResponseEntity.noContent().build();
    }

    Visit visit(String bearer, HttpServletRequest call) {
        String token = bearer.startsWith("Bearer ") ? bearer.substring(7) : bearer;
        Consumer consumer = consumer(token);
        return visits.get(token, unknown -> door.visit(consumer, null, false, turnstile.address(call)));
    }

    /** The store stands in the token itself; its signature is checked with that store's secret. */
    private Consumer consumer(String token) {
        return door.storeOf(token).flatMap(store -> door.vouchedFor(store, token)).orElseThrow(() ->
                Problem.forbidden("bad_token", "The token is missing, expired or not of this store. Say hello first."));
    }
}
