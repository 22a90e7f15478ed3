package dev.lingxi.knowledge;

import dev.lingxi.store.StoreId;
import java.util.List;

/** All layers together. Safe for many threads. */
public interface KnowledgeBase {

    /** The shipped layers. */
    Packs packs();

    /** What the store wrote itself, in the order of ids. */
    List<Entry> own(StoreId store);

    /** A number that changes whenever the store's own entries do: what was made from them before is old then. */
    long version(StoreId store);

    /** Writes what is new, with the version it brings, or changed, with its next one, in one transaction; returns how many were. */
    int save(StoreId store, List<Entry> entries);

    /** Takes the store's own entries with these ids away, so that the next layer answers; returns how many there were. */
    int remove(StoreId store, List<String> ids);
}
