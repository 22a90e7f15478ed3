package dev.lingxi.catalog.sql;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Shelves;
import dev.lingxi.store.StoreId;
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
    private final LoadingCache<StoreId, Shelf> shelves =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(30)).maximumSize(2_000).build(this::load);

    SqlCatalog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Shelf shelf(StoreId store) {
        return shelves.get(store);
    }

    private Shelf load(StoreId store) {
        return Shelves.of(store, rows("product", store, Product.class), rows("promotion", store, Promotion.class));
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
        int changed = 0;
        for (T thing : things) {
            changed += jdbc.sql("""
                    INSERT INTO %1$s (store, id, rank, body)
                    VALUES (:store, :id, (SELECT COALESCE(MAX(rank), 0) + 1 FROM %1$s WHERE store = :store), :body)
                    ON CONFLICT (store, id) DO UPDATE SET body = excluded.body WHERE %1$s.body <> excluded.body""".formatted(table))
                    .param("store", store.value()).param("id", id.apply(thing)).param("body", json.writeValueAsString(thing)).update();
        }
        shelves.invalidate(store);
        return changed;
    }
}
