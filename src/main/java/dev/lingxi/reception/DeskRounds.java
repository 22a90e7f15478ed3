package dev.lingxi.reception;

import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.Staff;
import dev.lingxi.store.Store;
import dev.lingxi.store.Stores;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** What time does in the houses: who is gone, what waits too long, who has moved up, which mode it is time for. */
final class DeskRounds {

    /** Who is offered the form since nobody is there has waited this much longer than it takes to notice that somebody left. */
    private static final long GRACE_SECONDS = 10;

    private final Houses houses;
    private final DeskBook book;
    private final Staff staff;
    private final Stores stores;

    DeskRounds(Houses houses, DeskBook book, Staff staff, Stores stores) {
        this.houses = houses;
        this.book = book;
        this.staff = staff;
        this.stores = stores;
    }

    /** Once a second. */
    void go() {
        houses.all().forEach(house -> houses.change(house.store(), change -> {
            missAbsent(change);
            endHolds(change);
            remind(change);
            giveUp(change);
            lookAtModes(change);
            change.drain();
        }));
        houses.all().forEach(each -> each.holdingLock(house -> house.moved().forEach(houses::tell)));
    }

    private void missAbsent(Change change) {
        Instant silent = change.now().minusSeconds(change.house().settings().awaySeconds());
        for (Seat seat : change.room().seats()) {
            if (!seat.silentSince(silent)) {
                continue;
            }
            if (seat.isThere()) {
                seat.leave(change.now());
                houses.attend(change, seat);
            }
            change.leaveAll(seat);
        }
    }

    /** Its agent is reminded at once: they wanted to come back to it now. */
    private void endHolds(Change change) {
        for (Serving serving : List.copyOf(change.room().servings())) {
            if (serving.by() == ServedBy.AGENT && serving.isHeldPast(change.now())) {
                remind(change, serving.resumed(change.now()), change.now());
            }
        }
    }

    private void remind(Change change) {
        DeskSettings settings = change.house().settings();
        for (Serving serving : List.copyOf(change.room().servings())) {
            if (serving.by() != ServedBy.AGENT || serving.held() || serving.pending() == null) {
                continue;
            }
            Instant since = serving.pending().since();
            if (since.plusSeconds(settings.reassignSeconds()).isBefore(change.now()) && somebodyElse(change.room(), serving)) {
                change.requeue(serving, serving.group(), "unanswered");
            } else if (!serving.pending().reminded() && since.plusSeconds(settings.remindSeconds()).isBefore(change.now())) {
                remind(change, serving, since);
            }
        }
    }

    private void remind(Change change, Serving serving, Instant since) {
        Serving reminded = serving.wasReminded();
        change.to(reminded, "sign");
        Instant reassignAt = somebodyElse(change.room(), reminded) ? since.plusSeconds(change.house().settings().reassignSeconds()) : null;
        houses.tell(new DeskFact.AgentReminded(reminded, reassignAt));
    }

    /** Nobody gains where the conversation would only leave its agent. */
    private static boolean somebodyElse(Room room, Serving serving) {
        return room.somebodyElse(serving.group(), Objects.requireNonNull(serving.agent()));
    }

    private static void giveUp(Change change) {
        DeskSettings settings = change.house().settings();
        for (Serving waiting : List.copyOf(change.room().queue())) {
            Instant queued = Objects.requireNonNull(waiting.place()).queued();
            boolean longEnough = queued.plusSeconds(settings.queueGiveUpSeconds()).isBefore(change.now());
            boolean alone = !change.room().attended(waiting.group()) && queued.plusSeconds(settings.awaySeconds() + GRACE_SECONDS).isBefore(change.now());
            if (longEnough || alone) {
                change.to(waiting.formOffered(longEnough ? "waited" : "nobody", change.now()), "form");
            }
        }
    }

    /** Also after whatever decides the modes was changed by hand. */
    void lookAtModes(Change change) {
        House house = change.house();
        ZoneId zone = stores.find(house.store()).map(Store::zone).orElse(ZoneOffset.UTC);
        for (SkillGroup group : staff.groups(house.store())) {
            ModeInForce before = house.modes().current(group.id(), change.now());
            house.modes().look(group.id(), house.room(), house.settings(), zone, change.now()).ifPresent(mode -> {
                book.logMode(house.store(), new DeskBook.ModeChange(change.now(), group.id(), before.mode(), mode));
                houses.tell(new DeskFact.ModeChanged(house.store(), mode));
            });
        }
    }
}
