/**
 * Facts out of prose: what a page states in sentences, drawn out with the very sentence that states it.
 *
 * <p>Words: a <em>passage</em> is one sentence of a page with its heading. A <em>pattern</em> says how pages state one fact; the tables of
 * patterns ({@code ChineseFacts}, {@code EnglishFacts}) are meant to be read and mended. A pattern yields a <em>figure</em> (40 dB), a
 * <em>clause</em> (the statement itself is the value) or a <em>feature</em> (supported, or not).
 *
 * <p>Road: page → passages → patterns in the order of the table → specifications, each with its sentence.
 *
 * <p>Traps: a wrong fact is worse than none, so a pattern names the words around a figure, and what makes it another thing's figure (the
 * wall that carries 120 kg, the gift, the old model that it is compared with). Where a page states two figures for one thing, both are
 * kept, each in its own sentence.
 */
@NullMarked
package dev.lingxi.exchange.facts;

import org.jspecify.annotations.NullMarked;
