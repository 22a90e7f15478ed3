package dev.lingxi.exchange;

import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Shelves;
import dev.lingxi.exchange.ImportReport.Note;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.Store;
import dev.lingxi.trade.Baskets.Basket;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.Request;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that was read of a store's files, before any of it is written. */
final class Draft {

    static final int MOST_NOTED = 1_000;

    final Pile<Store> store = new Pile<>(Part.STORE, this);
    final Pile<Product> products = new Pile<>(Part.PRODUCTS, this);
    final Pile<Promotion> promotions = new Pile<>(Part.PROMOTIONS, this);
    final Pile<Known> consumers = new Pile<>(Part.CONSUMERS, this);
    final Pile<Order> orders = new Pile<>(Part.ORDERS, this);
    final Pile<Request> requests = new Pile<>(Part.REQUESTS, this);
    final Pile<KnowledgeRow> knowledge = new Pile<>(Part.KNOWLEDGE, this);

    private final ImportProgress progress;
    private final List<Note> refused = new ArrayList<>();
    private final List<Note> remarks = new ArrayList<>();
    private Optional<MediaFolder> media = Optional.empty();

    /** A consumer whom the store knows, and what they have put aside; null where the file does not tell. */
    record Known(ConsumerProfile profile, @Nullable Basket basket) {}

    Draft(ImportProgress progress) {
        this.progress = progress;
    }

    ImportProgress progress() {
        return progress;
    }

    void refused(Note note) {
        if (refused.size() < MOST_NOTED) {
            refused.add(note);
        }
    }

    void remark(Note note) {
        if (remarks.size() < MOST_NOTED) {
            remarks.add(note);
        }
    }

    /** Pictures and videos that the rows name. */
    void media(MediaFolder folder) {
        media = Optional.of(folder);
    }

    Optional<MediaFolder> media() {
        return media;
    }

    /** The shelf as it will stand: what was read in place of what is there. */
    Shelf shelf(Shelf before) {
        Map<String, Product> all = new LinkedHashMap<>();
        before.products().forEach(product -> all.put(product.id(), product));
        products.rows().forEach(row -> all.put(row.id(), row.thing()));
        Map<String, Promotion> offers = new LinkedHashMap<>();
        before.promotions().forEach(promotion -> offers.put(promotion.id(), promotion));
        promotions.rows().forEach(row -> offers.put(row.id(), row.thing()));
        return Shelves.of(before.store(), List.copyOf(all.values()), List.copyOf(offers.values()));
    }

    /** Where the store's days begin. */
    ZoneId zone(Store before) {
        return store.rows().stream().findFirst().map(row -> row.thing().zone()).orElse(before.zone());
    }

    boolean isEmpty() {
        return store.isEmpty() && products.isEmpty() && promotions.isEmpty() && consumers.isEmpty() && orders.isEmpty() && requests.isEmpty()
                && knowledge.isEmpty();
    }

    List<Note> refused() {
        return List.copyOf(refused);
    }

    List<Note> remarks() {
        return List.copyOf(remarks);
    }
}
