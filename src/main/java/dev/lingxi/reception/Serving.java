package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.StaffId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one conversation is served. A conversation of which nothing is kept is the bot's.
 *
 * @param agent   who serves, where {@code by} is an agent
 * @param reason  why it came here, one word such as {@code asked}
 * @param since   since when it is served this way
 * @param place   the place in the queue, where it waits in one
 * @param pending the consumer's lines without an answer by a person, where there are any
 * @param unread  the consumer's lines since an agent last read
 * @param held    on hold: nobody is reminded, and it keeps its place with the agent
 * @param heldUntil when a hold ends by itself, where it does
 * @param spoken  whether a person had the floor in this conversation
 * @param staying whether the consumer chose the bot over a person
 * @param invited agents who may speak too
 */
public record Serving(Conversation conversation, ServedBy by, @Nullable StaffId agent, String group, String reason, Instant since,
                      @Nullable Place place, @Nullable Pending pending, int unread, boolean held, @Nullable Instant heldUntil, boolean spoken,
                      boolean staying, boolean english, Set<StaffId> invited) {

    /**
     * A place in the queue.
     *
     * @param first     comes before all that are not: it was served already and lost its agent through no fault of the consumer
     * @param priority  0 for anybody; each point counts as ten seconds of waiting
     * @param preferred the agent who should have it, where there is one: the last one, or the one it is transferred to
     * @param avoid     the agent who shall not have it again while somebody else could
     */
    public record Place(Instant queued, boolean first, int priority, @Nullable StaffId preferred, @Nullable StaffId avoid) {

        private static final long MILLIS_A_POINT = 10_000;

        /** Smaller comes earlier; the order of two places never changes with time. */
        long order() {
            return queued.toEpochMilli() - priority * MILLIS_A_POINT;
        }
    }

    /** Lines that wait for a person's answer. */
    public record Pending(Instant since, boolean reminded) {}

    public Serving {
        invited = Set.copyOf(invited);
    }

    static Serving byBot(Conversation conversation, Instant now, boolean english) {
        return new Serving(conversation, ServedBy.BOT, null, SkillGroup.DEFAULT, "", now, null, null, 0, false, null, false, false, english, Set.of());
    }

    Serving queued(String nowGroup, String nowReason, Place nowPlace, Instant now) {
        return new Serving(conversation, ServedBy.QUEUE, null, nowGroup, nowReason, now, nowPlace, pending, unread, false, null, spoken, false, english, invited);
    }

    /** From now on it is this agent's turn to say something. */
    Serving takenBy(StaffId nowAgent, Instant now) {
        return new Serving(conversation, ServedBy.AGENT, nowAgent, group, reason, now, null, new Pending(now, false), unread, false, null, true, false, english,
                without(nowAgent));
    }

    Serving formOffered(String nowReason, Instant now) {
        return new Serving(conversation, ServedBy.FORM, null, group, nowReason, now, null, pending, unread, false, null, spoken, staying, english, Set.of());
    }

    /** Starts clean: nothing that a person said or that was open before is taken along. */
    Serving givenBack(String nowReason, boolean stays, Instant now) {
        return new Serving(conversation, ServedBy.BOT, null, SkillGroup.DEFAULT, nowReason, now, null, null, 0, false, null, false, stays, english, Set.of());
    }

    Serving asked(Instant at) {
        return with(pending == null ? new Pending(at, false) : pending, unread + 1, false, null);
    }

    Serving answered() {
        return with(null, 0, held, heldUntil);
    }

    Serving wasRead() {
        return with(pending, 0, held, heldUntil);
    }

    Serving wasReminded() {
        return with(pending == null ? null : new Pending(pending.since(), true), unread, held, heldUntil);
    }

    /** @param until when the hold ends by itself; null where only the agent or the consumer ends it */
    Serving onHold(@Nullable Instant until) {
        return with(null, unread, true, until);
    }

    /** From now on it is the agent's turn again. */
    Serving resumed(Instant now) {
        return with(pending == null ? new Pending(now, false) : pending, unread, false, null);
    }

    boolean isHeldPast(Instant moment) {
        return held && heldUntil != null && !heldUntil.isAfter(moment);
    }

    private Serving with(@Nullable Pending nowPending, int nowUnread, boolean nowHeld, @Nullable Instant nowUntil) {
        return new Serving(conversation, by, agent, group, reason, since, place, nowPending, nowUnread, nowHeld, nowUntil, spoken, staying, english, invited);
    }

    Serving inviting(Set<StaffId> now) {
        return new Serving(conversation, by, agent, group, reason, since, place, pending, unread, held, heldUntil, spoken, staying, english, now);
    }

    private Set<StaffId> without(StaffId one) {
        var others = new HashSet<>(invited);
        others.remove(one);
        return others;
    }

    public boolean isServedBy(StaffId staff) {
        return staff.equals(agent);
    }

    /** Whether this member may speak in it. */
    public boolean mayBeSpokenInBy(StaffId staff) {
        return isServedBy(staff) || invited.contains(staff);
    }
}
