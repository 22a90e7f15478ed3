package dev.lingxi.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.answer.Answers;
import dev.lingxi.answer.Question;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.Feedback;
import dev.lingxi.reception.Inbound;
import dev.lingxi.reception.ReadMarks;
import dev.lingxi.reception.Reception;
import dev.lingxi.reception.Surveys;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.IdentityTokens;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.PageView;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a consumer can do at a door, whatever it is made of. */
@Component
public class ConsumerDoor {

    private record Who(StoreId store, ConsumerId consumer) {}

    private final Stores stores;
    private final IdentityTokens tokens;
    private final Reception reception;
    private final ConversationLog log;
    private final Feedback feedback;
    private final Answers answers;
    private final ChannelSettings settings;
    private final Cleaning cleaning;
    private final Desk desk;
    private final Surveys surveys;
    private final ConsumerSigns signs;
    private final ReadMarks marks;
    private final Turnstile turnstile;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    /** One pace a consumer, however many doors they come by and however often they say hello. */
    private final Cache<Who, Pace> paces = Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(Duration.ofMinutes(10)).build();

    ConsumerDoor(Stores stores, IdentityTokens tokens, Reception reception, ConversationLog log, Feedback feedback, Answers answers,
                 ChannelSettings settings, Desk desk, Surveys surveys, ConsumerSigns signs, ReadMarks marks, Turnstile turnstile, Clock clock) {
        this.stores = stores;
        this.tokens = tokens;
        this.reception = reception;
        this.log = log;
        this.feedback = feedback;
        this.answers = answers;
        this.settings = settings;
        this.cleaning = new Cleaning(settings.longestLine());
        this.desk = desk;
        this.surveys = surveys;
        this.signs = signs;
        this.marks = marks;
        this.turnstile = turnstile;
        this.clock = clock;
    }

    /**
     * Who came in; a token that does not hold makes a visitor.
     *
     * @param address whose strangers are counted together; empty for none
     */
    Visit hello(Frame.Hello hello, Optional<String> address) {
        Store store = stores.require(new StoreId(String.valueOf(hello.store())));
        Consumer consumer = vouchedFor(store.id(), hello.token()).orElseGet(() -> stranger(store.id(), address));
        return visit(consumer, hello.context(), "en".equals(hello.language()), address);
    }

    /** The visit of somebody who is known already. */
    Visit visit(Consumer consumer, @Nullable PageView view, boolean english, Optional<String> address) {
        return new Visit(consumer, reception.conversationWith(consumer), Cleaning.view(view), english, paces(consumer, address));
    }

    private List<Pace> paces(Consumer consumer, Optional<String> address) {
        Pace own = paces.get(new Who(consumer.store(), consumer.id()), who -> new Pace(settings.perSecond(), settings.burst(), System.nanoTime()));
        return consumer.identified() ? List.of(own) : Stream.concat(Stream.of(own), address.map(turnstile::pace).stream()).toList();
    }

    /** Whether the client showed a token that does not hold. */
    boolean tokenRefused(Frame.Hello hello, Visit visit) {
        return hello.token() != null && !hello.token().isBlank()
                && tokens.verify(visit.consumer().store(), hello.token()).isEmpty();
    }

    Optional<Consumer> vouchedFor(StoreId store, @Nullable String token) {
        return token == null || token.isBlank() ? Optional.empty() : tokens.verify(store, token);
    }

    /** The store that a token names; whether it holds is another question. */
    Optional<StoreId> storeOf(String token) {
        return tokens.claimedStore(token).filter(store -> stores.find(store).isPresent());
    }

    private Consumer stranger(StoreId store, Optional<String> address) {
        address.map(turnstile::pace).ifPresent(Pace::keep);
        byte[] name = new byte[12];
        chance.nextBytes(name);
        return Consumer.visitor(store, new ConsumerId("v-" + HexFormat.of().formatHex(name)));
    }

    Told.Welcome welcome(Visit visit, long after, @Nullable String token) {
        Consumer consumer = visit.consumer();
        Store store = stores.require(consumer.store());
        List<Message> missed = log.latest(visit.conversation().id(), after, settings.catchUp());
        long position = missed.isEmpty() ? after : missed.getLast().position();
        String back = consumer.identified() && token != null ? token : tokens.sign(consumer, settings.visitorLife());
        return new Told.Welcome(visit.conversation().id().value(),
                new Told.Who(consumer.id().value(), consumer.name(), consumer.identified()), back, position,
                new Told.Shop(store.id().value(), store.name(), store.nameEn(), store.greeting(), store.currency().getCurrencyCode()),
                desk.serving(visit.conversation().id()).map(serving -> serving.by().word()).orElse("bot"),
                missed.stream().map(Told.Said::of).toList(), answers.openers(glance(visit)), read(visit));
    }

    /** Up to where an agent has read; nothing is said of it where none ever has. */
    private @Nullable Long read(Visit visit) {
        ConversationId conversation = visit.conversation().id();
        long agent = desk.serving(conversation).isPresent() ? marks.of(conversation).agent() : 0;
        return agent == 0 ? null : agent;
    }

    private Question glance(Visit visit) {
        return new Question(visit.consumer(), List.of(Content.text("")), visit.view(), Context.nothing(), visit.english(), clock.instant());
    }

    /** Records the line and returns once it is durable; the answer comes through {@link Doors}. */
    Message say(Visit visit, Frame.Say say) {
        List<Content> contents = cleaning.contents(say.contents()).stream()
                .map(content -> answers.shown(visit.consumer(), content, visit.english())).toList();
        return hear(visit, cleaning.clientId(say.id()), contents);
    }

    Message human(Visit visit, Frame.Human human) {
        return hear(visit, cleaning.clientId(human.id()), List.of(Content.text(visit.english() ? "A person, please" : "转人工")));
    }

    private Message hear(Visit visit, String id, List<Content> contents) {
        visit.keepPace();
        Conversation now = reception.conversationWith(visit.consumer());
        visit.isIn(now);
        return reception.receive(new Inbound(visit.consumer(), id, contents, visit.view(), visit.english()));
    }

    void look(Visit visit, Frame.Look look) {
        visit.looksAt(Cleaning.view(look.context()));
        visit.speaks(look.language());
        signs.looked(visit.consumer(), visit.view());
    }

    /** The visitor's own orders as cards, to pick one from; none for somebody unknown. */
    List<Content> orders(Visit visit) {
        return answers.orders(visit.consumer(), visit.english());
    }

    /** Who serves, where it is not simply the bot. */
    Optional<Told.ServedNow> servedNow(Visit visit) {
        return desk.serving(visit.conversation().id()).map(serving -> serving.place() == null ? signs.served(serving) : signs.placed(desk.place(serving)));
    }

    void stay(Visit visit) {
        desk.stay(visit.conversation());
    }

    void typing(Visit visit) {
        signs.typing(visit.conversation());
    }

    void read(Visit visit, long position) {
        signs.read(visit.conversation(), position);
    }

    void survey(Visit visit, Frame.Survey survey) {
        surveys.answer(visit.consumer(), survey.conversation(), survey.mark(), survey.reasons() == null ? List.of() : survey.reasons().stream().map(ConsumerDoor::plain).toList(),
                plain(survey.comment()));
    }

    void rate(Visit visit, Frame.Rate rate) {
        feedback.rate(visit.conversation(), rate.position(), rate.useful());
    }

    Message leave(Visit visit, Frame.Leave leave) {
        visit.keepPace();
        return feedback.leave(visit.conversation(), cleaning.clientId(leave.id()), plain(leave.name()), plain(leave.phone()),
                plain(leave.text()), visit.english());
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : Cleaning.text(text);
    }

    /** The client sends faster than it may. */
    static final class TooFast extends RuntimeException {

        private final long retryAfterMs;

        TooFast(long retryAfterMs) {
            super("Too many lines at once. The line was not accepted; send it again after " + retryAfterMs + " ms.", null, false, false);
            this.retryAfterMs = retryAfterMs;
        }

        long retryAfterMs() {
            return retryAfterMs;
        }
    }

    /** What a failure is called at a door. */
    static Told.Trouble trouble(RuntimeException failure, @Nullable String id) {
        return switch (failure) {
            case TooFast fast -> new Told.Trouble("slow_down", String.valueOf(fast.getMessage()), id, fast.retryAfterMs());
            case Problem problem -> Told.Trouble.of(problem, id);
            default -> new Told.Trouble("bug", "Something went wrong here; the line may be sent again.", id, 1_000L);
        };
    }
}
