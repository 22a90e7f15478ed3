package dev.lingxi.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.DeskFact;
import dev.lingxi.reception.DeskListener;
import dev.lingxi.reception.ServedBy;
import dev.lingxi.reception.Serving;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StoreId;
import dev.lingxi.understanding.PageView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What passes between consumers and staff besides lines: who serves, who types, what was read, which pages were looked at. */
@Component
public class ConsumerSigns implements DeskListener {

    /** Somebody at a desk who wants to know what consumers do. Must not block. */
    public interface Watcher {

        void typing(Conversation conversation);

        void read(Conversation conversation, long position);
    }

    /** A page that a consumer looked at. */
    public record Looked(PageView view, Instant at) {}

    private record Who(StoreId store, ConsumerId consumer) {}

    private static final int PAGES = 20;

    private final Doors doors;
    private final Staff staff;
    private final Clock clock;
    private final ObjectProvider<Watcher> watchers;
    /** A hint for agents, not a record: a restart forgets it. */
    private final Cache<Who, Deque<Looked>> trails = Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(Duration.ofHours(12)).build();

    ConsumerSigns(Doors doors, Staff staff, Clock clock, ObjectProvider<Watcher> watchers) {
        this.doors = doors;
        this.staff = staff;
        this.clock = clock;
        this.watchers = watchers;
    }

    void typing(Conversation conversation) {
        watchers.forEach(watcher -> watcher.typing(conversation));
    }

    void read(Conversation conversation, long position) {
        watchers.forEach(watcher -> watcher.read(conversation, position));
    }

    void looked(Consumer consumer, PageView view) {
        Deque<Looked> trail = trails.get(new Who(consumer.store(), consumer.id()), who -> new ArrayDeque<>());
        synchronized (trail) {
            if (trail.isEmpty() || !trail.peekFirst().view().equals(view)) {
                trail.addFirst(new Looked(view, clock.instant()));
            }
            while (trail.size() > PAGES) {
                trail.removeLast();
            }
        }
    }

    /** The pages looked at lately, the latest first. */
    public List<Looked> trail(StoreId store, ConsumerId consumer) {
        Deque<Looked> trail = trails.getIfPresent(new Who(store, consumer));
        if (trail == null) {
            return List.of();
        }
        synchronized (trail) {
            return List.copyOf(trail);
        }
    }

    /** Whether the consumer stands at a door now. */
    public boolean isThere(StoreId store, ConsumerId consumer) {
        return doors.isThere(store, consumer);
    }

    /** An agent types. */
    public void agentTypes(Conversation conversation) {
        doors.sign(conversation.store(), conversation.consumer(), new Told.Typing("agent"));
    }

    /** An agent has read up to here. */
    public void agentRead(Conversation conversation, long position) {
        doors.sign(conversation.store(), conversation.consumer(), new Told.ReadUpTo(position, "agent"));
    }

    Told.ServedNow served(Serving serving) {
        return new Told.ServedNow(serving.by().word(), serving.agent() == null ? null : staff.name(serving.agent()), null, null);
    }

    Told.ServedNow placed(DeskFact.PlaceMoved moved) {
        return new Told.ServedNow(ServedBy.QUEUE.word(), null, moved.ahead(), moved.waitSeconds());
    }

    @Override
    public void on(DeskFact fact) {
        switch (fact) {
            case DeskFact.ServingChanged change when !change.how().equals("sign") && change.now().by() != ServedBy.QUEUE -> tell(change.now(), served(change.now()));
            case DeskFact.PlaceMoved moved -> tell(moved.serving(), placed(moved));
            default -> { }
        }
    }

    private void tell(Serving serving, Told told) {
        doors.sign(serving.conversation().store(), serving.conversation().consumer(), told);
    }
}
