package dev.lingxi.reception;

import java.time.Instant;

/**
 * The mode of a group now, and why.
 *
 * @param by     {@code hand}, {@code hours}, {@code pressure} or {@code default}
 * @param staff  who set it by hand; empty otherwise
 */
public record ModeInForce(String group, ReceptionMode mode, String by, String reason, Instant since, String staff) {

    static ModeInForce usual(String group, Instant now) {
        return new ModeInForce(group, ReceptionMode.USUAL, "default", "", now, "");
    }
}
