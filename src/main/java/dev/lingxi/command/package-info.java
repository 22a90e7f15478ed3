/**
 * Command 命令: what one can tell Lingxi to do from a terminal; see {@code ./lingxi help}.
 *
 * <p>Each command is a picocli class; those that need the product start it ({@link dev.lingxi.command.Product}) with or without its doors.
 * Errors go to stderr in one line; 0 is success, 2 wrong usage or bad input with nothing half-done, 1 a failure.
 *
 * <p>Words: a <em>talk</em> ({@code chat}) is a conversation held from a terminal, with the product in this process or with a server that
 * runs. This is the one module that may call every other: nobody calls it but the main class, which also tells it what to start.
 *
 * <p>Traps: what a program reads goes to stdout and nothing else does; a line to a person goes to stderr.
 */
@NullMarked
@ApplicationModule(displayName = "Command")
package dev.lingxi.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
