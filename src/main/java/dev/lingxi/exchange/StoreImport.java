package dev.lingxi.exchange;

import dev.lingxi.catalog.Catalog;
import dev.lingxi.database.DatabaseSettings;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fills a store from files, and creates it where it is new. The same files twice change nothing. */
@Component
public class StoreImport {

    private final List<StoreReader> readers;
    private final DraftWriter writer;
    private final Stores stores;
    private final Catalog catalog;
    private final KnowledgeBase knowledge;
    private final DatabaseSettings database;
    private final Clock clock;

    StoreImport(List<StoreReader> readers, DraftWriter writer, Stores stores, Catalog catalog, KnowledgeBase knowledge, DatabaseSettings database, Clock clock) {
        this.readers = readers;
        this.writer = writer;
        this.stores = stores;
        this.catalog = catalog;
        this.knowledge = knowledge;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Reads everything, then writes it in one transaction: a row that is wrong is refused and told in the report, a file that is wrong
     * stops the import.
     *
     * @param path a folder, or the file where the format is one
     * @throws dev.lingxi.problem.Problem {@code CALLER} where a file is missing, is not UTF-8, is broken or too large; the store is then
     *         exactly as it was
     */
    public ImportReport run(StoreId store, Format format, Path path, ImportProgress progress) {
        return run(store, format, path, Optional.empty(), progress);
    }

    /** The same. @param currency what the store's prices are in; empty for what the files say, else as before */
    public ImportReport run(StoreId store, Format format, Path path, Optional<Currency> currency, ImportProgress progress) {
        Optional<Store> before = stores.find(store);
        var draft = new Draft(progress);
        Store standing = before.orElseGet(() -> Store.named(store, store.value()));
        Store known = currency.map(standing::in).orElse(standing);
        var setting = new StoreReader.Setting(known, before.isEmpty(), catalog.shelf(store), clock.instant(), database.data());
        readers.stream().filter(reader -> reader.format() == format).findFirst().orElseThrow().read(path, setting, draft);
        if (!draft.knowledge.isEmpty()) {
            new KnowledgeReview(draft.shelf(setting.shelf()), setting.now(), draft.zone(known)).review(draft.knowledge, knowledge.own(store));
        }
        return new ImportReport(store, writer.write(store, known, draft), draft.refused(), draft.remarks());
    }
}
