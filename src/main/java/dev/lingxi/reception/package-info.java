/**
 * Reception 接待: who serves this consumer now, and what is said next.
 *
 * <p>{@link dev.lingxi.reception.Reception#receive} is the story of the product: record the line, see who serves, understand it, find an
 * answer, then say it, or hand over. A line is durable before it is acknowledged and acknowledged before it is answered.
 *
 * <p>Words: a <em>turn</em> is one utterance of the consumer, in one line or several, and its reply. A new line before the reply is
 * out interrupts the turn: both lines are read together. A line that sounds unfinished is waited with for
 * {@link dev.lingxi.reception.ReceptionSettings#gather()}.
 *
 * <pre>
 * rating           conversation + position · useful · at                         thumbs on a bot answer
 * offline_message  id · store · conversation · consumer · name · phone · text · at · answered_at · answer
 * </pre>
 *
 * <p>Traps: the process may die at any instruction. A turn leaves no trace but lines, so at start every conversation whose last line has
 * no answer is taken up again ({@link dev.lingxi.reception.Reception#resume}); the answer's client id is made from the position of the
 * line that it answers, so it cannot be said twice.
 */
@NullMarked
@ApplicationModule(displayName = "Reception", allowedDependencies = {
    "problem", "database", "store", "conversation", "conversation::content", "catalog", "trade", "knowledge", "understanding", "answer"})
package dev.lingxi.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
