package dev.lingxi.understanding;

import dev.lingxi.language.Normalizer;

/** How the consumer feels, weakest first. */
public enum Mood {
    CALM, IMPATIENT, ANGRY;

    /** How somebody feels who writes this. */
    public static Mood of(String line) {
        return MoodReader.read(Normalizer.normalize(line));
    }
}
