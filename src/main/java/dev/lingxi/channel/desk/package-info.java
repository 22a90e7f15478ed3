/**
 * The desk's door: where staff come in.
 *
 * <p>REST does, the WebSocket tells; {@code docs/desk-protocol.md} says how. A session is a cookie that scripts cannot read and other
 * sites cannot send; every call that changes something carries a header that only our own pages can set. Everything is reached through
 * the store of the member who asks, so what belongs to another store looks like what is not there.
 *
 * <p>Traps: what is told goes through {@code DeskHub}'s own thread, since whoever tells it holds a desk's lock or is the log's writer.
 */
@NullMarked
package dev.lingxi.channel.desk;

import org.jspecify.annotations.NullMarked;
