/**
 * Command 命令: what one can tell Lingxi to do from a terminal; see {@code ./lingxi help}.
 *
 * <p>Each command is a picocli class; those that need the product start it ({@link dev.lingxi.command.Product}) with or without its doors.
 * Errors go to stderr in one line; 0 is success, 2 wrong usage or bad input with nothing half-done, 1 a failure.
 */
@NullMarked
@ApplicationModule(displayName = "Command")
package dev.lingxi.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
