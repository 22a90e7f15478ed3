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
 * <p>The {@link dev.lingxi.reception.Desk} decides who serves whom, store by store, under one lock: who waits, who has room, who is gone. What
 * it decides is written down, told to the {@link dev.lingxi.reception.DeskListener}s and said to the consumer, in one order for each store, so
 * that a floor given back is never overtaken by one taken before. A conversation of which nothing is kept is the bot's: the road of a line
 * to the bot looks into a map and asks no table. {@code Desk} says what may change, a {@code House} is a store's room with its lock,
 * {@code Houses} make a {@code Change} in it, {@code Outgoing} says what is to be said, and {@code DeskRounds} are what time does. The log itself keeps the bot silent after a person; see
 * {@link dev.lingxi.conversation.Floor}. {@link dev.lingxi.reception.Assist} is the bot beside an agent.
 *
 * <pre>
 * serving          conversation · store · served_by · agent · body (JSON of Serving)     those that the bot does not serve alone
 * handoff          conversation + at · reason · body      what an agent is told            service      what became of waits and services
 * presence(_log)   staff · state · since                  who is there, and the hours      last_agent   who served a consumer last
 * reception_mode   store + skill · mode · reason          by hand; the log has all         desk_settings  JSON of DeskSettings
 * suggestion       what was suggested and what became of it      note · consumer_tag · canned_reply · wrap_up · survey
 * rating           conversation + position · useful · at                         thumbs on a bot answer
 * offline_message  id · store · conversation · consumer · name · phone · text · at · owner · answered_at · answer · answerer · answered_by · told_at · told_by
 * </pre>
 *
 * <p>Traps: the process may die at any instruction. A turn leaves no trace but lines, so at start every conversation whose last line has
 * no answer is taken up again ({@link dev.lingxi.reception.Reception#resume}); the answer's client id is made from the position of the
 * line that it answers, so it cannot be said twice.
 */
@NullMarked
@ApplicationModule(displayName = "Reception", allowedDependencies = {
    "problem", "database", "store", "language", "conversation", "conversation::content", "catalog", "trade", "knowledge", "understanding", "answer"})
package dev.lingxi.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
