package dev.lingxi.reception;

import dev.lingxi.store.StoreId;
import java.time.Instant;
import java.util.List;

/** What became of each suggestion: the facts that adoption is measured by. Safe for many threads. */
public interface SuggestionBook {

    /** How many suggestions of a kind; {@code open} ones are neither used nor put aside yet. */
    record Figures(String key, long shown, long used, long edited, long ignored, long open, long autoSent, double meanDistance) {}

    void shown(AssistFact.Suggested suggested);

    /** {@code used} as it was, or {@code edited} by so many characters; the others for the same line were ignored. */
    void taken(AssistFact.Suggested suggested, String suggestion, int distance, boolean auto);

    /** All that are open for this line were ignored. */
    void ignored(AssistFact.Suggested suggested);

    void ignored(StoreId store, String suggestion);

    /** By {@code agent} or {@code intent}. */
    List<Figures> figures(StoreId store, Instant from, Instant until, String by);
}
