/**
 * Answer 应答: the best reply to an understood question, with its sources.
 *
 * <p>{@link dev.lingxi.answer.Answers} takes a question apart, lets the understanding say which entry each part asks for, and gives it to
 * the {@code AnswerSource} that owns what the entry needs: the catalogue, the promotions, the order, the guide, a script. Facts come from
 * those, never from wording. What the catalogue lacks is "the page does not say"; what nobody taught is a
 * {@link dev.lingxi.answer.Answer.Miss}.
 *
 * <p>Road: contents → open slot? → link, id or card? → clauses (which of them ask: {@code Story}) → (mentions, meaning) → source →
 * wording → joined answer.
 *
 * <p>Pure: writes nothing, tells nobody, so that it can be asked a thousand times in an evaluation. What it learns about the conversation
 * goes back in {@link dev.lingxi.answer.Answer#after}.
 *
 * <p>Traps: a price, a promise of delivery and a gift are always computed here and now. Nothing leaves with words that advertising law
 * forbids; see {@code AdvertisingLaw}.
 */
@NullMarked
@ApplicationModule(displayName = "Answer", allowedDependencies = {
    "problem", "store", "language", "catalog", "conversation::content", "trade", "knowledge", "understanding"})
package dev.lingxi.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
