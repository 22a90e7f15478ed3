package dev.lingxi.trade.sql;

import dev.lingxi.store.StoreId;
import dev.lingxi.trade.Request;
import dev.lingxi.trade.Requests;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlRequests implements Requests {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SqlRequests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Request> ofStore(StoreId store) {
        return jdbc.sql("SELECT body FROM request WHERE store = ? ORDER BY at, id").param(store.value())
                .query(String.class).list().stream().map(body -> json.readValue(body, Request.class)).toList();
    }

    @Override
    @Transactional
    public int save(StoreId store, List<Request> requests) {
        return requests.stream().mapToInt(request -> save(store, request)).sum();
    }

    private int save(StoreId store, Request request) {
        return jdbc.sql("""
                INSERT INTO request (store, id, purchase, consumer, state, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (store, id) DO UPDATE SET purchase = excluded.purchase, consumer = excluded.consumer, state = excluded.state,
                    at = excluded.at, body = excluded.body WHERE request.body <> excluded.body""")
                .params(store.value(), request.id(), request.order(), request.consumer(), request.state(),
                        Optional.ofNullable(request.at()).map(Instant::toEpochMilli).orElse(0L), json.writeValueAsString(request))
                .update();
    }
}
