/**
 * Catalog 商品: what is sold.
 *
 * <p>A {@link dev.lingxi.catalog.Product} is a page of the shop; its {@link dev.lingxi.catalog.Sku}s are what one can buy. A store's
 * products stand together on a {@link dev.lingxi.catalog.Shelf}: immutable, in memory, with its search index, loaded when first asked
 * for and dropped when idle. {@link dev.lingxi.catalog.BestOffer} works out the lowest reachable price from the store's
 * {@link dev.lingxi.catalog.Promotion}s.
 *
 * <pre>
 * product         store + id · rank (place on the shelf) · body (JSON of Product)
 * promotion       store + id · rank · body (JSON of Promotion)
 * shelf_revision  store · revision (one more with every change)
 * </pre>
 *
 * <p>A shelf asks for its revision at most once a second, so that what another process imported is on sale a second later.
 *
 * <p>Traps: an absent {@code gifts} means that the store has not told, an empty one that there is no gift: never answer the first as the
 * second. A SKU's own specifications come before the product's. A specification that was drawn from prose carries the sentence that
 * states it, and is answered by that sentence.
 */
@NullMarked
@ApplicationModule(displayName = "Catalog", allowedDependencies = {"problem", "database", "store", "language"})
package dev.lingxi.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
