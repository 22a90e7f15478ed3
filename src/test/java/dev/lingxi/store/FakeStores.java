package dev.lingxi.store;

import dev.lingxi.problem.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Stores in memory. Each has the secret that its id's hash gives, so that tests are the same at every run. */
public final class FakeStores implements Stores {

    private final Map<StoreId, Store> stores = new LinkedHashMap<>();
    private final Map<StoreId, Map<ConsumerId, ConsumerProfile>> profiles = new LinkedHashMap<>();

    /** With these stores in it. */
    public static FakeStores of(Store... stores) {
        var fake = new FakeStores();
        for (Store store : stores) {
            fake.save(store);
        }
        return fake;
    }

    @Override
    public Optional<Store> find(StoreId id) {
        return Optional.ofNullable(stores.get(id));
    }

    @Override
    public Store require(StoreId id) {
        return find(id).orElseThrow(() -> Problem.notFound("unknown_store", "There is no store '" + id + "'."));
    }

    @Override
    public List<Store> all() {
        return List.copyOf(stores.values());
    }

    @Override
    public void save(Store store) {
        stores.put(store.id(), store);
    }

    @Override
    public byte[] secret(StoreId id) {
        byte[] secret = new byte[32];
        new Random(require(id).id().value().hashCode()).nextBytes(secret);
        return secret;
    }

    @Override
    public Optional<ConsumerProfile> profile(StoreId store, ConsumerId consumer) {
        return Optional.ofNullable(profiles.getOrDefault(store, Map.of()).get(consumer));
    }

    @Override
    public List<ConsumerProfile> profiles(StoreId store) {
        return List.copyOf(profiles.getOrDefault(store, Map.of()).values());
    }

    @Override
    public Map<ConsumerId, ConsumerProfile> profiles(StoreId store, Collection<ConsumerId> consumers) {
        Map<ConsumerId, ConsumerProfile> known = new LinkedHashMap<>(profiles.getOrDefault(store, Map.of()));
        known.keySet().retainAll(consumers);
        return known;
    }

    @Override
    public boolean save(StoreId store, ConsumerProfile profile) {
        return !profile.equals(profiles.computeIfAbsent(store, id -> new LinkedHashMap<>()).put(profile.id(), profile));
    }
}
