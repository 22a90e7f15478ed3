/** The tables {@code log_head}, {@code message} and {@code conversation}, and the writer that gathers lines into transactions. */
@NullMarked
package dev.lingxi.conversation.sql;

import org.jspecify.annotations.NullMarked;
