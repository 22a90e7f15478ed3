package dev.lingxi.trade;

import dev.lingxi.store.StoreId;
import java.util.List;

/** After-sales requests of all stores. Safe for many threads. */
public interface Requests {

    /** All requests of a store, oldest first. */
    List<Request> ofStore(StoreId store);

    /** Writes what is new or changed in one transaction; returns how many were. */
    int save(StoreId store, List<Request> requests);
}
