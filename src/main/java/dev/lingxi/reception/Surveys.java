package dev.lingxi.reception;

import dev.lingxi.conversation.ConversationId;
import dev.lingxi.store.Consumer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How content consumers were: asked once a conversation, at its close. Safe for many threads. */
public interface Surveys {

    /** How the id of a task ends that a low mark made. */
    String LOW_MARK = ":low_mark";

    /** A mark of 1 to 5, with reasons. */
    record Mark(int mark, List<String> reasons, String comment) {}

    /** Notes that the consumer is asked; false where they were before. */
    boolean ask(ConversationId conversation);

    /**
     * Keeps the consumer's mark, once; a low one becomes a task for the leads.
     *
     * @param conversation which of theirs; the latest that was asked about where absent
     */
    void answer(Consumer consumer, @Nullable String conversation, int mark, List<String> reasons, String comment);

    /** Of those of which a mark was given. */
    Map<ConversationId, Mark> marks(Collection<ConversationId> conversations);
}
