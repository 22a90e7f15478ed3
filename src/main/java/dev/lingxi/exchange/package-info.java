/**
 * Exchange 进出口: a store's files in and out.
 *
 * <p>{@link dev.lingxi.exchange.StoreImport} fills a store from files: our own ({@code docs/store-format.md}), Shopify's product export, or
 * the JSON of a Chinese marketplace store. {@link dev.lingxi.exchange.StoreExport} writes JSON Lines, one thing a line, which can be imported
 * again.
 *
 * <p>Words: a <em>part</em> is one kind of thing (products, orders …). A <em>row</em> is one thing in a file. A <em>draft</em> is all that was
 * read, before any of it is written; a <em>pile</em> its rows of one part. A row is <em>refused</em> with a reason while its neighbours come
 * in; a <em>remark</em> tells of something taken in although it looks odd.
 *
 * <p>Road: files → reader of the format → draft (every row checked, refused ones noted) → one transaction → report.
 *
 * <pre>
 * imported_row  store + part + id · fingerprint (of the row as the file had it)
 * </pre>
 *
 * <p>Traps: a row whose fingerprint is known says nothing new, so it is left as it stands: what happened in the shop since then stays, and
 * times relative to the import keep the moment of the first one. A file that cannot be trusted as a whole (wrong encoding, broken JSON or
 * CSV) stops the import before anything is written. Everything from outside is text: markup is taken out of it, never kept.
 */
@NullMarked
@ApplicationModule(displayName = "Exchange", allowedDependencies = {
    "problem", "database", "store", "language", "catalog", "trade", "knowledge", "conversation", "conversation::content"})
package dev.lingxi.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
