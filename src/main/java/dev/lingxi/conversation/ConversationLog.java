package dev.lingxi.conversation;

import dev.lingxi.store.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The append-only log of everything said. Safe for many threads. */
public interface ConversationLog {

    /**
     * Writes the line and returns once it is durable. The same client id twice in a conversation returns the first message. A bot's line
     * in a conversation where a person has the {@link Floor} is not written; its message is {@link Message#dropped() dropped}.
     *
     * @throws dev.lingxi.problem.Problem {@code OVERLOAD} where more lines wait than {@link LogSettings#waiting()}; nothing was accepted
     */
    Message record(Line line);

    /** Writes all of the lines in one transaction, or none. */
    List<Message> record(List<Line> lines);

    /** The messages of a conversation after a position, oldest first; where there are more than {@code limit}, the newest of them. */
    List<Message> latest(ConversationId conversation, long after, int limit);

    /** The newest messages of each of these conversations, oldest first, {@code each} of them at most. */
    Map<ConversationId, List<Message>> latest(Collection<ConversationId> conversations, int each);

    /** The messages of a conversation before a position, oldest first; the newest of them where there are more than {@code limit}. */
    List<Message> before(ConversationId conversation, long position, int limit);

    /** The message at this position, where it belongs to this conversation. */
    Optional<Message> find(ConversationId conversation, long position);

    /** All messages after a position, oldest first: for readers that keep a cursor. */
    List<Message> after(long position, int limit);

    /** A store's messages after a position, oldest first. */
    List<Message> ofStore(StoreId store, long after, int limit);

    /** How many lines wait to be written now. */
    int waiting();
}
