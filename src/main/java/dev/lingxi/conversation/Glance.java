package dev.lingxi.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * A conversation as a list shows it.
 *
 * @param lastAt when something was said last
 * @param last   what that was
 */
public record Glance(Conversation conversation, Instant lastAt, Optional<Message> last) {}
