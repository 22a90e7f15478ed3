package dev.lingxi.conversation;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that is on the disk.
 *
 * @param position its place in the log; only grows, with gaps; 0 where it is not in the log, see {@link #dropped()}
 * @param fresh    false where the same client id had been recorded before and this is that first message
 */
public record Message(long position, ConversationId conversation, StoreId store, ConsumerId consumer, Speaker speaker, String name,
                      String clientId, long replyTo, List<Content> contents, List<String> chips, @Nullable String why, Instant at,
                      boolean fresh) {

    /** The message that the line becomes at this place and moment. */
    public static Message of(long position, Line line, Instant at) {
        Conversation conversation = line.conversation();
        return new Message(position, conversation.id(), conversation.store(), conversation.consumer(), line.speaker(), line.name(),
                line.clientId(), line.replyTo(), line.contents(), line.chips(), line.why(), at, true);
    }

    /** What becomes of a bot's line while a person has the floor: nothing. */
    public static Message dropped(Line line, Instant at) {
        Conversation conversation = line.conversation();
        return new Message(0, conversation.id(), conversation.store(), conversation.consumer(), line.speaker(), line.name(), line.clientId(),
                line.replyTo(), line.contents(), line.chips(), line.why(), at, false);
    }

    /** Whether the line was the bot's and came while a person had the floor: it was not recorded and nobody has seen it. */
    public boolean dropped() {
        return position == 0;
    }
}
