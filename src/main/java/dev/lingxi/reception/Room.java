package dev.lingxi.reception;

import dev.lingxi.conversation.ConversationId;
import dev.lingxi.reception.Serving.Place;
import dev.lingxi.store.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One store's people and those who wait for them: decides who gets whom. Guarded by the lock that the {@link Desk} holds for it; writes
 * nothing and tells nobody.
 */
final class Room {

    /** Somebody who has waited, and how they are served now. */
    record Given(Serving waiting, Serving served) {}

    private static final Comparator<Serving> QUEUE = Comparator.comparing((Serving waiting) -> !place(waiting).first())
            .thenComparing(waiting -> place(waiting).order()).thenComparing(waiting -> waiting.conversation().id().value());
    private static final double USUAL_SERVICE_SECONDS = 240;
    private static final double WEIGHT_OF_NEW = 0.1;
    private static final long SHORTEST_WAIT = 5;

    private final Map<StaffId, Seat> seats = new LinkedHashMap<>();
    private final Map<ConversationId, Serving> servings = new HashMap<>();
    private final TreeSet<Serving> queue = new TreeSet<>(QUEUE);
    private double serviceSeconds = USUAL_SERVICE_SECONDS;

    private static Place place(Serving waiting) {
        return java.util.Objects.requireNonNull(waiting.place(), "place");
    }

    Collection<Seat> seats() {
        return seats.values();
    }

    Optional<Seat> seat(StaffId staff) {
        return Optional.ofNullable(seats.get(staff));
    }

    void sit(Seat seat) {
        seats.put(seat.id(), seat);
        servings.values().stream().filter(serving -> serving.isServedBy(seat.id())).forEach(serving -> seat.carries(1));
    }

    /** Somebody is at their desk again. */
    void arrives(Seat seat) {
        seats.values().stream().filter(other -> other != seat && other.isThere()).mapToDouble(Seat::share).min().ifPresent(seat::beginAt);
    }

    Collection<Serving> servings() {
        return servings.values();
    }

    /** Those who wait, the next first. */
    Collection<Serving> queue() {
        return queue;
    }

    Optional<Serving> serving(ConversationId conversation) {
        return Optional.ofNullable(servings.get(conversation));
    }

    /** Keeps how the conversation is served now, and the loads and the queue with it. */
    void put(Serving now) {
        Serving before = servings.put(now.conversation().id(), now);
        leave(before);
        if (now.place() != null) {
            queue.add(now);
        }
        if (now.agent() != null) {
            seat(now.agent()).ifPresent(seat -> seat.carries(1));
        }
    }

    void remove(ConversationId conversation) {
        leave(servings.remove(conversation));
    }

    private void leave(@Nullable Serving before) {
        if (before == null) {
            return;
        }
        if (before.place() != null) {
            queue.remove(before);
        }
        if (before.agent() != null) {
            seat(before.agent()).ifPresent(seat -> seat.carries(-1));
        }
    }

    /** Gives whoever waits to whoever has room, until nobody fits; returns those who were given. */
    List<Given> drain(DeskSettings settings, Instant now) {
        var given = new ArrayList<Given>();
        for (Optional<Given> next = next(settings, now); next.isPresent(); next = next(settings, now)) {
            given.add(next.get());
            put(next.get().served());
        }
        return given;
    }

    private Optional<Given> next(DeskSettings settings, Instant now) {
        List<Seat> free = seats.values().stream().filter(Seat::takesNew).toList();
        for (Serving waiting : free.isEmpty() ? List.<Serving>of() : queue) {
            Optional<Seat> seat = choose(waiting, free, settings, now);
            if (seat.isPresent()) {
                seat.get().took(now);
                return Optional.of(new Given(waiting, waiting.takenBy(seat.get().id(), now)));
            }
        }
        return Optional.empty();
    }

    private Optional<Seat> choose(Serving waiting, List<Seat> free, DeskSettings settings, Instant now) {
        Place place = place(waiting);
        boolean avoids = place.avoid() != null && somebodyElse(waiting.group(), place.avoid());
        Predicate<Seat> fits = seat -> seat.member().groups().contains(waiting.group()) && !(avoids && seat.id().equals(place.avoid()));
        if (place.preferred() != null) {
            Optional<Seat> preferred = free.stream().filter(seat -> seat.id().equals(place.preferred())).findFirst();
            boolean worthWaiting = seat(place.preferred()).filter(Seat::isThere).isPresent()
                    && now.isBefore(place.queued().plusSeconds(settings.lastAgentWaitSeconds()));
            if (preferred.isPresent() || worthWaiting) {
                return preferred;
            }
        }
        return pick(free.stream().filter(fits).toList(), settings.routing());
    }

    private static Optional<Seat> pick(List<Seat> fit, String routing) {
        Comparator<Seat> longestIdle = Comparator.comparing(Seat::lastTaken).thenComparing(seat -> seat.id().value());
        Comparator<Seat> fewest = Comparator.comparing(Seat::share).thenComparing(longestIdle);
        return switch (routing) {
            case "round_robin" -> fit.stream().min(longestIdle);
            case "weighted" -> fit.stream().min(fewest);
            default -> leastLoaded(fit).min(fewest);
        };
    }

    /**
     * Who is idle; else those who carry at most one more than whoever carries least. By the load alone, whose consumers happen to be brief
     * would be given the next one each time, and have a fifth more at the end of the day.
     */
    private static Stream<Seat> leastLoaded(List<Seat> fit) {
        double least = fit.stream().mapToDouble(Seat::fullness).min().orElse(0);
        return fit.stream().filter(seat -> seat.fullness() <= least || least > 0 && seat.fullnessWithOneLess() <= least);
    }

    /** Whether anybody of the group but this one takes new conversations, now or when they have room again. */
    boolean somebodyElse(String group, StaffId one) {
        return seats.values().stream().anyMatch(seat -> seat.answersFor(group) && seat.presence() == Presence.ONLINE && !seat.id().equals(one));
    }

    /** Whether anybody of the group is at their desk. */
    boolean attended(String group) {
        return seats.values().stream().anyMatch(seat -> seat.answersFor(group));
    }

    int waiting(String group) {
        return (int) queue.stream().filter(serving -> serving.group().equals(group)).count();
    }

    Duration longestWait(Predicate<Serving> those, Instant now) {
        return queue.stream().filter(those).map(serving -> Duration.between(place(serving).queued(), now)).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    int ahead(Serving waiting) {
        return (int) queue.headSet(waiting).stream().filter(other -> other.group().equals(waiting.group())).count();
    }

    /** How long one with so many ahead is likely to wait: places become free at the rate at which services end. */
    long waitSeconds(String group, int ahead) {
        int places = seats.values().stream().filter(seat -> seat.answersFor(group)).mapToInt(seat -> seat.member().capacity()).sum();
        return Math.max(SHORTEST_WAIT, Math.round((ahead + 1) * serviceSeconds / Math.max(1, places)));
    }

    /** Remembers how long a service took, for the estimates. */
    void learn(Duration service) {
        serviceSeconds += WEIGHT_OF_NEW * (service.toMillis() / 1000.0 - serviceSeconds);
    }

    /** Share of the group's people at work who could not take another one; 0 where nobody is there. */
    double busyShare(String group) {
        List<Seat> there = seats.values().stream().filter(seat -> seat.answersFor(group)).toList();
        return there.isEmpty() ? 0 : there.stream().filter(seat -> !seat.takesNew()).count() / (double) there.size();
    }
}
