package dev.lingxi.channel;

import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The consumer's door as a WebSocket. */
@Component
class ConsumerSocket extends AbstractWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(ConsumerSocket.class);
    private static final String GUEST = Guest.class.getName();
    private static final String ADDRESS = Turnstile.class.getName();
    private static final Duration WARNED = Duration.ofSeconds(10);
    /** Milliseconds that a flooder is not listened to at least: thousands who ask every moment whether they may would be a flood of their own. */
    private static final long BREATH = 250;

    /** One connection: who came by it, and what waits to be sent. */
    private static final class Guest implements Doors.Connection {

        private final Outbox outbox;
        private final Pace frames;
        /** Whose strangers are counted together; empty for none. */
        private final Optional<String> address;
        /** Whether this connection is counted among them, where there are any. */
        private boolean counted;
        private final StringBuilder partial = new StringBuilder(0);
        private int partialBytes;
        private volatile @Nullable Visit visit;
        private volatile boolean gone;
        /** When this connection last said more than it may; 0 for never. */
        private long tooFastAt;
        /** What was told while the welcome is being written; null while none is. */
        private @Nullable List<Told.Said> held;
        /** The client id of the line that this connection is saying right now; empty for none. */
        private volatile String saying = "";

        private Guest(Outbox outbox, Pace frames, Optional<String> address) {
            this.outbox = outbox;
            this.frames = frames;
            this.address = address;
        }

        /** What this very connection said is acknowledged, not told; the client knows its own lines by their ids. */
        @Override
        public synchronized void tell(Message line, Told.Said told) {
            boolean own = line.speaker() == Speaker.CONSUMER && line.clientId().equals(saying);
            if (own) {
                return;
            }
            if (held == null) {
                outbox.put(told);
            } else {
                held.add(told);
            }
        }

        /** From here on what is told waits for the welcome, so that everything comes in order and once. */
        private synchronized void hold() {
            held = new ArrayList<>();
        }

        /** Passes on what came meanwhile, except what the welcome has told up to its position. */
        private synchronized void release(long position) {
            List<Told.Said> waiting = held == null ? List.of() : held;
            held = null;
            waiting.stream().filter(told -> told.position() > position).forEach(outbox::put);
        }

        /** Whether this connection was told not long ago that it is too fast. */
        private boolean warned() {
            boolean before = tooFastAt != 0 && System.nanoTime() - tooFastAt < WARNED.toNanos();
            tooFastAt = System.nanoTime();
            return before;
        }

        @Override
        public void sign(Told told) {
            outbox.put(told);
        }
    }

    private final ConsumerDoor door;
    private final Doors doors;
    private final ChannelSettings settings;
    private final Turnstile turnstile;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final ScheduledExecutorService patience =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("hello-patience").daemon().factory());

    ConsumerSocket(ConsumerDoor door, Doors doors, ChannelSettings settings, Turnstile turnstile, JsonMapper json) {
        this.door = door;
        this.doors = doors;
        this.settings = settings;
        this.turnstile = turnstile;
        this.reader = json.readerFor(Frame.class);
        this.writer = json.writerFor(Told.class);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var guest = new Guest(new Outbox(session, writer, settings.outbox()), new Pace(settings.frames(), settings.framesAtOnce(), System.nanoTime()), address(session));
        session.getAttributes().put(GUEST, guest);
        guest.counted = guest.address.map(turnstile::enter).orElse(true);
        if (!guest.counted) {
            guest.outbox.close(CloseStatus.SERVICE_OVERLOAD.withReason("too many connections from this address"));
            return;
        }
        patience.schedule(() -> {
            if (guest.visit == null) {
                guest.outbox.close(CloseStatus.POLICY_VIOLATION.withReason("no hello"));
            }
        }, settings.hello().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Optional<String> address(WebSocketSession session) {
        return Optional.ofNullable((String) session.getAttributes().get(ADDRESS));
    }

    /** What the handshake leaves for the connection. */
    HandshakeInterceptor porter() {
        return new HandshakeInterceptor() {
            @Override
            public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, Map<String, Object> attributes) {
                if (request instanceof ServletServerHttpRequest call) {
                    turnstile.address(call.getServletRequest()).ifPresent(address -> attributes.put(ADDRESS, address));
                }
                return true;
            }

            @Override
            public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler, @Nullable Exception failure) {}
        };
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        Guest guest = guest(session);
        if (message.isLast() && guest.partial.isEmpty()) {
            hear(guest, message.getPayload());
            return;
        }
        guest.partialBytes += message.getPayloadLength();
        if (guest.partialBytes > settings.frame()) {
            guest.outbox.close(CloseStatus.TOO_BIG_TO_PROCESS.withReason("a frame has at most 64 KiB"));
            return;
        }
        guest.partial.append(message.getPayload());
        if (message.isLast()) {
            String whole = guest.partial.toString();
            guest.partial.setLength(0);
            guest.partial.trimToSize();
            guest.partialBytes = 0;
            hear(guest, whole);
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        guest(session).outbox.close(CloseStatus.NOT_ACCEPTABLE.withReason("text frames only"));
    }

    private void hear(Guest guest, String text) {
        for (long wait = guest.frames.take(System.nanoTime()); wait > 0; wait = guest.frames.take(System.nanoTime())) {
            pause(wait);
        }
        try {
            Frame frame = reader.readValue(text);
            if (frame == null) {
                throw Problem.caller("bad_frame", "A frame is a JSON object.");
            }
            answer(guest, frame);
        } catch (JacksonException e) {
            guest.outbox.put(new Told.Trouble("bad_frame", Misread.said(e), null, null));
        } catch (Problem nothing) {
            guest.outbox.put(Told.Trouble.of(nothing, null));
        }
    }

    private void answer(Guest guest, Frame frame) {
        try {
            hearInTime(guest, frame);
        } catch (RuntimeException e) {
            Told.Trouble trouble = ConsumerDoor.trouble(e, id(frame));
            if ("bug".equals(trouble.code())) {
                log.error("frame failed type={} reason={}", frame.getClass().getSimpleName(), e.getMessage(), e);
            }
            guest.outbox.put(trouble);
        }
    }

    /** Who says too much is told so once; while they go on, no more is read from them than they may say. A hello just waits. */
    private void hearInTime(Guest guest, Frame frame) {
        while (!guest.gone) {
            try {
                hear(guest, frame);
                return;
            } catch (ConsumerDoor.TooFast fast) {
                if (!guest.warned() && !(frame instanceof Frame.Hello)) {
                    throw fast;
                }
                pause(Math.max(fast.retryAfterMs(), BREATH));
            }
        }
    }

    /** What is not read waits in the network, and costs us nothing. */
    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(Guest guest, Frame frame) {
        if (frame instanceof Frame.Hello hello) {
            welcome(guest, hello);
            return;
        }
        Visit visit = guest.visit;
        if (visit == null) {
            guest.outbox.close(CloseStatus.POLICY_VIOLATION.withReason("hello comes first"));
            return;
        }
        switch (frame) {
            case Frame.Say say -> say(guest, visit, say);
            case Frame.Human human -> guest.outbox.put(Told.Ack.of(door.human(visit, human)));
            case Frame.Look look -> door.look(visit, look);
            case Frame.Rate rate -> door.rate(visit, rate);
            case Frame.Leave leave -> guest.outbox.put(Told.Ack.of(door.leave(visit, leave)));
            case Frame.Ping ping -> guest.outbox.put(new Told.Pong());
            case Frame.Typing typing -> door.typing(visit);
            case Frame.Read read -> door.read(visit, read.position());
            case Frame.Stay stay -> door.stay(visit);
            case Frame.Survey survey -> door.survey(visit, survey);
            case Frame.Hello hello -> throw new IllegalStateException("greeted above");
        }
    }

    private void say(Guest guest, Visit visit, Frame.Say say) {
        guest.saying = String.valueOf(say.id());
        try {
            guest.outbox.put(Told.Ack.of(door.say(visit, say)));
        } finally {
            guest.saying = "";
        }
    }

    private void welcome(Guest guest, Frame.Hello hello) {
        leave(guest);
        Visit visit = door.hello(hello, guest.address);
        if (door.tokenRefused(hello, visit)) {
            guest.outbox.put(new Told.Trouble("bad_token",
                    "The token is expired or not of this store; the conversation goes on as an anonymous visitor.", null, null));
        }
        if (visit.consumer().identified()) {
            uncount(guest);
        }
        guest.hold();
        guest.visit = visit;
        doors.enter(visit.consumer(), guest);
        Told.Welcome welcome = door.welcome(visit, hello.after(), hello.token());
        guest.outbox.put(welcome);
        door.servedNow(visit).ifPresent(guest.outbox::put);
        guest.release(welcome.position());
        if (guest.gone) {
            leave(guest);
        }
    }

    private void leave(Guest guest) {
        Visit visit = guest.visit;
        if (visit != null) {
            doors.leave(visit.consumer(), guest);
            guest.visit = null;
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        Guest guest = guest(session);
        guest.gone = true;
        uncount(guest);
        leave(guest);
    }

    /** The connection is no stranger's, or over. */
    private void uncount(Guest guest) {
        synchronized (guest) {
            if (guest.counted) {
                guest.counted = false;
                guest.address.ifPresent(turnstile::leave);
            }
        }
    }

    private static Guest guest(WebSocketSession session) {
        return (Guest) session.getAttributes().get(GUEST);
    }

    private static @Nullable String id(Frame frame) {
        return switch (frame) {
            case Frame.Say say -> say.id();
            case Frame.Human human -> human.id();
            case Frame.Leave leave -> leave.id();
            default -> null;
        };
    }
}
