package dev.lingxi.cellar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.exchange.ImportedRows;
import dev.lingxi.exchange.Part;
import dev.lingxi.store.StoreId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link ImportedRows} promises. */
abstract class ImportedRowsContract {

    private final ImportedRows rows = cellar().the(ImportedRows.class);
    private final StoreId store = cellar().store();

    abstract Cellar cellar();

    @Test
    void aLaterFingerprintTakesThePlaceOfAnEarlierOne() {
        rows.save(store, Part.ORDERS, Map.of("1", "aa", "2", "bb"));
        rows.save(store, Part.ORDERS, Map.of("2", "cc"));

        assertThat(rows.of(store, Part.ORDERS)).isEqualTo(Map.of("1", "aa", "2", "cc"));
    }

    @Test
    void partsAndStoresAreKeptApart() {
        rows.save(store, Part.ORDERS, Map.of("1", "aa"));

        assertThat(rows.of(store, Part.PRODUCTS)).isEmpty();
        assertThat(rows.of(cellar().store(), Part.ORDERS)).isEmpty();
    }
}
