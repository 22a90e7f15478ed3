/**
 * Knowledge 知识库: what a store can say without being asked by whom.
 *
 * <p>Three layers: <em>general</em> (every store), <em>industry</em> (computers, appliances, …) and the store's <em>own</em>. Own outranks
 * industry outranks general. An {@link dev.lingxi.knowledge.Entry} is one thing known: the ways in which shoppers ask for it, what a
 * true answer needs, and the approved wording. The first two layers ship as packs, plain text that a trainer can mend
 * ({@code docs/pack-format.md}); the third lies in the database.
 *
 * <pre>
 * entry              store + id · body (JSON of Entry) · version · changed_at
 * knowledge_version  store · version: one more with each change, also when an entry is taken away
 * </pre>
 *
 * <p>Road: {@link dev.lingxi.knowledge.KnowledgeBase#own} gives what a store wrote itself, {@link dev.lingxi.knowledge.Packs} the shipped
 * layers, read once. A question is asked on an {@link dev.lingxi.knowledge.Occasion}; an entry's {@link dev.lingxi.knowledge.Scope} says
 * whether it exists then.
 *
 * <p>Traps: an entry's id never changes, reports and samples hang on it. An entry outside its validity or scope does not exist for the
 * question at hand, so the next layer answers.
 */
@NullMarked
@ApplicationModule(displayName = "Knowledge", allowedDependencies = {"problem", "database", "store", "language"})
package dev.lingxi.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
