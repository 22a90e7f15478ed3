package dev.lingxi.reception;

import dev.lingxi.store.Role;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import java.time.Instant;

/** A member of staff at the desk. Guarded by the lock of their {@link Room}. */
final class Seat {

    private StaffMember member;
    private Presence chosen;
    private Instant since;
    private Instant sign;
    private boolean there;
    private int load;
    private long taken;
    private Instant lastTaken = Instant.EPOCH;

    Seat(StaffMember member, Presence chosen, Instant since, Instant now) {
        this.member = member;
        this.chosen = chosen;
        this.since = since;
        this.sign = now;
    }

    StaffId id() {
        return member.id();
    }

    StaffMember member() {
        return member;
    }

    void member(StaffMember now) {
        member = now;
    }

    Presence presence() {
        return there ? chosen : Presence.OFFLINE;
    }

    Presence chosen() {
        return chosen;
    }

    void choose(Presence now, Instant at) {
        since = now == chosen ? since : at;
        chosen = now;
    }

    /** A sign of life; says whether it is the first after an absence. */
    boolean sign(Instant now) {
        boolean back = !there;
        sign = now;
        there = true;
        since = back ? now : since;
        return back;
    }

    boolean silentSince(Instant moment) {
        return sign.isBefore(moment);
    }

    boolean isThere() {
        return there;
    }

    void leave(Instant now) {
        there = false;
        since = now;
    }

    void carries(int more) {
        load += more;
    }

    /** Who comes later is not given all that the others have had before: they begin at the others' least share. */
    void beginAt(double share) {
        taken = Math.max(taken, Math.round(share * member.weight()));
    }

    void took(Instant now) {
        taken++;
        lastTaken = now;
    }

    boolean hasRoom() {
        return load < member.capacity();
    }

    boolean takesNew() {
        return presence() == Presence.ONLINE && hasRoom() && isAgent();
    }

    boolean answersFor(String group) {
        return presence() != Presence.OFFLINE && presence() != Presence.SUSPENDED && isAgent() && member.groups().contains(group);
    }

    /** Who only leads, trains or inspects is given no conversations. */
    private boolean isAgent() {
        return member.active() && member.roles().contains(Role.AGENT);
    }

    int load() {
        return load;
    }

    double fullness() {
        return load / (double) member.capacity();
    }

    double fullnessWithOneLess() {
        return (load - 1) / (double) member.capacity();
    }

    double share() {
        return taken / (double) member.weight();
    }

    Instant lastTaken() {
        return lastTaken;
    }

    /** As it is at this moment. */
    DeskFact.PresenceChanged look() {
        return new DeskFact.PresenceChanged(member, presence(), since, load());
    }
}
