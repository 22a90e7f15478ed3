package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Specification;
import dev.lingxi.language.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The goods of a shop that fit a wish: in stock, within the budget, in the size and colour that were named, of one kind, the most suitable first. */
final class Fitting {

    static final int MOST = 3;
    private static final int LOOKED_AT = 50;
    /** From which likeness to the words of a wish a product is shown for it. */
    private static final double CLOSE = 0.5;
    private static final Pattern NAMED = Pattern.compile("(?<![a-z0-9])\\d{2,4}\\s?英?寸|(?<![a-z0-9])(?=[a-z]*\\d|\\d*[a-z])[a-z0-9]{2,8}(?![a-z0-9])");
    /** The same among English words: what has a figure. */
    private static final Pattern FIGURED = Pattern.compile("(?<![a-z0-9])(?=[a-z]*\\d)[a-z0-9]{2,8}(?![a-z0-9])");
    private static final Pattern CHEAPEST = Pattern.compile("最便宜|便宜一?点|最低价|cheapest|lowest price");
    private static final Pattern SIZE = Pattern.compile("\\d{2,4}\\s?(?:升|英?寸|公斤|匹)");
    private static final int SHORTEST = 2;
    private static final Pattern WANTING = Pattern.compile("(?:(?:有什么|有没有)?(?:适合|合适))|求?推荐.*|(?:应该|一般)?(?:用|买|吃|喝|穿|选|送)(?:什么|啥|哪).*|哪[款种个].*|用?的?(?:产品|护肤品|东西)?$");
    /** Facts that tell whom or what a thing is for. */
    private static final Pattern OF_FITNESS = Pattern.compile("^适[用合]|功效|功能|特证");
    /** What a page says of somebody only to warn them. */
    private static final Pattern BOUNDED = Pattern.compile("[不慎忌勿避]|医生|以下|试用");

    private Fitting() {}

    /** "最便宜的显示器". */
    static boolean isForTheCheapest(Asked asked) {
        return CHEAPEST.matcher(asked.line()).find();
    }

    /** "65 英寸的": a size is named, so that what is found has it. */
    static boolean isForASize(Asked asked) {
        return SIZE.matcher(asked.line()).find();
    }

    /**
     * What fits, at most {@value #MOST}.
     *
     * @param kind    of goods; where none was named, whatever goes by the words of the wish
     * @param instead the product at hand, where another one is wanted
     */
    static List<Item> to(Wish wish, Optional<String> kind, Optional<Use> use, Optional<Product> instead, Asked asked) {
        Shelf shelf = asked.shelf();
        boolean closely = kind.isEmpty() && !asked.question().hurried();
        Map<String, Double> match = new LinkedHashMap<>();
        (closely ? shelf.searchClosely(wish.words(), LOOKED_AT) : shelf.search(wish.words(), LOOKED_AT)).forEach(found -> match.put(found.product().id(), found.score()));
        List<Product> products = kind.isPresent() ? shelf.products().stream().filter(shelf.kinds().called(kind.get())).toList()
                : shelf.products().stream().filter(product -> match.getOrDefault(product.id(), 0.0) > CLOSE || match.isEmpty()).toList();
        Comparator<Item> byMatch = Comparator.comparingDouble((Item item) -> -match.getOrDefault(item.product().id(), 0.0))
                .thenComparing(item -> wish.atMost().map(most -> most.subtract(item.sku().price())).orElse(item.sku().price()));
        boolean cheapest = kind.isPresent() && isForTheCheapest(asked);
        List<Item> fitting = having(wish, products).stream().filter(product -> !product.equals(instead.orElse(null))).map(product -> affordable(product, wish, cheapest)).flatMap(Optional::stream)
                .sorted(cheapest ? Comparator.comparing((Item item) -> item.sku().price()) : best(use, asked).map(order -> order.thenComparing(byMatch)).orElse(byMatch)).toList();
        return ofOneKind(usual(suiting(fitting, cheapest ? Optional.empty() : use), asked)).limit(MOST).toList();
    }

    /** "油皮推荐" names no kind of goods: those whose pages say it is for them, and set no bounds to it. */
    static List<Item> stating(Wish wish, Asked asked) {
        String thing = WANTING.matcher(Seeking.thing(wish.words(), asked.tongue())).replaceAll("").strip();
        return thing.length() < SHORTEST || !Normalizer.isChinese(thing) ? List.of()
                : asked.shelf().products().stream().filter(product -> statements(product, fact -> OF_FITNESS.matcher(fact.key()).find()).anyMatch(said -> said.contains(thing) && !BOUNDED.matcher(said).find()))
                .map(product -> affordable(product, wish, false)).flatMap(Optional::stream).limit(MOST).toList();
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
    static Optional<String> missing(Wish wish, List<Item> shown, Asked asked) {
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

    /** The version of a product that may be bought for it: the dearest within the budget, or the cheapest. */
    static Optional<Item> affordable(Product product, Wish wish, boolean cheapest) {
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
}
