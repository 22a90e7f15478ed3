/** The table {@code imported_row}. */
@NullMarked
package dev.lingxi.exchange.sql;

import org.jspecify.annotations.NullMarked;
