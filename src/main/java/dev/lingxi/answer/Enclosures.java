package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.trade.Order;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers what comes in place of words: a card, a picture, a sticker, a pasted link, the number of an order. */
@Component
final class Enclosures {

    private static final Pattern ORDER_NUMBER = Pattern.compile("(?<![A-Za-z0-9])(?:[A-Za-z]{1,3})?(?!1[3-9]\\d{9}(?!\\d))\\d{10,20}(?![A-Za-z0-9])");
    /** What stands before a number and says what it is. */
    private static final Pattern LABEL = Pattern.compile("(?:我的?|这是|这个?是|就是|查询?一?下?)?(?:订单编?号|订单|单号|order(?: number)?)?\\s*(?:是|[:：#]|no\\.?)?\\s*$", Pattern.CASE_INSENSITIVE);

    /** Talk that a number goes on with. */
    private static final Set<String> OF_ORDERS = Set.of("shipping", "logistics", "change", "returns", "repair", "invoice", "price_protection", "installation");

    private final LineReader reader;
    private final Understanding understanding;
    private final Utterances utterances;
    private final Sources sources;
    private final OrderSource orders;

    Enclosures(LineReader reader, Understanding understanding, Utterances utterances, Sources sources, OrderSource orders) {
        this.reader = reader;
        this.understanding = understanding;
        this.utterances = utterances;
        this.sources = sources;
        this.orders = orders;
    }

    /** A card, a picture or a sticker instead of words. */
    Optional<List<Answered>> shown(Scene scene) {
        for (Content content : scene.question().contents()) {
            switch (content) {
                case Content.ProductCard card when scene.text().isEmpty() -> {
                    return Optional.of(List.of(product(scene, Links.item(card.sku(), scene.shelf()), card.sku())));
                }
                case Content.OrderCard card when scene.text().isEmpty() -> {
                    return Optional.of(List.of(order(scene, card.order(), scene.text())));
                }
                case Content.Picture picture when scene.text().isEmpty() -> {
                    return Optional.of(List.of(picture(scene)));
                }
                case Content.Video video when scene.text().isEmpty() -> {
                    return Optional.of(List.of(picture(scene)));
                }
                default -> { }
            }
        }
        return (scene.text().isEmpty() || isEmoji(scene.text())) && !scene.cards().opened() ? Optional.of(List.of(sticker(scene))) : Optional.empty();
    }

    /** Nothing but little pictures. */
    private static boolean isEmoji(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit) && text.codePoints().anyMatch(Character::isEmoji) && text.codePoints().noneMatch(c -> c == '?' || c == '？');
    }

    /** A conversation opened from an order or a product, with nothing said yet. */
    Optional<List<Answered>> opened(Scene scene) {
        PlatformCards cards = scene.cards();
        if (!cards.opened() || scene.text().length() > 1 && Nod.in(scene.text()).isEmpty()) {
            return Optional.empty();
        }
        if (cards.order().isPresent()) {
            return Optional.of(List.of(order(scene, cards.order().get(), "")));
        }
        if (cards.product().isPresent()) {
            return Optional.of(List.of(product(scene, Links.item(cards.product().get(), scene.shelf()), cards.product().get())));
        }
        String text = scene.say("看到您发来的信息了，您想了解哪方面？", "I see what you sent. What would you like to know about it?");
        return Optional.of(List.of(new Answered(scene.plain(scene.question().context()),
                new Part.Said("card", List.of(List.of(Content.text(text))), Chips.afterCard(scene.tongue()), Map.of(), scene.question().context()))));
    }

    private static Answered picture(Scene scene) {
        String text = scene.say("图片收到了。我看不准图里的细节，您告诉我是哪种情况，或者直接转人工看图：", "I have your picture. I cannot judge its details; tell me what it is about, or ask for a person to look:");
        return new Answered(scene.plain(scene.question().context()), new Part.Said("picture", List.of(List.of(Content.text(text))), Chips.afterPicture(scene.tongue()), Map.of(), scene.question().context()));
    }

    private static Answered sticker(Scene scene) {
        String text = scene.say("收到～有什么想了解的，直接问我就好。", "Got it. Ask me anything about the shop.");
        return new Answered(scene.plain(scene.question().context()), Part.Said.text("sticker", text, Map.of(), scene.question().context()));
    }

    /** A pasted link or id: the card, then one question that fits. */
    Optional<List<Answered>> pasted(Scene scene) {
        return Links.in(scene.text(), scene.shelf()).filter(pasted -> !isOrderNumber(scene, pasted) && !isOneOfSeveral(scene, pasted)).map(pasted -> {
            if (pasted.found().isPresent() && !Focus.isFiller(pasted.rest())) {
                return utterances.answered(scene.when(Focus.shown(pasted.found().get(), scene.question(), scene.shelf())), pasted.rest());
            }
            return List.of(product(scene, pasted.found(), pasted.text()));
        });
    }

    /** Two ids in one line are two names, to be compared. */
    private static boolean isOneOfSeveral(Scene scene, Links.Pasted pasted) {
        return !pasted.text().contains("/") && scene.mentions().in(scene.text()).names().size() > 1;
    }

    private static boolean isOrderNumber(Scene scene, Links.Pasted pasted) {
        return pasted.found().isEmpty() && !pasted.text().contains("/") && !pasted.text().contains("www");
    }

    private static Answered product(Scene scene, Optional<Item> found, String text) {
        if (found.isEmpty()) {
            String none = scene.say("这个链接或编号在本店没有对应的商品，可能已经下架，或者是别家店的。您可以告诉我商品名称，我帮您找。",
                    "There is no product of this shop behind that link or number. Tell me its name and I will look.");
            return new Answered(scene.plain(scene.question().context()), Part.Said.text("link:unknown", none, Map.of("link", Cards.shortened(text, 200)), scene.question().context()));
        }
        Item item = found.get();
        Context after = Focus.shown(item, scene.question(), scene.shelf()).asked(null, null);
        Asked asked = scene.plain(after);
        return new Answered(asked, ProductIntroduction.of(item, asked));
    }

    /** A number that looks like an order's. */
    Optional<List<Answered>> numbered(Scene scene) {
        Matcher number = ORDER_NUMBER.matcher(scene.text());
        if (!number.find() || Links.item(number.group(), scene.shelf()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(List.of(order(scene, number.group(), rest(scene.text(), number.group()))));
    }

    /** What is said besides the number, which some send several times. */
    private static String rest(String text, String number) {
        return Stream.of(text.split(Pattern.quote(number), -1)).map(each -> LABEL.matcher(each).replaceFirst("").strip()).filter(each -> each.codePoints().anyMatch(Character::isLetterOrDigit))
                .collect(Collectors.joining("，"));
    }

    /** What was spoken of before a bare number, where that is about an order. */
    private Optional<Entry> topic(Scene scene) {
        return Optional.ofNullable(scene.question().context().entry()).flatMap(id -> understanding.entry(scene.store(), id, reader.occasion(scene, scene.text())))
                .filter(entry -> OF_ORDERS.contains(entry.scenario()) || Concerns.orders(entry));
    }

    private Answered order(Scene scene, String number, String rest) {
        Optional<Order> own = orders.own(scene.question(), number);
        Context before = scene.question().context();
        if (own.isEmpty()) {
            String text = scene.question().consumer().identified()
                    ? scene.say("在您的账号下没有找到订单 " + Cards.shortened(number, 24) + "。只能查询您自己的订单，请核对一下订单号，或登录下单的账号。", "There is no order " + Cards.shortened(number, 24) + " under your account. I can only look up your own.")
                    : scene.say("要查订单请先登录下单的账号；没有登录时我看不到任何订单。", "Please sign in with the account that placed the order; without that I see none.");
            return new Answered(scene.plain(before), Part.Said.text("order:not-yours", text, Map.of("order", Cards.shortened(number, 24)), before));
        }
        Meaning meaning = rest.length() < 2 ? Scene.nothing() : reader.understood(scene, rest);
        Context after = before.withOrder(own.get().id());
        Optional<Entry> entry = rest.length() < 2 ? topic(scene) : meaning.entry().filter(each -> LineReader.sure(meaning));
        Asked asked = scene.asked(rest, meaning, entry, Optional.empty(), own, after.asked(entry.map(Entry::id).orElse(after.entry()), after.attribute()));
        return new Answered(asked, rest.length() < 2 && entry.isPresent() ? orders.found(asked) : entry.map(each -> sources.answer(asked)).filter(Part.Said.class::isInstance).orElseGet(() -> orders.answer(asked)));
    }
}
