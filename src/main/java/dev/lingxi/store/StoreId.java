package dev.lingxi.store;

import dev.lingxi.problem.Problem;
import java.util.regex.Pattern;

/** The name by which a store is reached: 1 to 64 lower-case letters, digits, {@code -} or {@code _}. */
public record StoreId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    public StoreId {
        if (!SHAPE.matcher(value).matches()) {
            throw Problem.caller("bad_store_id",
                    "A store id is 1 to 64 lower-case letters, digits, '-' or '_'; got '" + shortened(value) + "'.");
        }
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }

    @Override
    public String toString() {
        return value;
    }
}
