package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.store.Consumer;
import java.util.List;

/** Finds the best true answer to a question. Pure: writes nothing, tells nobody. Safe for many threads. */
public interface Answers {

    Answer answer(Question question);

    /** What a consumer who has not said anything yet is likely to ask, at most four. */
    List<String> openers(Question question);

    /** The consumer's own orders as cards, newest first, at most twenty; none for a visitor. */
    List<Content> orders(Consumer consumer, boolean english);

    /** What a consumer shows: a card that has just its number becomes the whole card, where the number is known and an order is theirs. */
    Content shown(Consumer consumer, Content content, boolean english);

    /** Whether the consumer is likely to go on typing: a greeting, a half sentence. Such a line is waited with for a moment. */
    boolean unfinished(Question question);

    /** What a person might reply, best first and each with its evidence; none where nothing is likely enough. */
    List<Answer.Reply> suggestions(Question question, int most);
}
