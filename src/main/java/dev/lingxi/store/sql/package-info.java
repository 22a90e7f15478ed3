/** The tables {@code store}, {@code consumer}, {@code staff} with its sessions and links, {@code skill_group} and {@code audit}. */
@NullMarked
package dev.lingxi.store.sql;

import org.jspecify.annotations.NullMarked;
