package dev.lingxi.exchange;

import dev.lingxi.catalog.Catalog;
import dev.lingxi.exchange.Draft.Known;
import dev.lingxi.exchange.Pile.Row;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Baskets;
import dev.lingxi.trade.Baskets.Basket;
import dev.lingxi.trade.Orders;
import dev.lingxi.trade.Requests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a draft, all of it or nothing. */
@Component
class DraftWriter {

    private final Stores stores;
    private final Catalog catalog;
    private final Baskets baskets;
    private final Orders orders;
    private final Requests requests;
    private final KnowledgeBase knowledge;
    private final ImportedRows imported;

    DraftWriter(Stores stores, Catalog catalog, Baskets baskets, Orders orders, Requests requests, KnowledgeBase knowledge, ImportedRows imported) {
        this.stores = stores;
        this.catalog = catalog;
        this.baskets = baskets;
        this.orders = orders;
        this.requests = requests;
        this.knowledge = knowledge;
        this.imported = imported;
    }

    /** Pictures come last: a file that is there without its row does no harm, a row without its file does. */
    @Transactional
    public List<ImportReport.Tally> write(StoreId store, Store otherwise, Draft draft) {
        var tallies = new ArrayList<ImportReport.Tally>();
        store(store, otherwise, draft).ifPresent(tallies::add);
        write(store, draft.products, products -> catalog.saveProducts(store, products)).ifPresent(tallies::add);
        write(store, draft.promotions, promotions -> catalog.savePromotions(store, promotions)).ifPresent(tallies::add);
        write(store, draft.consumers, each(known -> save(store, known))).ifPresent(tallies::add);
        write(store, draft.orders, each(order -> orders.save(store, List.of(order)) > 0)).ifPresent(tallies::add);
        write(store, draft.requests, all -> requests.save(store, all)).ifPresent(tallies::add);
        write(store, draft.knowledge, rows -> save(store, rows)).ifPresent(tallies::add);
        draft.media().map(MediaFolder::copy).filter(tally -> tally.read() > 0).ifPresent(tally -> tallies.add(1, tally));
        return tallies;
    }

    private Optional<ImportReport.Tally> store(StoreId id, Store otherwise, Draft draft) {
        Optional<Store> before = stores.find(id);
        Store after = draft.store.rows().stream().findFirst().map(Row::thing).orElse(otherwise);
        boolean changed = before.filter(after::equals).isEmpty();
        if (changed) {
            stores.save(after);
        }
        return draft.store.isEmpty() ? Optional.of(new ImportReport.Tally(Part.STORE, 1, changed ? 1 : 0, changed ? 0 : 1, 0))
                : Optional.of(draft.store.tally(changed ? 1 : 0));
    }

    private boolean save(StoreId store, Known known) {
        boolean profile = stores.save(store, known.profile());
        Basket aside = known.basket();
        boolean basket = aside != null && !aside.equals(baskets.of(store, known.profile().id())) && baskets.save(store, known.profile().id(), aside);
        return profile || basket;
    }

    private int save(StoreId store, List<KnowledgeRow> rows) {
        var known = new ArrayList<Entry>();
        var gone = new ArrayList<String>();
        for (KnowledgeRow row : rows) {
            switch (row) {
                case KnowledgeRow.Known each -> known.add(each.entry());
                case KnowledgeRow.Gone each -> gone.add(each.id());
            }
        }
        return knowledge.save(store, known) + knowledge.remove(store, gone);
    }

    private static <T> ToIntFunction<List<T>> each(Function<T, Boolean> saving) {
        return things -> things.stream().mapToInt(thing -> saving.apply(thing) ? 1 : 0).sum();
    }

    /** Hands on the rows that say something new, and remembers what they said. */
    private <T> Optional<ImportReport.Tally> write(StoreId store, Pile<T> pile, ToIntFunction<List<T>> saving) {
        if (pile.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> before = imported.of(store, pile.part());
        List<Row<T>> news = pile.rows().stream().filter(row -> !row.fingerprint().equals(before.get(row.id()))).toList();
        int written = saving.applyAsInt(news.stream().map(Row::thing).toList());
        Map<String, String> fingerprints = new LinkedHashMap<>();
        news.forEach(row -> fingerprints.put(row.id(), row.fingerprint()));
        imported.save(store, pile.part(), fingerprints);
        return Optional.of(pile.tally(written));
    }
}
