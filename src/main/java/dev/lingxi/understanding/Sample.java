package dev.lingxi.understanding;

import static java.util.Objects.requireNonNull;

/**
 * A line with its right intent: what a trainer, a pack or an import teaches.
 *
 * @param text   as a consumer would type it
 * @param intent the id of what it asks; any string, unique within what is taught together; empty for a line that is to be refused
 */
public record Sample(String text, String intent) {
    public Sample {
        requireNonNull(text, "text");
        requireNonNull(intent, "intent");
    }

    /** A line that consumers may well type, but that nothing which is taught answers: it teaches the outside. */
    public static Sample outside(String text) {
        return new Sample(text, "");
    }

    boolean isOutside() {
        return intent.isEmpty();
    }
}
