package dev.lingxi.exchange;

/** A row cannot be taken in, and why. Caught by the {@link Pile}, which goes on with the next row. */
final class RowRefused extends RuntimeException {

    RowRefused(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
