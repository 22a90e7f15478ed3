package dev.lingxi.answer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.language.Normalizer;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.Store;
import dev.lingxi.store.Stores;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Mentions;
import dev.lingxi.understanding.Mood;
import dev.lingxi.understanding.Understanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The engine: takes a question apart, asks the sources, and joins what they say. */
@Component
class EngineAnswers implements Answers {

    private static final double LIKELY = 0.15;
    private static final int SEEN_FOR_SUGGESTIONS = 5;
    private static final int ORDERS_FOR_SUGGESTIONS = 2;

    private final Stores stores;
    private final Catalog catalog;
    private final Understanding understanding;
    private final LineReader reader;
    private final Utterances utterances;
    private final TalkSoFar talk;
    private final Enclosures enclosures;
    private final OrderSource orders;
    private final Openers openers;
    private final LoadingCache<Shelf, Mentions> mentions = Caffeine.newBuilder().weakKeys().build(Mentions::new);

    EngineAnswers(Stores stores, Catalog catalog, Understanding understanding, LineReader reader, Utterances utterances, TalkSoFar talk, Enclosures enclosures,
                  OrderSource orders, Openers openers) {
        this.stores = stores;
        this.catalog = catalog;
        this.understanding = understanding;
        this.reader = reader;
        this.utterances = utterances;
        this.talk = talk;
        this.enclosures = enclosures;
        this.orders = orders;
        this.openers = openers;
    }

    @Override
    public boolean unfinished(Question question) {
        boolean words = question.contents().stream().allMatch(Content.Text.class::isInstance);
        return words && question.context().open() == null && Speech.isUnfinished(Contents.text(question.contents()));
    }

    @Override
    public List<String> openers(Question question) {
        return openers.of(question, catalog.shelf(question.consumer().store()));
    }

    @Override
    public List<Content> orders(Consumer consumer, boolean english) {
        Cards cards = cards(consumer, english);
        return orders.own(consumer).stream().<Content>map(cards::order).toList();
    }

    @Override
    public Content shown(Consumer consumer, Content content, boolean english) {
        return switch (content) {
            case Content.ProductCard card -> catalog.shelf(consumer.store()).item(card.sku()).map(cards(consumer, english)::product).orElse(card);
            case Content.OrderCard card -> orders.own(consumer, card.order()).map(cards(consumer, english)::order).orElse(card);
            case Content other -> other;
        };
    }

    private Cards cards(Consumer consumer, boolean english) {
        return new Cards(stores.require(consumer.store()), catalog.shelf(consumer.store()), english);
    }

    @Override
    public Answer answer(Question question) {
        long began = System.nanoTime();
        return answer(scene(question), began);
    }

    private Answer answer(Scene scene, long began) {
        Found found = find(scene);
        Answer answer = Composer.answer(found, mood(scene), (System.nanoTime() - began) / 1_000);
        return scene.tongue() == Tongue.EN && answer instanceof Answer.Reply reply ? withEnglishChips(reply, scene.store()) : answer;
    }

    /** What is suggested next has a Chinese name; in English it goes by an English phrasing, or is left out where it has none. */
    private Answer.Reply withEnglishChips(Answer.Reply reply, Store store) {
        List<String> chips = reply.chips().stream()
                .map(chip -> Normalizer.isChinese(chip) ? understanding.called(store, chip).flatMap(EnglishNames::find) : Optional.of(chip))
                .flatMap(Optional::stream).distinct().toList();
        return new Answer.Reply(reply.lines(), chips, reply.why(), reply.after());
    }

    /** The answer itself, then what the runners-up would have answered, each as sure as its share of the likelihood. */
    @Override
    public List<Answer.Reply> suggestions(Question question, int most) {
        Scene scene = scene(question);
        var likely = new ArrayList<Answer.Reply>();
        Answer answer = answer(scene, System.nanoTime());
        likely.addAll(ofEachOrder(answer, scene.question()));
        said(answer).ifPresent(likely::add);
        Meaning meaning = scene.text().isEmpty() ? Scene.nothing() : reader.understood(scene, scene.text());
        for (Meaning.Known known : meaning.candidates().stream().limit(SEEN_FOR_SUGGESTIONS).toList()) {
            double share = meaning.confidence() * known.score() / meaning.candidates().getFirst().score();
            if (likely.size() < most && !meaning.outOfScope() && share >= LIKELY) {
                instead(scene, known, meaning, share).filter(reply -> likely.stream().noneMatch(other -> other.lines().equals(reply.lines()))).ifPresent(likely::add);
            }
        }
        return List.copyOf(likely);
    }

    /** A person need not be asked which order: they can see what would be said of each, as sure as it is one of them. */
    private List<Answer.Reply> ofEachOrder(Answer answer, Question question) {
        Context.OpenSlot open = answer.after().open();
        if (open == null || !open.slot().equals("order")) {
            return List.of();
        }
        double share = answer.why().confidence() / open.choices().size();
        return open.choices().stream().limit(ORDERS_FOR_SUGGESTIONS).map(order -> answer(scene(question.choosing(order, answer.after())), System.nanoTime()))
                .filter(Answer.Reply.class::isInstance).map(Answer.Reply.class::cast)
                .map(reply -> reply.asSureAs(share)).toList();
    }

    /** What would be said were this the meaning. */
    private Optional<Answer.Reply> instead(Scene scene, Meaning.Known known, Meaning meaning, double share) {
        var alone = new Meaning(List.of(known), 1, 1, false, meaning.stage(), meaning.micros());
        Context context = scene.question().context();
        return said(Composer.answer(scene.found(List.of(utterances.one(scene, scene.text(), alone, context))), mood(scene), 0))
                .map(reply -> reply.asSureAs(share));
    }

    /** What a person could say as well: an answer or a question back. */
    private static Optional<Answer.Reply> said(Answer answer) {
        return switch (answer) {
            case Answer.Reply reply -> Optional.of(reply);
            case Answer.AskBack ask when ask.why().source().equals("clarify") -> Optional.empty();
            case Answer.AskBack ask -> Optional.of(new Answer.Reply(List.of(ask.question()), ask.chips(), ask.why(), ask.after()));
            case Answer.HandOver over -> Optional.empty();
            case Answer.Miss miss -> Optional.empty();
        };
    }

    private Scene scene(Question question) {
        PlatformCards cards = question.cards();
        Tongue tongue = Tongue.of(question.inEnglish(cards));
        Shelf shelf = catalog.shelf(question.consumer().store());
        return new Scene(ofOrder(question, cards).in(tongue), stores.require(question.consumer().store()), shelf, mentions.get(shelf), cards.words(), tongue, cards, new HashMap<>());
    }

    /** Words that come with the card of an order are about that order. */
    private Question ofOrder(Question question, PlatformCards cards) {
        return cards.order().flatMap(number -> orders.own(question, number)).map(order -> question.when(question.context().withOrder(order.id()))).orElse(question);
    }

    private Mood mood(Scene scene) {
        return understanding.mood(scene.text());
    }

    private Found find(Scene scene) {
        return scene.found(enclosures.shown(scene).or(() -> enclosures.opened(scene)).or(() -> talk.continued(scene))
                .or(() -> enclosures.pasted(scene)).or(() -> enclosures.numbered(scene)).orElseGet(() -> utterances.asked(scene)));
    }
}
