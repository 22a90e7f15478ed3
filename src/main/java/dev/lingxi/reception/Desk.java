package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Floor;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.LinesRecorded;
import dev.lingxi.conversation.LogListener;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.DeskBook.Outcome;
import dev.lingxi.reception.DeskFact.ServingChanged;
import dev.lingxi.reception.Serving.Place;
import dev.lingxi.store.Role;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who serves whom, in every store. A change is decided under the store's lock, written down, told to the listeners, and then said to the
 * consumer. Safe for many threads; the log's writer may call {@link #on} at any time, since nothing here records a line under a lock.
 */
@Component
public class Desk implements LogListener {

    /** A store's room with what belongs to it. */
    private static final class House {
        private final ReentrantLock lock = new ReentrantLock();
        private final StoreId store;
        private final Room room = new Room();
        private final Modes modes;
        private volatile DeskSettings settings;
        private final Map<ConversationId, Integer> toldAhead = new HashMap<>();
        /** Lines in the order of the changes that they belong to. */
        private final Queue<Outgoing> outgoing = new ConcurrentLinkedQueue<>();
        private final ReentrantLock saying = new ReentrantLock();

        private House(StoreId store, Modes modes, DeskSettings settings) {
            this.store = store;
            this.modes = modes;
            this.settings = settings;
        }
    }

    /** A line that waits for its turn, and for whoever waits for it. */
    private record Outgoing(Line line, CompletableFuture<Message> said) {}

    /** What a change leads to: facts to tell, lines to say. */
    private final class Change {
        private final House house;
        private final Instant now = clock.instant();
        private final List<ServingChanged> facts = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();

        private Change(House house) {
            this.house = house;
        }

        private void to(Serving next, String how) {
            Serving before = house.room.serving(next.conversation().id()).orElse(null);
            house.room.put(next);
            follow(before, next, how);
        }

        private void follow(@Nullable Serving before, Serving next, String how) {
            facts.add(new ServingChanged(before, next, how));
            if (before != null && before.by() != ServedBy.BOT && !how.equals("sign")) {
                Duration lasted = Duration.between(before.since(), now);
                outcomes.add(new Outcome(next.conversation(), now, Optional.ofNullable(before.agent()), how, lasted.toMillis()));
                if (before.by() == ServedBy.AGENT) {
                    house.room.learn(lasted);
                }
            }
        }

        private void drain() {
            Map<ConversationId, Serving> waiting = new HashMap<>();
            house.room.queue().forEach(serving -> waiting.put(serving.conversation().id(), serving));
            for (Serving served : house.room.drain(house.settings, now)) {
                Serving before = waiting.get(served.conversation().id());
                follow(before, served, before != null && before.spoken() ? "transfer_done" : "assigned");
            }
        }
    }

    private final Clock clock;
    private final DeskBook book;
    private final Staff staff;
    private final Stores stores;
    private final ConversationLog log;
    private final Conversations conversations;
    private final ObjectProvider<DeskListener> listeners;
    private volatile @Nullable List<DeskListener> told;
    /** Takes what the log tells off the log's own thread. */
    private final ExecutorService ears = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("desk-ears").factory());
    private final Map<StoreId, House> houses = new ConcurrentHashMap<>();
    /** All that is not the bot's alone, by conversation: read on the road of every line, without a lock. */
    private final Map<ConversationId, Serving> served = new ConcurrentHashMap<>();

    Desk(Clock clock, DeskBook book, Staff staff, Stores stores, ConversationLog log, Conversations conversations,
         ObjectProvider<DeskListener> listeners) {
        this.clock = clock;
        this.book = book;
        this.staff = staff;
        this.stores = stores;
        this.log = log;
        this.conversations = conversations;
        this.listeners = listeners;
        book.stores().forEach(this::house);
    }

    private House house(StoreId store) {
        House known = houses.get(store);
        return known != null ? known : houses.computeIfAbsent(store, this::open);
    }

    private House open(StoreId store) {
        var house = new House(store, new Modes(book.modes(store)), book.settings(store).orElseGet(DeskSettings::usual));
        Instant now = clock.instant();
        Map<StaffId, DeskBook.Attendance> attended = new HashMap<>();
        book.attendances(store).forEach(each -> attended.put(each.staff(), each));
        for (StaffMember member : staff.of(store)) {
            DeskBook.Attendance was = attended.get(member.id());
            house.room.sit(new Seat(member, was == null ? Presence.ONLINE : was.state(), was == null ? now : was.since(), now));
        }
        for (Serving serving : book.servings(store)) {
            Serving known = remembered(serving);
            house.room.put(known);
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
        for (Message message : log.latest(serving.conversation().id(), 0, 50)) {
            if (message.speaker() == Speaker.CONSUMER) {
                now = now.asked(message.at());
            } else if (message.speaker() == Speaker.AGENT) {
                now = now.answered();
            }
        }
        return now;
    }

    // ── the road's questions ──

    /** How the conversation is served, where the bot does not serve it alone. */
    public Optional<Serving> serving(ConversationId conversation) {
        return Optional.ofNullable(served.get(conversation));
    }

    /** The mode that the store's new conversations meet. */
    public ModeInForce mode(StoreId store, String group) {
        House house = houses.get(store);
        ModeInForce mode = house == null ? null : house.modes.now(group);
        return mode == null ? ModeInForce.usual(group, Instant.EPOCH) : mode;
    }

    public DeskSettings settings(StoreId store) {
        House house = houses.get(store);
        return house == null ? DeskSettings.usual() : house.settings;
    }

    /** Whether anybody of the group is at their desk. */
    public boolean attended(StoreId store, String group) {
        return locked(house(store), house -> house.room.attended(group));
    }

    boolean hasRoom(StoreId store, String group) {
        return locked(house(store), house -> house.room.hasRoom(group));
    }

    /** How many are before it, and how long it is likely to wait. */
    public DeskFact.PlaceMoved place(Serving waiting) {
        return locked(house(waiting.conversation().store()), house -> placed(house, waiting));
    }

    private static DeskFact.PlaceMoved placed(House house, Serving waiting) {
        int ahead = waiting.place() == null ? 0 : house.room.ahead(waiting);
        return new DeskFact.PlaceMoved(waiting, ahead, house.room.waitSeconds(waiting.group(), ahead));
    }

    // ── consumers ──

    /** Passes the conversation to a person: an agent at once, a place in the queue, or the form. Asked twice it is the same place. */
    Serving handOver(Conversation conversation, String group, int priority, boolean english, Handoff handoff) {
        Serving now = changed(conversation.store(), change -> {
            Serving before = change.house.room.serving(conversation.id()).orElseGet(() -> Serving.byBot(conversation, change.now, english));
            if (before.by() == ServedBy.QUEUE || before.by() == ServedBy.AGENT) {
                return before;
            }
            String nowGroup = staffed(change.house, group);
            if (!change.house.room.attended(nowGroup)) {
                change.to(before.formOffered("nobody", change.now), "form");
            } else {
                change.to(before.queued(nowGroup, handoff.reason(), new Place(change.now, before.spoken(), priority, lastAgent(change.house, conversation), null), change.now), "queued");
                change.drain();
            }
            return change.house.room.serving(conversation.id()).orElseThrow();
        });
        book.save(conversation, handoff);
        return now;
    }

    /** The group itself where somebody of it is there, else the default one. */
    private static String staffed(House house, String group) {
        return house.room.attended(group) ? group : SkillGroup.DEFAULT;
    }

    private @Nullable StaffId lastAgent(House house, Conversation conversation) {
        return house.settings.routing().equals("last_agent_first") ? book.lastAgent(conversation.store(), conversation.consumer()).orElse(null) : null;
    }

    /** The consumer leaves the queue or the form and goes on with the bot. */
    public void stay(Conversation conversation) {
        changed(conversation.store(), change -> {
            change.house.room.serving(conversation.id()).filter(serving -> serving.by() == ServedBy.QUEUE || serving.by() == ServedBy.FORM)
                    .ifPresent(serving -> change.to(serving.givenBack("stay", true, change.now), "stay"));
            return null;
        });
    }

    /**
     * Waits until all that was decided before is said, and gives the floor back to the bot where it serves and yet may not speak: a stop
     * between a change and its line can leave that behind.
     */
    void mendFloor(Conversation conversation, boolean mend) {
        House house = house(conversation.store());
        locked(house, inside -> {
            if (mend && inside.room.serving(conversation.id()).map(serving -> serving.by() == ServedBy.BOT).orElse(true)) {
                Serving clean = Serving.byBot(conversation, clock.instant(), false);
                announce(inside, new ServingChanged(null, clean, "mended"), false);
            }
            return null;
        });
        say(house);
    }

    // ── agents ──

    /** A sign of life of the member; the first one brings back the state they chose. */
    public void sign(StaffMember member) {
        House house = house(member.store());
        boolean back = locked(house, inside -> {
            Seat seat = seat(inside, member);
            return seat.sign(clock.instant());
        });
        if (back) {
            changed(member.store(), change -> {
                change.house.room.arrives(seat(change.house, member));
                attend(change, seat(change.house, member));
                change.drain();
                return null;
            });
        }
    }

    private Seat seat(House house, StaffMember member) {
        Seat seat = house.room.seat(member.id()).orElseGet(() -> {
            var fresh = new Seat(member, Presence.ONLINE, clock.instant(), clock.instant());
            house.room.sit(fresh);
            return fresh;
        });
        seat.member(member);
        return seat;
    }

    /** Somebody's capacity, groups or name changed. */
    public void changed(StaffMember member) {
        changed(member.store(), change -> {
            Seat seat = seat(change.house, member);
            tell(seatFact(seat));
            change.drain();
            return null;
        });
    }

    /** The member chooses a state, or a lead for them. */
    public void attend(StaffMember member, Presence presence) {
        changed(member.store(), change -> {
            Seat seat = seat(change.house, member);
            seat.choose(presence, change.now);
            attend(change, seat);
            if (presence == Presence.OFFLINE) {
                leaveAll(change, seat);
            }
            change.drain();
            return null;
        });
    }

    private void attend(Change change, Seat seat) {
        book.attend(change.house.store, new DeskBook.Attendance(seat.id(), seat.presence(), change.now), seat.chosen());
        tell(seatFact(seat));
    }

    private static DeskFact.PresenceChanged seatFact(Seat seat) {
        Seat.Look look = seat.look();
        return new DeskFact.PresenceChanged(look.member(), look.presence(), look.since(), look.load());
    }

    /** All their conversations go back to the head of the queue. */
    private static void leaveAll(Change change, Seat seat) {
        for (Serving serving : List.copyOf(change.house.room.servings())) {
            if (serving.isServedBy(seat.id())) {
                change.to(serving.queued(serving.group(), "away", new Place(change.now, true, 0, null, seat.id()), change.now), "away");
            }
        }
    }

    /** Takes the conversation over from the queue, the bot or a form; a lead also from a colleague. */
    public Serving claim(StaffMember member, Conversation conversation) {
        return changed(conversation.store(), change -> {
            Serving before = change.house.room.serving(conversation.id()).orElseGet(() -> Serving.byBot(conversation, change.now, false));
            if (before.isServedBy(member.id())) {
                return before;
            }
            boolean colleagues = before.by() == ServedBy.AGENT;
            if (colleagues && !member.may(Role.LEAD)) {
                throw Problem.conflict("taken", change.house.room.seat(java.util.Objects.requireNonNull(before.agent())).map(seat -> seat.member().name())
                        .orElse("A colleague") + " serves this conversation already.");
            }
            Seat seat = roomy(change.house, member);
            Serving after = before.takenBy(seat.id(), change.now);
            seat.took(change.now);
            change.to(after, colleagues ? "takeover" : "claim");
            change.drain();
            return after;
        });
    }

    private Seat roomy(House house, StaffMember member) {
        Seat seat = seat(house, member);
        if (!seat.hasRoom()) {
            throw Problem.conflict("full", member.name() + " serves " + seat.load() + " of " + member.capacity() + " conversations already.");
        }
        return seat;
    }

    /** The next from the queue that this member may take. */
    public Optional<Serving> claimNext(StaffMember member) {
        House house = house(member.store());
        Optional<Serving> next = locked(house, inside -> inside.room.queue().stream()
                .filter(serving -> member.groups().contains(serving.group())).findFirst());
        return next.map(serving -> claim(member, serving.conversation()));
    }

    /** Passes on to a colleague, who takes it at once. */
    public Serving transfer(StaffMember by, Conversation conversation, StaffMember to) {
        return changed(conversation.store(), change -> {
            Serving before = servedOr(change, by, conversation);
            Seat seat = seat(change.house, to);
            if (seat.presence() == Presence.OFFLINE || seat.presence() == Presence.BREAK) {
                throw Problem.conflict("away", to.name() + " is not at the desk.");
            }
            Serving after = before.takenBy(roomy(change.house, to).id(), change.now);
            seat.took(change.now);
            change.to(after, "transfer_done");
            change.drain();
            return after;
        });
    }

    /** Passes on to a group's queue, at its head. */
    public Serving transfer(StaffMember by, Conversation conversation, String group) {
        return changed(conversation.store(), change -> {
            Serving before = servedOr(change, by, conversation);
            if (!change.house.room.attended(group)) {
                throw Problem.conflict("away", "Nobody of that group is at their desk.");
            }
            change.to(before.queued(group, "transfer", new Place(change.now, true, 0, null, before.agent()), change.now), "transfer");
            change.drain();
            return change.house.room.serving(conversation.id()).orElseThrow();
        });
    }

    /** The serving that this member may change: their own, or anybody's for a lead. */
    private Serving servedOr(Change change, StaffMember by, Conversation conversation) {
        Serving serving = change.house.room.serving(conversation.id()).orElseGet(() -> Serving.byBot(conversation, change.now, false));
        if (!serving.isServedBy(by.id()) && !by.may(Role.LEAD)) {
            throw Problem.conflict("not_yours", "Only who serves the conversation, or a lead, may do this.");
        }
        return serving;
    }

    public void invite(StaffMember by, Conversation conversation, StaffMember guest) {
        changed(conversation.store(), change -> {
            Serving before = servedOr(change, by, conversation);
            Set<StaffId> now = new HashSet<>(before.invited());
            now.add(guest.id());
            Serving after = before.inviting(now);
            change.to(after, "sign");
            tell(new DeskFact.AgentInvited(after, guest.id()));
            return null;
        });
    }

    public void uninvite(StaffMember by, Conversation conversation, StaffId guest) {
        changed(conversation.store(), change -> {
            Serving before = change.house.room.serving(conversation.id()).orElseThrow(Desk::notServed);
            Serving mine = guest.equals(by.id()) ? before : servedOr(change, by, conversation);
            Set<StaffId> now = new HashSet<>(mine.invited());
            now.remove(guest);
            change.to(mine.inviting(now), "sign");
            return null;
        });
    }

    private static Problem notServed() {
        return Problem.conflict("not_yours", "No person serves this conversation.");
    }

    /**
     * Puts on hold: nobody is reminded until the consumer writes, the agent ends it, or its time is over. It keeps its place with the
     * agent meanwhile, so that nobody has more than their capacity when it ends.
     */
    public void hold(StaffMember by, Conversation conversation, Optional<Duration> time) {
        changed(conversation.store(), change -> {
            Serving before = servedOr(change, by, conversation);
            if (before.by() != ServedBy.AGENT) {
                throw notServed();
            }
            change.to(before.onHold(time.map(change.now::plus).orElse(null)), "sign");
            return null;
        });
    }

    public void resume(StaffMember by, Conversation conversation) {
        changed(conversation.store(), change -> {
            Serving before = servedOr(change, by, conversation);
            if (before.held()) {
                change.to(before.resumed(change.now), "sign");
            }
            return null;
        });
    }

    public void read(StaffMember by, Conversation conversation) {
        changed(conversation.store(), change -> {
            change.house.room.serving(conversation.id()).filter(serving -> serving.mayBeSpokenInBy(by.id()) && serving.unread() > 0)
                    .ifPresent(serving -> change.to(serving.wasRead(), "sign"));
            return null;
        });
    }

    /** Back to the bot, which begins anew. */
    public void giveBack(StaffMember by, Conversation conversation) {
        changed(conversation.store(), change -> {
            change.to(servedOr(change, by, conversation).givenBack("given_back", false, change.now), "given_back");
            change.drain();
            return null;
        });
    }

    /** The end of the conversation; the consumer's next line opens another. */
    public void close(StaffMember by, Conversation conversation, boolean survey) {
        changed(conversation.store(), survey, change -> {
            Serving before = servedOr(change, by, conversation);
            change.facts.add(new ServingChanged(before, before.givenBack("closed", false, change.now), "closed"));
            if (before.by() != ServedBy.BOT) {
                Duration lasted = Duration.between(before.since(), change.now);
                change.outcomes.add(new Outcome(conversation, change.now, Optional.ofNullable(before.agent()), "closed", lasted.toMillis()));
                change.house.room.learn(lasted);
            }
            change.house.room.remove(conversation.id());
            change.drain();
            return null;
        });
    }

    /**
     * An agent's line, where they may speak; its place among the lines is that of the moment.
     *
     * @throws Problem {@code not_yours} where the conversation is not, or no longer, theirs
     */
    public Message say(StaffMember by, Line line) {
        House house = house(by.store());
        CompletableFuture<Message> said = locked(house, inside -> {
            Serving serving = inside.room.serving(line.conversation().id()).filter(now -> now.mayBeSpokenInBy(by.id()) && now.by() == ServedBy.AGENT)
                    .orElseThrow(() -> Problem.conflict("not_yours", "This conversation is not yours. Claim it first."));
            return outgoing(inside, new Line(serving.conversation(), line.speaker(), line.name(), line.clientId(), line.replyTo(), line.contents(), line.chips(),
                    line.why(), Floor.PERSON));
        });
        say(house);
        try {
            return said.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Problem problem ? problem : Problem.bug("The line could not be recorded.", e);
        }
    }

    // ── leads ──

    public void mode(StaffMember by, String group, ReceptionMode mode, String reason) {
        changed(by.store(), change -> {
            var now = new ModeInForce(group, mode, "hand", reason, change.now, by.name());
            book.mode(by.store(), now);
            change.house.modes.byHand(now);
            lookAtModes(change);
            return null;
        });
    }

    public void releaseMode(StaffMember by, String group) {
        changed(by.store(), change -> {
            book.releaseMode(by.store(), group);
            change.house.modes.release(group);
            lookAtModes(change);
            return null;
        });
    }

    public void settings(StoreId store, DeskSettings settings) {
        changed(store, change -> {
            book.save(store, settings);
            change.house.settings = settings;
            lookAtModes(change);
            change.drain();
            return null;
        });
    }

    private void lookAtModes(Change change) {
        var zone = stores.find(change.house.store).map(dev.lingxi.store.Store::zone).orElse(java.time.ZoneOffset.UTC);
        for (SkillGroup group : staff.groups(change.house.store)) {
            ModeInForce before = change.house.modes.current(group.id(), change.now);
            change.house.modes.look(group.id(), change.house.room, change.house.settings, zone, change.now).ifPresent(mode -> {
                book.logMode(change.house.store, new DeskBook.ModeChange(change.now, group.id(), before.mode(), mode));
                tell(new DeskFact.ModeChanged(change.house.store, mode));
            });
        }
    }

    /** Everybody of the store, as they are now. */
    public List<DeskFact.PresenceChanged> presences(StoreId store) {
        return locked(house(store), house -> house.room.seats().stream().map(Desk::seatFact).toList());
    }

    /** The modes of all groups. */
    public List<ModeInForce> modes(StoreId store) {
        House house = house(store);
        return staff.groups(store).stream().map(group -> house.modes.current(group.id(), clock.instant())).toList();
    }

    /** How long the one waits who waits longest. */
    public Duration longestWait(StoreId store, java.util.function.Predicate<Serving> those) {
        return locked(house(store), house -> house.room.longestWait(those, clock.instant()));
    }

    /** All that is not the bot's alone, those who wait in the order of the queue. */
    public List<Serving> servings(StoreId store) {
        return locked(house(store), house -> {
            List<Serving> all = new ArrayList<>(house.room.queue());
            house.room.servings().stream().filter(serving -> serving.place() == null).forEach(all::add);
            return all;
        });
    }

    /** How present somebody is, and how much they carry. */
    public Optional<DeskFact.PresenceChanged> presence(StaffMember member) {
        return locked(house(member.store()), house -> house.room.seat(member.id()).map(Desk::seatFact));
    }

    // ── time and lines ──

    /** Once a second: who is gone, what waits too long, who has moved up. */
    void tick() {
        houses.values().forEach(house -> changed(house.store, change -> {
            missAbsent(change);
            endHolds(change);
            remind(change);
            giveUp(change);
            lookAtModes(change);
            change.drain();
            return null;
        }));
        houses.values().forEach(house -> locked(house, this::tellPlaces));
    }

    private void missAbsent(Change change) {
        Instant silent = change.now.minusSeconds(change.house.settings.awaySeconds());
        for (Seat seat : change.house.room.seats()) {
            if (!seat.silentSince(silent)) {
                continue;
            }
            if (seat.isThere()) {
                seat.leave(change.now);
                attend(change, seat);
            }
            leaveAll(change, seat);
        }
    }

    /** Its agent is reminded at once: they wanted to come back to it now. */
    private void endHolds(Change change) {
        for (Serving serving : List.copyOf(change.house.room.servings())) {
            if (serving.by() == ServedBy.AGENT && serving.isHeldPast(change.now)) {
                Serving now = serving.resumed(change.now).wasReminded();
                change.to(now, "sign");
                tell(new DeskFact.AgentReminded(now, change.now.plusSeconds(change.house.settings.reassignSeconds())));
            }
        }
    }

    private void remind(Change change) {
        DeskSettings settings = change.house.settings;
        for (Serving serving : List.copyOf(change.house.room.servings())) {
            if (serving.by() != ServedBy.AGENT || serving.held() || serving.pending() == null) {
                continue;
            }
            Instant since = serving.pending().since();
            if (since.plusSeconds(settings.reassignSeconds()).isBefore(change.now) && somebodyElse(change.house, serving)) {
                change.to(serving.queued(serving.group(), "unanswered", new Place(change.now, true, 0, null, serving.agent()), change.now), "unanswered");
            } else if (!serving.pending().reminded() && since.plusSeconds(settings.remindSeconds()).isBefore(change.now)) {
                Serving reminded = serving.wasReminded();
                change.to(reminded, "sign");
                tell(new DeskFact.AgentReminded(reminded, since.plusSeconds(settings.reassignSeconds())));
            }
        }
    }

    /** Nobody gains where the conversation would only leave its agent. */
    private static boolean somebodyElse(House house, Serving serving) {
        return house.room.seats().stream().anyMatch(seat -> seat.answersFor(serving.group()) && seat.presence() == Presence.ONLINE && !serving.isServedBy(seat.id()));
    }

    private static void giveUp(Change change) {
        for (Serving waiting : List.copyOf(change.house.room.queue())) {
            Instant queued = java.util.Objects.requireNonNull(waiting.place()).queued();
            boolean longEnough = queued.plusSeconds(change.house.settings.queueGiveUpSeconds()).isBefore(change.now);
            boolean alone = !change.house.room.attended(waiting.group()) && queued.plusSeconds(change.house.settings.awaySeconds() + 10L).isBefore(change.now);
            if (longEnough || alone) {
                change.to(waiting.formOffered(longEnough ? "waited" : "nobody", change.now), "form");
            }
        }
    }

    private @Nullable Void tellPlaces(House house) {
        Map<String, Integer> ahead = new HashMap<>();
        Set<ConversationId> waiting = new HashSet<>();
        for (Serving serving : house.room.queue()) {
            int before = ahead.merge(serving.group(), 1, Integer::sum) - 1;
            waiting.add(serving.conversation().id());
            Integer told = house.toldAhead.put(serving.conversation().id(), before);
            if (told == null || told != before) {
                tell(new DeskFact.PlaceMoved(serving, before, house.room.waitSeconds(serving.group(), before)));
            }
        }
        house.toldAhead.keySet().retainAll(waiting);
        return null;
    }

    @Override
    public void on(LinesRecorded event) {
        for (Message message : event.messages()) {
            if (served.containsKey(message.conversation()) && message.speaker() != Speaker.BOT && message.speaker() != Speaker.SYSTEM) {
                ears.execute(() -> locked(house(message.store()), house -> hear(house, message)));
            }
        }
    }

    private @Nullable Void hear(House house, Message message) {
        house.room.serving(message.conversation()).filter(serving -> serving.by() != ServedBy.BOT).ifPresent(before -> {
            Serving now = message.speaker() == Speaker.CONSUMER ? before.asked(message.at()) : before.answered();
            house.room.put(now);
            served.put(message.conversation(), now);
            if (before.held() != now.held()) {
                book.save(List.of(now), List.of());
            }
            tell(new ServingChanged(before, now, "sign"));
        });
        return null;
    }

    // ── under the lock ──

    private static <T> T locked(House house, Function<House, T> look) {
        house.lock.lock();
        try {
            return look.apply(house);
        } finally {
            house.lock.unlock();
        }
    }

    private <T> T changed(StoreId store, Function<Change, T> decide) {
        return changed(store, false, decide);
    }

    /** Decide, write down, tell; then, without the lock, say. */
    private <T> T changed(StoreId store, boolean survey, Function<Change, T> decide) {
        House house = house(store);
        T decided = locked(house, inside -> {
            var change = new Change(inside);
            T result = decide.apply(change);
            write(change);
            for (ServingChanged fact : change.facts) {
                if (!fact.how().equals("queued") || stillWaits(inside, fact.now())) {
                    announce(inside, fact, survey);
                }
                publish(inside, fact);
            }
            return result;
        });
        say(house);
        return decided;
    }

    private static boolean stillWaits(House house, Serving queued) {
        return house.room.serving(queued.conversation().id()).filter(now -> now.by() == ServedBy.QUEUE).isPresent();
    }

    /** Records what waits to be said, in order. */
    private void say(House house) {
        while (!house.outgoing.isEmpty()) {
            house.saying.lock();
            try {
                var now = new ArrayList<Outgoing>();
                for (Outgoing each = house.outgoing.poll(); each != null; each = house.outgoing.poll()) {
                    now.add(each);
                }
                record(now);
            } finally {
                house.saying.unlock();
            }
        }
        house.saying.lock();
        house.saying.unlock();
    }

    private void record(List<Outgoing> outgoing) {
        try {
            List<Message> messages = log.record(outgoing.stream().map(Outgoing::line).toList());
            for (int i = 0; i < messages.size(); i++) {
                outgoing.get(i).said().complete(messages.get(i));
            }
        } catch (RuntimeException e) {
            outgoing.forEach(each -> each.said().completeExceptionally(e));
        }
    }

    private static CompletableFuture<Message> outgoing(House house, Line line) {
        var said = new CompletableFuture<Message>();
        house.outgoing.add(new Outgoing(line, said));
        return said;
    }

    private void write(Change change) {
        Map<ConversationId, Serving> last = new java.util.LinkedHashMap<>();
        for (ServingChanged fact : change.facts) {
            if (fact.how().equals("closed")) {
                book.close(fact.now().conversation(), change.outcomes);
                change.outcomes.clear();
                conversations.close(fact.now().conversation().id());
            } else if (!fact.how().equals("sign") || fact.before() == null || !fact.before().invited().equals(fact.now().invited())
                    || fact.before().held() != fact.now().held()) {
                last.put(fact.now().conversation().id(), fact.now());
            }
        }
        if (!last.isEmpty() || !change.outcomes.isEmpty()) {
            book.save(List.copyOf(last.values()), change.outcomes);
        }
    }

    private void publish(House house, ServingChanged fact) {
        Serving now = fact.now();
        if (fact.how().equals("closed") || now.by() == ServedBy.BOT && !now.staying()) {
            served.remove(now.conversation().id());
            house.room.remove(now.conversation().id());
        } else {
            served.put(now.conversation().id(), now);
        }
        tell(fact);
    }

    private static void announce(House house, ServingChanged fact, boolean survey) {
        Serving now = fact.now();
        String name = now.agent() == null ? "" : house.room.seat(now.agent()).map(seat -> seat.member().name()).orElse("");
        DeskFact.PlaceMoved place = placed(house, now);
        Line line = Announcements.of(fact, name, place.ahead(), place.waitSeconds(), survey);
        if (line != null) {
            outgoing(house, line);
        }
    }

    private void tell(DeskFact fact) {
        List<DeskListener> now = told;
        if (now == null) {
            now = listeners.orderedStream().toList();
            told = now;
        }
        now.forEach(listener -> listener.on(fact));
    }
}
