/**
 * Conversation 会话: the append-only log of everything said, and the life of each conversation.
 *
 * <p>The log is the truth; desks, boards, inspection and training are its readers. A line that
 * {@link dev.lingxi.conversation.ConversationLog#record} has returned is on the disk. Callers from thousands of virtual threads are
 * gathered into one transaction, so that one flush of the write-ahead log carries hundreds of lines (group commit).
 *
 * <pre>
 * log_head      one row: the last position given
 * message       position · conversation · store · consumer · speaker · name · client_id · reply_to · contents · chips · why · at
 * conversation  id · store · consumer · opened_at · closed_at · last_position · last_at · asked (last consumer line) · answered · floor
 * </pre>
 *
 * <p>Words: a <em>line</em> is what somebody wants to say ({@link dev.lingxi.conversation.Line}); once recorded it is a
 * {@link dev.lingxi.conversation.Message} with its <em>position</em>. Positions are taken from {@code log_head} in the transaction that
 * writes the lines, so commit order is position order and a reader with a cursor can never step over a line that commits late.
 * Positions may have gaps.
 *
 * <p>Traps: a consumer's line carries the client's own id; the same id twice in a conversation is the same message, and recording it
 * again returns the first one. A bot's answer to a line is unique as well (its client id is made from the line's position), so that an
 * answer which is found again after a crash is not said twice.
 *
 * <p>The invariant of the house is kept here, in the transaction that writes the lines: after a person has spoken the bot never does,
 * until the {@link dev.lingxi.conversation.Floor} is given back. An answer that was on its way meanwhile is dropped. Whoever wants the
 * bot to speak need not know who serves; the log does.
 */
@NullMarked
@ApplicationModule(displayName = "Conversation", allowedDependencies = {"problem", "database", "store"})
package dev.lingxi.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
