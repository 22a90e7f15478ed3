package dev.lingxi.store;

import dev.lingxi.problem.Problem;

/** A consumer within a store: the storefront's own member id, or one that we gave to a visitor. 1 to 128 characters. */
public record ConsumerId(String value) {

    public ConsumerId {
        if (value.isBlank() || value.length() > 128) {
            throw Problem.caller("bad_consumer_id", "A consumer id has 1 to 128 characters.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
