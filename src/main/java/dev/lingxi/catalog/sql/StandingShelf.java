package dev.lingxi.catalog.sql;

import dev.lingxi.catalog.Shelf;
import java.util.concurrent.atomic.AtomicLong;

/** A shelf in memory, the revision that it shows, and when it last asked whether that is still the newest. */
final class StandingShelf {

    private static final long ASKS_EVERY_MILLIS = 1_000;

    private final Shelf shelf;
    private final long revision;
    private final AtomicLong askedAt;

    StandingShelf(Shelf shelf, long revision, long loadedAt) {
        this.shelf = shelf;
        this.revision = revision;
        this.askedAt = new AtomicLong(loadedAt);
    }

    Shelf shelf() {
        return shelf;
    }

    long revision() {
        return revision;
    }

    /** Whether the caller, and nobody else this second, should ask for the newest revision. */
    boolean isDue(long now) {
        long before = askedAt.get();
        return now - before >= ASKS_EVERY_MILLIS && askedAt.compareAndSet(before, now);
    }
}
