package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.language.English;
import dev.lingxi.reception.DeskFact.ServingChanged;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The houses of all stores, and the one way in which something changes in them: decided under the house's lock, written down, told to the
 * listeners, and then, without the lock, said to the consumer. Safe for many threads.
 */
final class Houses {

    private static final int LOOKED_BACK = 50;

    private final Clock clock;
    private final DeskBook book;
    private final Staff staff;
    private final Stores stores;
    private final ConversationLog log;
    private final Conversations conversations;
    private final ObjectProvider<DeskListener> listeners;
    private volatile @Nullable List<DeskListener> told;
    private final Map<StoreId, House> houses = new ConcurrentHashMap<>();
    /** All that is not the bot's alone, by conversation: read on the road of every line, without a lock. */
    private final Map<ConversationId, Serving> served = new ConcurrentHashMap<>();

    Houses(Clock clock, DeskBook book, Staff staff, Stores stores, ConversationLog log, Conversations conversations, ObjectProvider<DeskListener> listeners) {
        this.clock = clock;
        this.book = book;
        this.staff = staff;
        this.stores = stores;
        this.log = log;
        this.conversations = conversations;
        this.listeners = listeners;
        book.stores().forEach(this::of);
    }

    House of(StoreId store) {
        House known = houses.get(store);
        return known != null ? known : houses.computeIfAbsent(store, this::open);
    }

    /** The house where anything has happened in it yet. */
    Optional<House> known(StoreId store) {
        return Optional.ofNullable(houses.get(store));
    }

    Collection<House> all() {
        return houses.values();
    }

    Optional<Serving> serving(ConversationId conversation) {
        return Optional.ofNullable(served.get(conversation));
    }

    // ── opening ──

    private House open(StoreId store) {
        var house = new House(store, new Modes(book.modes(store)), book.settings(store).orElseGet(DeskSettings::usual), log);
        Instant now = clock.instant();
        Map<StaffId, DeskBook.Attendance> attended = new HashMap<>();
        book.attendances(store).forEach(each -> attended.put(each.staff(), each));
        for (StaffMember member : staff.of(store)) {
            DeskBook.Attendance was = attended.get(member.id());
            house.room().sit(new Seat(member, was == null ? Presence.ONLINE : was.state(), was == null ? now : was.since(), now));
        }
        for (Serving serving : book.servings(store)) {
            Serving known = remembered(serving);
            house.room().put(known);
            served.put(known.conversation().id(), known);
        }
        return house;
    }

    /** What was said since the serving was written down; on hold nothing was, or the hold would have ended. */
    private Serving remembered(Serving serving) {
        if (serving.held()) {
            return serving;
        }
        Serving now = serving.answered();
        for (Message message : log.latest(serving.conversation().id(), 0, LOOKED_BACK)) {
            if (message.speaker() == Speaker.CONSUMER) {
                now = now.asked(message.at());
            } else if (message.speaker() == Speaker.AGENT) {
                now = now.answered();
            }
        }
        return now;
    }

    // ── changing ──

    void change(StoreId store, Consumer<Change> decide) {
        changed(store, change -> {
            decide.accept(change);
            return change;
        });
    }

    <T> T changed(StoreId store, Function<Change, T> decide) {
        House house = of(store);
        T decided = house.locked(inside -> {
            var change = new Change(inside, clock.instant());
            T result = decided(change, decide);
            change.facts().forEach(fact -> {
                if (!fact.how().equals("queued") || inside.serves(fact.now().conversation().id(), ServedBy.QUEUE)) {
                    announce(inside, fact, change.survey());
                }
                publish(inside, fact);
            });
            return result;
        });
        house.outgoing().say();
        return decided;
    }

    /** What could not be written down did not happen: nobody is left with a conversation that they were never told of. */
    private <T> T decided(Change change, Function<Change, T> decide) {
        try {
            T result = decide.apply(change);
            write(change);
            return result;
        } catch (RuntimeException e) {
            change.undo();
            throw e;
        }
    }

    private void write(Change change) {
        Map<ConversationId, Serving> last = new LinkedHashMap<>();
        for (ServingChanged fact : change.facts()) {
            if (fact.how().equals("closed")) {
                book.close(fact.now().conversation(), change.outcomes());
                change.outcomes().clear();
                conversations.close(fact.now().conversation().id());
            } else if (!fact.how().equals("sign") || fact.before() == null || !fact.before().invited().equals(fact.now().invited())
                    || fact.before().held() != fact.now().held()) {
                last.put(fact.now().conversation().id(), fact.now());
            }
        }
        if (!last.isEmpty() || !change.outcomes().isEmpty()) {
            book.save(List.copyOf(last.values()), change.outcomes());
        }
    }

    /** Puts the words for the change in line, where it needs any. */
    void announce(House house, ServingChanged fact, boolean survey) {
        Serving now = fact.now();
        String name = now.agent() == null ? "" : house.room().seat(now.agent()).map(seat -> seat.member().name()).orElse("");
        DeskFact.PlaceMoved place = house.place(now);
        Line line = Announcements.of(fact, name, place.ahead(), place.waitSeconds(), () -> nobodyThere(house, Wording.of(now.english())), survey);
        if (line != null) {
            house.outgoing().add(line);
        }
    }

    String nobodyThere(House house, Wording wording) {
        ZoneId zone = stores.find(house.store()).map(Store::zone).orElse(ZoneOffset.UTC);
        DeskSettings.Hours hours = house.settings().hours();
        ZonedDateTime now = hours == null ? clock.instant().atZone(zone) : hours.at(clock.instant(), zone);
        return wording.nobodyThere(hours == null ? Optional.empty() : hours.opensNext(now), now);
    }

    /** As the consumer spoke last. */
    boolean isEnglish(Conversation conversation) {
        return log.latest(conversation.id(), 0, LOOKED_BACK).reversed().stream().filter(message -> message.speaker() == Speaker.CONSUMER).findFirst()
                .filter(message -> English.spoken(Contents.text(message.contents()), false)).isPresent();
    }

    private void publish(House house, ServingChanged fact) {
        Serving now = fact.now();
        if (fact.how().equals("closed") || now.by() == ServedBy.BOT && !now.staying()) {
            served.remove(now.conversation().id());
            house.room().remove(now.conversation().id());
        } else {
            served.put(now.conversation().id(), now);
        }
        tell(fact);
    }

    void tell(DeskFact fact) {
        List<DeskListener> now = told;
        if (now == null) {
            now = listeners.orderedStream().toList();
            told = now;
        }
        now.forEach(listener -> listener.on(fact));
    }

    /** Writes down and tells what state the seat is in from now on. */
    void attend(Change change, Seat seat) {
        book.attend(change.house().store(), new DeskBook.Attendance(seat.id(), seat.presence(), change.now()), seat.chosen());
        tell(seat.look());
    }

    /** A line was recorded in a conversation that the bot does not serve alone. */
    void heard(Message message) {
        of(message.store()).holdingLock(house -> house.serving(message.conversation()).filter(serving -> serving.by() != ServedBy.BOT).ifPresent(before -> {
            Serving now = message.speaker() == Speaker.CONSUMER ? before.asked(message.at()) : before.answered();
            house.room().put(now);
            served.put(message.conversation(), now);
            if (before.held() != now.held()) {
                book.save(List.of(now), List.of());
            }
            tell(new ServingChanged(before, now, "sign"));
        }));
    }
}
