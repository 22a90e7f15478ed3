package dev.lingxi.reception;

import dev.lingxi.problem.Problem;

/** Who speaks first. */
public enum ReceptionMode {
    /** The bot answers, a person on need. */
    BOT_FIRST,
    /** A person where one is free, else the bot while the consumer waits. */
    HUMAN_FIRST,
    /** A person answers, with the bot's suggestions; nobody there: the bot. */
    ASSIST,
    /** The bot alone; who wants a person leaves a message. */
    BOT_ONLY,
    /** The bot is silent. */
    HUMAN_ONLY;

    static final ReceptionMode USUAL = BOT_FIRST;

    public static ReceptionMode of(String word) {
        try {
            return valueOf(word);
        } catch (IllegalArgumentException e) {
            throw Problem.caller("bad_setting", "A mode is BOT_FIRST, HUMAN_FIRST, ASSIST, BOT_ONLY or HUMAN_ONLY; got '" + word + "'.");
        }
    }

    /** Whether a new conversation goes to a person at once. */
    boolean wantsPerson() {
        return this == HUMAN_FIRST || this == ASSIST || this == HUMAN_ONLY;
    }
}
