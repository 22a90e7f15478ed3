package dev.lingxi.understanding;

import java.util.SplittableRandom;

/** The order in which lines are looked at: another one each time, the same on every run. */
final class LessonOrder {

    private final int[] lines;
    private final SplittableRandom chance;

    /** @param lines their numbers, which are moved about in place */
    LessonOrder(int[] lines, long seed) {
        this.lines = lines;
        this.chance = new SplittableRandom(seed);
    }

    /** The next order; it holds until the one after it is asked for. */
    int[] next() {
        for (int i = lines.length - 1; i > 0; i--) {
            int j = chance.nextInt(i + 1);
            int swapped = lines[i];
            lines[i] = lines[j];
            lines[j] = swapped;
        }
        return lines;
    }
}
