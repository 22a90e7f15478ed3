package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;

/** Up to where each side has read, where a person serves; a restart forgets nothing. Safe for many threads. */
public interface ReadMarks {

    /** Positions in the log; 0 for nothing read. */
    record Marks(long consumer, long agent) {
        public static final Marks NONE = new Marks(0, 0);
    }

    /** Moves each mark forward, never back. */
    void read(Conversation conversation, Marks now);

    Marks of(ConversationId conversation);
}
