package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.store.StoreId;
import java.util.List;

/** What consumers leave behind besides lines: thumbs, and messages for later. Safe for many threads. */
public interface Feedback {

    /** Keeps the thumb on a bot's answer; a second one replaces the first. */
    void rate(Conversation conversation, long position, boolean useful);

    /** Keeps a message for the store and thanks the consumer; the same client id twice is the same message. */
    void leave(Conversation conversation, String clientId, String name, String phone, String text, boolean english);

    /** The messages that wait for an answer, oldest first. */
    List<OfflineMessage> waiting(StoreId store);
}
