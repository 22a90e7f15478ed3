/**
 * Trade 交易: what the consumer did.
 *
 * <p>Orders with their parcels, the cart, favourites, and what was asked for after the sale. Everything here is reached through
 * the consumer it belongs to; {@link dev.lingxi.trade.Orders#of} never returns another consumer's order, and
 * {@link dev.lingxi.trade.Orders#find} takes the consumer along with the number.
 *
 * <pre>
 * purchase  store + id · consumer · status · placed_at · body (JSON of Order)
 * basket    store + consumer · body (JSON of Basket)
 * request   store + id · purchase · consumer · state · at · body (JSON of Request)     after-sales requests
 * </pre>
 *
 * <p>Traps: the table is called {@code purchase} because {@code order} is a word of SQL. Times in files may be relative to the import.
 */
@NullMarked
@ApplicationModule(displayName = "Trade", allowedDependencies = {"problem", "database", "store", "catalog"})
package dev.lingxi.trade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
