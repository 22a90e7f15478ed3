package dev.lingxi.exchange.facts;

/**
 * One sentence of a page.
 *
 * @param heading under which it stands, such as {@code 尺寸规格}; empty for none
 */
public record Passage(Where where, String heading, String text) {

    /** The part of the page. */
    public enum Where {
        /** What it is, in the shop's words. */
        ABOUT,
        /** How it is put up, and what that costs. */
        INSTALLATION,
        /** How it is repaired and kept, and for how long free of charge. */
        SERVICE,
        /** The title; the last resort, because it reads badly as an answer. */
        TITLE
    }
}
