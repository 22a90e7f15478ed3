package dev.lingxi.reception;

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
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * One simulated day under one plan: the {@link Room} gives out consumers and the {@link Modes} change as they do in a real store, only
 * consumers, fingers and clocks are made up. For one thread, once.
 */
final class DayRun {

    private static final StoreId STORE = new StoreId("simulated");
    private static final String GROUP = SkillGroup.DEFAULT;
    private static final long TICK_SECONDS = 5;

    private record Event(long at, long number, Runnable what) {}

    /** A consumer on their way through the day. */
    private static final class Guest {
        private final DayVisit visit;
        private final Conversation conversation;
        private long asked;
        private int shift;
        private int answered;
        private boolean gone;

        private Guest(DayVisit visit, Instant at) {
            this.visit = visit;
            this.conversation = new Conversation(new ConversationId("v" + visit.number()), STORE, new ConsumerId("v" + visit.number()), at, Optional.empty());
        }
    }

    /** An agent answers one line at a time, in the order in which they came. */
    private static final class Worker {
        private final Seat seat;
        private final Deque<Guest> lines = new ArrayDeque<>();
        private boolean busy;
        private boolean goesHome;

        private Worker(Seat seat) {
            this.seat = seat;
        }
    }

    private final DayPlan plan;
    private final List<Integer> staffing;
    private final Modes modes;
    private final Room room = new Room();
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
    private final Map<ConversationId, Guest> guests = new HashMap<>();
    private final Map<StaffId, Worker> workers = new HashMap<>();
    private final List<List<Long>> waits = new ArrayList<>();
    private final Map<ReceptionMode, Long> modeSeconds = new EnumMap<>(ReceptionMode.class);
    private final DayAssumptions day;
    private long now;
    private long numbers;
    private int settled;
    private int changes;
    private int mostLoad;

    /** @param staffing how many agents in each shift */
    DayRun(DayAssumptions day, DayPlan plan, List<Integer> staffing) {
        this.day = day;
        this.plan = plan;
        this.staffing = staffing;
        this.modes = plan.modes(instant());
    }

    DayFigures of(List<DayVisit> visits) {
        for (int shift = 0; shift < PromotionDay.SHIFTS; shift++) {
            waits.add(new ArrayList<>());
            int now = shift;
            at(shift * PromotionDay.SHIFT.toMillis(), () -> begin(now));
        }
        visits.forEach(visit -> at(visit.at(), () -> arrives(new Guest(visit, instant()))));
        for (long second = 0; second < PromotionDay.LENGTH.toSeconds(); second += TICK_SECONDS) {
            tick(second * 1_000);
        }
        events.removeIf(event -> event.at() > PromotionDay.LENGTH.plusHours(1).toMillis());
        run(Long.MAX_VALUE);
        return new DayFigures(waits, visits.size(), settled, modeSeconds, changes, mostLoad);
    }

    private Instant instant() {
        return PromotionDay.BEGINS.plusMillis(now);
    }

    private void at(long moment, Runnable what) {
        events.add(new Event(moment, numbers++, what));
    }

    private void after(long millis, Runnable what) {
        at(now + millis, what);
    }

    private void run(long until) {
        while (!events.isEmpty() && events.peek().at() <= until) {
            Event next = events.poll();
            now = next.at();
            next.what().run();
        }
    }

    /** What the desk does once a second; here a little less often, for speed. */
    private void tick(long until) {
        run(until);
        now = until;
        ModeInForce before = modes.current(GROUP, instant());
        modes.look(GROUP, room, plan.settings(), ZoneOffset.UTC, instant()).filter(after -> after.mode() != before.mode()).ifPresent(after -> changes++);
        modeSeconds.merge(modes.current(GROUP, instant()).mode(), TICK_SECONDS, Long::sum);
        drain();
    }

    // ── people ──

    private void begin(int shift) {
        workers.values().forEach(worker -> {
            worker.goesHome = true;
            worker.seat.choose(Presence.BUSY, instant());
            goHome(worker);
        });
        for (int i = 0; i < staffing.get(shift); i++) {
            var id = new StaffId("s" + shift + "-" + i);
            var member = new StaffMember(id, STORE, id.value(), id.value(), Set.of(Role.AGENT), List.of(GROUP), day.capacity(), 1, true);
            var seat = new Seat(member, Presence.ONLINE, instant(), instant());
            seat.sign(instant());
            room.sit(seat);
            workers.put(id, new Worker(seat));
        }
        drain();
    }

    /** Whose shift is over serves their own to the end. */
    private void goHome(Worker worker) {
        if (worker.goesHome && worker.seat.load() == 0) {
            worker.seat.leave(instant());
        }
    }

    private void drain() {
        for (Room.Given given : room.drain(plan.settings(), instant())) {
            Worker worker = workers.get(given.served().agent());
            mostLoad = Math.max(mostLoad, worker.seat.load());
            writes(guests.get(given.served().conversation().id()), worker);
        }
    }

    private void writes(Guest guest, Worker worker) {
        worker.lines.add(guest);
        works(worker);
    }

    private void works(Worker worker) {
        worker.lines.removeIf(guest -> guest.gone);
        if (!worker.busy && !worker.lines.isEmpty()) {
            Guest guest = worker.lines.poll();
            DayVisit.Answer answer = guest.visit.answers().get(guest.answered);
            worker.busy = true;
            after(plan.suggestions() ? answer.suggested() : answer.plain(), () -> answers(worker, guest, answer));
        }
    }

    private void answers(Worker worker, Guest guest, DayVisit.Answer answer) {
        worker.busy = false;
        if (!guest.gone) {
            if (guest.answered++ == 0) {
                waits.get(guest.shift).add(now - guest.asked);
            }
            if (guest.answered == guest.visit.answers().size()) {
                ends(guest);
            } else {
                after(answer.pause(), () -> writes(guest, worker));
            }
        }
        works(worker);
    }

    private void ends(Guest guest) {
        guest.gone = true;
        room.learn(Duration.ofMillis(now - guest.asked));
        leaves(guest);
    }

    private void leaves(Guest guest) {
        room.remove(guest.conversation.id());
        guests.remove(guest.conversation.id());
        workers.values().forEach(this::goHome);
        drain();
    }

    // ── consumers ──

    /** As a consumer's first line is met: by a person where the mode wants one, by the bot where it may speak. */
    private void arrives(Guest guest) {
        ReceptionMode mode = modes.current(GROUP, instant()).mode();
        boolean person = mode.wantsPerson() && (mode == ReceptionMode.HUMAN_ONLY || room.attended(GROUP));
        if (person) {
            wantsPerson(guest);
        }
        boolean withBot = mode != ReceptionMode.HUMAN_ONLY && (!person || waits(guest));
        if (withBot) {
            after(Math.round(day.botSeconds() * 1_000), () -> botIsDone(guest));
        }
    }

    private boolean waits(Guest guest) {
        return room.serving(guest.conversation.id()).filter(serving -> serving.by() == ServedBy.QUEUE).isPresent();
    }

    /** Who was helped while waiting needs nobody any more; who was not, asks for a person. */
    private void botIsDone(Guest guest) {
        boolean free = room.serving(guest.conversation.id()).isEmpty() && !guest.gone;
        if (guest.visit.botAlone() && (free || waits(guest))) {
            settled++;
            guest.gone = true;
            leaves(guest);
        } else if (free) {
            wantsPerson(guest);
        }
    }

    private void wantsPerson(Guest guest) {
        guest.asked = now;
        guest.shift = (int) Math.min(PromotionDay.SHIFTS - 1, now / PromotionDay.SHIFT.toMillis());
        if (!room.attended(GROUP)) {
            guest.gone = true;
            waits.get(guest.shift).add(DayFigures.GAVE_UP);
            return;
        }
        guests.put(guest.conversation.id(), guest);
        var place = new Serving.Place(instant(), false, 0, null, null);
        room.put(Serving.byBot(guest.conversation, instant(), false).queued(GROUP, "asked", place, instant()));
        after(guest.visit.patience(), () -> runsOut(guest));
        drain();
    }

    private void runsOut(Guest guest) {
        if (!guest.gone && guest.answered == 0) {
            guest.gone = true;
            waits.get(guest.shift).add(DayFigures.GAVE_UP);
            leaves(guest);
        }
    }
}
