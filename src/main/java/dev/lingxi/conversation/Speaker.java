package dev.lingxi.conversation;

/** Who said a line. */
public enum Speaker {
    CONSUMER, BOT, AGENT, SYSTEM;

    /** The word in protocols and exports. */
    public String word() {
        return name().toLowerCase();
    }

    static Speaker of(String word) {
        return valueOf(word.toUpperCase());
    }
}
