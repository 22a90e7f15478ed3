package dev.lingxi.channel;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.store.Consumer;
import dev.lingxi.understanding.PageView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consumer who said hello at a door. */
final class Visit {

    private final Consumer consumer;
    private volatile boolean english;
    private final List<Pace> paces;
    private volatile Conversation conversation;
    private volatile PageView view;

    Visit(Consumer consumer, Conversation conversation, PageView view, boolean english, List<Pace> paces) {
        this.consumer = consumer;
        this.conversation = conversation;
        this.view = view;
        this.english = english;
        this.paces = paces;
    }

    Consumer consumer() {
        return consumer;
    }

    Conversation conversation() {
        return conversation;
    }

    void isIn(Conversation now) {
        conversation = now;
    }

    PageView view() {
        return view;
    }

    void looksAt(PageView now) {
        view = now;
    }

    boolean english() {
        return english;
    }

    /** Changes the language; null changes nothing. */
    void speaks(@Nullable String language) {
        english = language == null ? english : "en".equals(language);
    }

    /**
     * Counts one more line.
     *
     * @throws ConsumerDoor.TooFast where it comes too early
     */
    void keepPace() {
        paces.forEach(Pace::keep);
    }
}
