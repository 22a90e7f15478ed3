/**
 * Shop 示范店铺: the server side of the demo storefront.
 *
 * <p>It plays the merchant's own shop: it shows products, keeps carts and orders in view, and signs the identity of whoever the visitor
 * chooses to be. A real merchant has a shop already and needs none of this but the signed token.
 *
 * <p>Traps: it serves the one store that {@link dev.lingxi.shop.ShopSettings} names, and where none is named it is not there at all: who
 * may choose to be any consumer must never stand before real orders.
 */
@NullMarked
@ApplicationModule(displayName = "Shop", allowedDependencies = {"problem", "database", "store", "catalog", "trade"})
package dev.lingxi.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
