/**
 * Conversations with the demo store that trainers can write and read: {@code src/test/resources/scripts/*.yaml}, told in their
 * {@code README.md}, and the play that holds the whole road to them.
 */
@NullMarked
package dev.lingxi.scripts;

import org.jspecify.annotations.NullMarked;
