package dev.lingxi.understanding;

/** How the consumer feels, weakest first. */
public enum Mood {
    CALM, IMPATIENT, ANGRY
}
