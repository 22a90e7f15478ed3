/** The tables {@code purchase}, {@code basket} and {@code request}. */
@NullMarked
package dev.lingxi.trade.sql;

import org.jspecify.annotations.NullMarked;
