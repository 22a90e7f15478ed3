package dev.lingxi.reception.sql;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Feedback;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlFeedback implements Feedback {

    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;
    private final ConversationLog log;
    private final Clock clock;

    SqlFeedback(JdbcClient jdbc, ConversationLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void rate(Conversation conversation, long position, boolean useful) {
        log.find(conversation.id(), position).filter(message -> message.speaker() == Speaker.BOT).orElseThrow(() ->
                Problem.caller("unknown_position", "There is no bot answer at position " + position + " in this conversation."));
        jdbc.sql("""
                INSERT INTO rating (conversation, position, store, useful, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (conversation, position) DO UPDATE SET useful = excluded.useful, at = excluded.at""")
                .params(conversation.id().value(), position, conversation.store().value(), useful ? 1 : 0, clock.millis()).update();
    }

    @Override
    public Message leave(Conversation conversation, String clientId, String name, String phone, String text, boolean english) {
        if (text.isBlank() || text.length() > LONGEST || name.length() > 100 || phone.length() > 100) {
            throw Problem.caller("bad_message", "A message has 1 to 4,000 characters, a name and a number at most 100.");
        }
        Message left = log.record(Line.ofConsumer(conversation, clientId, List.of(Content.text(text))));
        jdbc.sql("""
                INSERT INTO offline_message (id, store, conversation, consumer, name, phone, text, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO NOTHING""")
                .params(conversation.id() + ":" + clientId, conversation.store().value(), conversation.id().value(),
                        conversation.consumer().value(), name, phone, text, clock.millis()).update();
        log.record(new Line(conversation, Speaker.SYSTEM, "", "left:" + clientId, left.position(),
                List.of(Content.text(english ? "Thank you, your message is noted. The store will reply here."
                        : "好的，已经记下您的留言，客服看到后会在这里答复您。")), List.of(), null));
        return left;
    }
}
