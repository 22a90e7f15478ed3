package dev.lingxi.understanding;

import dev.lingxi.knowledge.Entry;
import java.util.List;
import java.util.Optional;

/**
 * What a line means.
 *
 * @param candidates what the store knows that it may be, the likeliest first
 * @param confidence that the first one is right, 0 to 1
 * @param family     that the first one or one of its intent is right, 0 to 1
 * @param outOfScope whether it more likely asks something that nobody taught
 */
public record Meaning(List<Known> candidates, double confidence, double family, boolean outOfScope, Stage stage, long micros) {

    private static final double GUESS = 0.5;

    /** An entry that the line may ask for. */
    public record Known(Entry entry, double score) {}

    /** What can only be this entry, such as one that the consumer chose by its name. */
    public static Meaning certain(Entry entry) {
        return new Meaning(List.of(new Known(entry, 1)), 1, 1, false, Stage.EXACT, 0);
    }

    /** The same, taken for no more than a guess: not enough to answer by, enough to ask whether it is meant. */
    public Meaning doubted() {
        return new Meaning(candidates, Math.min(confidence, GUESS), Math.min(family, GUESS), outOfScope, stage, micros);
    }

    /** The likeliest entry, where the line is in scope. */
    public Optional<Entry> entry() {
        return outOfScope || candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.getFirst().entry());
    }
}
