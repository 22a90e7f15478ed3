package dev.lingxi.reception;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent should know who takes over, so that the consumer repeats nothing.
 *
 * @param reason  why, one word: {@code asked}, {@code misses}, {@code angry}, {@code value}, {@code rule} …
 * @param summary three lines at most
 * @param slots   what is known already, by name
 * @param order   the order in question
 * @param sku     the product in question
 * @param entry   what the consumer asked last, as the knowledge base calls it
 */
public record Handoff(String reason, Instant at, List<String> summary, Map<String, String> slots, @Nullable String order, @Nullable String sku,
                      @Nullable String entry, @Nullable NextStep nextStep) {

    public Handoff {
        summary = List.copyOf(summary);
        slots = Map.copyOf(slots);
    }

    /** A proposal. @param kind {@code answer}, {@code check_order}, {@code offer}, {@code calm} or {@code ask} */
    public record NextStep(String kind, String text) {}

    /** Nothing but the reason. */
    static Handoff because(String reason, Instant now) {
        return new Handoff(reason, now, List.of(), Map.of(), null, null, null, null);
    }
}
