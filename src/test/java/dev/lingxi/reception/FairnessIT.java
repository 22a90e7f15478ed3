package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.Role;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many simulated days of eight hours: equal agents have about as many conversations. */
class FairnessIT {

    private static final StoreId STORE = new StoreId("simulated");
    private static final Instant MORNING = Instant.parse("2026-11-22T01:00:00Z");
    private static final DeskSettings LEAST_LOADED = DeskSettings.usual();
    private static final int AGENTS = 6;
    private static final int CAPACITY = 5;
    private static final double SERVICE_SECONDS = 480;
    private static final long DAY_MILLIS = Duration.ofHours(8).toMillis();
    private static final int DAYS = 60;

    private record End(long at, ConversationId conversation) {}

    /** @param busy share of all places that are taken on average */
    @ParameterizedTest
    @CsvSource({"0.3", "0.6", "0.8"})
    void equalAgentsHaveAboutAsManyConversationsInADay(double busy) {
        long seed = System.nanoTime();
        List<Double> spreads = LongStream.range(seed, seed + DAYS).mapToObj(day -> spread(aDay(busy, new Random(day)))).sorted().toList();
        double median = spreads.get(DAYS / 2);
        System.out.printf("busy %.0f %%: spread median %.1f %%, p95 %.1f %%, most %.1f %%, seed %d%n", busy * 100, median * 100, spreads.get(DAYS * 95 / 100) * 100,
                spreads.getLast() * 100, seed);
        assertThat(median).as("an ordinary day, seed %d", seed).isLessThanOrEqualTo(0.08);
        assertThat(spreads.get(DAYS * 95 / 100)).as("a day that chance made uneven, seed %d", seed).isLessThanOrEqualTo(0.14);
    }

    private static double spread(Map<StaffId, Long> had) {
        double mean = had.values().stream().mapToLong(Long::longValue).average().orElseThrow();
        return (had.values().stream().mapToLong(Long::longValue).max().orElseThrow() - had.values().stream().mapToLong(Long::longValue).min().orElseThrow()) / mean;
    }

    /** How many conversations each had. */
    private static Map<StaffId, Long> aDay(double busy, Random chance) {
        var room = new Room();
        IntStream.range(0, AGENTS).forEach(i -> room.sit(seat("a" + i)));
        var ends = new PriorityQueue<End>(java.util.Comparator.comparingLong(End::at));
        List<StaffId> had = new ArrayList<>();
        double pause = SERVICE_SECONDS * 1_000 / (AGENTS * CAPACITY * busy);
        for (long now = 0, next = 0; now < DAY_MILLIS; now = next) {
            next = now + (long) (pause * chance.nextExponential()) + 1;
            Instant at = MORNING.plusMillis(now);
            Conversation conversation = new Conversation(new ConversationId("c" + now), STORE, new ConsumerId("c" + now), at, Optional.empty());
            room.put(Serving.byBot(conversation, at, false).queued(SkillGroup.DEFAULT, "asked", new Serving.Place(at, false, 0, null, null), at));
            serve(room, now, ends, had, chance);
            while (!ends.isEmpty() && ends.peek().at() <= next) {
                End end = ends.poll();
                room.remove(end.conversation());
                serve(room, end.at(), ends, had, chance);
            }
            assertThat(room.seats()).allMatch(seat -> seat.load() <= CAPACITY);
        }
        return had.stream().collect(Collectors.groupingBy(staff -> staff, Collectors.counting()));
    }

    private static void serve(Room room, long now, PriorityQueue<End> ends, List<StaffId> had, Random chance) {
        for (Room.Given given : room.drain(LEAST_LOADED, MORNING.plusMillis(now))) {
            had.add(given.served().agent());
            ends.add(new End(now + (long) (SERVICE_SECONDS * 1_000 * chance.nextExponential()), given.served().conversation().id()));
        }
    }

    private static Seat seat(String name) {
        var member = new StaffMember(new StaffId(name), STORE, name, name, Set.of(Role.AGENT), List.of(SkillGroup.DEFAULT), CAPACITY, 1, true);
        var seat = new Seat(member, Presence.ONLINE, MORNING, MORNING);
        seat.sign(MORNING);
        return seat;
    }
}
