package dev.lingxi.store.sql;

import dev.lingxi.store.AuditLog;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlAuditLog implements AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    SqlAuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(StaffMember by, String action, String subject, String detail) {
        add(by.store(), by.id().value(), by.name(), action, subject, detail);
    }

    @Override
    public void record(StoreId store, String action, String subject, String detail) {
        add(store, null, "", action, subject, detail);
    }

    private void add(StoreId store, @Nullable String staff, String name, String action, String subject, String detail) {
        jdbc.sql("INSERT INTO audit (id, store, at, staff, name, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, Tokens.name()).param(2, store.value()).param(3, clock.millis()).param(4, staff).param(5, name)
                .param(6, action).param(7, subject).param(8, detail).update();
    }

    @Override
    public List<Entry> latest(StoreId store, Instant before, int limit) {
        return jdbc.sql("SELECT * FROM audit WHERE store = ? AND at < ? ORDER BY at DESC LIMIT ?").params(store.value(), before.toEpochMilli(), limit)
                .query((row, n) -> new Entry(row.getString("id"), store, Instant.ofEpochMilli(row.getLong("at")),
                        row.getString("staff") == null ? null : new StaffId(row.getString("staff")), row.getString("name"), row.getString("action"),
                        row.getString("subject"), row.getString("detail"))).list();
    }
}
