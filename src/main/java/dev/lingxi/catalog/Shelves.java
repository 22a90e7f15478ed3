package dev.lingxi.catalog;

import dev.lingxi.store.StoreId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes shelves. */
public final class Shelves {

    private Shelves() {}

    /** A shelf of these products, in this order. */
    public static Shelf of(StoreId store, List<Product> products, List<Promotion> promotions) {
        return new InMemory(store, List.copyOf(products), List.copyOf(promotions));
    }

    private static final class InMemory implements Shelf {

        private final StoreId store;
        private final List<Product> products;
        private final List<Promotion> promotions;
        private final Map<String, Item> items = new LinkedHashMap<>();
        private final Map<String, Product> byId = new LinkedHashMap<>();
        private final List<String> categories;
        private final Kinds kinds;
        private volatile ShelfSearch search;

        InMemory(StoreId store, List<Product> products, List<Promotion> promotions) {
            this.store = store;
            this.products = products;
            this.promotions = promotions;
            for (Product product : products) {
                byId.put(product.id(), product);
                product.skus().forEach(sku -> items.put(sku.id(), new Item(product, sku)));
            }
            categories = products.stream().filter(each -> each.skus().stream().anyMatch(Sku::onSale))
                    .map(Product::category).filter(Objects::nonNull).distinct().toList();
            kinds = new Kinds(categories);
        }

        @Override
        public StoreId store() {
            return store;
        }

        @Override
        public List<Product> products() {
            return products;
        }

        @Override
        public Optional<Item> item(String sku) {
            return Optional.ofNullable(items.get(sku));
        }

        @Override
        public Optional<Product> product(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public List<String> categories() {
            return categories;
        }

        @Override
        public Kinds kinds() {
            return kinds;
        }

        @Override
        public List<Found> search(String words, int limit) {
            return index().search(words, limit);
        }

        @Override
        public List<Found> searchClosely(String words, int limit) {
            return index().searchClosely(words, limit);
        }

        /** Built when first needed: most stores are never searched between two changes. */
        private ShelfSearch index() {
            if (search == null) {
                synchronized (this) {
                    if (search == null) {
                        search = new ShelfSearch(products);
                    }
                }
            }
            return search;
        }

        @Override
        public List<Promotion> promotions() {
            return promotions;
        }

        @Override
        public List<Promotion> promotions(Item item, Instant now) {
            return promotions.stream().filter(each -> each.runs(now) && each.covers(item)).toList();
        }

        @Override
        public BestOffer bestOffer(Item item, Instant now, boolean member) {
            return BestOffers.of(item.sku().price(), promotions(item, now), member);
        }
    }
}
