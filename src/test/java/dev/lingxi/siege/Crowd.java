package dev.lingxi.siege;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Many regulars at one door. */
final class Crowd implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Regular> regulars;

    /** @param pause the longest pause of each between an answer and the next question */
    Crowd(int count, int port, long seed, Duration pause) {
        regulars = IntStream.range(0, count).mapToObj(i -> new Regular(i, port, new Random(seed + i), pause)).toList();
        regulars.forEach(each -> {
            Thread.ofVirtual().name("stays-" + each.number()).start(each::stay);
            Thread.ofVirtual().name("asks-" + each.number()).start(each::ask);
        });
    }

    List<Regular> regulars() {
        return regulars;
    }

    int promises() {
        return regulars.stream().mapToInt(each -> each.promises().size()).sum();
    }

    int visits() {
        return regulars.stream().mapToInt(Regular::visits).sum();
    }

    /** Waits until so many lines more were acknowledged. */
    void awaitPromises(int more) throws InterruptedException {
        int enough = promises() + more;
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (promises() < enough) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("only " + promises() + " of " + enough + " lines were acknowledged");
            }
            Thread.sleep(20);
        }
    }

    /** Nobody asks any more; says how many are still waiting for an acknowledgement or an answer after this time at most. */
    long settle(Duration patience) throws InterruptedException {
        regulars.forEach(Regular::fallQuiet);
        long until = System.nanoTime() + patience.toNanos();
        long waiting = waiting();
        while (waiting > 0 && System.nanoTime() < until) {
            Thread.sleep(50);
            waiting = waiting();
        }
        return waiting;
    }

    private long waiting() {
        return regulars.stream().filter(each -> !each.content()).count();
    }

    @Override
    public void close() {
        regulars.forEach(Regular::end);
    }
}
