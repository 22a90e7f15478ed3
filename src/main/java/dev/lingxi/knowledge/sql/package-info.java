/** The table {@code entry}. */
@NullMarked
package dev.lingxi.knowledge.sql;

import org.jspecify.annotations.NullMarked;
