package dev.lingxi.conversation;

import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.time.Instant;
import java.util.Optional;

/** One stretch of talk between a consumer and a store, opened and closed. */
public record Conversation(ConversationId id, StoreId store, ConsumerId consumer, Instant openedAt, Optional<Instant> closedAt) {}
