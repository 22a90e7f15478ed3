package dev.lingxi.reception;

import java.util.Locale;

/** Who serves a conversation. */
public enum ServedBy {
    BOT, QUEUE, AGENT, FORM;

    /** The word in protocols. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
