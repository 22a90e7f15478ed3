package dev.lingxi.reception.sql;

import dev.lingxi.reception.AssistFact;
import dev.lingxi.reception.Suggestion;
import dev.lingxi.reception.SuggestionBook;
import dev.lingxi.store.StoreId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlSuggestionBook implements SuggestionBook {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SqlSuggestionBook(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void shown(AssistFact.Suggested suggested) {
        for (Suggestion each : suggested.suggestions()) {
            jdbc.sql("""
                    INSERT INTO suggestion (id, store, conversation, position, agent, place, body, intent, confidence, shown_at, state, auto)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'shown', 0)""")
                    .params(each.id(), suggested.conversation().store().value(), suggested.conversation().id().value(), suggested.position(),
                            suggested.agent().value(), each.rank(), json.writeValueAsString(each), each.intent() == null ? "" : each.intent(),
                            each.confidence(), clock.millis()).update();
        }
    }

    @Override
    @Transactional
    public void taken(AssistFact.Suggested suggested, String suggestion, int distance, boolean auto) {
        jdbc.sql("UPDATE suggestion SET state = ?, distance = ?, auto = ?, settled_at = ? WHERE id = ? AND state = 'shown'")
                .params(distance == 0 ? "used" : "edited", distance, auto ? 1 : 0, clock.millis(), suggestion).update();
        ignored(suggested);
    }

    @Override
    public void ignored(AssistFact.Suggested suggested) {
        jdbc.sql("UPDATE suggestion SET state = 'ignored', settled_at = ? WHERE conversation = ? AND position <= ? AND state = 'shown'")
                .params(clock.millis(), suggested.conversation().id().value(), suggested.position()).update();
    }

    @Override
    public void ignored(StoreId store, String suggestion) {
        jdbc.sql("UPDATE suggestion SET state = 'ignored', settled_at = ? WHERE store = ? AND id = ? AND state = 'shown'")
                .params(clock.millis(), store.value(), suggestion).update();
    }

    @Override
    public void cancelled(String suggestion) {
        jdbc.sql("UPDATE suggestion SET cancelled = 1 WHERE id = ?").param(suggestion).update();
    }

    @Override
    public List<Figures> figures(StoreId store, Instant from, Instant until, String by) {
        String key = by.equals("intent") ? "intent" : "agent";
        return jdbc.sql("""
                SELECT %s AS grouped, count(*) AS shown, sum(CASE WHEN state = 'used' AND auto = 0 THEN 1 ELSE 0 END) AS used,
                    sum(CASE WHEN state = 'edited' THEN 1 ELSE 0 END) AS edited, sum(CASE WHEN state = 'ignored' THEN 1 ELSE 0 END) AS ignored,
                    sum(CASE WHEN state = 'shown' THEN 1 ELSE 0 END) AS open, sum(auto) AS auto_sent, sum(cancelled) AS cancelled,
                    coalesce(avg(CASE WHEN state = 'edited' THEN distance * 1.0 END), 0) AS mean_distance
                FROM suggestion WHERE store = ? AND shown_at >= ? AND shown_at < ? GROUP BY %s ORDER BY shown DESC""".formatted(key, key))
                .params(store.value(), from.toEpochMilli(), until.toEpochMilli())
                .query((row, n) -> new Figures(row.getString("grouped"), row.getLong("shown"), row.getLong("used"), row.getLong("edited"),
                        row.getLong("ignored"), row.getLong("open"), row.getLong("auto_sent"), row.getLong("cancelled"), row.getDouble("mean_distance"))).list();
    }
}
