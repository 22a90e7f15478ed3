package dev.lingxi.bench;

import org.HdrHistogram.Histogram;

/** What became of each consultation, by its number. Used by one thread. */
final class Ledger {

    private static final long LONGEST_MICROS = 600_000_000;

    private final int first;
    private final long[] intended;
    private final long[] acknowledged;
    private final Histogram toAck = new Histogram(LONGEST_MICROS, 3);
    private final Histogram toAnswer = new Histogram(LONGEST_MICROS, 3);
    private int asked;
    private int acks;
    private int answered;
    private int refused;
    private int disorder;

    /** @param first the first consultation's number; no other ledger of the same crowd has the same numbers */
    Ledger(int first, int most) {
        this.first = first;
        intended = new long[most];
        acknowledged = new long[most];
    }

    /** Opens the next consultation and returns its number. {@code moment} is when it was meant to be asked. */
    int ask(long moment) {
        intended[asked] = moment;
        return first + asked++;
    }

    void acknowledged(int number, long position, long now) {
        acknowledged[number - first] = position;
        acks++;
        toAck.recordValue(micros(number, now));
    }

    void answered(int number, long now) {
        answered++;
        toAnswer.recordValue(micros(number, now));
    }

    void refuse() {
        refused++;
    }

    /** A line came twice or before an earlier one. */
    void outOfOrder() {
        disorder++;
    }

    private long micros(int number, long now) {
        return Math.min(LONGEST_MICROS, (now - intended[number - first]) / 1_000);
    }

    /** Position of the line as it was acknowledged; 0 where it was not. */
    long position(int number) {
        return acknowledged[number - first];
    }

    int asked() {
        return asked;
    }

    int acks() {
        return acks;
    }

    int answered() {
        return answered;
    }

    int refused() {
        return refused;
    }

    int disorder() {
        return disorder;
    }

    int first() {
        return first;
    }

    /** From the intended moment to the acknowledgement, in microseconds. */
    Histogram toAck() {
        return toAck;
    }

    /** From the intended moment to the answer, in microseconds. */
    Histogram toAnswer() {
        return toAnswer;
    }
}
