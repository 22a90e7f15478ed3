/** The tables {@code rating} and {@code offline_message}. */
@NullMarked
package dev.lingxi.reception.sql;

import org.jspecify.annotations.NullMarked;
