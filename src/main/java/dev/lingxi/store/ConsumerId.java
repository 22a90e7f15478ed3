package dev.lingxi.store;

import dev.lingxi.problem.Problem;

/** A consumer within a store: the storefront's own member id, or one that we gave to a visitor. 1 to 128 characters that can be written. */
public record ConsumerId(String value) {

    public ConsumerId {
        if (value.isBlank() || value.length() > 128 || value.codePoints().anyMatch(ConsumerId::cannotBeWritten)) {
            throw Problem.caller("bad_consumer_id", "A consumer id has 1 to 128 characters, none of them a control character.");
        }
    }

    private static boolean cannotBeWritten(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }
}
