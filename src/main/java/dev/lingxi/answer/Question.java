package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.language.English;
import dev.lingxi.store.Consumer;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.PageView;
import java.time.Instant;
import java.util.List;

/**
 * What a consumer said, and all that it is understood by.
 *
 * @param contents the lines of this turn together, oldest first
 * @param view     what they look at
 * @param context  what the conversation is about
 * @param english what their browser asks for; counts where what they wrote does not tell
 * @param hurried  whether very many wait: what takes long is left out
 */
public record Question(Consumer consumer, List<Content> contents, PageView view, Context context, boolean english, Instant at, boolean hurried) {

    public Question(Consumer consumer, List<Content> contents, PageView view, Context context, boolean english, Instant at) {
        this(consumer, contents, view, context, english, at, false);
    }

    public Question {
        contents = List.copyOf(contents);
    }

    /** Whether to answer in English: by what the consumer wrote, else by what their browser asks. */
    public boolean inEnglish() {
        return inEnglish(cards());
    }

    boolean inEnglish(PlatformCards cards) {
        return English.spoken(cards.words(), english);
    }

    /** What was said, apart from what a platform put before it. */
    PlatformCards cards() {
        return PlatformCards.in(Contents.text(contents).strip());
    }

    /** The same question, to be answered in English, or not. */
    Question in(Tongue tongue) {
        return new Question(consumer, contents, view, context, tongue == Tongue.EN, at, hurried);
    }

    /** What was asked about an order, answered for one of those that it may mean. */
    Question choosing(String order, Context waiting) {
        return new Question(consumer, List.of(Content.text(order)), view, waiting, english, at, hurried);
    }

    /** The same question, asked when the conversation is about something else. */
    Question when(Context now) {
        return new Question(consumer, contents, view, now, english, at, hurried);
    }

    /** The same question, asked when very many wait, or not. */
    public Question hurried(boolean now) {
        return new Question(consumer, contents, view, context, english, at, now);
    }
}
