/** The tables {@code product} and {@code promotion}. */
@NullMarked
package dev.lingxi.catalog.sql;

import org.jspecify.annotations.NullMarked;
