package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.language.English;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.DeskWork.Task;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the messages that consumers left: the answer becomes a line of their conversation, which they find when they come back; where
 * nobody sits there the bot goes on. The answer is written down first and becomes a line then; whatever comes in between, it becomes one
 * later, and only once, since the line's id is the task's. Safe for many threads.
 */
@Component
public class LeftMessages {

    private static final Logger LOG = LoggerFactory.getLogger(LeftMessages.class);

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
        if (!work.answered(message.store(), message.id(), by, text) && !isTheSame(by, message, text)) {
            throw Problem.conflict("answered", "This message was answered already.");
        }
        work.task(message.store(), message.id()).ifPresent(this::tell);
    }

    /** Once more what could not become a line the first time. */
    private boolean isTheSame(StaffMember by, OfflineMessage message, String text) {
        return work.task(message.store(), message.id())
                .filter(task -> !task.told() && task.answer().equals(text) && task.answerer().filter(by.id()::equals).isPresent()).isPresent();
    }

    /**
     * Answered by phone or otherwise: {@code text} says how it ended, and is no line.
     *
     * @throws Problem {@code answered} where somebody has answered it before
     */
    public void answeredElsewhere(StaffMember by, OfflineMessage message, String text) {
        if (!work.answered(message.store(), message.id(), by, text)) {
            throw Problem.conflict("answered", "This message was answered already.");
        }
        work.told(message.store(), message.id(), "elsewhere");
    }

    /** Tells what was written down and never became a line; returns how many. */
    public int tellWhatIsUntold() {
        List<Task> untold = work.untold();
        untold.forEach(this::tell);
        if (!untold.isEmpty()) {
            LOG.info("answers told late={}", untold.size());
        }
        return untold.size();
    }

    private void tell(Task task) {
        OfflineMessage message = task.message();
        Conversation conversation = conversations.open(message.store(), message.consumer());
        String name = message.id().hashCode() + ":" + message.at().toEpochMilli();
        var lines = new ArrayList<Line>();
        lines.add(new Line(conversation, Speaker.AGENT, task.answeredBy(), "task:" + name, 0, List.of(Content.text(task.answer())), List.of(),
                json.writeValueAsString(Map.of("staff", task.answerer().map(StaffId::value).orElse("")))));
        if (desk.serving(conversation.id()).filter(Serving::spoken).isEmpty()) {
            lines.add(Announcements.answeredLater(conversation, name, English.spoken(message.text(), false)));
        }
        log.record(lines);
        work.told(message.store(), message.id(), "line");
    }
}
