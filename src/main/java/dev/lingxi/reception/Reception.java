package dev.lingxi.reception;

import dev.lingxi.answer.Answer;
import dev.lingxi.answer.Answers;
import dev.lingxi.answer.Question;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Message;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.Consumer;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes care of who comes in. Safe for many threads. */
@Component
public class Reception {

    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Conversations conversations;
    private final ConversationLog lines;
    private final Recollection recollection;
    private final Answers answers;
    private final Handoffs handoffs;
    private final Spokesman spokesman;
    private final ReceptionSettings settings;
    private final Turns turns;

    Reception(Conversations conversations, ConversationLog lines, Recollection recollection, Answers answers, Handoffs handoffs,
              Spokesman spokesman, ReceptionSettings settings) {
        this.conversations = conversations;
        this.lines = lines;
        this.recollection = recollection;
        this.answers = answers;
        this.handoffs = handoffs;
        this.spokesman = spokesman;
        this.settings = settings;
        this.turns = new Turns(settings.busyTurns(), this::serve);
    }

    /**
     * Records the line, and answers it in a turn of its own. Returns once the line is durable.
     *
     * @throws Problem {@code OVERLOAD} where too much is open; the line was not accepted
     */
    public Message receive(Inbound inbound) {
        turns.makeRoom();
        Conversation conversation = conversationWith(inbound.consumer());
        Message line = lines.record(recollection.line(conversation, inbound));
        if (line.fresh()) {
            turns.hear(conversation, new Heard(inbound, line));
        }
        return line;
    }

    /** One turn: see who serves, understand what was heard, find an answer, say it, unless the consumer has gone on meanwhile. */
    private void serve(Turn turn) {
        List<Heard> heard = turn.heard();
        if (!handoffs.leaveToBot(turn.conversation(), heard, recollection.context(turn.conversation().id()))) {
            turn.answered(heard.size());
            return;
        }
        Question question = recollection.question(turn.conversation(), heard).hurried(isHurried());
        if (answers.unfinished(question) && moreComes(turn, heard.size())) {
            return;
        }
        Answer answer = found(turn, question);
        if (!turn.interrupted(heard.size())) {
            turns.idle(() -> spokesman.say(turn.conversation(), heard, question, answer));
            turn.answered(heard.size());
        }
    }

    /** An engine that fails has found nothing: the consumer hears so, and the next step is the same as after any miss. */
    private Answer found(Turn turn, Question question) {
        try {
            return answers.answer(question);
        } catch (RuntimeException | StackOverflowError e) {
            log.error("engine failed conversation={} reason={}", turn.conversation().id(), e.getMessage(), e);
            return Answer.Miss.failed(question.context());
        }
    }

    private boolean isHurried() {
        return turns.busy() > settings.hurry() * Runtime.getRuntime().availableProcessors();
    }

    private boolean moreComes(Turn turn, int read) {
        turns.idle(() -> turn.moreWithin(settings.gather(), read));
        return turn.interrupted(read);
    }

    /** The consumer's open conversation with the store, or a new one. */
    public Conversation conversationWith(Consumer consumer) {
        return conversations.open(consumer.store(), consumer.id());
    }

    /** Takes up the conversations that a stop left without an answer; returns how many. */
    public int resume() {
        int taken = 0;
        for (Conversations.Unanswered each : conversations.unanswered(100_000)) {
            List<Heard> heard = recollection.heard(each);
            heard.forEach(line -> turns.hear(each.conversation(), line));
            taken += heard.isEmpty() ? 0 : 1;
        }
        if (taken > 0) {
            log.info("resumed conversations={}", taken);
        }
        return taken;
    }

    /** Waits until the conversation has no open turn. */
    public void awaitReply(Conversation conversation) {
        turns.await(conversation.id());
    }
}
