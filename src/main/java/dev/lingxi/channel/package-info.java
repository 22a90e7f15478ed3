/**
 * Channel 渠道: the doors.
 *
 * <p>A door turns a raw frame into a {@code Frame}, checks it, and calls the reception; what is recorded comes back through
 * {@code Doors}, which listens to the log and passes each message to every connection of its conversation, in order of position. The
 * protocol is written down in {@code docs/protocol.md}; {@code web/} holds the WebSocket and the REST calls.
 *
 * <p>Words: a <em>visit</em> is a consumer who said hello at a door: who they are, their conversation, what they look at.
 *
 * <p>Traps: a connection's outgoing frames go through its own queue, so that a slow reader holds up nobody; one that reads too slowly
 * is closed and catches up by its last position. The acknowledgement must be queued before the turn can answer. Everything from
 * outside is text, never markup: it is cleaned of control characters here and escaped where it is shown.
 */
@NullMarked
@ApplicationModule(displayName = "Channel", allowedDependencies = {
    "problem", "database", "store", "conversation", "conversation::content", "language", "catalog", "trade", "knowledge", "understanding", "answer", "reception"})
package dev.lingxi.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
