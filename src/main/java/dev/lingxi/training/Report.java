package dev.lingxi.training;

import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.LongStream;

/** How evaluations print and count, the same on every machine. */
final class Report {

    private Report() {}

    static void say(PrintStream out, String format, Object... values) {
        out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }

    /** The number under which this share of the numbers stays; 0 where there are none. */
    static long quantile(double share, LongStream numbers) {
        long[] sorted = numbers.sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
