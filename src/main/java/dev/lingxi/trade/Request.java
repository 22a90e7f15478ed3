package dev.lingxi.trade;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a consumer asked for after buying.
 *
 * @param kind   what was asked, such as {@code cancel}, {@code return}, {@code installation}
 * @param state  how far it has come, such as {@code proposed}, {@code confirmed}, {@code done}
 * @param reason in the consumer's words, or what was agreed; null for none
 * @param at     when it was asked; null where that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Request(@JsonProperty("request") String id, String order, String consumer, String kind, String state,
                      @Nullable String reason, @Nullable Instant at) {}
