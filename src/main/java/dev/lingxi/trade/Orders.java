package dev.lingxi.trade;

import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.util.List;
import java.util.Optional;

/** The orders of all stores. Safe for many threads. */
public interface Orders {

    /** The consumer's orders, newest first. */
    List<Order> of(StoreId store, ConsumerId consumer, int limit);

    /** The consumer's own order of that number; empty for another's, which looks no different from none. */
    Optional<Order> find(StoreId store, ConsumerId consumer, String order);

    /** All orders of a store, oldest first: for exports. */
    List<Order> ofStore(StoreId store);

    /** Writes what is new or changed in one transaction; returns how many were. */
    int save(StoreId store, List<Order> orders);
}
