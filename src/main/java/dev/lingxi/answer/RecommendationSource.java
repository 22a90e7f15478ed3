package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Sku;
import dev.lingxi.knowledge.Need;
import dev.lingxi.language.Normalizer;
import dev.lingxi.understanding.Context;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what a shopper looks for: in stock, within the budget, each with a true reason. */
@Component
class RecommendationSource implements AnswerSource {

    private static final double MOSTLY = 0.5;
    /** Words of English titles that name no thing: "plus size" is no "Full Size" belt. */
    private static final Set<String> NO_GOODS = Set.of("size", "sizes", "this", "that", "these", "with", "your", "colour", "color");
    private static final Set<String> OF_GOODS = Set.of("find", "compare", "gift", "spec", "price", "stock");
    private static final int SHORT_END = 2;
    /** "家用的" after some were shown says more about them and names no other kind. */
    private static final int SHORT_LINE = 8;

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.RECOMMENDATION);
    }

    @Override
    public Part answer(Asked asked) {
        return only(asked).flatMap(item -> ofNamed(item, asked)).orElseGet(() -> looked(Search.of(asked)));
    }

    /** What was named, where it is one thing. */
    private static Optional<Item> only(Asked asked) {
        return asked.named().size() == 1 ? Optional.of(asked.named().getFirst()) : Optional.empty();
    }

    /** The one that was named, or those that go beyond it. */
    private static Optional<Part> ofNamed(Item item, Asked asked) {
        return OfItsKind.beyond(item, asked).or(() -> Optional.of(asked).filter(each -> !Fitting.isForTheCheapest(each))
                .map(each -> Advice.of(each).isPresent() ? shown(List.of(item), each) : ProductIntroduction.of(item, each)));
    }

    private Part looked(Search search) {
        return severalKinds(search).or(() -> titled(search)).or(() -> withoutKind(search)).or(() -> pricedOtherwise(search)).orElseGet(() -> fitting(search));
    }

    /** What is looked for serves a use that goods of several kinds serve. */
    private static Optional<Part> severalKinds(Search search) {
        return Optional.of(search.serving()).filter(kinds -> kinds.size() > 1).map(kinds -> whichKind(kinds, search.asked()));
    }

    private static Optional<Part> titled(Search search) {
        List<Product> titled = search.kind().map(word -> titled(word, search.wish().words(), search.asked())).orElse(List.of());
        return titled.isEmpty() ? Optional.empty() : Optional.of(shown(titled.stream().map(Links::shown).limit(Fitting.MOST).toList(), search.asked()));
    }

    /** No kind of goods is known: advice, a question back, or that there is nothing such; empty where the words may find it all the same. */
    private Optional<Part> withoutKind(Search search) {
        Asked asked = search.asked();
        if (search.kind().isPresent()) {
            return Optional.empty();
        }
        boolean found = finds(asked);
        if (search.advice().isPresent() && !found) {
            return Optional.of(advised(search.advice().get(), search.wish(), asked));
        }
        if (search.use().isEmpty() && Seeking.onlyLike(asked) && (Colour.in(asked.line()).isPresent() || !found)) {
            return Optional.of(whichKind(asked.shelf().categories(), asked));
        }
        if (Seeking.whetherThereIs(asked) && !found) {
            return Optional.of(notSold(asked));
        }
        return namesNoGoods(search.wish(), asked) ? Optional.of(whichKind(asked.shelf().categories(), asked)) : Optional.empty();
    }

    private static Part advised(Advice advice, Wish wish, Asked asked) {
        List<Item> stating = Fitting.stating(wish, asked);
        return stating.isEmpty() ? Part.Said.text("recommendation", advice.whole(), Map.of(), asked.context()) : shown(stating, asked);
    }

    private static Optional<Part> pricedOtherwise(Search search) {
        return search.said().isPresent() ? Optional.empty() : search.asked().item().flatMap(item -> OfItsKind.pricedOtherwise(item, search.asked()));
    }

    private Part fitting(Search search) {
        Asked asked = search.asked();
        boolean ofSomethingElse = search.kind().isEmpty() && asked.entry().filter(entry -> !OF_GOODS.contains(entry.scenario())).isPresent();
        if (ofSomethingElse && !finds(asked)) {
            return new Part.Nothing("no goods are asked for");
        }
        Optional<Product> instead = asked.item().map(Item::product).filter(product -> OfItsKind.isAnother(asked));
        List<Item> fitting = Fitting.to(search.wish(), search.kind(), search.use(), instead, asked);
        return fitting.isEmpty() ? nothingFits(search.wish(), search.kind(), asked)
                : GoodsShown.of(fitting, Fitting.missing(search.wish(), fitting, asked).or(() -> unshown(search.use(), fitting, asked)), search.use(), asked);
    }

    private static Part shown(List<Item> items, Asked asked) {
        return GoodsShown.of(items, Optional.empty(), Optional.empty(), asked);
    }

    /**
     * What is looked for.
     *
     * @param said    the kind of goods that the line names
     * @param serving the kinds that serve the use, where none is named
     * @param kind    the kind that is meant, whatever tells it
     */
    private record Search(Asked asked, Wish wish, Optional<String> said, Optional<Use> use, List<String> serving, Optional<Advice> advice, Optional<String> kind) {

        static Search of(Asked asked) {
            Wish wish = Wish.of(Seeking.opened(asked.line()));
            Optional<String> said = Seeking.kind(asked);
            Optional<Use> use = Use.in(wish.words());
            Optional<Advice> advice = Advice.of(asked);
            List<String> serving = said.isPresent() ? List.of() : use.map(each -> kindsFor(each, asked)).orElse(List.of());
            Optional<String> kind = said.or(() -> serving.stream().findFirst()).or(() -> kindAtHand(asked)).or(() -> advice.flatMap(each -> Advice.kind(asked)));
            return new Search(asked, wish, said, use, serving, advice, kind);
        }
    }

    /** "便宜点的有没有", "大概多少钱" of nothing at hand. */
    private static boolean namesNoGoods(Wish wish, Asked asked) {
        boolean ofPrices = asked.entry().filter(entry -> entry.scenario().equals("price")).isPresent() || OfItsKind.isPricedOtherwise(asked);
        return wish.atMost().isEmpty() && (ofPrices || asked.shelf().search(wish.words(), 1).isEmpty());
    }

    /** The kinds of goods here that may serve a use: the one at hand, where it is among them. */
    private static List<String> kindsFor(Use use, Asked asked) {
        List<String> kinds = use.kinds().stream().filter(kind -> asked.shelf().products().stream().anyMatch(asked.shelf().kinds().called(kind))).toList();
        return asked.item().flatMap(item -> kinds.stream().filter(kind -> asked.shelf().kinds().called(kind).test(item.product())).findFirst()).map(List::of).orElse(kinds);
    }

    /** "那有没有差不多的", "2000以内的", "便宜点的": of the kind that the conversation is about. */
    private static Optional<String> kindAtHand(Asked asked) {
        boolean goesOn = asked.line().length() <= SHORT_LINE && asked.line().endsWith("的") || before(asked).startsWith("find.") && asked.line().length() <= SHORT_LINE;
        return goesOn || Wish.isOnlyBudget(asked.line()) || OfItsKind.isAnother(asked) || OfItsKind.isPricedOtherwise(asked)
                ? asked.item().map(item -> item.product().category()) : Optional.empty();
    }

    /** What was asked before this line; empty for nothing. */
    private static String before(Asked asked) {
        return String.valueOf(asked.question().context().entry());
    }

    /** Honest words where no page says that its product suits the use. */
    private static Optional<String> unshown(Optional<Use> use, List<Item> fitting, Asked asked) {
        return use.filter(each -> fitting.stream().allMatch(item -> each.suits(item.product()) == 0))
                .map(each -> asked.say("商品页没有写明适合这个用途，同类里有这几款，您可以比一比：", "No page says that it suits this; these are of that kind:"));
    }

    /** "净水器" ends like 热水器 and is none: what is titled so, where nothing of the kind that it ends like is. */
    private static List<Product> titled(String end, String words, Asked asked) {
        int at = words.indexOf(end);
        if (end.length() != SHORT_END || at < 1 || !Normalizer.isHan(words.charAt(at - 1)) || !Normalizer.isChinese(end)) {
            return List.of();
        }
        String word = words.substring(at - 1, at + SHORT_END);
        List<Product> titled = asked.shelf().products().stream().filter(product -> product.title().contains(word)).toList();
        return titled.stream().noneMatch(asked.shelf().kinds().called(end)) ? titled : List.of();
    }

    /** Whether there is anything on the shelf that goes by the words of the line: a kind of goods, or a title that has the most of them. */
    boolean finds(Asked asked) {
        String thing = Seeking.thing(Wish.of(asked.line()).words(), asked.tongue());
        return asked.shelf().kinds().sought(thing).isPresent() || asked.shelf().products().stream().anyMatch(product -> isCalled(product, thing));
    }

    /** In Chinese what comes last says what it is: a 电脑桌 is a table. */
    private static boolean isCalled(Product product, String words) {
        String named = Attributes.key(product.title() + " " + product.category() + " " + String.join(" ", product.aliases()));
        List<String> parts = Normalizer.isChinese(words) ? Attributes.pairs(words)
                : Stream.of(words.split("[^a-z0-9]+")).filter(word -> word.length() > 3 && !NO_GOODS.contains(word)).map(word -> word.replaceFirst("(?<=..)s$", "")).toList();
        boolean headIsThere = !parts.isEmpty() && (!Normalizer.isChinese(words) || named.contains(parts.getLast()));
        return headIsThere && parts.stream().filter(named::contains).count() >= MOSTLY * parts.size();
    }

    /** What the shop has not. */
    Part notSold(Asked asked) {
        List<String> chips = kinds(asked.shelf().categories(), asked);
        return Part.Said.text("recommendation", asked.say("店里没有找到您说的这种商品。换个说法试试，或者看看这些：", "I found nothing like that in the shop. Try another word, or look at these:"),
                Map.of(), asked.context()).chips(chips);
    }

    /** Kinds of goods as chips. */
    private static List<String> kinds(List<String> kinds, Asked asked) {
        boolean english = asked.tongue() == Tongue.EN;
        return kinds.stream().map(kind -> asked.shelf().kinds().called(kind, english)).filter(kind -> !english || !Normalizer.isChinese(kind)).distinct().limit(4).toList();
    }

    private static Part whichKind(List<String> kinds, Asked asked) {
        List<String> chips = kinds(kinds, asked);
        String text = kinds.size() == asked.shelf().categories().size()
                ? asked.say("您想看哪一类？说说预算和用途，我帮您挑。", "What are you looking for? Tell me the budget and what it is for.")
                : asked.say("这几类都用得上，您想看哪一类？有预算也可以告诉我。", "Several kinds would do. Which would you like to see? A budget helps as well.");
        return new Part.Ask("recommendation", new Context.OpenSlot("wish", asked.entry().map(each -> each.id()).orElse(null), asked.line(), chips),
                text, List.of(), chips, asked.context());
    }

    private Part nothingFits(Wish wish, Optional<String> kind, Asked asked) {
        if (wish.atMost().isEmpty() && wish.atLeast().isEmpty() && kind.isEmpty()) {
            return notSold(asked);
        }
        Optional<BigDecimal> from = asked.shelf().products().stream().filter(kind.map(asked.shelf().kinds()::called).orElse(product -> true))
                .flatMap(product -> product.skus().stream()).filter(Sku::available).map(Sku::price).min(Comparator.naturalOrder());
        String text = asked.say("店里没有符合的" + kind.orElse("商品") + from.map(price -> "，在售的从 " + asked.money(price) + " 起").orElse("") + "。要不要调整一下预算？",
                "Nothing in the shop fits" + from.map(price -> "; what is on sale begins at " + asked.money(price)).orElse("") + ". Would another budget do?");
        return Part.Said.text("recommendation", text, Map.of("budget", wish.atMost().map(BigDecimal::toPlainString).orElse("")), asked.context());
    }
}
