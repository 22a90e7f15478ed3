package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the messages that consumers left: the answer becomes a line of their conversation, which they find when they come back; where
 * nobody sits there the bot goes on. Safe for many threads.
 */
@Component
public class LeftMessages {

    private final DeskWork work;
    private final Desk desk;
    private final Conversations conversations;
    private final ConversationLog log;
    private final JsonMapper json;

    LeftMessages(DeskWork work, Desk desk, Conversations conversations, ConversationLog log, JsonMapper json) {
        this.work = work;
        this.desk = desk;
        this.conversations = conversations;
        this.log = log;
        this.json = json;
    }

    /** @throws Problem {@code answered} where somebody has answered it before */
    public void answer(StaffMember by, OfflineMessage message, String text) {
        if (!work.answered(message.store(), message.id(), by, text)) {
            throw Problem.conflict("answered", "This message was answered already.");
        }
        Conversation conversation = conversations.open(message.store(), message.consumer());
        String name = message.id().hashCode() + ":" + message.at().toEpochMilli();
        var lines = new ArrayList<Line>();
        lines.add(new Line(conversation, Speaker.AGENT, by.name(), "task:" + name, 0, List.of(Content.text(text)), List.of(),
                json.writeValueAsString(Map.of("staff", by.id().value()))));
        if (desk.serving(conversation.id()).filter(Serving::spoken).isEmpty()) {
            lines.add(Announcements.answeredLater(conversation, name));
        }
        log.record(lines);
    }
}
