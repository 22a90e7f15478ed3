package dev.lingxi.reception.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.reception.ReadMarks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A mark that has not moved costs no write, and one that was looked at lately no read. */
@Repository
class SqlReadMarks implements ReadMarks {

    private final JdbcClient jdbc;
    private final Cache<ConversationId, Marks> known = Caffeine.newBuilder().maximumSize(20_000).build();

    SqlReadMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void read(Conversation conversation, Marks now) {
        Marks before = of(conversation.id());
        var after = new Marks(Math.max(before.consumer(), now.consumer()), Math.max(before.agent(), now.agent()));
        if (after.equals(before)) {
            return;
        }
        jdbc.sql("""
                INSERT INTO read_mark (conversation, store, consumer, agent) VALUES (?, ?, ?, ?)
                ON CONFLICT (conversation) DO UPDATE SET consumer = CASE WHEN excluded.consumer > read_mark.consumer THEN excluded.consumer ELSE read_mark.consumer END,
                    agent = CASE WHEN excluded.agent > read_mark.agent THEN excluded.agent ELSE read_mark.agent END""")
                .params(conversation.id().value(), conversation.store().value(), after.consumer(), after.agent()).update();
        known.put(conversation.id(), after);
    }

    @Override
    public Marks of(ConversationId conversation) {
        return known.get(conversation, this::remembered);
    }

    private Marks remembered(ConversationId conversation) {
        return jdbc.sql("SELECT consumer, agent FROM read_mark WHERE conversation = ?").param(conversation.value())
                .query((row, n) -> new Marks(row.getLong("consumer"), row.getLong("agent"))).optional().orElse(Marks.NONE);
    }
}
