package dev.lingxi.reception.sql;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.reception.DeskWork;
import dev.lingxi.reception.OfflineMessage;
import dev.lingxi.reception.UsualReplies;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlDeskWork implements DeskWork {

    private final JdbcClient jdbc;
    private final Clock clock;

    SqlDeskWork(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Note note(StaffMember by, Conversation conversation, String text, boolean whisper) {
        var note = new Note(UUID.randomUUID().toString(), conversation.id(), by.id(), by.name(), text, clock.instant(), whisper);
        jdbc.sql("INSERT INTO note (id, store, conversation, staff, name, text, at, whisper) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(note.id(), conversation.store().value(), conversation.id().value(), by.id().value(), by.name(), text, note.at().toEpochMilli(),
                        whisper ? 1 : 0).update();
        return note;
    }

    @Override
    public List<Note> notes(ConversationId conversation) {
        return jdbc.sql("SELECT * FROM note WHERE conversation = ? ORDER BY at").param(conversation.value())
                .query((row, n) -> new Note(row.getString("id"), conversation, new StaffId(row.getString("staff")), row.getString("name"),
                        row.getString("text"), Instant.ofEpochMilli(row.getLong("at")), row.getInt("whisper") == 1)).list();
    }

    @Override
    public List<String> tags(StoreId store, ConsumerId consumer) {
        return jdbc.sql("SELECT tag FROM consumer_tag WHERE store = ? AND consumer = ? ORDER BY tag").params(store.value(), consumer.value())
                .query(String.class).list();
    }

    @Override
    public Map<ConsumerId, List<String>> tags(StoreId store, Collection<ConsumerId> consumers) {
        Map<ConsumerId, List<String>> tags = new HashMap<>();
        if (!consumers.isEmpty()) {
            jdbc.sql("SELECT consumer, tag FROM consumer_tag WHERE store = :store AND consumer IN (:ids) ORDER BY consumer, tag").param("store", store.value())
                    .param("ids", consumers.stream().map(ConsumerId::value).toList()).query(row -> {
                        tags.computeIfAbsent(new ConsumerId(row.getString(1)), id -> new ArrayList<>()).add(row.getString(2));
                    });
        }
        return tags;
    }

    @Override
    @Transactional
    public void tags(StoreId store, ConsumerId consumer, List<String> tags) {
        jdbc.sql("DELETE FROM consumer_tag WHERE store = ? AND consumer = ?").params(store.value(), consumer.value()).update();
        tags.stream().distinct().forEach(tag -> jdbc.sql("INSERT INTO consumer_tag (store, consumer, tag) VALUES (?, ?, ?)")
                .params(store.value(), consumer.value(), tag).update());
    }

    @Override
    public List<CannedReply> canned(StaffMember member) {
        return UsualReplies.beside(member.store(), jdbc.sql("SELECT * FROM canned_reply WHERE store = ? AND (owner IS NULL OR owner = ?) ORDER BY category, title")
                .params(member.store().value(), member.id().value())
                .query((row, n) -> new CannedReply(row.getString("id"), member.store(), row.getString("owner") == null ? null : new StaffId(row.getString("owner")),
                        row.getString("title"), row.getString("shortcut"), row.getString("text"), row.getString("category"))).list());
    }

    @Override
    public void save(CannedReply reply) {
        jdbc.sql("""
                INSERT INTO canned_reply (id, store, owner, title, shortcut, text, category) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, title = excluded.title, shortcut = excluded.shortcut, text = excluded.text,
                    category = excluded.category WHERE canned_reply.store = excluded.store""")
                .param(1, reply.id()).param(2, reply.store().value()).param(3, reply.owner() == null ? null : reply.owner().value())
                .param(4, reply.title()).param(5, reply.shortcut()).param(6, reply.text()).param(7, reply.category()).update();
    }

    @Override
    public void removeCanned(StoreId store, String id) {
        if (UsualReplies.isUsual(id)) {
            save(new CannedReply(id, store, null, "", "", "", ""));
        } else {
            jdbc.sql("DELETE FROM canned_reply WHERE store = ? AND id = ?").params(store.value(), id).update();
        }
    }

    @Override
    public void wrapUp(StoreId store, WrapUp wrapUp) {
        jdbc.sql("""
                INSERT INTO wrap_up (conversation, store, staff, at, summary, disposition) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (conversation) DO UPDATE SET staff = excluded.staff, at = excluded.at, summary = excluded.summary, disposition = excluded.disposition""")
                .params(wrapUp.conversation().value(), store.value(), wrapUp.staff().value(), wrapUp.at().toEpochMilli(), wrapUp.summary(),
                        wrapUp.disposition()).update();
    }

    @Override
    public Optional<WrapUp> wrapUp(ConversationId conversation) {
        return Optional.ofNullable(wrapUps(List.of(conversation)).get(conversation));
    }

    @Override
    public Map<ConversationId, WrapUp> wrapUps(Collection<ConversationId> conversations) {
        Map<ConversationId, WrapUp> wrapUps = new HashMap<>();
        if (!conversations.isEmpty()) {
            jdbc.sql("SELECT * FROM wrap_up WHERE conversation IN (:ids)").param("ids", conversations.stream().map(ConversationId::value).toList())
                    .query((row, n) -> new WrapUp(new ConversationId(row.getString("conversation")), new StaffId(row.getString("staff")),
                            Instant.ofEpochMilli(row.getLong("at")), row.getString("summary"), row.getString("disposition"))).list()
                    .forEach(wrapUp -> wrapUps.put(wrapUp.conversation(), wrapUp));
        }
        return wrapUps;
    }

    @Override
    public List<Task> tasks(StoreId store, boolean done, @Nullable StaffId owner, int limit) {
        String which = done ? "answered_at IS NOT NULL" : "answered_at IS NULL";
        String order = done ? "answered_at DESC" : "at";
        String whose = owner == null ? "" : owner.value();
        return jdbc.sql("SELECT * FROM offline_message WHERE store = ? AND " + which + " AND (? = '' OR owner = ?) ORDER BY " + order + " LIMIT ?")
                .params(store.value(), whose, whose, limit).query(this::task).list();
    }

    @Override
    public Optional<Task> task(StoreId store, String id) {
        return jdbc.sql("SELECT * FROM offline_message WHERE store = ? AND id = ?").params(store.value(), id).query(this::task).optional();
    }

    private Task task(ResultSet row, int n) throws SQLException {
        var message = new OfflineMessage(row.getString("id"), new StoreId(row.getString("store")), new ConversationId(row.getString("conversation")),
                new ConsumerId(row.getString("consumer")), row.getString("name"), row.getString("phone"), row.getString("text"),
                Instant.ofEpochMilli(row.getLong("at")));
        long answered = row.getLong("answered_at");
        return new Task(message, Optional.ofNullable(row.getString("owner")).map(StaffId::new),
                answered == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answered)), text(row.getString("answer")),
                Optional.ofNullable(row.getString("answerer")).map(StaffId::new), text(row.getString("answered_by")), text(row.getString("told_by")));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void own(StoreId store, String task, @Nullable StaffId owner) {
        jdbc.sql("UPDATE offline_message SET owner = ? WHERE store = ? AND id = ?").param(1, owner == null ? null : owner.value())
                .param(2, store.value()).param(3, task).update();
    }

    @Override
    public boolean answered(StoreId store, String task, StaffMember by, String answer) {
        return jdbc.sql("UPDATE offline_message SET answered_at = ?, answer = ?, answerer = ?, answered_by = ? WHERE store = ? AND id = ? AND answered_at IS NULL")
                .params(clock.millis(), answer, by.id().value(), by.name(), store.value(), task).update() == 1;
    }

    @Override
    public void told(StoreId store, String task, String by) {
        jdbc.sql("UPDATE offline_message SET told_at = ?, told_by = ? WHERE store = ? AND id = ?").params(clock.millis(), by, store.value(), task).update();
    }

    @Override
    public List<Task> untold() {
        return jdbc.sql("SELECT * FROM offline_message WHERE answered_at IS NOT NULL AND told_at IS NULL ORDER BY answered_at LIMIT 500").query(this::task).list();
    }
}
