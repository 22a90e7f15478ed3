package dev.lingxi.knowledge.sql;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.knowledge.Packs;
import dev.lingxi.store.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlKnowledgeBase implements KnowledgeBase {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Packs packs = Packs.shipped();
    /** Another process's change is seen after this long. */
    private final LoadingCache<StoreId, Long> versions =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofSeconds(5)).build(this::loadVersion);

    SqlKnowledgeBase(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Packs packs() {
        return packs;
    }

    @Override
    public List<Entry> own(StoreId store) {
        return jdbc.sql("SELECT body FROM entry WHERE store = ? ORDER BY id").param(store.value())
                .query(String.class).list().stream().map(body -> json.readValue(body, Entry.class)).toList();
    }

    @Override
    public long version(StoreId store) {
        return versions.get(store);
    }

    private Long loadVersion(StoreId store) {
        return jdbc.sql("SELECT version FROM knowledge_version WHERE store = ?").param(store.value()).query(Long.class).optional().orElse(0L);
    }

    @Override
    @Transactional
    public int save(StoreId store, List<Entry> entries) {
        int changed = 0;
        for (Entry entry : entries) {
            changed += save(store, entry);
        }
        changed(store, changed);
        return changed;
    }

    @Override
    @Transactional
    public int remove(StoreId store, List<String> ids) {
        int removed = 0;
        for (String id : ids) {
            removed += jdbc.sql("DELETE FROM entry WHERE store = ? AND id = ?").params(store.value(), id).update();
        }
        changed(store, removed);
        return removed;
    }

    private void changed(StoreId store, int entries) {
        if (entries > 0) {
            jdbc.sql("""
                    INSERT INTO knowledge_version (store, version) VALUES (?, 1)
                    ON CONFLICT (store) DO UPDATE SET version = knowledge_version.version + 1""").param(store.value()).update();
        }
        versions.invalidate(store);
    }

    private int save(StoreId store, Entry entry) {
        Optional<Entry> before = jdbc.sql("SELECT body FROM entry WHERE store = ? AND id = ?").params(store.value(), entry.id())
                .query(String.class).optional().map(body -> json.readValue(body, Entry.class));
        if (before.isPresent() && before.get().equals(withVersion(entry, before.get().version()))) {
            return 0;
        }
        Entry next = withVersion(entry, before.map(each -> each.version() + 1).orElse(entry.version()));
        return jdbc.sql("""
                INSERT INTO entry (store, id, body, version, changed_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (store, id) DO UPDATE SET body = excluded.body, version = excluded.version, changed_at = excluded.changed_at""")
                .params(store.value(), next.id(), json.writeValueAsString(next), next.version(), clock.millis()).update();
    }

    private static Entry withVersion(Entry entry, int version) {
        return new Entry(entry.id(), entry.name(), entry.layer(), entry.pack(), entry.scenario(), entry.intent(), entry.phrasings(),
                entry.tests(), entry.needs(), entry.script(), entry.scriptEn(), entry.next(), entry.scope(), version);
    }
}
