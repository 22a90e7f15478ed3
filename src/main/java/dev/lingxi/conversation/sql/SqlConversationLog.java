package dev.lingxi.conversation.sql;

import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.store.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlConversationLog implements ConversationLog {

    private final LogWriter writer;
    private final JdbcClient jdbc;
    private final MessageRows rows;

    SqlConversationLog(LogWriter writer, JdbcClient jdbc, MessageRows rows) {
        this.writer = writer;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Message record(Line line) {
        return writer.write(List.of(line)).getFirst();
    }

    @Override
    public List<Message> record(List<Line> lines) {
        return lines.isEmpty() ? List.of() : writer.write(List.copyOf(lines));
    }

    /** Reads the conversation and sorts it, as does {@link #before}: the sum keeps either database from walking the whole log backwards instead. */
    @Override
    public List<Message> latest(ConversationId conversation, long after, int limit) {
        return jdbc.sql("SELECT * FROM message WHERE conversation = ? AND position > ? ORDER BY position + 0 DESC LIMIT ?")
                .params(conversation.value(), after, limit).query(rows::message).list().reversed();
    }

    @Override
    public Map<ConversationId, List<Message>> latest(Collection<ConversationId> conversations, int each) {
        if (conversations.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                SELECT * FROM (SELECT message.*, row_number() OVER (PARTITION BY conversation ORDER BY position DESC) AS age FROM message
                    WHERE conversation IN (:ids)) newest WHERE age <= :each ORDER BY position + 0""")
                .param("ids", conversations.stream().map(ConversationId::value).toList()).param("each", each)
                .query(rows::message).list().stream().collect(Collectors.groupingBy(Message::conversation));
    }

    @Override
    public List<Message> before(ConversationId conversation, long position, int limit) {
        return jdbc.sql("SELECT * FROM message WHERE conversation = ? AND position < ? ORDER BY position + 0 DESC LIMIT ?")
                .params(conversation.value(), position, limit).query(rows::message).list().reversed();
    }

    @Override
    public Optional<Message> find(ConversationId conversation, long position) {
        return jdbc.sql("SELECT * FROM message WHERE position = ? AND conversation = ?")
                .params(position, conversation.value()).query(rows::message).optional();
    }

    @Override
    public List<Message> after(long position, int limit) {
        return jdbc.sql("SELECT * FROM message WHERE position > ? ORDER BY position LIMIT ?")
                .params(position, limit).query(rows::message).list();
    }

    @Override
    public List<Message> ofStore(StoreId store, long after, int limit) {
        return jdbc.sql("SELECT * FROM message WHERE store = ? AND position > ? ORDER BY position LIMIT ?")
                .params(store.value(), after, limit).query(rows::message).list();
    }

    @Override
    public int waiting() {
        return writer.waiting();
    }
}
