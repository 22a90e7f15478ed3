package dev.lingxi.reception;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.answer.Question;
import dev.lingxi.answer.Why;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.store.Consumer;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.PageView;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each conversation is about, kept beside the lines themselves: a bot's line carries the context after it, a consumer's line what
 * they looked at. So the log is all that a restart needs.
 */
@Component
class Recollection implements DeskListener {

    /** What is kept with a line: {@code why} and {@code context} with a bot's, {@code view} with a consumer's. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Beside(@Nullable Why why, @Nullable Context context, @Nullable PageView view, @Nullable String name, boolean identified,
                  boolean english) {}

    private static final int LOOKED_BACK = 50;
    private static final int MOST_UNANSWERED = 3;

    private final ConversationLog lines;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<ConversationId, Context> contexts = Caffeine.newBuilder().maximumSize(100_000).build();

    Recollection(ConversationLog lines, JsonMapper json, Clock clock) {
        this.lines = lines;
        this.json = json;
        this.clock = clock;
    }

    /** The consumer's line, with what they look at beside it. */
    Line line(Conversation conversation, Inbound inbound) {
        Consumer consumer = inbound.consumer();
        var beside = new Beside(null, null, inbound.view().equals(PageView.nowhere()) ? null : inbound.view(), consumer.name(),
                consumer.identified(), inbound.english());
        return new Line(conversation, Speaker.CONSUMER, "", inbound.clientId(), 0, inbound.contents(), List.of(),
                json.writeValueAsString(beside));
    }

    Question question(Conversation conversation, List<Heard> heard) {
        List<Content> contents = new ArrayList<>();
        heard.forEach(each -> contents.addAll(each.inbound().contents()));
        Inbound last = heard.getLast().inbound();
        return new Question(last.consumer(), contents, last.view(), context(conversation.id()), last.english(), clock.instant());
    }

    /** The lines that wait for an answer since a stop. */
    List<Heard> heard(Conversations.Unanswered unanswered) {
        return lines.latest(unanswered.conversation().id(), unanswered.answered(), LOOKED_BACK).stream()
                .filter(message -> message.speaker() == Speaker.CONSUMER)
                .map(this::heard).toList();
    }

    /** The consumer's lines since the bot or a person last said anything, the latest first. */
    List<Message> unanswered(ConversationId conversation) {
        return lines.latest(conversation, 0, LOOKED_BACK).reversed().stream().takeWhile(message -> message.speaker() == Speaker.CONSUMER || message.speaker() == Speaker.SYSTEM)
                .filter(message -> message.speaker() == Speaker.CONSUMER).limit(MOST_UNANSWERED).toList();
    }

    /** A line from the log, as it was heard. */
    Heard heard(Message line) {
        Beside beside = beside(line);
        var consumer = new Consumer(line.store(), line.consumer(), beside.name() == null ? "" : beside.name(), beside.identified());
        PageView view = beside.view() == null ? PageView.nowhere() : beside.view();
        return new Heard(new Inbound(consumer, line.clientId(), line.contents(), view, beside.english()), line);
    }

    /** What the conversation is about so far. */
    Context context(ConversationId conversation) {
        return contexts.get(conversation, this::remembered);
    }

    private Context remembered(ConversationId conversation) {
        return lines.latest(conversation, 0, LOOKED_BACK).reversed().stream()
                .filter(message -> message.speaker() == Speaker.BOT || message.speaker() == Speaker.SYSTEM)
                .map(message -> beside(message).context())
                .filter(java.util.Objects::nonNull).findFirst().orElseGet(Context::nothing);
    }

    /** What stands beside an answer. */
    String beside(Why why, Context after) {
        return json.writeValueAsString(new Beside(why, after, null, null, false, false));
    }

    void remember(ConversationId conversation, Context after) {
        contexts.put(conversation, after);
    }

    /** After a person the bot begins anew. */
    @Override
    public void on(DeskFact fact) {
        if (fact instanceof DeskFact.ServingChanged change && Announcements.forgets(change)) {
            contexts.put(change.now().conversation().id(), Context.nothing());
        }
    }

    private Beside beside(Message message) {
        return message.why() == null ? new Beside(null, null, null, null, false, false) : json.readValue(message.why(), Beside.class);
    }
}
