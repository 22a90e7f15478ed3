package dev.lingxi.conversation;

/** Who may speak for the store from a line on. While a person has the floor the log keeps no line of the bot's. */
public enum Floor {
    /** Whoever had it has it. At the opening that is the bot. */
    SAME,
    /** A person's from here on. */
    PERSON,
    /** The bot's again. */
    BOT
}
