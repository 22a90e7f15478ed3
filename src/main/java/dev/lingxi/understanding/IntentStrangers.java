package dev.lingxi.understanding;

import java.util.Arrays;
import java.util.List;

/** Which foreign lines are foreign here: a travel agency is asked about the weather in earnest. */
final class IntentStrangers {

    /** As many taught lines as are looked at; evenly spread where there are more. */
    private static final int LOOKED_AT = 4_000;
    private static final int JUDGED = 400;
    /** A foreign line that comes nearer to a taught one than this share of taught lines come to each other is no stranger. */
    private static final double NEAR = 0.15;

    private IntentStrangers() {}

    /** The foreign lines that do not mean what a taught line means. */
    static List<IntentPrepared> among(List<IntentPrepared> foreign, List<IntentPrepared> taught) {
        IntentPrepared[] some = spread(taught, LOOKED_AT);
        double[] own = Arrays.stream(spread(taught, JUDGED)).mapToDouble(line -> nearest(line, some)).sorted().toArray();
        double near = own[(int) (own.length * NEAR)];
        return foreign.stream().filter(line -> nearest(line, some) < near).toList();
    }

    private static IntentPrepared[] spread(List<IntentPrepared> lines, int most) {
        return Evenly.of(lines.size(), most).mapToObj(lines::get).toArray(IntentPrepared[]::new);
    }

    private static double nearest(IntentPrepared line, IntentPrepared[] others) {
        double nearest = 0;
        for (IntentPrepared other : others) {
            if (other != line && other.meant().at() == line.meant().at()) {
                nearest = Math.max(nearest, dot(line.meant().values(), other.meant().values()));
            }
        }
        return nearest;
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }
}
