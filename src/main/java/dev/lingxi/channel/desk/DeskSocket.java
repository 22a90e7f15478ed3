package dev.lingxi.channel.desk;

import dev.lingxi.channel.ChannelSettings;
import dev.lingxi.channel.Outbox;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Briefing;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.ServedBy;
import dev.lingxi.reception.Serving;
import dev.lingxi.store.Role;
import dev.lingxi.store.SignIn;
import dev.lingxi.store.StaffMember;
import java.io.IOException;
import java.net.HttpCookie;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The desk's WebSocket: tells, and takes the quick signs. A browser answers our pings even where its page sleeps; a closed laptop does not. */
@Component
class DeskSocket extends AbstractWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(DeskSocket.class);
    private static final CloseStatus SIGNED_OUT = new CloseStatus(4401, "sign in again");
    private static final String SCREEN = OpenScreen.class.getName();
    private static final int LONGEST_FRAME = 65_536;
    private static final int PING_EVERY = 5;

    /** One desk that is open in a browser. */
    private static final class OpenScreen implements DeskHub.Screen {

        private final WebSocketSession session;
        private final Outbox outbox;
        private final StaffMember member;
        private final String token;
        private final Set<ConversationId> viewing = ConcurrentHashMap.newKeySet();
        private final Set<ConversationId> watching = ConcurrentHashMap.newKeySet();
        private volatile boolean board;
        private volatile Briefing briefing = DeskPass.briefing(null);

        private OpenScreen(WebSocketSession session, Outbox outbox, StaffMember member, String token) {
            this.session = session;
            this.outbox = outbox;
            this.member = member;
            this.token = token;
        }

        @Override
        public StaffMember member() {
            return member;
        }

        @Override
        public String token() {
            return token;
        }

        @Override
        public Briefing briefing() {
            return briefing;
        }

        @Override
        public Set<ConversationId> viewing() {
            return viewing;
        }

        @Override
        public Set<ConversationId> watching() {
            return watching;
        }

        @Override
        public boolean board() {
            return board;
        }

        @Override
        public void show(Object frame) {
            outbox.put(frame);
        }

        @Override
        public void close(String why) {
            outbox.close(SIGNED_OUT);
        }
    }

    private final SignIn signIn;
    private final Desk desk;
    private final DeskHub hub;
    private final RowMaker rows;
    private final SignInCalls signs;
    private final ConversationCalls calls;
    private final BoardCalls board;
    private final DraftCalls drafts;
    private final ChannelSettings settings;
    private final JsonMapper json;
    private final ObjectWriter writer;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("desk-pings").daemon().factory());

    DeskSocket(SignIn signIn, Desk desk, DeskHub hub, RowMaker rows, SignInCalls signs, ConversationCalls calls, BoardCalls board, DraftCalls drafts, ChannelSettings settings,
               JsonMapper json) {
        this.signIn = signIn;
        this.desk = desk;
        this.hub = hub;
        this.rows = rows;
        this.signs = signs;
        this.calls = calls;
        this.board = board;
        this.drafts = drafts;
        this.settings = settings;
        this.json = json;
        this.writer = json.writer();
        clock.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        session.setTextMessageSizeLimit(LONGEST_FRAME);
        Optional<String> token = token(session);
        Optional<StaffMember> member = token.flatMap(signIn::member);
        if (member.isEmpty()) {
            session.close(SIGNED_OUT);
            return;
        }
        session.getAttributes().put(SCREEN, new OpenScreen(session, new Outbox(session, writer, settings.outbox()), member.get(), token.get()));
    }

    private static Optional<String> token(WebSocketSession session) {
        return session.getHandshakeHeaders().getOrEmpty("Cookie").stream().flatMap(header -> Arrays.stream(header.split(";\\s*")))
                .filter(cookie -> cookie.startsWith(DeskPass.COOKIE + "=")).map(cookie -> HttpCookie.parse(cookie).getFirst().getValue()).findFirst();
    }

    private static Optional<OpenScreen> screen(WebSocketSession session) {
        return Optional.ofNullable((OpenScreen) session.getAttributes().get(SCREEN));
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        screen(session).ifPresent(this::sign);
    }

    /** A sign of life, once the desk has said hello. */
    private void sign(OpenScreen screen) {
        if (hub.of(screen.member().store()).contains(screen)) {
            desk.sign(screen.member());
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        OpenScreen screen = screen(session).orElse(null);
        if (screen == null) {
            return;
        }
        JsonNode frame;
        try {
            frame = json.readTree(message.getPayload());
        } catch (JacksonException e) {
            screen.show(Views.frame("error", "code", "bad_frame", "message", "A frame is one JSON object."));
            return;
        }
        try {
            hear(screen, frame);
        } catch (Problem problem) {
            screen.show(Views.frame("error", "id", text(frame, "id"), "code", problem.code(), "message", String.valueOf(problem.getMessage())));
        } catch (RuntimeException e) {
            log.error("desk frame failed type={} reason={}", text(frame, "type"), e.getMessage(), e);
            screen.show(Views.frame("error", "id", text(frame, "id"), "code", "bug", "message", "Something went wrong here; try again."));
        }
    }

    private static String text(JsonNode frame, String field) {
        return frame.path(field).asString("");
    }

    private void hear(OpenScreen screen, JsonNode frame) {
        String type = text(frame, "type");
        if (type.equals("hello")) {
            screen.briefing = DeskPass.briefing(text(frame, "language"));
            welcome(screen);
            return;
        }
        sign(screen);
        switch (type) {
            case "ping" -> screen.show(Views.frame("pong"));
            case "say" -> say(screen, frame);
            case "typing" -> {
                Conversation conversation = conversation(screen, frame);
                calls.typing(screen.member(), conversation);
                hub.agentTypes(screen, conversation.id());
            }
            case "read" -> calls.read(screen.member(), conversation(screen, frame), frame.path("position").asLong(0));
            case "view" -> hub.view(screen, conversation(screen, frame).id(), frame.path("open").asBoolean(false));
            case "watch" -> watch(screen, frame);
            case "board" -> {
                DeskPass.needs(screen.member(), Role.LEAD);
                screen.board = frame.path("on").asBoolean(false);
                board.show(screen.member().store(), screen);
            }
            default -> throw Problem.caller("bad_frame", "There is no frame '" + type + "'.");
        }
    }

    private Conversation conversation(OpenScreen screen, JsonNode frame) {
        return calls.conversation(screen.member(), text(frame, "conversation"));
    }

    private void say(OpenScreen screen, JsonNode frame) {
        ConversationCalls.Ack ack = calls.spoken(screen.member(), text(frame, "conversation"), json.treeToValue(frame, ConversationCalls.Say.class));
        screen.show(Views.frame("ack", "id", ack.id(), "position", ack.position(), "at", ack.at()));
    }

    private void watch(OpenScreen screen, JsonNode frame) {
        DeskPass.readsAll(screen.member());
        ConversationId conversation = conversation(screen, frame).id();
        if (frame.path("on").asBoolean(false)) {
            screen.watching.add(conversation);
        } else {
            screen.watching.remove(conversation);
        }
    }

    private void welcome(OpenScreen screen) {
        StaffMember member = screen.member();
        hub.open(screen);
        desk.sign(member);
        List<Serving> servings = desk.servings(member.store());
        List<Serving> mine = servings.stream().filter(serving -> serving.mayBeSpokenInBy(member.id())
                || serving.by() == ServedBy.QUEUE && (member.groups().contains(serving.group()) || member.may(Role.LEAD))).toList();
        List<Views.Row> shown = rows.rows(mine);
        long position = shown.stream().map(Views.Row::last).filter(Objects::nonNull).mapToLong(Views.Last::position).max().orElse(0);
        Views.Counts counts = calls.counts(member, servings);
        List<Views.Draft> written = drafts.drafts(member);
        // last, since a state chosen meanwhile was told already
        screen.show(Views.frame("welcome", "me", signs.me(member), "rows", shown, "counts", counts, "position", position, "board", screen.board, "drafts", written));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        screen(session).ifPresent(hub::close);
    }

    private int seconds;

    private void tick() {
        try {
            seconds++;
            hub.counted().forEach(this::count);
            for (var store : hub.stores()) {
                if (hub.of(store).stream().anyMatch(DeskHub.Screen::board)) {
                    board.show(store, seconds % PING_EVERY == 0);
                }
            }
            if (seconds % PING_EVERY == 0) {
                hub.stores().forEach(store -> hub.of(store).forEach(DeskSocket::ping));
            }
        } catch (RuntimeException e) {
            log.error("desk tick failed reason={}", e.getMessage(), e);
        }
    }

    private void count(dev.lingxi.store.StoreId store) {
        var servings = desk.servings(store);
        for (DeskHub.Screen screen : hub.of(store)) {
            long longest = desk.longestWait(store, serving -> screen.member().may(Role.LEAD) || screen.member().groups().contains(serving.group())).toSeconds();
            screen.show(Views.frame("counts", "counts", calls.counts(screen.member(), servings), "longestWaitSeconds", longest));
        }
    }

    private static void ping(DeskHub.Screen screen) {
        WebSocketSession session = ((OpenScreen) screen).session;
        Thread.startVirtualThread(() -> {
            try {
                session.sendMessage(new PingMessage());
            } catch (IOException | IllegalStateException gone) {
                log.debug("desk gone reason={}", gone.getMessage());
            }
        });
    }
}
