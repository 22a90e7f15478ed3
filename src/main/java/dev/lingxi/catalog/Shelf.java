package dev.lingxi.catalog;

import dev.lingxi.store.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that a store sells, as it stood at one moment. Immutable; safe for many threads. */
public interface Shelf {

    StoreId store();

    List<Product> products();

    Optional<Item> item(String sku);

    Optional<Product> product(String id);

    /** Every category with products on sale, in the order of the catalogue. */
    List<String> categories();

    /** The same as shoppers name them. */
    Kinds kinds();

    /** Products that match the words, best first: as typed, as they sound, by other words for the same thing. Microseconds. */
    List<Found> search(String words, int limit);

    /** The same, put in order by what they mean as well. Some milliseconds; more for the first searches of a shelf. */
    List<Found> searchClosely(String words, int limit);

    /** All promotions of the store, whether they run or not. */
    List<Promotion> promotions();

    /** The promotions that apply to the item now, in the store's order. */
    List<Promotion> promotions(Item item, Instant now);

    /** The lowest price for one piece; {@code member} says whether members' prices are open to the consumer. */
    BestOffer bestOffer(Item item, Instant now, boolean member);

    /** A product that a search found. @param score relative to the best one's, 0 to 1 */
    record Found(Product product, double score) {}
}
