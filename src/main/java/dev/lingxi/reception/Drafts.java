package dev.lingxi.reception;

import dev.lingxi.conversation.ConversationId;
import dev.lingxi.store.StaffId;
import java.time.Instant;
import java.util.List;

/** What staff have typed and not sent: each their own, on every device, never a consumer's to see. Safe for many threads. */
public interface Drafts {

    record Draft(ConversationId conversation, String text, Instant at) {}

    /** Replaces the draft in this conversation; an empty text forgets it. */
    void keep(StaffId staff, ConversationId conversation, String text);

    /** All that nobody came back to for less than a week. */
    List<Draft> of(StaffId staff);
}
