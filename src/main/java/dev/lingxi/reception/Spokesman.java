package dev.lingxi.reception;

import dev.lingxi.answer.Answer;
import dev.lingxi.answer.Question;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.understanding.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says what was found, and something useful where nothing was: a question never meets silence. */
@Component
class Spokesman {

    /** What is said: lines with their contents, chips under the last of them, and what the conversation is about afterwards. */
    private record Speech(List<List<Content>> lines, List<String> chips, Context after) {}

    /** What became of the wish for a person. */
    private enum Passed { TAKEN, NOBODY, FAILED }

    /** A sentence that promises a person at once. */
    private static final Pattern AT_ONCE = Pattern.compile("[^。！？；]*(转接|稍等|(马上|立刻|立即|现在就?|先|帮您|为您)(为您|帮您)?转(?!账))[^。！？；]*[。！？；]?"
            + "|[^.!?;]*\\b(I|we) (am |are |can |will )?(hand|connect|transfer|pass)(ing)? (you|this)[^.!?;]*[.!?;]?", Pattern.CASE_INSENSITIVE);

    private static final Logger LOG = LoggerFactory.getLogger(Spokesman.class);

    private final ConversationLog log;
    private final Desk desk;
    private final Handoffs handoffs;
    private final Recollection recollection;
    private final ReceptionSettings settings;

    Spokesman(ConversationLog log, Desk desk, Handoffs handoffs, Recollection recollection, ReceptionSettings settings) {
        this.log = log;
        this.desk = desk;
        this.handoffs = handoffs;
        this.recollection = recollection;
        this.settings = settings;
    }

    void say(Conversation conversation, List<Heard> heard, Question question, Answer answer) {
        Speech speech = speech(conversation, heard, question, answer);
        List<Line> lines = lines(conversation, heard.getLast().line().position(), speech, recollection.beside(answer.why(), speech.after()));
        recollection.remember(conversation.id(), speech.after());
        if (!recorded(lines) && desk.serving(conversation.id()).isEmpty()) {
            sayWithFloor(conversation, lines);
        }
    }

    private boolean recorded(List<Line> lines) {
        return log.record(lines).stream().noneMatch(Message::dropped);
    }

    /** The bot serves and yet has not the floor: its return is on the way, or was lost in a stop. */
    private void sayWithFloor(Conversation conversation, List<Line> lines) {
        desk.mendFloor(conversation, false);
        if (!recorded(lines)) {
            desk.mendFloor(conversation, true);
            LOG.info("answer {} conversation={}", recorded(lines) ? "said after the floor was given back" : "dropped", conversation.id());
        }
    }

    private Speech speech(Conversation conversation, List<Heard> heard, Question question, Answer answer) {
        return switch (answer) {
            case Answer.Reply reply -> new Speech(reply.lines(), reply.chips(), reply.after().missed(0));
            case Answer.AskBack ask -> new Speech(List.of(ask.question()), ask.chips(), ask.after());
            case Answer.HandOver over -> handOver(conversation, heard, over, Wording.of(question.inEnglish()));
            case Answer.Miss miss -> missed(conversation, heard, miss, Wording.of(question.inEnglish()));
        };
    }

    /** The first misses offer a person, the next brings one or asks for a message; after that the message is not asked for again. */
    private Speech missed(Conversation conversation, List<Heard> heard, Answer.Miss miss, Wording wording) {
        Context after = miss.after().missed(miss.after().misses() + 1);
        if (after.misses() < settings.misses()) {
            return new Speech(List.of(List.of(Content.text(miss.told() ? wording.told() : wording.notUnderstood()))), wording.afterMiss(), after);
        }
        return switch (passed(conversation, heard, "misses", after)) {
            case TAKEN -> silent(after);
            case NOBODY -> after.misses() > settings.misses() ? new Speech(List.of(List.of(Content.text(wording.stillNotUnderstood()))), wording.afterMiss(), after)
                    : asking(wording.leaveMessageAfterMisses(), wording, after);
            case FAILED -> asking(wording.handoffFailed(), wording, after);
        };
    }

    /** To a person where one can come; where nobody can, by a message. */
    private Speech handOver(Conversation conversation, List<Heard> heard, Answer.HandOver over, Wording wording) {
        Passed passed = over.reason().equals("message") ? Passed.NOBODY : passed(conversation, heard, over.reason(), over.after());
        if (passed == Passed.TAKEN) {
            return silent(over.after());
        }
        var line = new ArrayList<>(over.first().stream().map(Spokesman::withoutPromise).filter(content -> !content.equals(Content.text(""))).toList());
        line.add(Content.text(passed == Passed.FAILED ? wording.handoffFailed() : desk.nobodyThere(conversation.store(), wording)));
        line.add(wording.form());
        return new Speech(List.of(line), List.of(), over.after().missed(0));
    }

    /** A hand-over that fails must not end in silence: the consumer is asked for a message, as where nobody is there. */
    private Passed passed(Conversation conversation, List<Heard> heard, String reason, Context after) {
        try {
            return handoffs.pass(conversation, heard, reason, after).isPresent() ? Passed.TAKEN : Passed.NOBODY;
        } catch (RuntimeException e) {
            LOG.error("handoff failed conversation={} reason={}", conversation.id(), e.getMessage(), e);
            return Passed.FAILED;
        }
    }

    private static Speech asking(String words, Wording wording, Context after) {
        return new Speech(List.of(List.of(Content.text(words), wording.form())), List.of(), after);
    }

    /** The desk has said who comes, or when. */
    private static Speech silent(Context after) {
        return new Speech(List.of(), List.of(), after.missed(0));
    }

    /** A script may promise a person at once; where nobody is there that would be untrue. */
    private static Content withoutPromise(Content content) {
        return content instanceof Content.Text text ? Content.text(AT_ONCE.matcher(text.text()).replaceAll("").replaceFirst("[；，]+$", "。").strip()) : content;
    }

    private static List<Line> lines(Conversation conversation, long position, Speech speech, String beside) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < speech.lines().size(); i++) {
            boolean last = i == speech.lines().size() - 1;
            lines.add(new Line(conversation, Speaker.BOT, "", "answer:" + position + (i == 0 ? "" : ":" + i), position,
                    speech.lines().get(i), last ? speech.chips() : List.of(), beside));
        }
        return lines;
    }
}
