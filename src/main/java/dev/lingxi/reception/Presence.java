package dev.lingxi.reception;

import dev.lingxi.problem.Problem;
import java.util.Arrays;
import java.util.Locale;

/** Whether an agent is there for new conversations. */
public enum Presence {
    /** Takes new ones. */
    ONLINE,
    /** Goes on with their own, takes new ones only by hand. */
    BUSY,
    /** The same, away from the desk for a while. */
    BREAK,
    /** Goes on with their own; a lead has stopped new ones. */
    SUSPENDED,
    OFFLINE;

    /** The word in protocols and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Presence of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst().orElseThrow(() ->
                Problem.caller("bad_presence", "A presence is online, busy, break, suspended or offline; got '" + word + "'."));
    }
}
