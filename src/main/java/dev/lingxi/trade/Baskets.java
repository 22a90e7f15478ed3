package dev.lingxi.trade;

import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.util.List;

/** Carts and favourites. Safe for many threads. */
public interface Baskets {

    Basket of(StoreId store, ConsumerId consumer);

    /** Writes it where it changed; says whether it did. */
    boolean save(StoreId store, ConsumerId consumer, Basket basket);

    /** What a consumer has put aside: the cart, and SKUs marked as favourites. */
    record Basket(List<InCart> cart, List<String> favourites) {
        public Basket {
            cart = List.copyOf(cart);
            favourites = List.copyOf(favourites);
        }

        public static Basket empty() {
            return new Basket(List.of(), List.of());
        }
    }

    /** A SKU in the cart. */
    record InCart(String sku, int quantity) {}
}
