package dev.lingxi.reception;

import dev.lingxi.answer.Answer;
import dev.lingxi.answer.Answers;
import dev.lingxi.answer.Question;
import dev.lingxi.answer.Why;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.store.Consumer;
import dev.lingxi.understanding.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/** An engine that says what a test tells it to. Stands before the real one; no stereotype, so that only tests find it. */
@Primary
class ScriptedAnswers implements Answers {

    private static final Why WHY = new Why("scripted", null, null, null, null, 1, null, List.of(), Map.of(), Map.of());

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private volatile Function<Context, Answer> next = ScriptedAnswers::missed;
    private volatile @Nullable CountDownLatch begun;
    private volatile @Nullable CountDownLatch go;

    void forget() {
        asked.clear();
        misses();
        begun = null;
        go = null;
    }

    void says(String text) {
        next = context -> new Answer.Reply(List.of(List.of(Content.text(text))), List.of(), WHY, context);
    }

    void looksAt(String sku) {
        next = context -> new Answer.Reply(List.of(List.of(Content.text("这款"))), List.of(), WHY, context.lookingAt(sku));
    }

    void misses() {
        next = ScriptedAnswers::missed;
    }

    void handsOver(String first) {
        next = context -> new Answer.HandOver("asked", List.of(Content.text(first)), WHY, context);
    }

    void fails() {
        next = context -> {
            throw new IllegalStateException("made to fail");
        };
    }

    /** The first question is thought about until it may go on. */
    void thinks(CountDownLatch nowBegun, CountDownLatch mayGo) {
        begun = nowBegun;
        go = mayGo;
    }

    private static Answer missed(Context context) {
        return new Answer.Miss("not understood", WHY, context);
    }

    /** What was asked, in order. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Answer answer(@Nullable Question question) {
        if (question != null) {
            asked.add(Contents.text(question.contents()));
        }
        think();
        return next.apply(question == null ? Context.nothing() : question.context());
    }

    private void think() {
        CountDownLatch mayGo = go;
        if (begun == null || mayGo == null) {
            return;
        }
        begun.countDown();
        try {
            mayGo.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> openers(Question question) {
        return List.of();
    }

    @Override
    public List<Content> orders(Consumer consumer, boolean english) {
        return List.of();
    }

    @Override
    public Content shown(Consumer consumer, Content content, boolean english) {
        return content;
    }

    @Override
    public boolean unfinished(Question question) {
        return Contents.text(question.contents()).endsWith("，");
    }

    @Override
    public List<Answer.Reply> suggestions(Question question, int most) {
        return List.of();
    }
}
