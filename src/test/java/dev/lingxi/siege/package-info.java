/** Lays siege to the front door: servers that die, networks that break, clients that mean harm, neighbours who are curious. */
@NullMarked
package dev.lingxi.siege;

import org.jspecify.annotations.NullMarked;
