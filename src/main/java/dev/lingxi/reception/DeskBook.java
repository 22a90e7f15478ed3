package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the desks must not forget when the process dies. Safe for many threads. */
public interface DeskBook {

    /** What became of a conversation's wait or service. @param millis how long it had lasted */
    record Outcome(Conversation conversation, Instant at, Optional<StaffId> agent, String outcome, long millis) {}

    /** Somebody's state from a moment on. */
    record Attendance(StaffId staff, Presence state, Instant since) {}

    /** A change of mode. */
    record ModeChange(Instant at, String group, ReceptionMode before, ModeInForce now) {}

    /** A stretch of one state, for the hours. */
    record Shift(StaffId staff, Presence state, Instant from, Optional<Instant> until) {}

    /** The stores whose desks have anything to remember. */
    Set<StoreId> stores();

    List<Serving> servings(StoreId store);

    /** Writes the servings and what became of those before, in one transaction; one that starts clean with the bot is forgotten. */
    void save(List<Serving> servings, List<Outcome> outcomes);

    void close(Conversation conversation, List<Outcome> outcomes);

    List<Attendance> attendances(StoreId store);

    /** Ends the state before and begins this one; {@code chosen} is what comes back with the member. */
    void attend(StoreId store, Attendance now, Presence chosen);

    List<Shift> shifts(StoreId store, Instant from, Instant until);

    /** The modes that were set by hand, by group. */
    Map<String, ModeInForce> modes(StoreId store);

    void mode(StoreId store, ModeInForce byHand);

    void releaseMode(StoreId store, String group);

    void logMode(StoreId store, ModeChange change);

    List<ModeChange> modeLog(StoreId store, Instant before, int limit);

    Optional<DeskSettings> settings(StoreId store);

    void save(StoreId store, DeskSettings settings);

    void save(Conversation conversation, Handoff handoff);

    Optional<Handoff> handoff(ConversationId conversation);

    /** Who served the consumer last. */
    Optional<StaffId> lastAgent(StoreId store, ConsumerId consumer);
}
