package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.reception.DeskBook.Outcome;
import dev.lingxi.reception.DeskFact.ServingChanged;
import dev.lingxi.reception.Serving.Place;
import dev.lingxi.store.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is being decided in one house, under its lock, and what it leads to: facts to tell, outcomes to write down. Used once. */
final class Change {

    private final House house;
    private final Instant now;
    private final List<ServingChanged> facts = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private boolean survey;

    Change(House house, Instant now) {
        this.house = house;
        this.now = now;
    }

    House house() {
        return house;
    }

    Room room() {
        return house.room();
    }

    Instant now() {
        return now;
    }

    /** In the order in which they came about. */
    List<ServingChanged> facts() {
        return facts;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    /** Whether the consumer is asked for their mark. */
    boolean survey() {
        return survey;
    }

    /** How the conversation is served; by the bot where nothing is kept. */
    Serving serving(Conversation conversation) {
        return house.serving(conversation.id()).orElseGet(() -> Serving.byBot(conversation, now, false));
    }

    void to(Serving next, String how) {
        Serving before = house.serving(next.conversation().id()).orElse(null);
        room().put(next);
        follow(before, next, how);
    }

    private void follow(@Nullable Serving before, Serving next, String how) {
        facts.add(new ServingChanged(before, next, how));
        if (before != null && !how.equals("sign")) {
            ends(before, how);
        }
    }

    /** Notes what became of a wait or a service, and remembers how long a service takes. */
    private void ends(Serving before, String outcome) {
        if (before.by() == ServedBy.BOT) {
            return;
        }
        Duration lasted = Duration.between(before.since(), now);
        outcomes.add(new Outcome(before.conversation(), now, Optional.ofNullable(before.agent()), outcome, lasted.toMillis()));
        if (before.by() == ServedBy.AGENT) {
            room().learn(lasted);
        }
    }

    /** To the head of the group's queue, but not back to whoever served it until now while somebody else could have it. */
    void requeue(Serving before, String group, String how) {
        toHead(before, group, how, before.agent());
    }

    private void toHead(Serving before, String group, String how, @Nullable StaffId avoid) {
        to(before.queued(group, how, new Place(now, true, 0, null, avoid), now), how);
    }

    /** All conversations of the seat go back to the head of the queue; whoever has left for a moment and is back may have them again. */
    void leaveAll(Seat seat) {
        for (Serving serving : List.copyOf(room().servings())) {
            if (serving.isServedBy(seat.id())) {
                toHead(serving, serving.group(), "away", null);
            }
        }
    }

    void close(Serving before, boolean asksForMark) {
        survey = asksForMark;
        follow(before, before.givenBack("closed", false, now), "closed");
        room().remove(before.conversation().id());
    }

    /** Puts the room back to what it was. */
    void undo() {
        for (ServingChanged fact : facts.reversed()) {
            if (fact.before() == null) {
                room().remove(fact.now().conversation().id());
            } else {
                room().put(fact.before());
            }
        }
    }

    /** Whoever waits goes to whoever has room. */
    void drain() {
        room().drain(house.settings(), now)
                .forEach(given -> follow(given.waiting(), given.served(), given.waiting().spoken() ? "transfer_done" : "assigned"));
    }
}
