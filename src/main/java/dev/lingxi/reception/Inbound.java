package dev.lingxi.reception;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.store.Consumer;
import dev.lingxi.understanding.PageView;
import java.util.List;

/**
 * A line as it comes in by a door.
 *
 * @param clientId the client's own id of the line
 * @param view     what the shopper looks at
 */
public record Inbound(Consumer consumer, String clientId, List<Content> contents, PageView view, boolean english) {

    public Inbound {
        contents = List.copyOf(contents);
    }
}
