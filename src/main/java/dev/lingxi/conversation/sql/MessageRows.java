package dev.lingxi.conversation.sql;

import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Messages as rows. */
@Component
class MessageRows {

    static final String INSERT = """
            INSERT INTO message (position, conversation, store, consumer, speaker, name, client_id, reply_to, contents, chips, why, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (conversation, client_id) DO NOTHING""";

    /** The same, unless a person has the floor. */
    static final String INSERT_OF_BOT = """
            INSERT INTO message (position, conversation, store, consumer, speaker, name, client_id, reply_to, contents, chips, why, at)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            WHERE NOT EXISTS (SELECT 1 FROM conversation WHERE id = ? AND floor = 1)
            ON CONFLICT (conversation, client_id) DO NOTHING""";

    private final ObjectReader contentReader;
    private final ObjectWriter contentWriter;
    private final ObjectReader chipsReader;
    private final ObjectWriter chipsWriter;

    MessageRows(JsonMapper json) {
        var contents = new TypeReference<List<Content>>() {};
        var chips = new TypeReference<List<String>>() {};
        contentReader = json.readerFor(contents);
        contentWriter = json.writerFor(contents);
        chipsReader = json.readerFor(chips);
        chipsWriter = json.writerFor(chips);
    }

    void bind(PreparedStatement insert, Message message) throws SQLException {
        insert.setLong(1, message.position());
        insert.setString(2, message.conversation().value());
        insert.setString(3, message.store().value());
        insert.setString(4, message.consumer().value());
        insert.setString(5, message.speaker().word());
        insert.setString(6, message.name());
        insert.setString(7, message.clientId());
        insert.setLong(8, message.replyTo());
        insert.setString(9, contentWriter.writeValueAsString(message.contents()));
        insert.setString(10, message.chips().isEmpty() ? "[]" : chipsWriter.writeValueAsString(message.chips()));
        insert.setString(11, message.why());
        insert.setLong(12, message.at().toEpochMilli());
        if (message.speaker() == Speaker.BOT) {
            insert.setString(13, message.conversation().value());
        }
    }

    Message message(ResultSet row, int n) throws SQLException {
        String chips = row.getString("chips");
        return new Message(row.getLong("position"), new ConversationId(row.getString("conversation")),
                new StoreId(row.getString("store")), new ConsumerId(row.getString("consumer")),
                Speaker.valueOf(row.getString("speaker").toUpperCase(Locale.ROOT)), row.getString("name"), row.getString("client_id"),
                row.getLong("reply_to"), contentReader.readValue(row.getString("contents")),
                "[]".equals(chips) ? List.of() : chipsReader.readValue(chips), row.getString("why"),
                Instant.ofEpochMilli(row.getLong("at")), false);
    }
}
