/** The tables {@code product}, {@code promotion} and {@code shelf_revision}. */
@NullMarked
package dev.lingxi.catalog.sql;

import org.jspecify.annotations.NullMarked;
