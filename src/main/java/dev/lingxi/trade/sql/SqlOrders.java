package dev.lingxi.trade.sql;

import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlOrders implements Orders {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SqlOrders(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Order> of(StoreId store, ConsumerId consumer, int limit) {
        return jdbc.sql("SELECT body FROM purchase WHERE store = ? AND consumer = ? ORDER BY placed_at DESC, id DESC LIMIT ?")
                .params(store.value(), consumer.value(), limit).query(String.class).list().stream().map(this::order).toList();
    }

    @Override
    public Optional<Order> find(StoreId store, ConsumerId consumer, String order) {
        return jdbc.sql("SELECT body FROM purchase WHERE store = ? AND consumer = ? AND id = ?")
                .params(store.value(), consumer.value(), order).query(String.class).optional().map(this::order);
    }

    @Override
    public List<Order> ofStore(StoreId store) {
        return jdbc.sql("SELECT body FROM purchase WHERE store = ? ORDER BY placed_at, id")
                .param(store.value()).query(String.class).list().stream().map(this::order).toList();
    }

    @Override
    @Transactional
    public int save(StoreId store, List<Order> orders) {
        return orders.stream().mapToInt(order -> save(store, order)).sum();
    }

    private int save(StoreId store, Order order) {
        return jdbc.sql("""
                INSERT INTO purchase (store, id, consumer, status, placed_at, body) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (store, id) DO UPDATE SET consumer = excluded.consumer, status = excluded.status,
                    placed_at = excluded.placed_at, body = excluded.body WHERE purchase.body <> excluded.body""")
                .params(store.value(), order.id(), order.consumer(), order.status().word(),
                        Optional.ofNullable(order.placed()).map(Instant::toEpochMilli).orElse(0L), json.writeValueAsString(order))
                .update();
    }

    private Order order(String body) {
        return json.readValue(body, Order.class);
    }
}
