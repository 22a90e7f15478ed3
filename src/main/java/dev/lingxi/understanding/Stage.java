package dev.lingxi.understanding;

/** How far a line had to go down the cascade until it was settled, cheapest first. */
public enum Stage {
    /** The same bare line was taught. */
    EXACT,
    /** A line that sounds the same was taught. */
    SOUND,
    /** The linear model over characters, words and sounds was sure. */
    LINEAR,
    /** The sentence encoder was asked. */
    MEANING,
    /** What was talked about before was asked, after all the others. */
    TALK;

    /** Whether the line itself was taught, so that nothing had to be guessed. */
    public boolean isTaught() {
        return this == EXACT || this == SOUND;
    }
}
