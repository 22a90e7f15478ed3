package dev.lingxi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lingxi.catalog.Catalog;
import dev.lingxi.store.StoreId;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Stores that none of us wrote. Skipped where they are not at hand. */
@ExchangeTest
class RealStoresTest {

    private static final Path DATA = Path.of(System.getProperty("lingxi.shared.data", "../shared/data"));

    private final StoreImport imports;
    private final Catalog catalog;

    RealStoresTest(StoreImport imports, Catalog catalog) {
        this.imports = imports;
        this.catalog = catalog;
    }

    @Test
    void theDemoStoreComesInWholeAndASecondTimeChangesNothing() {
        Path demo = Path.of(System.getProperty("lingxi.demo.store", "demo/store"));
        assumeTrue(Files.isDirectory(demo), "skipped: " + demo + " is not here");
        var store = new StoreId("demo");

        ImportReport first = imports.run(store, Format.LINGXI, demo, ImportProgress.silent());
        first.lines().forEach(System.out::println);
        ImportReport second = imports.run(store, Format.LINGXI, demo, ImportProgress.silent());

        assertThat(first.refused()).isEmpty();
        assertThat(second.changed()).isFalse();
        assertThat(catalog.shelf(store).products()).hasSizeGreaterThan(50);
    }
}
