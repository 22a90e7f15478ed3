package dev.lingxi.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stores of this front desk, and the consumers that each of them knows. Safe for many threads. */
public interface Stores {

    Optional<Store> find(StoreId id);

    /** The store, or a {@code NOT_FOUND} problem that names it. */
    Store require(StoreId id);

    List<Store> all();

    /** Creates the store, with a new secret, or changes all but its secret. */
    void save(Store store);

    /** The key with which this store's storefront signs identities; 32 random bytes. */
    byte[] secret(StoreId id);

    Optional<ConsumerProfile> profile(StoreId store, ConsumerId consumer);

    List<ConsumerProfile> profiles(StoreId store);

    /** Those of these consumers that are known. */
    Map<ConsumerId, ConsumerProfile> profiles(StoreId store, Collection<ConsumerId> consumers);

    /** Writes what is new or changed and says whether anything was. */
    boolean save(StoreId store, ConsumerProfile profile);
}
