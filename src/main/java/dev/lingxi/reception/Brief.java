package dev.lingxi.reception;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Handoff} in words.
 *
 * @param summary three lines at most
 * @param slots   what is known already, by name, in the order in which it is read
 */
public record Brief(String reason, Instant at, List<String> summary, Map<String, String> slots, @Nullable String order, @Nullable String sku,
                    @Nullable String entry, @Nullable Step nextStep) {

    /** A proposal. @param kind {@code answer}, {@code check_order}, {@code offer}, {@code calm}, {@code ask} or {@code close} */
    public record Step(String kind, String text) {}
}
