package dev.lingxi.training;

import java.util.List;
import java.util.function.Consumer;

/** Asking before the clock counts, so that the figures are those of a server that has been up for a while. */
final class WarmUp {

    private static final int EACH_AT_MOST = 20;

    private WarmUp() {}

    /** Asks the rows in turn. @param most how many questions, fewer where there are few rows */
    static <T> void over(List<T> rows, int most, Consumer<T> asking) {
        for (int i = 0; i < Math.min(most, EACH_AT_MOST * rows.size()); i++) {
            asking.accept(rows.get(i % rows.size()));
        }
    }
}
