package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
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
 * @param hurried  whether very many wait: what takes long is left out
 */
public record Question(Consumer consumer, List<Content> contents, PageView view, Context context, boolean english, Instant at, boolean hurried) {

    public Question(Consumer consumer, List<Content> contents, PageView view, Context context, boolean english, Instant at) {
        this(consumer, contents, view, context, english, at, false);
    }

    public Question {
        contents = List.copyOf(contents);
    }

    /** The same question, asked when very many wait, or not. */
    public Question hurried(boolean now) {
        return new Question(consumer, contents, view, context, english, at, now);
    }
}
