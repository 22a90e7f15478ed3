package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Specification;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Need;
import dev.lingxi.language.Normalizer;
import dev.lingxi.understanding.Context;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what a shopper looks for: in stock, within the budget, each with a true reason. */
@Component
class RecommendationSource implements AnswerSource {

    private static final int MOST_SHOWN = 3;
    private static final int LOOKED_AT = 50;
    /** From which likeness to the words of a wish a product is shown for it. */
    private static final double CLOSE = 0.5;
    private static final Pattern NAMED = Pattern.compile("(?<![a-z0-9])\\d{2,4}\\s?英?寸|(?<![a-z0-9])(?=[a-z]*\\d|\\d*[a-z])[a-z0-9]{2,8}(?![a-z0-9])");
    /** "那有没有差不多的": another of the kind at hand. */
    private static final Pattern LIKE_THIS = Pattern.compile("差不多的|类似|同类|同款|别的款|其他款|其它款|替代|代替|similar|alternative|something else");
    /** The same among English words: what has a figure. */
    private static final Pattern FIGURED = Pattern.compile("(?<![a-z0-9])(?=[a-z]*\\d)[a-z0-9]{2,8}(?![a-z0-9])");
    /** "便宜点的有没有": another by its price. */
    private static final Pattern OTHERWISE_PRICED = Pattern.compile("(?:便宜|好|贵|高级|低价|实惠)一?[点些]儿?的|比.{0,16}(?:便宜|贵|好)的|更便宜的|便宜的(?:有|没)|(?:高|低)一档|再便宜|平价的|cheaper than|better than|something cheaper|cheaper one|anything cheaper|something better|a better one");
    private static final Pattern THAN = Pattern.compile("比.{0,16}(?:便宜|贵|好|高级|轻|薄|大|亮|久|长|小)一?[点些]?的|\\b(?:cheaper|lighter|thinner|bigger|better) than\\b");
    private static final Pattern LESS = Pattern.compile("便宜|低|实惠|平价|cheap");
    private static final Pattern CHEAPEST = Pattern.compile("最便宜|便宜一?点|最低价|cheapest|lowest price");
    private static final Pattern SIZE = Pattern.compile("\\d{2,4}\\s?(?:升|英?寸|公斤|匹)");
    private static final double MOSTLY = 0.5;
    /** Words of English titles that name no thing: "plus size" is no "Full Size" belt. */
    private static final Set<String> NO_GOODS = Set.of("size", "sizes", "this", "that", "these", "with", "your", "colour", "color");
    private static final Set<String> OF_GOODS = Set.of("find", "compare", "gift", "spec", "price", "stock");
    private static final int SHORT_END = 2;
    private static final Pattern WANTING = Pattern.compile("(?:(?:有什么|有没有)?(?:适合|合适))|求?推荐.*|(?:应该|一般)?(?:用|买|吃|喝|穿|选|送)(?:什么|啥|哪).*|哪[款种个].*|用?的?(?:产品|护肤品|东西)?$");
    /** Facts that tell whom or what a thing is for. */
    private static final Pattern OF_FITNESS = Pattern.compile("^适[用合]|功效|功能|特证");
    /** What a page says of somebody only to warn them. */
    private static final Pattern BOUNDED = Pattern.compile("[不慎忌勿避]|医生|以下|试用");
    /** "家用的" after some were shown says more about them and names no other kind. */
    private static final int SHORT_LINE = 8;

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.RECOMMENDATION);
    }

    @Override
    public Part answer(Asked asked) {
        Optional<Part> beyond = asked.named().size() == 1 ? beyond(asked.named().getFirst(), asked) : Optional.empty();
        if (beyond.isPresent()) {
            return beyond.get();
        }
        Optional<Advice> advice = Advice.of(asked);
        if (asked.named().size() == 1 && !CHEAPEST.matcher(asked.line()).find()) {
            return advice.isPresent() ? shown(asked.named(), Optional.empty(), Optional.empty(), asked) : ProductIntroduction.of(asked.named().getFirst(), asked);
        }
        Wish wish = Wish.of(Seeking.opened(asked.line()));
        Optional<String> said = Seeking.kind(asked);
        Optional<Use> use = Use.in(wish.words());
        List<String> serving = said.isPresent() ? List.of() : use.map(each -> kindsFor(each, asked)).orElse(List.of());
        if (serving.size() > 1) {
            return whichKind(serving, asked);
        }
        Optional<String> kind = said.or(() -> serving.stream().findFirst()).or(() -> kindAtHand(asked)).or(() -> advice.flatMap(each -> Advice.kind(asked)));
        List<Product> titled = kind.map(word -> titled(word, wish.words(), asked)).orElse(List.of());
        if (!titled.isEmpty()) {
            return shown(titled.stream().map(Links::shown).limit(MOST_SHOWN).toList(), Optional.empty(), Optional.empty(), asked);
        }
        if (kind.isEmpty() && advice.isPresent() && !finds(asked)) {
            List<Item> stating = stating(wish, asked);
            return stating.isEmpty() ? Part.Said.text("recommendation", advice.get().whole(), Map.of(), asked.context()) : shown(stating, Optional.empty(), Optional.empty(), asked);
        }
        if (kind.isEmpty() && use.isEmpty() && Seeking.onlyLike(asked) && (Colour.in(asked.line()).isPresent() || !finds(asked))) {
            return whichKind(asked.shelf().categories(), asked);
        }
        if (kind.isEmpty() && Seeking.whetherThereIs(asked) && !finds(asked)) {
            return notSold(asked);
        }
        if (kind.isEmpty() && namesNoGoods(wish, asked)) {
            return whichKind(asked.shelf().categories(), asked);
        }
        Optional<Part> priced = said.isPresent() ? Optional.empty() : asked.item().flatMap(item -> pricedOtherwise(item, asked));
        if (priced.isPresent()) {
            return priced.get();
        }
        List<Item> fitting = fitting(wish, kind, use, asked);
        boolean ofSomethingElse = kind.isEmpty() && asked.entry().filter(entry -> !OF_GOODS.contains(entry.scenario())).isPresent();
        if (ofSomethingElse && !finds(asked)) {
            return new Part.Nothing("no goods are asked for");
        }
        return fitting.isEmpty() ? nothingFits(wish, kind, asked) : shown(fitting, missing(wish, fitting, asked).or(() -> unshown(use, fitting, asked)), use, asked);
    }

    /** "便宜点的有没有", "大概多少钱" of nothing at hand. */
    private static boolean namesNoGoods(Wish wish, Asked asked) {
        boolean ofPrices = asked.entry().filter(entry -> entry.scenario().equals("price")).isPresent() || OTHERWISE_PRICED.matcher(asked.line()).find();
        return wish.atMost().isEmpty() && (ofPrices || asked.shelf().search(wish.words(), 1).isEmpty());
    }

    /** The kinds of goods here that may serve a use: the one at hand, where it is among them. */
    private static List<String> kindsFor(Use use, Asked asked) {
        List<String> kinds = use.kinds().stream().filter(kind -> asked.shelf().products().stream().anyMatch(asked.shelf().kinds().called(kind))).toList();
        return asked.item().flatMap(item -> kinds.stream().filter(kind -> asked.shelf().kinds().called(kind).test(item.product())).findFirst()).map(List::of).orElse(kinds);
    }

    /** "那有没有差不多的", "2000以内的", "便宜点的": of the kind that the conversation is about. */
    private static Optional<String> kindAtHand(Asked asked) {
        boolean goesOn = wantsTrait(asked) || asked.line().length() <= SHORT_LINE && asked.line().endsWith("的") || before(asked).startsWith("find.") && asked.line().length() <= SHORT_LINE;
        return goesOn || Wish.isOnlyBudget(asked.line()) || LIKE_THIS.matcher(asked.line()).find() || OTHERWISE_PRICED.matcher(asked.line()).find()
                ? asked.item().map(item -> item.product().category()) : Optional.empty();
    }

    /** "有无线的吗" of a wired one. */
    private static boolean wantsTrait(Asked asked) {
        return asked.entry().filter(entry -> entry.id().startsWith("find.trait.")).isPresent();
    }

    /** What was asked before this line; empty for nothing. */
    private static String before(Asked asked) {
        return String.valueOf(asked.question().context().entry());
    }

    /** "有没有比它便宜的", "比它轻的有吗": others of its kind that go beyond it. */
    private static Optional<Part> beyond(Item item, Asked asked) {
        return THAN.matcher(asked.line()).find() ? pricedOtherwise(item, asked).or(() -> Trait.in(asked.line()).flatMap(trait -> better(item, trait, asked))) : Optional.empty();
    }

    private static Optional<Part> better(Item item, Trait trait, Asked asked) {
        Comparator<Item> order = trait.order();
        List<Item> others = asked.shelf().products().stream().filter(product -> !product.equals(item.product()) && Objects.equals(product.category(), item.product().category()))
                .map(Links::shown).filter(other -> trait.fact(other).isPresent() && order.compare(other, item) < 0).sorted(order).limit(MOST_SHOWN).toList();
        String none = asked.say("同类里没有写明比它更好的。", "No page of its kind states more.");
        return Optional.of(others.isEmpty() ? Part.Said.text("recommendation", none, Map.of("sku", item.sku().id()), asked.context())
                : shown(others, Optional.of(asked.say("同类里有这几款：", "Of the same kind:")), Optional.empty(), asked));
    }

    /** "便宜点的有没有", "再好一点的": of the same kind what costs less or more than the one at hand, the nearest first. */
    private static Optional<Part> pricedOtherwise(Item item, Asked asked) {
        if (!OTHERWISE_PRICED.matcher(asked.line()).find()) {
            return Optional.empty();
        }
        boolean less = LESS.matcher(asked.line()).find();
        Comparator<Item> byPrice = Comparator.comparing(other -> other.sku().price());
        List<Item> others = asked.shelf().products().stream().filter(product -> !product.equals(item.product()) && Objects.equals(product.category(), item.product().category()))
                .map(product -> affordable(product, Wish.of(""), true)).flatMap(Optional::stream)
                .filter(other -> less == (other.sku().price().compareTo(item.sku().price()) < 0) && other.sku().price().compareTo(item.sku().price()) != 0)
                .sorted(less ? byPrice.reversed() : byPrice).limit(MOST_SHOWN).toList();
        if (others.isEmpty()) {
            String text = less ? asked.say("同类里没有比它更便宜的了，这款现在 " + asked.money(item.sku().price()) + "。", "Nothing of its kind costs less; this one is " + asked.money(item.sku().price()) + ".")
                    : asked.say("同类里它已经是价位更高的一款了。", "Nothing of its kind stands above it.");
            return Optional.of(Part.Said.text("recommendation", text, Map.of("sku", item.sku().id()), asked.context()));
        }
        return Optional.of(shown(others, Optional.of(less ? asked.say("同类里比它便宜的有：", "Of the same kind, for less:") : asked.say("同类里高一档的有：", "Of the same kind, a step up:")), Optional.empty(), asked));
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

    private static List<Item> fitting(Wish wish, Optional<String> kind, Optional<Use> use, Asked asked) {
        Shelf shelf = asked.shelf();
        Optional<Product> instead = asked.item().map(Item::product).filter(product -> LIKE_THIS.matcher(asked.line()).find() || wantsTrait(asked));
        boolean closely = kind.isEmpty() && !asked.question().hurried();
        Map<String, Double> match = new LinkedHashMap<>();
        (closely ? shelf.searchClosely(wish.words(), LOOKED_AT) : shelf.search(wish.words(), LOOKED_AT)).forEach(found -> match.put(found.product().id(), found.score()));
        List<Product> products = kind.isPresent() ? shelf.products().stream().filter(shelf.kinds().called(kind.get())).toList()
                : shelf.products().stream().filter(product -> match.getOrDefault(product.id(), 0.0) > CLOSE || match.isEmpty()).toList();
        Comparator<Item> byMatch = Comparator.comparingDouble((Item item) -> -match.getOrDefault(item.product().id(), 0.0))
                .thenComparing(item -> wish.atMost().map(most -> most.subtract(item.sku().price())).orElse(item.sku().price()));
        boolean cheapest = kind.isPresent() && CHEAPEST.matcher(asked.line()).find();
        List<Item> fitting = having(wish, products).stream().filter(product -> !product.equals(instead.orElse(null))).map(product -> affordable(product, wish, cheapest)).flatMap(Optional::stream)
                .sorted(cheapest ? Comparator.comparing((Item item) -> item.sku().price()) : best(use, asked).map(order -> order.thenComparing(byMatch)).orElse(byMatch)).toList();
        return ofOneKind(usual(suiting(fitting, cheapest ? Optional.empty() : use), asked)).limit(MOST_SHOWN).toList();
    }

    /** "油皮推荐" names no kind of goods: those whose pages say it is for them, and set no bounds to it. */
    private static List<Item> stating(Wish wish, Asked asked) {
        String thing = WANTING.matcher(Seeking.thing(wish.words(), asked.tongue())).replaceAll("").strip();
        return thing.length() < SHORT_END || !Normalizer.isChinese(thing) ? List.of()
                : asked.shelf().products().stream().filter(product -> statements(product, fact -> OF_FITNESS.matcher(fact.key()).find()).anyMatch(said -> said.contains(thing) && !BOUNDED.matcher(said).find()))
                .map(product -> affordable(product, wish, false)).flatMap(Optional::stream).limit(MOST_SHOWN).toList();
    }

    /** What comes first: what is lightest where that is wished, else what suits the use best. */
    private static Optional<Comparator<Item>> best(Optional<Use> use, Asked asked) {
        return Trait.in(asked.line()).map(Trait::order).or(() -> use.map(each -> Comparator.comparingInt(item -> -each.suits(item.product()))));
    }

    /** Those whose pages show that they suit; all where none does. */
    private static List<Item> suiting(List<Item> fitting, Optional<Use> use) {
        List<Item> suiting = use.map(each -> fitting.stream().filter(item -> each.suits(item.product()) > 0).toList()).orElse(fitting);
        return suiting.isEmpty() ? fitting : suiting;
    }

    /** Where the figure of a trait decides between kinds, the shop's first kind: "最轻的电脑" is a laptop. */
    private static List<Item> usual(List<Item> fitting, Asked asked) {
        if (Trait.in(asked.line()).isEmpty()) {
            return fitting;
        }
        List<String> kinds = asked.shelf().categories();
        return fitting.stream().sorted(Comparator.comparingInt(item -> kinds.indexOf(item.product().category()))).toList();
    }

    /** Those of the same kind as the first: a laptop and a mouse are no choice. */
    private static Stream<Item> ofOneKind(List<Item> fitting) {
        return fitting.stream().filter(item -> Objects.equals(item.product().category(), fitting.getFirst().product().category()));
    }

    /** The size or the colour that was wished for, where none of these pages has it. */
    private static Optional<String> missing(Wish wish, List<Item> shown, Asked asked) {
        Matcher size = SIZE.matcher(wish.words());
        if (size.find() && shown.stream().noneMatch(item -> measure(pageOf(item.product())).contains(measure(size.group())))) {
            return Optional.of(noneStates(size.group(), asked));
        }
        return Colour.in(wish.words()).filter(colour -> shown.stream().noneMatch(item -> colour.isOf(item.sku()))).map(colour -> noneStates(colour.said(), asked));
    }

    private static String noneStates(String wished, Asked asked) {
        return asked.say("没有找到写明 " + wished + " 的，相近的有这几款：", "None states " + wished + "; these come near:");
    }

    /** However "65 英寸" is written. */
    private static String measure(String text) {
        return text.replace(" ", "").replace("英寸", "寸").toLowerCase(Locale.ROOT);
    }

    /** Of the products those whose pages name each thing that the wish names by a figure or in Latin letters, such as 4K; all where none does. */
    private static List<Product> having(Wish wish, List<Product> products) {
        List<Product> having = products;
        Matcher named = (Normalizer.isChinese(wish.words()) ? NAMED : FIGURED).matcher(wish.words().toLowerCase(Locale.ROOT));
        while (named.find()) {
            String thing = named.group();
            List<Product> with = having.stream().filter(product -> thing.endsWith("寸") ? measure(pageOf(product)).contains(measure(thing)) : ProseSource.holdsWord(pageOf(product), thing)).toList();
            having = with.isEmpty() ? having : with;
        }
        List<Product> coloured = inColour(wish, having);
        return coloured.isEmpty() ? having : coloured;
    }

    private static List<Product> inColour(Wish wish, List<Product> products) {
        return Colour.in(wish.words()).map(colour -> products.stream().filter(colour::isOf).toList()).orElse(products);
    }

    private static String pageOf(Product product) {
        return Stream.concat(statements(product, fact -> true), product.skus().stream().flatMap(sku -> sku.options().values().stream())).collect(Collectors.joining(" "));
    }

    private static Stream<String> statements(Product product, Predicate<Specification> such) {
        return Stream.of(Stream.of(product.title()), product.sellingPoints().stream(), product.specifications().stream().filter(such).map(fact -> fact.key() + " " + fact.reading())).flatMap(each -> each);
    }

    private static Optional<Item> affordable(Product product, Wish wish, boolean cheapest) {
        return such(product, wish).filter(Sku::available)
                .filter(sku -> wish.atMost().map(most -> sku.price().compareTo(most) <= 0).orElse(true))
                .filter(sku -> wish.atLeast().map(least -> sku.price().compareTo(least) >= 0).orElse(true))
                .max(cheapest ? Comparator.comparing(Sku::price).reversed() : Comparator.comparing(Sku::price)).map(sku -> new Item(product, sku));
    }

    /** The SKUs of the size and in the colour that are wished for; all where no SKU states them. */
    private static Stream<Sku> such(Product product, Wish wish) {
        Matcher size = SIZE.matcher(wish.words());
        String wished = size.find() ? measure(size.group()) : "";
        List<Sku> sized = only(product.skus(), sku -> !wished.isEmpty() && measure(String.join(" ", sku.options().values())).contains(wished));
        return Colour.in(wish.words()).map(colour -> only(sized, colour::isOf)).orElse(sized).stream();
    }

    private static List<Sku> only(List<Sku> skus, Predicate<Sku> wished) {
        List<Sku> such = skus.stream().filter(wished).toList();
        return such.isEmpty() ? skus : such;
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

    private static Part shown(List<Item> items, Optional<String> head, Optional<Use> use, Asked asked) {
        var contents = new ArrayList<Content>();
        String reasons = items.stream().map(item -> "\n· " + asked.called(item.product(), 20) + asked.say("：", ": ") + Reasons.of(item, use, asked)).reduce("", String::concat);
        contents.add(Content.text(head(items, head, use, asked) + reasons));
        items.forEach(item -> contents.add(asked.cards().product(item)));
        Context after = asked.context();
        for (Item item : items.reversed()) {
            after = after.lookingAt(item.sku().id());
        }
        return new Part.Said("recommendation", List.of(contents), List.of(), Map.of("skus", String.join(",", items.stream().map(item -> item.sku().id()).toList())), after);
    }

    /** Before the goods: that they are what was asked for, where their pages show it; else the pack's advice, which says what to look at. */
    private static String head(List<Item> items, Optional<String> head, Optional<Use> use, Asked asked) {
        boolean shown = SIZE.matcher(asked.line()).find() || use.filter(each -> items.stream().allMatch(item -> isFor(each, item, asked))).isPresent();
        Optional<String> advice = Advice.of(asked).map(Advice::brief).filter(brief -> !shown && !brief.isEmpty());
        String fitting = items.size() == 1 ? asked.say("按您说的，合适的是这款：", "This one fits what you said:") : asked.say("按您说的挑了这几款：", "These fit what you said:");
        return advice.map(brief -> brief + "\n" + head.orElseGet(() -> asked.say("店里可以看看：", "From the shop:"))).orElseGet(() -> head.orElse(fitting));
    }

    private static boolean isFor(Use use, Item item, Asked asked) {
        return use.suits(item.product()) > 0 && use.kinds().stream().anyMatch(kind -> asked.shelf().kinds().called(kind).test(item.product()));
    }
}
