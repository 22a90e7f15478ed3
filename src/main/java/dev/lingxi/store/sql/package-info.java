/** The tables {@code store} and {@code consumer}. */
@NullMarked
package dev.lingxi.store.sql;

import org.jspecify.annotations.NullMarked;
