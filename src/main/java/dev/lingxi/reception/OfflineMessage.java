package dev.lingxi.reception;

import dev.lingxi.conversation.ConversationId;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.time.Instant;

/** A message that a consumer left for the store when nobody was there. */
public record OfflineMessage(String id, StoreId store, ConversationId conversation, ConsumerId consumer, String name, String phone,
                             String text, Instant at) {}
