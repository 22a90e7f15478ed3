package dev.lingxi.catalog.sql;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Shelves;
import dev.lingxi.store.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlCatalog implements Catalog {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final LoadingCache<StoreId, StandingShelf> shelves =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(30)).maximumSize(2_000).build(this::load);

    SqlCatalog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Shelf shelf(StoreId store) {
        StandingShelf standing = shelves.get(store);
        if (standing.isDue(clock.millis()) && revision(store) != standing.revision()) {
            standing = load(store);
            shelves.put(store, standing);
        }
        return standing.shelf();
    }

    /** The revision is read first: a change between the two reads makes the shelf look old, never new. */
    private StandingShelf load(StoreId store) {
        long revision = revision(store);
        Shelf shelf = Shelves.of(store, rows("product", store, Product.class), rows("promotion", store, Promotion.class));
        return new StandingShelf(shelf, revision, clock.millis());
    }

    private long revision(StoreId store) {
        return jdbc.sql("SELECT revision FROM shelf_revision WHERE store = ?").param(store.value()).query(Long.class).optional().orElse(0L);
    }

    private <T> List<T> rows(String table, StoreId store, Class<T> type) {
        return jdbc.sql("SELECT body FROM " + table + " WHERE store = ? ORDER BY rank, id").param(store.value())
                .query(String.class).list().stream().map(body -> json.readValue(body, type)).toList();
    }

    @Override
    @Transactional
    public int saveProducts(StoreId store, List<Product> products) {
        return save("product", store, products, Product::id);
    }

    @Override
    @Transactional
    public int savePromotions(StoreId store, List<Promotion> promotions) {
        return save("promotion", store, promotions, Promotion::id);
    }

    private <T> int save(String table, StoreId store, List<T> things, Function<T, String> id) {
        long rank = lastRank(table, store);
        int changed = 0;
        for (T thing : things) {
            changed += jdbc.sql("""
                    INSERT INTO %1$s (store, id, rank, body) VALUES (?, ?, ?, ?)
                    ON CONFLICT (store, id) DO UPDATE SET body = excluded.body WHERE %1$s.body <> excluded.body""".formatted(table))
                    .params(store.value(), id.apply(thing), ++rank, json.writeValueAsString(thing)).update();
        }
        if (changed > 0) {
            revise(store);
        }
        return changed;
    }

    private long lastRank(String table, StoreId store) {
        return jdbc.sql("SELECT COALESCE(MAX(rank), 0) FROM " + table + " WHERE store = ?").param(store.value()).query(Long.class).single();
    }

    private void revise(StoreId store) {
        jdbc.sql("""
                INSERT INTO shelf_revision (store, revision) VALUES (?, 1)
                ON CONFLICT (store) DO UPDATE SET revision = shelf_revision.revision + 1""").param(store.value()).update();
        shelves.invalidate(store);
    }
}
