/**
 * Language 语言: text itself. Knows nothing of shops, so that everything above may lean on it.
 *
 * <p>Its words. A <i>normal line</i> is a line as a careful typist would have typed it ({@link dev.lingxi.language.Normalizer}). Its
 * <i>bare</i> form has lost greetings, punctuation and closing particles too: two lines with one bare form ask the same. Its
 * <i>sound</i> ({@link dev.lingxi.language.Pinyin}) is what it would be read aloud as, so that homophones, typing slips and lines typed
 * in Latin letters meet their Chinese original. Its <i>features</i> ({@link dev.lingxi.language.Features}) are what a linear model
 * weighs. Its <i>gist</i> ({@link dev.lingxi.language.Gist}) is a quick guess at its meaning. Its <i>meaning</i> ({@link dev.lingxi.language.SentenceEmbedding}) is a vector from a small transformer in this process.
 *
 * <p>Its road: raw line → normal line → bare form, sound, features, gist (microseconds) → meaning (milliseconds, only where asked for).
 *
 * <p>Traps. Everything is deterministic and safe to call from many threads. The encoders are loaded on first use (about half a second):
 * call {@link dev.lingxi.language.SentenceEmbedding#warm()} from a background thread at start. The tables were written by
 * {@code LanguageTables} and {@code GistTable} in the test tree; mend them there, not by hand.
 */
@NullMarked
@ApplicationModule(displayName = "Language", allowedDependencies = {})
package dev.lingxi.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
