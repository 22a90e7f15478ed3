/** The tables {@code purchase} and {@code basket}. */
@NullMarked
package dev.lingxi.trade.sql;

import org.jspecify.annotations.NullMarked;
