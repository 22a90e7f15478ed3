package dev.lingxi.reception.sql;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.reception.DeskBook;
import dev.lingxi.reception.DeskSettings;
import dev.lingxi.reception.Handoff;
import dev.lingxi.reception.ModeInForce;
import dev.lingxi.reception.Presence;
import dev.lingxi.reception.ReceptionMode;
import dev.lingxi.reception.ServedBy;
import dev.lingxi.reception.Serving;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StoreId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlDeskBook implements DeskBook {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate together;

    SqlDeskBook(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.together = new TransactionTemplate(transactions);
    }

    @Override
    public Set<StoreId> stores() {
        return new HashSet<>(jdbc.sql("""
                SELECT store FROM serving UNION SELECT store FROM presence UNION SELECT store FROM reception_mode
                UNION SELECT store FROM desk_settings""").query((row, n) -> new StoreId(row.getString(1))).list());
    }

    @Override
    public List<Serving> servings(StoreId store) {
        return jdbc.sql("SELECT body FROM serving WHERE store = ?").param(store.value())
                .query((row, n) -> json.readValue(row.getString(1), Serving.class)).list();
    }

    @Override
    public void save(List<Serving> servings, List<Outcome> outcomes) {
        together.executeWithoutResult(status -> {
            servings.forEach(this::save);
            outcomes.forEach(this::save);
        });
    }

    private void save(Serving serving) {
        Conversation conversation = serving.conversation();
        if (serving.by() == ServedBy.BOT && !serving.staying()) {
            forget(conversation.id());
            return;
        }
        jdbc.sql("""
                INSERT INTO serving (conversation, store, served_by, agent, body) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (conversation) DO UPDATE SET served_by = excluded.served_by, agent = excluded.agent, body = excluded.body""")
                .param(1, conversation.id().value()).param(2, conversation.store().value()).param(3, serving.by().word())
                .param(4, serving.agent() == null ? null : serving.agent().value()).param(5, json.writeValueAsString(serving)).update();
        if (serving.agent() != null) {
            jdbc.sql("""
                    INSERT INTO last_agent (store, consumer, agent, at) VALUES (?, ?, ?, ?)
                    ON CONFLICT (store, consumer) DO UPDATE SET agent = excluded.agent, at = excluded.at""")
                    .params(conversation.store().value(), conversation.consumer().value(), serving.agent().value(), serving.since().toEpochMilli()).update();
        }
    }

    private void save(Outcome outcome) {
        jdbc.sql("INSERT INTO service (conversation, at, store, agent, outcome, millis) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .param(1, outcome.conversation().id().value()).param(2, outcome.at().toEpochMilli()).param(3, outcome.conversation().store().value())
                .param(4, outcome.agent().map(StaffId::value).orElse(null)).param(5, outcome.outcome()).param(6, outcome.millis()).update();
    }

    private void forget(ConversationId conversation) {
        jdbc.sql("DELETE FROM serving WHERE conversation = ?").param(conversation.value()).update();
    }

    @Override
    public void close(Conversation conversation, List<Outcome> outcomes) {
        together.executeWithoutResult(status -> {
            forget(conversation.id());
            outcomes.forEach(this::save);
        });
    }

    @Override
    public List<Attendance> attendances(StoreId store) {
        return jdbc.sql("SELECT * FROM presence WHERE store = ?").param(store.value())
                .query((row, n) -> new Attendance(new StaffId(row.getString("staff")), Presence.of(row.getString("state")),
                        Instant.ofEpochMilli(row.getLong("since")))).list();
    }

    @Override
    public void attend(StoreId store, Attendance now, Presence chosen) {
        together.executeWithoutResult(status -> {
            long at = now.since().toEpochMilli();
            jdbc.sql("""
                    INSERT INTO presence (staff, store, state, since) VALUES (?, ?, ?, ?)
                    ON CONFLICT (staff) DO UPDATE SET state = excluded.state, since = excluded.since""")
                    .params(now.staff().value(), store.value(), chosen.word(), at).update();
            jdbc.sql("UPDATE presence_log SET until_at = ? WHERE staff = ? AND until_at IS NULL").params(at, now.staff().value()).update();
            jdbc.sql("""
                    INSERT INTO presence_log (staff, store, state, from_at) VALUES (?, ?, ?, ?)
                    ON CONFLICT (staff, from_at) DO UPDATE SET state = excluded.state, until_at = NULL""")
                    .params(now.staff().value(), store.value(), now.state().word(), at).update();
        });
    }

    @Override
    public List<Shift> shifts(StoreId store, Instant from, Instant until) {
        return jdbc.sql("""
                SELECT * FROM presence_log WHERE store = ? AND from_at < ? AND (until_at IS NULL OR until_at > ?) AND state <> 'offline'
                ORDER BY staff, from_at""").params(store.value(), until.toEpochMilli(), from.toEpochMilli())
                .query((row, n) -> {
                    long end = row.getLong("until_at");
                    return new Shift(new StaffId(row.getString("staff")), Presence.of(row.getString("state")), Instant.ofEpochMilli(row.getLong("from_at")),
                            end == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(end)));
                }).list();
    }

    @Override
    public Map<String, ModeInForce> modes(StoreId store) {
        Map<String, ModeInForce> modes = new HashMap<>();
        jdbc.sql("SELECT * FROM reception_mode WHERE store = ?").param(store.value())
                .query((row, n) -> new ModeInForce(row.getString("skill"), ReceptionMode.valueOf(row.getString("mode")), "hand", row.getString("reason"),
                        Instant.ofEpochMilli(row.getLong("since")), row.getString("staff"))).list().forEach(mode -> modes.put(mode.group(), mode));
        return modes;
    }

    @Override
    public void mode(StoreId store, ModeInForce byHand) {
        jdbc.sql("""
                INSERT INTO reception_mode (store, skill, mode, reason, staff, since) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (store, skill) DO UPDATE SET mode = excluded.mode, reason = excluded.reason, staff = excluded.staff, since = excluded.since""")
                .params(store.value(), byHand.group(), byHand.mode().name(), byHand.reason(), byHand.staff(), byHand.since().toEpochMilli()).update();
    }

    @Override
    public void releaseMode(StoreId store, String group) {
        jdbc.sql("DELETE FROM reception_mode WHERE store = ? AND skill = ?").params(store.value(), group).update();
    }

    @Override
    public void logMode(StoreId store, ModeChange change) {
        jdbc.sql("INSERT INTO reception_mode_log (store, skill, at, mode, before, set_by, reason, staff) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(store.value(), change.group(), change.at().toEpochMilli(), change.now().mode().name(), change.before().name(),
                        change.now().by(), change.now().reason(), change.now().staff()).update();
    }

    @Override
    public List<ModeChange> modeLog(StoreId store, Instant before, int limit) {
        return jdbc.sql("SELECT * FROM reception_mode_log WHERE store = ? AND at < ? ORDER BY at DESC LIMIT ?")
                .params(store.value(), before.toEpochMilli(), limit)
                .query((row, n) -> {
                    Instant at = Instant.ofEpochMilli(row.getLong("at"));
                    return new ModeChange(at, row.getString("skill"), ReceptionMode.valueOf(row.getString("before")), new ModeInForce(row.getString("skill"),
                            ReceptionMode.valueOf(row.getString("mode")), row.getString("set_by"), row.getString("reason"), at, row.getString("staff")));
                }).list();
    }

    @Override
    public Optional<DeskSettings> settings(StoreId store) {
        return jdbc.sql("SELECT body FROM desk_settings WHERE store = ?").param(store.value())
                .query((row, n) -> json.readValue(row.getString(1), DeskSettings.class)).optional();
    }

    @Override
    public void save(StoreId store, DeskSettings settings) {
        jdbc.sql("INSERT INTO desk_settings (store, body) VALUES (?, ?) ON CONFLICT (store) DO UPDATE SET body = excluded.body")
                .params(store.value(), json.writeValueAsString(settings)).update();
    }

    @Override
    public void save(Conversation conversation, Handoff handoff) {
        jdbc.sql("INSERT INTO handoff (conversation, at, store, reason, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(conversation.id().value(), handoff.at().toEpochMilli(), conversation.store().value(), handoff.reason(),
                        json.writeValueAsString(handoff)).update();
    }

    @Override
    public Optional<Handoff> handoff(ConversationId conversation) {
        return jdbc.sql("SELECT body FROM handoff WHERE conversation = ? ORDER BY at DESC LIMIT 1").param(conversation.value())
                .query((row, n) -> json.readValue(row.getString(1), Handoff.class)).optional();
    }

    @Override
    public Optional<StaffId> lastAgent(StoreId store, ConsumerId consumer) {
        return jdbc.sql("SELECT agent FROM last_agent WHERE store = ? AND consumer = ?").params(store.value(), consumer.value())
                .query((row, n) -> new StaffId(row.getString(1))).optional();
    }
}
