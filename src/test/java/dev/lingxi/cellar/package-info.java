/**
 * What stands below the house: every repository on a real database, SQLite or PostgreSQL, wired as the product wires them, and the
 * contract that each of them keeps on both. The contracts hang together in {@code SqliteRepositoriesTest} and
 * {@code PostgresRepositoriesIT}.
 */
@NullMarked
package dev.lingxi.cellar;

import org.jspecify.annotations.NullMarked;
