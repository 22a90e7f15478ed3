package dev.lingxi.catalog;

import dev.lingxi.store.StoreId;
import java.util.List;

/** The shelves of all stores. Safe for many threads. */
public interface Catalog {

    /** The store's shelf as it stands now (another process's change: a second ago); empty for a store without products. */
    Shelf shelf(StoreId store);

    /** Writes what is new or changed in one transaction; returns how many were. */
    int saveProducts(StoreId store, List<Product> products);

    /** Writes what is new or changed in one transaction; returns how many were. */
    int savePromotions(StoreId store, List<Promotion> promotions);
}
