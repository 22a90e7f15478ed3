package dev.lingxi.exchange;

import dev.lingxi.store.StoreId;
import java.util.Map;

/** What the rows of earlier imports said, by fingerprint. Safe for many threads. */
public interface ImportedRows {

    /** The fingerprints of a part, by the id of the thing. */
    Map<String, String> of(StoreId store, Part part);

    /** Remembers these fingerprints in place of earlier ones. */
    void save(StoreId store, Part part, Map<String, String> fingerprints);
}
