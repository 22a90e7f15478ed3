package dev.lingxi.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed what, and when. Lines are only ever added. Safe for many threads. */
public interface AuditLog {

    /**
     * One change.
     *
     * @param staff   null for the house itself
     * @param action  a word in the past tense such as {@code mode_changed}
     * @param subject what it was done to
     */
    record Entry(String id, StoreId store, Instant at, @Nullable StaffId staff, String name, String action, String subject, String detail) {}

    void record(StaffMember by, String action, String subject, String detail);

    /** What the house itself did. */
    void record(StoreId store, String action, String subject, String detail);

    /** The lines before a moment, newest first. */
    List<Entry> latest(StoreId store, Instant before, int limit);
}
