package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.Message;

/** What consumers leave behind besides lines: thumbs, and messages for later. Safe for many threads. */
public interface Feedback {

    /** Keeps the thumb on a bot's answer; a second one replaces the first. */
    void rate(Conversation conversation, long position, boolean useful);

    /** Records a message for the store as the consumer's line and as {@link DeskWork.Task work}, and thanks for it; the same client id twice is one. */
    Message leave(Conversation conversation, String clientId, String name, String phone, String text, boolean english);
}
