package dev.lingxi.reception;

import dev.lingxi.store.StoreId;
import java.time.Instant;
import java.util.List;

/** What became of each suggestion: the facts that adoption is measured by. Safe for many threads. */
public interface SuggestionBook {

    /**
     * How many suggestions of a kind: {@code shown} is the sum of {@code used}, {@code edited}, {@code ignored}, {@code open} and {@code autoSent}.
     *
     * @param used      sent by an agent as they were
     * @param open      neither used nor put aside yet
     * @param autoSent  sent by the countdown, which nobody chose
     * @param cancelled whose countdown an agent stopped, whatever became of them then
     */
    record Figures(String key, long shown, long used, long edited, long ignored, long open, long autoSent, long cancelled, double meanDistance) {}

    void shown(AssistFact.Suggested suggested);

    /** {@code used} as it was, or {@code edited} by so many characters; the others for the same line were ignored. */
    void taken(AssistFact.Suggested suggested, String suggestion, int distance, boolean auto);

    /** All that are open for this line were ignored. */
    void ignored(AssistFact.Suggested suggested);

    void ignored(StoreId store, String suggestion);

    /** Its countdown was stopped by hand. */
    void cancelled(String suggestion);

    /** By {@code agent} or {@code intent}. */
    List<Figures> figures(StoreId store, Instant from, Instant until, String by);
}
