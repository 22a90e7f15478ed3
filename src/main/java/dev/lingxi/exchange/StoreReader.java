package dev.lingxi.exchange;

import dev.lingxi.catalog.Shelf;
import dev.lingxi.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Knows one format. Writes nothing. */
interface StoreReader {

    Format format();

    /**
     * Reads all that the path holds into the draft.
     *
     * @throws dev.lingxi.problem.Problem {@code CALLER} where a file cannot be trusted as a whole
     */
    void read(Path path, Setting setting, Draft draft);

    /**
     * What the files are read for.
     *
     * @param store the store as it stands; one about which only the name is known where it is new
     * @param fresh whether it is new
     * @param shelf what the store sells now
     * @param now   the moment that relative times count from
     * @param data  our data folder
     */
    record Setting(Store store, boolean fresh, Shelf shelf, Instant now, Path data) {

        Moments moments() {
            return new Moments(now, store.zone());
        }

        /** The product that has this SKU already, where it is another one. */
        Optional<String> otherOwner(String sku, String product) {
            return shelf.item(sku).map(item -> item.product().id()).filter(owner -> !owner.equals(product));
        }
    }
}
