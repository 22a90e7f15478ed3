package dev.lingxi.answer;

import org.jspecify.annotations.Nullable;

/**
 * Something in a person's words that had better not be said.
 *
 * @param words   the words themselves, as they stand in the text
 * @param instead what would be right, where that is known
 */
public record Risk(Kind kind, String words, @Nullable String instead) {

    public enum Kind {
        /** A word that advertising law forbids. */
        ADVERTISING,
        /** A way to talk or pay past the store. */
        CONTACT,
        /** A price that is none of the product in question. */
        PRICE,
        /** A promise that nobody can keep, or that the store does not make. */
        PROMISE
    }
}
