package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.reception.Serving.Place;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.Role;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What consumers in a queue are told about their wait, against how long they wait. */
class EstimateTest {

    private static final StoreId SHOP = new StoreId("shop");
    private static final int CAPACITY = 5;

    private record End(Instant at, Conversation conversation, Instant began) {}

    private record Told(long estimate, Instant asked) {}

    /** Four hours in which now and then more come than can be served; services last about six minutes, most of them from three to twelve. */
    @ParameterizedTest
    @CsvSource({"1, 4", "2, 8", "3, 14"})
    void fourOfFiveEstimatesAreRightWithinAHalf(long seed, int agents) {
        System.out.println("estimates seed=" + seed);
        var random = new Random(seed);
        Instant now = Instant.parse("2026-11-11T02:00:00Z");
        Instant end = now.plus(Duration.ofHours(4));
        var room = new Room();
        for (int i = 0; i < agents; i++) {
            var member = new StaffMember(new StaffId("s" + i), SHOP, "s" + i, "s" + i, Set.of(Role.AGENT), List.of(SkillGroup.DEFAULT), CAPACITY, 1, true);
            var seat = new Seat(member, Presence.ONLINE, now, now);
            seat.sign(now);
            room.sit(seat);
        }
        var ends = new PriorityQueue<End>(java.util.Comparator.comparing(End::at));
        Map<ConversationId, Told> told = new HashMap<>();
        List<Double> ratios = new ArrayList<>();
        double perSecond = agents * CAPACITY / 360.0;
        Instant next = now;
        for (int n = 0; next.isBefore(end); n++) {
            while (!ends.isEmpty() && ends.peek().at().isBefore(next)) {
                End over = ends.poll();
                room.learn(Duration.between(over.began(), over.at()));
                room.remove(over.conversation().id());
                drain(room, over.at(), random, ends, told, ratios);
            }
            var conversation = new Conversation(new ConversationId("c" + n), SHOP, new ConsumerId("c" + n), next, Optional.empty());
            Serving waiting = Serving.byBot(conversation, next, false).queued(SkillGroup.DEFAULT, "asked", new Place(next, false, 0, null, null), next);
            room.put(waiting);
            told.put(conversation.id(), new Told(room.waitSeconds(SkillGroup.DEFAULT, room.ahead(waiting)), next));
            drain(room, next, random, ends, told, ratios);
            double hour = Duration.between(now, next).toMinutes() / 60.0;
            double rate = perSecond * (hour % 1 < 0.5 ? 1.35 : 0.7);
            next = next.plusMillis((long) (-Math.log(1 - random.nextDouble()) / rate * 1_000));
        }
        double right = ratios.stream().filter(ratio -> ratio >= 0.5 && ratio <= 1.5).count() / (double) ratios.size();
        System.out.printf("agents %d, waits %d, within a half: %.2f%n", agents, ratios.size(), right);
        assertThat(ratios).hasSizeGreaterThan(50);
        assertThat(right).isGreaterThanOrEqualTo(0.8);
    }

    private static void drain(Room room, Instant now, Random random, PriorityQueue<End> ends, Map<ConversationId, Told> told, List<Double> ratios) {
        for (Room.Given given : room.drain(DeskSettings.usual(), now)) {
            Told before = told.remove(given.served().conversation().id());
            double waited = Duration.between(before.asked(), now).toMillis() / 1_000.0;
            if (waited > 0) {
                ratios.add(before.estimate() / waited);
            }
            double service = 330 * Math.exp(0.45 * random.nextGaussian());
            ends.add(new End(now.plusMillis((long) (service * 1_000)), given.served().conversation(), now));
        }
    }
}
