package dev.lingxi.language;

/**
 * Evenly spread 64-bit hashes, ascending, to be found by their first bits: two looks into memory where halving a million takes twenty.
 * Immutable.
 */
public final class SortedHashes {

    /** About so many hashes share their first bits: as many as one line of the processor's cache holds. */
    private static final int TOGETHER = 8;

    private final long[] hashes;
    private final int[] starts;
    private final int shift;

    private SortedHashes(long[] hashes, int[] starts, int shift) {
        this.hashes = hashes;
        this.starts = starts;
        this.shift = shift;
    }

    /** @param hashes ascending, each once; not copied */
    public static SortedHashes of(long[] hashes) {
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(hashes.length / TOGETHER));
        int shift = Long.SIZE - bits;
        int[] starts = new int[(1 << bits) + 1];
        for (long hash : hashes) {
            starts[first(hash, shift) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return new SortedHashes(hashes, starts, shift);
    }

    /** The place of a hash among all, or -1. */
    public int find(long hash) {
        int first = first(hash, shift);
        for (int at = starts[first]; at < starts[first + 1]; at++) {
            if (hashes[at] == hash) {
                return at;
            }
        }
        return -1;
    }

    public int size() {
        return hashes.length;
    }

    /** All of them, ascending; not a copy. */
    public long[] ascending() {
        return hashes;
    }

    /** The first bits, in the order of signed numbers. */
    private static int first(long hash, int shift) {
        return (int) ((hash ^ Long.MIN_VALUE) >>> shift);
    }
}
