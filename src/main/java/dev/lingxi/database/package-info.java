/**
 * Database 数据库: one SQL, two servers.
 *
 * <p>Lingxi keeps everything in one database: SQLite in the data folder by default, PostgreSQL where a store has outgrown one
 * machine. SQL is written once, in the subset that both share (TEXT, BIGINT, INTEGER, DOUBLE PRECISION; times as epoch
 * milliseconds; {@code ON CONFLICT}, {@code RETURNING}; JSON as TEXT). This module opens the connections and says which of the
 * two we are on; the tables belong to the modules that own them, their migrations lie in {@code db/migration}.
 *
 * <p>Traps: SQLite has one writer at a time. A transaction begins {@code IMMEDIATE}, so that two writers wait for each other
 * (up to the busy timeout) instead of failing half-way; a transaction that only reads should therefore not be a transaction. Writers of
 * this process wait in {@link dev.lingxi.database.OneWriter}, in turn and without sleeping; who begins a transaction and then writes by
 * another connection waits for itself.
 * {@code synchronous=FULL} flushes the write-ahead log at each commit: what was committed survives {@code kill -9} and a
 * power cut. Checkpoints run on a thread of their own, so that no commit pays for them.
 */
@NullMarked
@ApplicationModule(displayName = "Database", allowedDependencies = {"problem"})
package dev.lingxi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
