package dev.lingxi.reception;

import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/** One store's {@link Room} with what belongs to it. Where nothing else is said, a method is for whoever holds the lock. */
final class House {

    private final ReentrantLock lock = new ReentrantLock();
    private final StoreId store;
    private final Room room = new Room();
    private final Modes modes;
    private final Outgoing outgoing;
    private final Map<ConversationId, Integer> toldAhead = new HashMap<>();
    private volatile DeskSettings settings;

    House(StoreId store, Modes modes, DeskSettings settings, ConversationLog log) {
        this.store = store;
        this.modes = modes;
        this.settings = settings;
        this.outgoing = new Outgoing(log);
    }

    /** Looks, or changes, under the lock. For any thread. */
    <T> T locked(Function<House, T> look) {
        lock.lock();
        try {
            return look.apply(this);
        } finally {
            lock.unlock();
        }
    }

    void holdingLock(Consumer<House> work) {
        lock.lock();
        try {
            work.accept(this);
        } finally {
            lock.unlock();
        }
    }

    StoreId store() {
        return store;
    }

    /** For any thread. */
    DeskSettings settings() {
        return settings;
    }

    void settings(DeskSettings now) {
        settings = now;
    }

    Room room() {
        return room;
    }

    /** What {@link Modes#now} and {@link Modes#current} tell, for any thread. */
    Modes modes() {
        return modes;
    }

    Outgoing outgoing() {
        return outgoing;
    }

    Optional<Serving> serving(ConversationId conversation) {
        return room.serving(conversation);
    }

    boolean serves(ConversationId conversation, ServedBy by) {
        return serving(conversation).filter(now -> now.by() == by).isPresent();
    }

    /** The member's seat, with the member as they are now. */
    Seat seat(StaffMember member, Instant now) {
        Seat seat = room.seat(member.id()).orElseGet(() -> {
            var fresh = new Seat(member, Presence.ONLINE, now, now);
            room.sit(fresh);
            return fresh;
        });
        seat.member(member);
        return seat;
    }

    /** The group itself where somebody of it is there, else the default one. */
    String staffed(String group) {
        return room.attended(group) ? group : SkillGroup.DEFAULT;
    }

    DeskFact.PlaceMoved place(Serving waiting) {
        return place(waiting, waiting.place() == null ? 0 : room.ahead(waiting));
    }

    private DeskFact.PlaceMoved place(Serving waiting, int ahead) {
        return new DeskFact.PlaceMoved(waiting, ahead, room.waitSeconds(waiting.group(), ahead));
    }

    /** The places that are other ones than when this was asked last. */
    List<DeskFact.PlaceMoved> moved() {
        var moved = new ArrayList<DeskFact.PlaceMoved>();
        Map<String, Integer> ahead = new HashMap<>();
        Set<ConversationId> waiting = new HashSet<>();
        for (Serving serving : room.queue()) {
            int before = ahead.merge(serving.group(), 1, Integer::sum) - 1;
            waiting.add(serving.conversation().id());
            Integer told = toldAhead.put(serving.conversation().id(), before);
            if (told == null || told != before) {
                moved.add(place(serving, before));
            }
        }
        toldAhead.keySet().retainAll(waiting);
        return moved;
    }
}
