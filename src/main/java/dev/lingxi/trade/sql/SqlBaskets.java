package dev.lingxi.trade.sql;

import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import dev.lingxi.trade.Baskets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlBaskets implements Baskets {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SqlBaskets(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Basket of(StoreId store, ConsumerId consumer) {
        return jdbc.sql("SELECT body FROM basket WHERE store = ? AND consumer = ?").params(store.value(), consumer.value())
                .query(String.class).optional().map(body -> json.readValue(body, Basket.class)).orElseGet(Basket::empty);
    }

    @Override
    public boolean save(StoreId store, ConsumerId consumer, Basket basket) {
        return jdbc.sql("""
                INSERT INTO basket (store, consumer, body) VALUES (?, ?, ?)
                ON CONFLICT (store, consumer) DO UPDATE SET body = excluded.body WHERE basket.body <> excluded.body""")
                .params(store.value(), consumer.value(), json.writeValueAsString(basket)).update() > 0;
    }
}
