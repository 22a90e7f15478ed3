package dev.lingxi.channel;

/** How fast somebody may send: a bucket that holds {@code burst} lines and fills again at {@code perSecond}. */
final class Pace {

    private final double perSecond;
    private final int burst;
    private double left;
    private long filledAt;

    Pace(double perSecond, int burst, long nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.left = burst;
        this.filledAt = nanos;
    }

    /**
     * Counts one more line now.
     *
     * @throws ConsumerDoor.TooFast where it comes too early
     */
    void keep() {
        long wait = take(System.nanoTime());
        if (wait > 0) {
            throw new ConsumerDoor.TooFast(wait);
        }
    }

    /** Milliseconds to wait before the next line; 0 where it may come now, and is then counted. */
    synchronized long take(long nanos) {
        left = Math.min(burst, left + (nanos - filledAt) / 1e9 * perSecond);
        filledAt = nanos;
        if (left >= 1) {
            left--;
            return 0;
        }
        return (long) Math.ceil((1 - left) / perSecond * 1_000);
    }
}
