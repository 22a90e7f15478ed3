package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What staff write down at their desks besides lines. None of it is ever shown to a consumer. Safe for many threads. */
public interface DeskWork {

    /** A private note; a whisper is one from a lead to who serves. */
    record Note(String id, ConversationId conversation, StaffId staff, String name, String text, Instant at, boolean whisper) {}

    /** An agent's own shortcut, or one that all share. @param owner null where all share it */
    record CannedReply(String id, StoreId store, @Nullable StaffId owner, String title, String shortcut, String text, String category) {}

    /** How a conversation ended. */
    record WrapUp(ConversationId conversation, StaffId staff, Instant at, String summary, String disposition) {}

    /**
     * A message left, as work.
     *
     * @param answeredBy the name of who answered
     * @param toldBy     how the consumer got the answer, {@code line} or {@code elsewhere}; empty while they have not
     */
    record Task(OfflineMessage message, Optional<StaffId> owner, Optional<Instant> answeredAt, String answer, Optional<StaffId> answerer, String answeredBy,
                String toldBy) {

        boolean told() {
            return !toldBy.isEmpty();
        }
    }

    Note note(StaffMember by, Conversation conversation, String text, boolean whisper);

    List<Note> notes(ConversationId conversation);

    List<String> tags(StoreId store, ConsumerId consumer);

    /** Those of each of these consumers who has any. */
    Map<ConsumerId, List<String>> tags(StoreId store, Collection<ConsumerId> consumers);

    void tags(StoreId store, ConsumerId consumer, List<String> tags);

    /** Those that all share and the member's own, with the {@link UsualReplies} that the store has neither changed nor removed. */
    List<CannedReply> canned(StaffMember member);

    void save(CannedReply reply);

    void removeCanned(StoreId store, String id);

    void wrapUp(StoreId store, WrapUp wrapUp);

    Optional<WrapUp> wrapUp(ConversationId conversation);

    /** Of those that were wrapped up. */
    Map<ConversationId, WrapUp> wrapUps(Collection<ConversationId> conversations);

    /** Open ones oldest first, done ones latest first. @param owner only theirs; null for everybody's */
    List<Task> tasks(StoreId store, boolean done, @Nullable StaffId owner, int limit);

    Optional<Task> task(StoreId store, String id);

    void own(StoreId store, String task, @Nullable StaffId owner);

    /** Notes the answer, once; false where there is one already. */
    boolean answered(StoreId store, String task, StaffMember by, String answer);

    /** Notes that the answer has reached the consumer's conversation. @param by {@code line} or {@code elsewhere} */
    void told(StoreId store, String task, String by);

    /** Of all stores: answered, but a stop or an overload came before the answer became a line. */
    List<Task> untold();
}
