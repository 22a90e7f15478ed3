package dev.lingxi.understanding;

import java.util.Arrays;

/** The few nearest of many that are offered one by one, the nearest first. */
final class Nearest {

    private final int[] ids;
    private final float[] near;
    private int size;

    /** @param most how many are kept */
    Nearest(int most) {
        ids = new int[most];
        near = new float[most];
    }

    void offer(int id, float how) {
        if (size == ids.length && how <= near[size - 1]) {
            return;
        }
        int at = size < ids.length ? size++ : size - 1;
        while (at > 0 && near[at - 1] < how) {
            ids[at] = ids[at - 1];
            near[at] = near[at - 1];
            at--;
        }
        ids[at] = id;
        near[at] = how;
    }

    int[] ids() {
        return Arrays.copyOf(ids, size);
    }
}
