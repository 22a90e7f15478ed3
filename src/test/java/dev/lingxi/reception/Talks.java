package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import dev.lingxi.understanding.PageView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Conversations and lines for tests that need no database. */
final class Talks {

    static final StoreId SHOP = new StoreId("lingxi");
    private static final Instant NOW = Instant.parse("2026-06-18T10:00:00Z");

    private Talks() {}

    static Conversation conversation(String name) {
        return new Conversation(new ConversationId(name), SHOP, new ConsumerId(name), NOW, Optional.empty());
    }

    static Heard heard(Conversation conversation, long position, String text) {
        List<Content> contents = List.of(Content.text(text));
        var inbound = new Inbound(Consumer.visitor(SHOP, conversation.consumer()), "c-" + position, contents, PageView.nowhere(), false);
        return new Heard(inbound, Message.of(position, Line.ofConsumer(conversation, "c-" + position, contents), NOW));
    }
}
