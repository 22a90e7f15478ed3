package dev.lingxi.understanding;

import java.util.stream.IntStream;

/** Picks some of many, evenly spread over all of them. */
final class Evenly {

    private Evenly() {}

    /** The places of at most {@code most} out of {@code size}, ascending. */
    static IntStream of(int size, int most) {
        int picked = Math.min(size, most);
        return IntStream.range(0, picked).map(i -> (int) ((long) i * size / picked));
    }
}
