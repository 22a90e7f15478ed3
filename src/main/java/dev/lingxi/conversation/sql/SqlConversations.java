package dev.lingxi.conversation.sql;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Glance;
import dev.lingxi.conversation.LogSettings;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A conversation gets its row with its first line; until then it is a promise kept here, so that looking in costs no write. */
@Repository
class SqlConversations implements Conversations {

    private static final String GLANCE = """
            SELECT c.id AS c_id, c.store AS c_store, c.consumer AS c_consumer, c.opened_at AS c_opened_at, c.closed_at AS c_closed_at, c.last_at AS c_last_at, m.*
            FROM conversation c LEFT JOIN message m ON m.position = c.last_position\s""";

    /** Another node's close is noticed after this long. */
    private static final Duration TRUSTED = Duration.ofSeconds(10);

    private record Key(StoreId store, ConsumerId consumer) {}

    /** @param looked when the database last said, or did not deny, that it is open */
    private record Known(Conversation conversation, Instant looked) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LogSettings settings;
    private final Cache<Key, Known> opened = Caffeine.newBuilder().maximumSize(200_000).build();

    private final MessageRows messages;

    SqlConversations(JdbcClient jdbc, MessageRows messages, Clock clock, LogSettings settings) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Conversation open(StoreId store, ConsumerId consumer) {
        var key = new Key(store, consumer);
        opened.asMap().computeIfPresent(key, (k, known) -> current(known));
        return opened.get(key, this::openNow).conversation();
    }

    /** The same while it is current; null where another node has closed it or time has ended it. */
    private @Nullable Known current(Known known) {
        Instant now = clock.instant();
        Conversation conversation = known.conversation();
        if (!now.isBefore(conversation.openedAt().plus(settings.reopen()))) {
            return recent(conversation.store(), conversation.consumer()).isPresent() ? known : null;
        }
        if (now.isBefore(known.looked().plus(TRUSTED))) {
            return known;
        }
        return find(conversation.id()).flatMap(Conversation::closedAt).isPresent() ? null : new Known(conversation, now);
    }

    private Known openNow(Key key) {
        Instant now = clock.instant();
        return new Known(recent(key.store(), key.consumer()).orElseGet(() ->
                new Conversation(ConversationId.opening(now.toEpochMilli()), key.store(), key.consumer(), now, Optional.empty())), now);
    }

    /** The sum keeps SQLite from reading the whole store's last hours where the consumer's few conversations are all that is needed. */
    private Optional<Conversation> recent(StoreId store, ConsumerId consumer) {
        long since = clock.instant().minus(settings.reopen()).toEpochMilli();
        return jdbc.sql("""
                SELECT * FROM conversation WHERE store = ? AND consumer = ? AND closed_at IS NULL AND last_at + 0 >= ?
                ORDER BY opened_at DESC LIMIT 1""")
                .params(store.value(), consumer.value(), since).query(SqlConversations::conversation).optional();
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return jdbc.sql("SELECT * FROM conversation WHERE id = ?").param(id.value())
                .query(SqlConversations::conversation).optional();
    }

    @Override
    public void close(ConversationId id) {
        find(id).ifPresent(conversation -> {
            jdbc.sql("UPDATE conversation SET closed_at = ? WHERE id = ?").params(clock.millis(), id.value()).update();
            opened.invalidate(new Key(conversation.store(), conversation.consumer()));
        });
    }

    @Override
    public boolean reopen(ConversationId id) {
        long since = clock.instant().minus(settings.reopen()).toEpochMilli();
        int reopened = jdbc.sql("""
                UPDATE conversation SET closed_at = NULL, last_at = ? WHERE id = ? AND closed_at IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM conversation other WHERE other.store = conversation.store AND other.consumer = conversation.consumer
                        AND other.closed_at IS NULL AND other.last_at + 0 >= ?)""").params(clock.millis(), id.value(), since).update();
        find(id).ifPresent(conversation -> opened.invalidate(new Key(conversation.store(), conversation.consumer())));
        return reopened == 1;
    }

    @Override
    public List<Unanswered> unanswered(int limit) {
        return jdbc.sql("SELECT * FROM conversation WHERE asked > answered AND closed_at IS NULL ORDER BY asked LIMIT ?").param(limit)
                .query((row, n) -> new Unanswered(conversation(row, n), row.getLong("asked"), row.getLong("answered"))).list();
    }

    @Override
    public void settled(ConversationId id, long position) {
        jdbc.sql("UPDATE conversation SET answered = ? WHERE id = ? AND answered < ?").params(position, id.value(), position).update();
    }

    @Override
    public List<Glance> recent(StoreId store, Instant before, Which which, String words, int limit) {
        String open = switch (which) {
            case ALL -> "";
            case OPEN -> " AND c.closed_at IS NULL";
            case CLOSED -> " AND c.closed_at IS NOT NULL";
        };
        String like = "%" + words.replace("%", "").replace("_", "") + "%";
        String named = words.isBlank() ? "" : " AND (c.id LIKE ? OR c.consumer LIKE ?)";
        var query = jdbc.sql(GLANCE + "WHERE c.store = ? AND c.last_at < ?" + open + named + " ORDER BY c.last_at DESC LIMIT ?")
                .param(store.value()).param(before.toEpochMilli());
        return (words.isBlank() ? query : query.param(like).param(like)).param(limit).query(this::glance).list();
    }

    @Override
    public List<ConversationId> lively(StoreId store, Instant since, int limit) {
        return jdbc.sql("SELECT id FROM conversation WHERE store = ? AND last_at >= ? AND closed_at IS NULL LIMIT ?")
                .params(store.value(), since.toEpochMilli(), limit).query((row, n) -> new ConversationId(row.getString("id"))).list();
    }

    @Override
    public List<Glance> glances(java.util.Collection<ConversationId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String marks = String.join(",", java.util.Collections.nCopies(ids.size(), "?"));
        return jdbc.sql(GLANCE + "WHERE c.id IN (" + marks + ")").params(ids.stream().map(ConversationId::value).toList()).query(this::glance).list();
    }

    @Override
    public List<Glance> of(StoreId store, ConsumerId consumer, int limit) {
        return jdbc.sql(GLANCE + "WHERE c.store = ? AND c.consumer = ? ORDER BY c.opened_at DESC LIMIT ?")
                .params(store.value(), consumer.value(), limit).query(this::glance).list();
    }

    private Glance glance(ResultSet row, int n) throws SQLException {
        var conversation = new Conversation(new ConversationId(row.getString("c_id")), new StoreId(row.getString("c_store")),
                new ConsumerId(row.getString("c_consumer")), Instant.ofEpochMilli(row.getLong("c_opened_at")),
                row.getLong("c_closed_at") == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getLong("c_closed_at"))));
        return new Glance(conversation, Instant.ofEpochMilli(row.getLong("c_last_at")),
                row.getString("conversation") == null ? Optional.empty() : Optional.of(messages.message(row, n)));
    }

    private static Conversation conversation(ResultSet row, int n) throws SQLException {
        long closed = row.getLong("closed_at");
        return new Conversation(new ConversationId(row.getString("id")), new StoreId(row.getString("store")),
                new ConsumerId(row.getString("consumer")), Instant.ofEpochMilli(row.getLong("opened_at")),
                closed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closed)));
    }
}
