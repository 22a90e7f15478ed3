package dev.lingxi.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** How a bench prints what it measured. */
final class Table {

    private Table() {}

    static void row(String name, String format, Object... values) {
        System.out.printf(Locale.ROOT, "%-56s %s%n", name, String.format(Locale.ROOT, format, values));
    }

    static void json(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** What happens now, for people who wait; not part of the result. */
    static void say(String what) {
        System.err.println("bench: " + what);
    }

    /** Milliseconds at a percentile of a histogram of microseconds. */
    static double ms(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }
}
