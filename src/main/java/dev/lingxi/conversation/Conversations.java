package dev.lingxi.conversation;

import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.util.List;
import java.util.Optional;

/** The life of conversations. Safe for many threads. */
public interface Conversations {

    /** The consumer's open conversation with the store, or a new one. */
    Conversation open(StoreId store, ConsumerId consumer);

    Optional<Conversation> find(ConversationId id);

    /** Closes the conversation; the consumer's next line opens another. */
    void close(ConversationId id);

    /**
     * Opens a closed conversation again, so that the consumer's next line comes here; says whether it did. Where the consumer has begun
     * another one meanwhile it stays closed.
     */
    boolean reopen(ConversationId id);

    /** Conversations whose last consumer line has no answer yet, oldest first: where to go on after a restart. */
    List<Unanswered> unanswered(int limit);

    /** A conversation that waits for an answer to the lines after {@code answered}. */
    record Unanswered(Conversation conversation, long asked, long answered) {}

    /** The lines up to {@code position} need no answer (any more), although none was said. */
    void settled(ConversationId id, long position);

    /** A page of a store's conversations before a moment, latest first. @param words part of an id or of the consumer's id; empty for all */
    List<Glance> recent(StoreId store, java.time.Instant before, Which which, String words, int limit);

    /** A store's open conversations with a line since this moment, in no order. */
    List<ConversationId> lively(StoreId store, java.time.Instant since, int limit);

    /** Which conversations one looks for. */
    enum Which {
        ALL, OPEN, CLOSED
    }

    /** These conversations, in no order. */
    List<Glance> glances(java.util.Collection<ConversationId> ids);

    /** The consumer's conversations, latest first. */
    List<Glance> of(StoreId store, ConsumerId consumer, int limit);
}
