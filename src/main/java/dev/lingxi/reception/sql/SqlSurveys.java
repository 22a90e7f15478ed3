package dev.lingxi.reception.sql;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Surveys;
import dev.lingxi.store.Consumer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlSurveys implements Surveys {

    private static final int LOW = 2;
    private static final int BEST = 5;
    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final Clock clock;

    SqlSurveys(JdbcClient jdbc, Conversations conversations, Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public boolean ask(ConversationId id) {
        Optional<Conversation> conversation = conversations.find(id);
        return conversation.isPresent() && jdbc.sql("""
                INSERT INTO survey (conversation, store, consumer, asked_at, reasons, comment) VALUES (?, ?, ?, ?, '', '')
                ON CONFLICT (conversation) DO NOTHING""")
                .params(id.value(), conversation.get().store().value(), conversation.get().consumer().value(), clock.millis()).update() == 1;
    }

    @Override
    public void answer(Consumer consumer, @Nullable String conversation, int mark, List<String> reasons, String comment) {
        if (mark < 1 || mark > BEST || comment.length() > LONGEST || reasons.size() > 10 || reasons.stream().anyMatch(reason -> reason.length() > 50)) {
            throw Problem.caller("bad_survey", "A mark is 1 to 5, with at most ten short reasons and a comment of 1,000 characters.");
        }
        String asked = asked(consumer, conversation);
        int kept = jdbc.sql("UPDATE survey SET mark = ?, reasons = ?, comment = ?, answered_at = ? WHERE conversation = ? AND answered_at IS NULL")
                .params(mark, String.join("\n", reasons), comment, clock.millis(), asked).update();
        if (kept == 1 && mark <= LOW) {
            task(consumer, asked, comment);
        }
    }

    private String asked(Consumer consumer, @Nullable String conversation) {
        return jdbc.sql("SELECT conversation FROM survey WHERE store = ? AND consumer = ? AND (? = '' OR conversation = ?) ORDER BY asked_at DESC LIMIT 1")
                .params(consumer.store().value(), consumer.id().value(), conversation == null ? "" : conversation, conversation == null ? "" : conversation)
                .query(String.class).optional().orElseThrow(() -> Problem.caller("bad_survey", "Nobody asked for a mark."));
    }

    private void task(Consumer consumer, String conversation, String comment) {
        jdbc.sql("""
                INSERT INTO offline_message (id, store, conversation, consumer, name, phone, text, at) VALUES (?, ?, ?, ?, ?, '', ?, ?)
                ON CONFLICT (id) DO NOTHING""")
                .params(conversation + Surveys.LOW_MARK, consumer.store().value(), conversation, consumer.id().value(), consumer.name(), comment.strip(),
                        clock.millis()).update();
    }

    @Override
    public Map<ConversationId, Mark> marks(Collection<ConversationId> conversations) {
        Map<ConversationId, Mark> marks = new HashMap<>();
        if (!conversations.isEmpty()) {
            jdbc.sql("SELECT * FROM survey WHERE conversation IN (:ids) AND answered_at IS NOT NULL")
                    .param("ids", conversations.stream().map(ConversationId::value).toList())
                    .query(row -> {
                        marks.put(new ConversationId(row.getString("conversation")), mark(row));
                    });
        }
        return marks;
    }

    private static Mark mark(ResultSet row) throws SQLException {
        String reasons = row.getString("reasons");
        return new Mark(row.getInt("mark"), reasons.isEmpty() ? List.of() : List.of(reasons.split("\n")), row.getString("comment"));
    }
}
