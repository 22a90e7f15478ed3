package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.store.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that the bot did for an agent. */
public sealed interface AssistFact {

    Conversation conversation();

    /**
     * Suggestions for the consumer's line at a position; none means "not sure".
     *
     * @param next what to do besides answering, where that is plain
     */
    record Suggested(Conversation conversation, StaffId agent, long position, List<Suggestion> suggestions, Optional<Proposal> next, long ms) implements AssistFact {}

    /** A next step, about an order or a product. */
    record Proposal(Handoff.NextStep step, String about) {}

    /** @param state {@code counting}, {@code sent} or {@code cancelled} */
    record AutoSend(Conversation conversation, StaffId agent, String suggestion, String state, Instant at) implements AssistFact {}

    /** Somebody to be told. Must not block. */
    interface Listener {
        void on(AssistFact fact);
    }

    /** The suggestions that are open for a conversation. */
    record Open(Suggested suggested, Optional<AutoSend> autoSend) {}
}
