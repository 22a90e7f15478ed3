package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.language.Normalizer;
import dev.lingxi.store.Store;
import dev.lingxi.trade.Order;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Mentions;
import dev.lingxi.understanding.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question with its store's things at hand. @param seen what lines were found to point at; of one thread */
record Scene(Question question, Store store, Shelf shelf, Mentions mentions, String text, Tongue tongue, PlatformCards cards, Map<Scene.Pointing, Focus> seen) {

    /** A line, and what the conversation was about before it. */
    record Pointing(String line, Context before) {}

    /** What a line points at: asked for before the line is understood and again when it is answered, looked for once. */
    Focus focus(String line, Context before) {
        return seen.computeIfAbsent(new Pointing(line, before), each -> Focus.of(line, shelf, mentions, before, question.view()));
    }

    String say(String zh, String en) {
        return tongue.say(zh, en);
    }

    /** The same when the conversation is about something else. */
    Scene when(Context now) {
        return new Scene(question.when(now), store, shelf, mentions, text, tongue, cards, seen);
    }

    /** One thing asked in words that name no product. */
    Asked asked(String words, Meaning meaning, Optional<Entry> entry, Optional<Item> item, Optional<Order> order, Context context) {
        String line = Normalizer.normalize(words);
        return new Asked(question, store, shelf, line, line, meaning, entry, item, List.of(), order, context);
    }

    /** What was shown, or said without asking anything. */
    Asked plain(Context context) {
        return asked(text, nothing(), Optional.empty(), Optional.ofNullable(context.sku()).flatMap(shelf::item), Optional.empty(), context);
    }

    /** The meaning of no words. */
    static Meaning nothing() {
        return new Meaning(List.of(), 1, 1, true, Stage.EXACT, 0);
    }

    Found found(List<Answered> answered) {
        return new Found(answered, question.context(), tongue == Tongue.EN, question);
    }
}
