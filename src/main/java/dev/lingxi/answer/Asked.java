package dev.lingxi.answer;

import dev.lingxi.catalog.BestOffer;
import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Titles;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import dev.lingxi.language.Normalizer;
import dev.lingxi.store.Money;
import dev.lingxi.store.Store;
import dev.lingxi.trade.Order;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Meaning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/**
 * One thing asked, ready for a source.
 *
 * @param line    this part of what was said, normalised
 * @param rest    the same without the names of products
 * @param entry   what it asks for
 * @param item    the product it is about
 * @param named   products that the line itself names, at most one for each name
 * @param order   the order it is about
 * @param context the conversation up to here, this line's product already in focus
 * @param said    the words that say what is asked of the product at hand, looked for once
 */
record Asked(Question question, Store store, Shelf shelf, String line, String rest, Meaning meaning, Optional<Entry> entry, Optional<Item> item,
             List<Item> named, Optional<Order> order, Context context, SingletonSupplier<ShoppersWords> said) {

    Asked(Question question, Store store, Shelf shelf, String line, String rest, Meaning meaning, Optional<Entry> entry, Optional<Item> item,
          List<Item> named, Optional<Order> order, Context context) {
        this(question, store, shelf, line, rest, meaning, entry, item, named, order, context, SingletonSupplier.of(() -> ShoppersWords.of(withoutKind(rest, item))));
    }

    /** The same, asked about one product. */
    Asked about(Item one) {
        return new Asked(question, store, shelf, line, rest, meaning, entry, Optional.of(one), named, order, context.lookingAt(one.sku().id()));
    }

    /** The same, asked of the two products that were compared. */
    Asked comparing() {
        return new Asked(question, store, shelf, line, rest, meaning, entry, item, ComparisonSource.compared(this), order, context, said);
    }

    /** The same, asked about one order. */
    Asked about(Order one) {
        return new Asked(question, store, shelf, line, rest, meaning, entry, item, named, Optional.of(one), context.withOrder(one.id()), said);
    }

    /** The same, understood as one of the entries that it may mean. */
    Asked as(Entry likely) {
        return new Asked(question, store, shelf, line, rest, meaning, Optional.of(likely), item, named, order, context.asked(likely.id(), context.attribute()), said);
    }

    Tongue tongue() {
        return Tongue.of(question.english());
    }

    String say(String zh, String en) {
        return tongue().say(zh, en);
    }

    Cards cards() {
        return new Cards(store, shelf, question.english());
    }

    /** What the product is called in the consumer's language, in at most about so many characters. */
    String called(Product product, int most) {
        return tongue() == Tongue.EN && product.titleEn() != null ? product.titleEn() : Titles.brief(product, most);
    }

    /** What an attribute is called in the consumer's language, where that is known. */
    String attribute(String key) {
        return tongue() == Tongue.ZH ? key : EnglishPages.say(key).or(() -> EnglishAttributes.name(key)).orElseGet(() -> EnglishPages.sayOrQuote(key));
    }

    /** One version of a product in the consumer's language. */
    String version(Item item) {
        String options = String.join(" ", item.sku().options().values());
        return tongue() == Tongue.ZH || item.product().titleEn() == null ? item.name()
                : item.product().titleEn() + (item.product().skus().size() == 1 ? "" : EnglishPages.say(options).map(said -> " " + said).orElse(""));
    }

    /** Values of an option in the consumer's language. */
    String values(String values) {
        return tongue() == Tongue.ZH ? values : EnglishPages.sayOrQuote(values);
    }

    /** What lies in the box, in the consumer's language. */
    String things(List<String> things) {
        return things.stream().map(this::values).collect(Collectors.joining(say("、", ", ")));
    }

    /** Gifts by the names that they have in the shop, else by their own. */
    String gifts(List<Product.Gift> gifts) {
        return tongue() == Tongue.ZH ? Scripts.gifts(gifts) : gifts.stream().map(gift -> (gift.quantity() > 1 ? gift.quantity() + " × " : "") + gift(gift)).collect(Collectors.joining(", "));
    }

    private String gift(Product.Gift gift) {
        return Optional.ofNullable(gift.sku()).flatMap(shelf::item).map(item -> called(item.product(), 60)).orElseGet(() -> EnglishPages.sayOrQuote(gift.name()));
    }

    /** What a promotion is called in the consumer's language. */
    String promotion(Promotion promotion) {
        return tongue() == Tongue.ZH || !Normalizer.isChinese(promotion.name()) ? promotion.name() : EnglishPromotions.name(promotion, this);
    }

    ShoppersWords words() {
        return said.obtain();
    }

    /** "洗碗机" says nothing about a dishwasher. */
    private static String withoutKind(String rest, Optional<Item> item) {
        String kind = item.map(one -> Optional.ofNullable(one.product().category()).orElse("")).orElse("");
        for (int from = 0; from + 2 <= kind.length(); from++) {
            if (rest.contains(kind.substring(from))) {
                return rest.replace(kind.substring(from), "");
            }
        }
        return rest;
    }

    /** A statement of the page in the consumer's language; empty where it is in another. */
    Optional<String> inTongue(String statement) {
        return tongue() == Tongue.ZH ? Optional.of(statement) : EnglishPages.sentence(statement);
    }

    /** An amount as one says it. */
    String money(BigDecimal amount) {
        return Money.spoken(amount, store.currency());
    }

    /** The steps to the best offer, each with what it takes off. */
    String steps(BestOffer offer) {
        return offer.steps().stream().map(step -> promotion(step.promotion()) + " -" + money(step.off())).collect(Collectors.joining(say("，", ", ")));
    }

    Optional<Need> need(Need.Kind kind) {
        return entry.flatMap(each -> each.need(kind));
    }

    boolean identified() {
        return question.consumer().identified();
    }
}
