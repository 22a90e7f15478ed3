package dev.lingxi.store;

/**
 * Who asks.
 *
 * @param identified true when the storefront's server vouched for them; only then may they see orders
 */
public record Consumer(StoreId store, ConsumerId id, String name, boolean identified) {

    public static Consumer visitor(StoreId store, ConsumerId id) {
        return new Consumer(store, id, "", false);
    }

    public static Consumer identified(StoreId store, ConsumerId id, String name) {
        return new Consumer(store, id, name, true);
    }
}
