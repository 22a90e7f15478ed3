package dev.lingxi.exchange.sql;

import dev.lingxi.exchange.ImportedRows;
import dev.lingxi.exchange.Part;
import dev.lingxi.store.StoreId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlImportedRows implements ImportedRows {

    private final JdbcClient jdbc;

    SqlImportedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(StoreId store, Part part) {
        Map<String, String> fingerprints = new HashMap<>();
        jdbc.sql("SELECT id, fingerprint FROM imported_row WHERE store = ? AND part = ?").params(store.value(), part.word())
                .query(row -> {
                    fingerprints.put(row.getString(1), row.getString(2));
                });
        return fingerprints;
    }

    @Override
    public void save(StoreId store, Part part, Map<String, String> fingerprints) {
        fingerprints.forEach((id, fingerprint) -> jdbc.sql("""
                INSERT INTO imported_row (store, part, id, fingerprint) VALUES (?, ?, ?, ?)
                ON CONFLICT (store, part, id) DO UPDATE SET fingerprint = excluded.fingerprint""")
                .params(store.value(), part.word(), id, fingerprint).update());
    }
}
