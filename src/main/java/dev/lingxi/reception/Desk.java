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
import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.DeskFact.ServingChanged;
import dev.lingxi.reception.Serving.Place;
import dev.lingxi.store.Role;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who serves whom, in every store: what consumers, agents and leads may change about it, and what may be asked. How a change is made is
 * {@link Houses}' to know, what time does the {@link DeskRounds}'. Safe for many threads; the log's writer may call {@link #on} at any time,
 * since nothing here records a line under a lock.
 */
@Component
public class Desk implements LogListener {

    private final Clock clock;
    private final DeskBook book;
    private final Staff staff;
    private final Conversations conversations;
    private final Houses houses;
    private final DeskRounds rounds;
    /** Takes what the log tells off the log's own thread. */
    private final ExecutorService ears = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("desk-ears").factory());

    Desk(Clock clock, DeskBook book, Staff staff, Stores stores, ConversationLog log, Conversations conversations,
         ObjectProvider<DeskListener> listeners) {
        this.clock = clock;
        this.book = book;
        this.staff = staff;
        this.conversations = conversations;
        this.houses = new Houses(clock, book, staff, stores, log, conversations, listeners);
        this.rounds = new DeskRounds(houses, book, staff, stores);
    }

    // ── the road's questions ──

    /** How the conversation is served, where the bot does not serve it alone. */
    public Optional<Serving> serving(ConversationId conversation) {
        return houses.serving(conversation);
    }

    /** The mode that the store's new conversations meet. */
    public ModeInForce mode(StoreId store, String group) {
        return houses.known(store).map(house -> house.modes().now(group)).orElseGet(() -> ModeInForce.usual(group, Instant.EPOCH));
    }

    public DeskSettings settings(StoreId store) {
        return houses.known(store).map(House::settings).orElseGet(DeskSettings::usual);
    }

    /** Whether anybody of the group is at their desk. */
    public boolean attended(StoreId store, String group) {
        return houses.of(store).locked(house -> house.room().attended(group));
    }

    /** How many are before it, and how long it is likely to wait. */
    public DeskFact.PlaceMoved place(Serving waiting) {
        return houses.of(waiting.conversation().store()).locked(house -> house.place(waiting));
    }

    /** That nobody is there, and from when on somebody is, where the service hours tell. */
    String nobodyThere(StoreId store, Wording wording) {
        return houses.nobodyThere(houses.of(store), wording);
    }

    /** Whether the consumer is spoken to in English. */
    public boolean isEnglish(Conversation conversation) {
        return serving(conversation.id()).map(Serving::english).orElseGet(() -> houses.isEnglish(conversation));
    }

    /** The form for a message, in the consumer's language. */
    public Content leaveMessage(Conversation conversation) {
        return Wording.of(isEnglish(conversation)).form();
    }

    // ── consumers ──

    /** Passes the conversation to a person: an agent at once, a place in the queue, or the form. Asked twice it is the same place. */
    Serving handOver(Conversation conversation, String group, int priority, boolean english, Handoff handoff) {
        book.save(conversation, handoff);
        return houses.changed(conversation.store(), change -> {
            Serving before = change.house().serving(conversation.id()).orElseGet(() -> Serving.byBot(conversation, change.now(), english));
            if (before.by() == ServedBy.QUEUE || before.by() == ServedBy.AGENT) {
                return before;
            }
            String nowGroup = change.house().staffed(group);
            if (!change.room().attended(nowGroup)) {
                change.to(before.formOffered("nobody", change.now()), "form");
            } else {
                var place = new Place(change.now(), before.spoken(), priority, lastAgent(change.house(), conversation), null);
                change.to(before.queued(nowGroup, handoff.reason(), place, change.now()), "queued");
                change.drain();
            }
            return change.house().serving(conversation.id()).orElseThrow();
        });
    }

    private @Nullable StaffId lastAgent(House house, Conversation conversation) {
        return house.settings().routing().equals("last_agent_first") ? book.lastAgent(conversation.store(), conversation.consumer()).orElse(null) : null;
    }

    /** The consumer leaves the queue or the form and goes on with the bot. */
    public void stay(Conversation conversation) {
        houses.change(conversation.store(), change -> {
            change.house().serving(conversation.id()).filter(serving -> serving.by() == ServedBy.QUEUE || serving.by() == ServedBy.FORM)
                    .ifPresent(serving -> change.to(serving.givenBack("stay", true, change.now()), "stay"));
        });
    }

    /**
     * Waits until all that was decided before is said, and gives the floor back to the bot where it serves and yet may not speak: a stop
     * between a change and its line can leave that behind.
     */
    void mendFloor(Conversation conversation, boolean mend) {
        House house = houses.of(conversation.store());
        house.holdingLock(inside -> {
            if (mend && inside.serving(conversation.id()).map(serving -> serving.by() == ServedBy.BOT).orElse(true)) {
                houses.announce(inside, new ServingChanged(null, Serving.byBot(conversation, clock.instant(), false), "mended"), false);
            }
        });
        house.outgoing().say();
    }

    // ── agents ──

    /** A sign of life of the member; the first one brings back the state they chose. */
    public void sign(StaffMember member) {
        boolean back = houses.of(member.store()).locked(house -> {
            Instant now = clock.instant();
            return house.seat(member, now).sign(now);
        });
        if (back) {
            houses.change(member.store(), change -> {
                Seat seat = seat(change, member);
                change.room().arrives(seat);
                houses.attend(change, seat);
                change.drain();
            });
        }
    }

    private static Seat seat(Change change, StaffMember member) {
        return change.house().seat(member, change.now());
    }

    /** Somebody's capacity, groups or name changed. */
    public void changed(StaffMember member) {
        houses.change(member.store(), change -> {
            houses.tell(seat(change, member).look());
            change.drain();
        });
    }

    /** The member chooses a state, or a lead for them. */
    public void attend(StaffMember member, Presence presence) {
        houses.change(member.store(), change -> {
            Seat seat = seat(change, member);
            seat.choose(presence, change.now());
            houses.attend(change, seat);
            if (presence == Presence.OFFLINE) {
                change.leaveAll(seat);
            }
            change.drain();
        });
    }

    /** Takes the conversation over from the queue, the bot or a form; a lead also from a colleague. */
    public Serving claim(StaffMember member, Conversation conversation) {
        return houses.changed(conversation.store(), change -> {
            Serving before = change.house().serving(conversation.id()).orElseGet(() -> Serving.byBot(conversation, change.now(), houses.isEnglish(conversation)));
            if (before.isServedBy(member.id())) {
                return before;
            }
            boolean colleagues = before.by() == ServedBy.AGENT;
            if (colleagues && !member.may(Role.LEAD)) {
                throw Problem.conflict("taken", change.room().seat(Objects.requireNonNull(before.agent())).map(seat -> seat.member().name())
                        .orElse("A colleague") + " serves this conversation already.");
            }
            Serving after = taken(change, before, member, colleagues ? "takeover" : "claim");
            change.drain();
            return after;
        });
    }

    /**
     * Opens a closed conversation again and takes it. The bot stays silent as in any conversation that a person serves.
     *
     * @throws Problem {@code another} where the consumer has begun another conversation meanwhile
     */
    public Serving reopen(StaffMember member, Conversation closed) {
        return houses.changed(closed.store(), change -> {
            requireRoom(change, member);
            if (!conversations.reopen(closed.id())) {
                throw Problem.conflict("another", "The consumer has begun another conversation; go on there.");
            }
            var open = new Conversation(closed.id(), closed.store(), closed.consumer(), closed.openedAt(), Optional.empty());
            return taken(change, Serving.byBot(open, change.now(), houses.isEnglish(open)), member, "reopened");
        });
    }

    private static void requireServes(StaffMember member) {
        if (!member.may(Role.AGENT)) {
            throw Problem.conflict("away", member.name() + " serves nobody.");
        }
    }

    private static Seat requireRoom(Change change, StaffMember member) {
        Seat seat = seat(change, member);
        if (!seat.hasRoom()) {
            throw Problem.conflict("full", member.name() + " serves " + seat.load() + " of " + member.capacity() + " conversations already.");
        }
        return seat;
    }

    /** The member, who has room for it, serves the conversation from now on. */
    private static Serving taken(Change change, Serving before, StaffMember member, String why) {
        Seat seat = requireRoom(change, member);
        Serving after = before.takenBy(seat.id(), change.now());
        seat.took(change.now());
        change.to(after, why);
        return after;
    }

    /** The next from the queue that this member may take. */
    public Optional<Serving> claimNext(StaffMember member) {
        Optional<Serving> next = houses.of(member.store()).locked(house -> house.room().queue().stream()
                .filter(serving -> member.groups().contains(serving.group())).findFirst());
        return next.map(serving -> claim(member, serving.conversation()));
    }

    /** Passes on to a colleague, who takes it at once. */
    public Serving transfer(StaffMember by, Conversation conversation, StaffMember to) {
        return houses.changed(conversation.store(), change -> {
            Serving before = servedOr(change, by, conversation);
            Presence presence = seat(change, to).presence();
            requireServes(to);
            if (presence == Presence.OFFLINE || presence == Presence.BREAK) {
                throw Problem.conflict("away", to.name() + " is not at the desk.");
            }
            Serving after = taken(change, before, to, "transfer_done");
            change.drain();
            return after;
        });
    }

    /** Passes on to a group's queue, at its head. */
    public Serving transfer(StaffMember by, Conversation conversation, String group) {
        return houses.changed(conversation.store(), change -> {
            Serving before = servedOr(change, by, conversation);
            if (!change.room().attended(group)) {
                throw Problem.conflict("away", "Nobody of that group is at their desk.");
            }
            change.requeue(before, group, "transfer");
            change.drain();
            return change.house().serving(conversation.id()).orElseThrow();
        });
    }

    /** The serving that this member may change: their own, or anybody's for a lead. */
    private static Serving servedOr(Change change, StaffMember by, Conversation conversation) {
        Serving serving = change.serving(conversation);
        if (!serving.isServedBy(by.id()) && !by.may(Role.LEAD)) {
            throw Problem.conflict("not_yours", "Only who serves the conversation, or a lead, may do this.");
        }
        return serving;
    }

    public void invite(StaffMember by, Conversation conversation, StaffMember guest) {
        houses.change(conversation.store(), change -> {
            Serving before = servedOr(change, by, conversation);
            requireServes(guest);
            Set<StaffId> now = new HashSet<>(before.invited());
            now.add(guest.id());
            Serving after = before.inviting(now);
            change.to(after, "sign");
            houses.tell(new DeskFact.AgentInvited(after, guest.id()));
        });
    }

    public void uninvite(StaffMember by, Conversation conversation, StaffId guest) {
        houses.change(conversation.store(), change -> {
            Serving before = change.house().serving(conversation.id()).orElseThrow(Desk::notServed);
            Serving mine = guest.equals(by.id()) ? before : servedOr(change, by, conversation);
            Set<StaffId> now = new HashSet<>(mine.invited());
            now.remove(guest);
            change.to(mine.inviting(now), "sign");
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
        houses.change(conversation.store(), change -> {
            Serving before = servedOr(change, by, conversation);
            if (before.by() != ServedBy.AGENT) {
                throw notServed();
            }
            change.to(before.onHold(time.map(change.now()::plus).orElse(null)), "sign");
        });
    }

    public void resume(StaffMember by, Conversation conversation) {
        houses.change(conversation.store(), change -> {
            Serving before = servedOr(change, by, conversation);
            if (before.held()) {
                change.to(before.resumed(change.now()), "sign");
            }
        });
    }

    public void read(StaffMember by, Conversation conversation) {
        houses.change(conversation.store(), change -> {
            change.house().serving(conversation.id()).filter(serving -> serving.mayBeSpokenInBy(by.id()) && serving.unread() > 0)
                    .ifPresent(serving -> change.to(serving.wasRead(), "sign"));
        });
    }

    /** Back to the bot, which begins anew. */
    public void giveBack(StaffMember by, Conversation conversation) {
        houses.change(conversation.store(), change -> {
            change.to(servedOr(change, by, conversation).givenBack("given_back", false, change.now()), "given_back");
            change.drain();
        });
    }

    /** The end of the conversation; the consumer's next line opens another. */
    public void close(StaffMember by, Conversation conversation, boolean survey) {
        houses.change(conversation.store(), change -> {
            change.close(servedOr(change, by, conversation), survey);
            change.drain();
        });
    }

    /**
     * An agent's line, where they may speak; its place among the lines is that of the moment.
     *
     * @throws Problem {@code not_yours} where the conversation is not, or no longer, theirs
     */
    public Message say(StaffMember by, Line line) {
        House house = houses.of(by.store());
        CompletableFuture<Message> said = house.locked(inside -> {
            Serving serving = inside.serving(line.conversation().id()).filter(now -> now.mayBeSpokenInBy(by.id()) && now.by() == ServedBy.AGENT)
                    .orElseThrow(() -> Problem.conflict("not_yours", "This conversation is not yours. Claim it first."));
            return inside.outgoing().add(new Line(serving.conversation(), line.speaker(), line.name(), line.clientId(), line.replyTo(), line.contents(),
                    line.chips(), line.why(), Floor.PERSON));
        });
        house.outgoing().say();
        try {
            return said.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof Problem problem ? problem : Problem.bug("The line could not be recorded.", e);
        }
    }

    // ── leads ──

    public void mode(StaffMember by, String group, ReceptionMode mode, String reason) {
        houses.change(by.store(), change -> {
            var now = new ModeInForce(group, mode, "hand", reason, change.now(), by.name());
            book.mode(by.store(), now);
            change.house().modes().byHand(now);
            rounds.lookAtModes(change);
        });
    }

    public void releaseMode(StaffMember by, String group) {
        houses.change(by.store(), change -> {
            book.releaseMode(by.store(), group);
            change.house().modes().release(group);
            rounds.lookAtModes(change);
        });
    }

    public void settings(StoreId store, DeskSettings settings) {
        houses.change(store, change -> {
            book.save(store, settings);
            change.house().settings(settings);
            rounds.lookAtModes(change);
            change.drain();
        });
    }

    /** Everybody of the store, as they are now. */
    public List<DeskFact.PresenceChanged> presences(StoreId store) {
        return houses.of(store).locked(house -> house.room().seats().stream().map(Seat::look).toList());
    }

    /** The modes of all groups. */
    public List<ModeInForce> modes(StoreId store) {
        House house = houses.of(store);
        return staff.groups(store).stream().map(group -> house.modes().current(group.id(), clock.instant())).toList();
    }

    /** How long the one waits who waits longest. */
    public Duration longestWait(StoreId store, Predicate<Serving> those) {
        return houses.of(store).locked(house -> house.room().longestWait(those, clock.instant()));
    }

    /** All that is not the bot's alone, those who wait in the order of the queue. */
    public List<Serving> servings(StoreId store) {
        return houses.of(store).locked(house -> {
            List<Serving> all = new ArrayList<>(house.room().queue());
            house.room().servings().stream().filter(serving -> serving.place() == null).forEach(all::add);
            return all;
        });
    }

    /** How present somebody is, and how much they carry. */
    public Optional<DeskFact.PresenceChanged> presence(StaffMember member) {
        return houses.of(member.store()).locked(house -> house.room().seat(member.id()).map(Seat::look));
    }

    // ── time and lines ──

    /** Once a second. */
    void tick() {
        rounds.go();
    }

    @Override
    public void on(LinesRecorded event) {
        for (Message message : event.messages()) {
            if (message.speaker() != Speaker.BOT && message.speaker() != Speaker.SYSTEM && serving(message.conversation()).isPresent()) {
                ears.execute(() -> houses.heard(message));
            }
        }
    }

    /** Waits until all that the log has told so far is heard. */
    void awaitHeard() {
        CompletableFuture.runAsync(() -> { }, ears).join();
    }
}
