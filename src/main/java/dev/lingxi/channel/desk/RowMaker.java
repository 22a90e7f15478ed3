package dev.lingxi.channel.desk;

import dev.lingxi.channel.ConsumerSigns;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Glance;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.DeskFact;
import dev.lingxi.reception.DeskWork;
import dev.lingxi.reception.ServedBy;
import dev.lingxi.reception.Serving;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.understanding.Mood;
import dev.lingxi.understanding.Understanding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the rows and lines that desks show. */
@Component
class RowMaker {

    private static final int SHOWN = 80;
    /** So many of the latest lines are looked at for a row: what a person said is more telling than "somebody joined". */
    private static final int LATELY = 6;

    /** What a row is made of first. @param serving how it is served, where the bot does not serve it alone */
    private record Shown(Glance glance, @Nullable Serving serving) {

        Conversation conversation() {
            return glance.conversation();
        }

        boolean closed() {
            return conversation().closedAt().isPresent();
        }

        @Nullable Serving now() {
            return closed() ? null : serving;
        }
    }

    /** What stands in rows besides, read once for all of them. */
    private record Beside(Map<ConsumerId, ConsumerProfile> profiles, Map<ConsumerId, List<String>> tags, Map<ConversationId, List<Message>> lately,
                          Map<ConversationId, DeskWork.WrapUp> wrapUps) {}

    private final Desk desk;
    private final Conversations conversations;
    private final ConversationLog log;
    private final Stores stores;
    private final Staff staff;
    private final DeskWork work;
    private final ConsumerSigns signs;
    private final Understanding understanding;
    private final JsonMapper json;
    private final Clock clock;

    RowMaker(Desk desk, Conversations conversations, ConversationLog log, Stores stores, Staff staff, DeskWork work, ConsumerSigns signs, Understanding understanding,
             JsonMapper json, Clock clock) {
        this.desk = desk;
        this.conversations = conversations;
        this.log = log;
        this.stores = stores;
        this.staff = staff;
        this.work = work;
        this.signs = signs;
        this.understanding = understanding;
        this.json = json;
        this.clock = clock;
    }

    /** The rows of these servings of one store, the most urgent first. */
    List<Views.Row> rows(List<Serving> servings) {
        Map<ConversationId, Glance> glances = new HashMap<>();
        conversations.glances(servings.stream().map(serving -> serving.conversation().id()).toList()).forEach(glance -> glances.put(glance.conversation().id(), glance));
        List<Views.Row> rows = made(servings.stream().map(serving -> new Shown(glances.getOrDefault(serving.conversation().id(),
                new Glance(serving.conversation(), serving.since(), Optional.empty())), serving)).toList());
        return rows.stream().sorted(Comparator.comparingLong(Views.Row::urgency).reversed()).toList();
    }

    /** The rows of these conversations of one store, in their order. */
    List<Views.Row> page(List<Glance> glances) {
        return made(glances.stream().map(glance -> new Shown(glance, desk.serving(glance.conversation().id()).orElse(null))).toList());
    }

    Optional<Views.Row> row(ConversationId id) {
        return page(conversations.glances(List.of(id))).stream().findFirst();
    }

    private List<Views.Row> made(List<Shown> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        Beside beside = beside(shown.getFirst().conversation().store(), shown);
        return shown.stream().map(each -> row(each, beside)).toList();
    }

    private Beside beside(StoreId store, List<Shown> shown) {
        Set<ConsumerId> consumers = shown.stream().map(each -> each.conversation().consumer()).collect(Collectors.toSet());
        return new Beside(stores.profiles(store, consumers), work.tags(store, consumers), log.latest(ids(shown, each -> each.now() != null), LATELY),
                work.wrapUps(ids(shown, Shown::closed)));
    }

    private static List<ConversationId> ids(List<Shown> shown, Predicate<Shown> which) {
        return shown.stream().filter(which).map(each -> each.conversation().id()).toList();
    }

    private Views.Row row(Shown shown, Beside beside) {
        Glance glance = shown.glance();
        Conversation conversation = glance.conversation();
        Serving now = shown.now();
        Optional<ConsumerProfile> profile = Optional.ofNullable(beside.profiles().get(conversation.consumer()));
        String level = profile.map(ConsumerProfile::level).orElse("");
        var who = new Views.Who(conversation.consumer().value(), profile.map(ConsumerProfile::name).orElse(""), profile.isPresent(), level,
                profile.filter(ConsumerProfile::isMember).isPresent());
        DeskFact.PlaceMoved place = now == null || now.place() == null ? null : desk.place(now);
        Instant waiting = now == null || now.pending() == null ? null : now.pending().since();
        List<Message> lately = now == null ? glance.last().stream().toList() : beside.lately().getOrDefault(conversation.id(), List.of());
        Views.Last last = lately.reversed().stream().filter(message -> message.speaker() != Speaker.SYSTEM).findFirst().or(glance::last).map(RowMaker::last).orElse(null);
        Mood mood = mood(lately);
        boolean overdue = now != null && now.by() == ServedBy.AGENT && waiting != null
                && waiting.plusSeconds(desk.settings(conversation.store()).remindSeconds()).isBefore(clock.instant());
        int priority = now == null || now.place() == null ? 0 : now.place().priority();
        return new Views.Row(conversation.id().value(), who, shown.closed() ? "closed" : now == null ? "bot" : now.by().word(), now == null ? null : named(now.agent()),
                now == null ? List.of() : now.invited().stream().map(this::named).toList(), now == null ? null : now.group(), now == null ? null : now.reason(),
                conversation.openedAt().toString(), (now == null ? conversation.openedAt() : now.since()).toString(),
                now == null || now.place() == null ? null : now.place().queued().toString(), place == null ? null : place.ahead(),
                place == null ? null : place.waitSeconds(), last, waiting == null ? null : waiting.toString(), overdue,
                now != null && now.pending() != null && now.pending().reminded(), now == null ? 0 : now.unread(), mood.name(), priority,
                now != null && now.held(), now == null || now.heldUntil() == null ? null : now.heldUntil().toString(), urgency(now, waiting, mood, overdue), beside.tags().getOrDefault(conversation.consumer(), List.of()),
                signs.isThere(conversation.store(), conversation.consumer()), conversation.closedAt().map(Instant::toString).orElse(null),
                Optional.ofNullable(beside.wrapUps().get(conversation.id())).map(DeskWork.WrapUp::disposition).orElse(null));
    }

    /** That of what the consumer said last, whatever others have said since. */
    private Mood mood(List<Message> lately) {
        return lately.reversed().stream().filter(message -> message.speaker() == Speaker.CONSUMER).findFirst()
                .map(message -> understanding.mood(Contents.text(message.contents()))).orElse(Mood.CALM);
    }

    /** Seconds that the consumer has waited, more for anger and for what is overdue, nothing where nothing waits. */
    private long urgency(@Nullable Serving serving, @Nullable Instant waiting, Mood mood, boolean overdue) {
        if (serving == null || serving.held()) {
            return 0;
        }
        Instant since = serving.place() != null ? serving.place().queued() : waiting;
        long waited = since == null ? 0 : 1 + Math.max(0, Duration.between(since, clock.instant()).toSeconds());
        return waited + (overdue ? 10_000 : 0) + (mood == Mood.ANGRY ? 300 : mood == Mood.IMPATIENT ? 60 : 0)
                + (serving.place() == null ? 0 : serving.place().priority() * 10L + (serving.place().first() ? 1_000 : 0));
    }

    private static Views.Last last(Message message) {
        String text = shown(message);
        return new Views.Last(message.position(), message.speaker().word(), text, text.isEmpty() ? kind(message) : null, message.at().toString());
    }

    /** A line in a word or two; empty where it has no words. */
    static String shown(Message message) {
        String text = Contents.text(message.contents()).replace('\n', ' ').strip();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String kind(Message message) {
        return message.contents().isEmpty() ? "" : switch (message.contents().getFirst()) {
            case Content.Picture picture -> "picture";
            case Content.Video video -> "video";
            case Content.Sticker sticker -> "sticker";
            case Content.ProductCard card -> "product";
            case Content.OrderCard card -> "order";
            default -> "";
        };
    }

    Views.@Nullable Named named(@Nullable StaffId id) {
        return id == null ? null : new Views.Named(id.value(), staff.name(id));
    }

    /** A line as the desk sees it: with its reasons, and with who of the staff said it. */
    Views.Line line(Message message) {
        JsonNode beside = message.why() == null ? null : json.readTree(message.why());
        JsonNode why = beside == null ? null : beside.get("why");
        boolean agent = message.speaker() == Speaker.AGENT && beside != null;
        return new Views.Line(message.conversation().value(), message.position(), message.clientId(), message.speaker().word(), message.name(), message.contents(),
                message.chips(), message.replyTo(), message.at().toString(), why, agent && beside.has("staff") ? beside.get("staff").asString() : null,
                agent && beside.has("auto") ? Boolean.TRUE : null, agent ? beside.get("risks") : null);
    }
}
