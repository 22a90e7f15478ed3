package dev.lingxi.conversation;

import dev.lingxi.conversation.content.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param clientId the sender's own id of the line, unique in the conversation
 * @param name     who speaks, as the consumer sees it; empty for the consumer
 * @param replyTo  position of the consumer's line that this one answers; 0 for none
 * @param why      where the answer came from, as a JSON object; null for what people say
 * @param floor    who may speak for the store from here on
 */
public record Line(Conversation conversation, Speaker speaker, String name, String clientId, long replyTo, List<Content> contents,
                   List<String> chips, @Nullable String why, Floor floor) {

    public Line {
        contents = List.copyOf(contents);
        chips = List.copyOf(chips);
    }

    /** A line that leaves the floor to whoever has it, unless it is a person's: who speaks takes it. */
    public Line(Conversation conversation, Speaker speaker, String name, String clientId, long replyTo, List<Content> contents,
                List<String> chips, @Nullable String why) {
        this(conversation, speaker, name, clientId, replyTo, contents, chips, why, speaker == Speaker.AGENT ? Floor.PERSON : Floor.SAME);
    }

    /** What the house itself says about who serves. */
    public static Line ofSystem(Conversation conversation, String clientId, List<Content> contents, Floor floor) {
        return new Line(conversation, Speaker.SYSTEM, "", clientId, 0, contents, List.of(), null, floor);
    }

    /** A consumer's line. */
    public static Line ofConsumer(Conversation conversation, String clientId, List<Content> contents) {
        return new Line(conversation, Speaker.CONSUMER, "", clientId, 0, contents, List.of(), null);
    }
}
