package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Sku;
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
    private static final Pattern LOOKING = Pattern.compile("^(?:can you |could you |please )?(?:show|find|recommend|suggest|give)(?: me)?(?: some| a| an| any| the)?\\s+|^(?:do you (?:have|sell|carry)|have you got|i am looking for|i'm looking for|looking for|any)(?: any| some| an?| the)?\\s+");
    /** The same among English words: what has a figure. */
    private static final Pattern FIGURED = Pattern.compile("(?<![a-z0-9])(?=[a-z]*\\d)[a-z0-9]{2,8}(?![a-z0-9])");
    private static final Pattern CHEAPEST = Pattern.compile("最便宜|便宜一?点|最低价|cheapest|lowest price");
    private static final Pattern SIZE = Pattern.compile("\\d{2,4}\\s?(?:升|英?寸|公斤|匹)");
    private static final String ASKING = "^(?:请问)?(?:你们|你家|店里|这里|咱家|本店)?(?:还)?(?:有没有卖|有没有|有无|卖不卖|有卖|卖|有|想要|想买|求|找)|(?:卖)?(?:的)?[吗么嘛不没呢?？]+$";
    private static final double MOSTLY = 0.5;
    private static final int SHORT_END = 2;
    /** "有没有洗衣机" asks for a kind of goods, "有没有轻一点的" for one that is so. */
    private static final Pattern HAVE = Pattern.compile("^(?:请问)?(?:你们|你家|店里|这里|咱家|本店)?(?:还)?(?:有没有|有无|有)[^的点些]{2,5}[吗么没嘛]?$");
    private static final Set<String> NO_REASON = Set.of("品牌", "型号", "商品编号", "商品名称", "产地", "上市时间", "认证型号", "Brand", "SKU", "Vendor");

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.RECOMMENDATION);
    }

    @Override
    public Part answer(Asked asked) {
        if (asked.named().size() == 1) {
            return ProductIntroduction.of(asked.named().getFirst(), asked);
        }
        Wish wish = Wish.of(LOOKING.matcher(asked.line()).replaceFirst(""));
        Optional<String> kind = asked.shelf().kinds().in(wish.words()).or(() -> kindAtHand(asked));
        List<Product> titled = kind.map(word -> titled(word, wish.words(), asked)).orElse(List.of());
        if (!titled.isEmpty()) {
            return shown(titled.stream().map(Links::shown).limit(MOST_SHOWN).toList(), Optional.empty(), asked);
        }
        if (kind.isEmpty() && asksForKind(asked) && !finds(asked)) {
            return notSold(asked);
        }
        if (kind.isEmpty() && wish.atMost().isEmpty() && asked.shelf().search(wish.words(), 1).isEmpty()) {
            return whichKind(asked);
        }
        List<Item> fitting = fitting(wish, kind, asked);
        return fitting.isEmpty() ? nothingFits(wish, kind, asked) : shown(fitting, missing(wish, fitting), asked);
    }

    /** "那有没有差不多的", "2000以内的": of the kind that the conversation is about. */
    private static Optional<String> kindAtHand(Asked asked) {
        return Wish.isOnlyBudget(asked.line()) || LIKE_THIS.matcher(asked.line()).find() ? asked.item().map(item -> item.product().category()) : Optional.empty();
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

    static boolean asksForKind(Asked asked) {
        return HAVE.matcher(asked.line()).find();
    }

    /** Whether there is anything on the shelf that goes by the words of the line: a kind of goods, or a title that has the most of them. */
    boolean finds(Asked asked) {
        String words = LOOKING.matcher(Wish.of(asked.line()).words()).replaceFirst("").replaceAll(ASKING, "");
        return asked.shelf().kinds().in(words).isPresent() || asked.shelf().products().stream().anyMatch(product -> isCalled(product, words));
    }

    private static boolean isCalled(Product product, String words) {
        String named = Attributes.key(product.title() + " " + product.category() + " " + String.join(" ", product.aliases()));
        List<String> parts = Normalizer.isChinese(words) ? Attributes.pairs(words)
                : Stream.of(words.split("[^a-z0-9]+")).filter(word -> word.length() > 3).map(word -> word.replaceFirst("(?<=..)s$", "")).toList();
        return !parts.isEmpty() && parts.stream().filter(named::contains).count() >= MOSTLY * parts.size();
    }

    /** What the shop has not. */
    Part notSold(Asked asked) {
        List<String> chips = asked.shelf().categories().stream().limit(4).toList();
        return Part.Said.text("recommendation", asked.say("店里没有找到您说的这种商品。换个说法试试，或者看看这些：", "I found nothing like that in the shop. Try another word, or look at these:"),
                Map.of(), asked.context()).chips(chips);
    }

    private static Part whichKind(Asked asked) {
        List<String> chips = asked.shelf().categories().stream().limit(4).toList();
        String text = asked.say("您想看哪一类？说说预算和用途，我帮您挑。", "What are you looking for? Tell me the budget and what it is for.");
        return new Part.Ask("recommendation", new Context.OpenSlot("wish", asked.entry().map(each -> each.id()).orElse(null), asked.line(), chips),
                text, List.of(), chips, asked.context());
    }

    private static List<Item> fitting(Wish wish, Optional<String> kind, Asked asked) {
        Shelf shelf = asked.shelf();
        Optional<Product> instead = asked.item().map(Item::product).filter(product -> LIKE_THIS.matcher(asked.line()).find());
        boolean closely = kind.isEmpty() && !asked.question().hurried();
        Map<String, Double> match = new LinkedHashMap<>();
        (closely ? shelf.searchClosely(wish.words(), LOOKED_AT) : shelf.search(wish.words(), LOOKED_AT)).forEach(found -> match.put(found.product().id(), found.score()));
        List<Product> products = kind.isPresent() ? shelf.products().stream().filter(shelf.kinds().called(kind.get())).toList()
                : shelf.products().stream().filter(product -> match.getOrDefault(product.id(), 0.0) > CLOSE || match.isEmpty()).toList();
        Comparator<Item> byMatch = Comparator.comparingDouble((Item item) -> -match.getOrDefault(item.product().id(), 0.0))
                .thenComparing(item -> wish.atMost().map(most -> most.subtract(item.sku().price())).orElse(item.sku().price()));
        boolean cheapest = kind.isPresent() && CHEAPEST.matcher(asked.line()).find();
        List<Item> fitting = having(wish, products).stream().filter(product -> !product.equals(instead.orElse(null))).map(product -> affordable(product, wish, cheapest)).flatMap(Optional::stream)
                .sorted(cheapest ? Comparator.comparing((Item item) -> item.sku().price()) : byMatch).toList();
        return ofOneKind(fitting).limit(MOST_SHOWN).toList();
    }

    /** Those of the same kind as the first: a laptop and a mouse are no choice. */
    private static Stream<Item> ofOneKind(List<Item> fitting) {
        return fitting.stream().filter(item -> Objects.equals(item.product().category(), fitting.getFirst().product().category()));
    }

    /** The size that was wished for, where none of these pages has it. */
    private static Optional<String> missing(Wish wish, List<Item> shown) {
        Matcher size = SIZE.matcher(wish.words());
        return size.find() && shown.stream().noneMatch(item -> pageOf(item.product()).replace(" ", "").toLowerCase(Locale.ROOT).contains(size.group().replace(" ", ""))) ? Optional.of(size.group()) : Optional.empty();
    }

    /** Of the products those whose pages name each thing that the wish names by a figure or in Latin letters, such as 4K; all where none does. */
    private static List<Product> having(Wish wish, List<Product> products) {
        List<Product> having = products;
        Matcher named = (Normalizer.isChinese(wish.words()) ? NAMED : FIGURED).matcher(wish.words().toLowerCase(Locale.ROOT));
        while (named.find()) {
            String thing = named.group().replace("寸", "").replace("英", "").strip();
            List<Product> with = having.stream().filter(product -> ProseSource.holdsWord(pageOf(product), thing)).toList();
            having = with.isEmpty() ? having : with;
        }
        return having;
    }

    private static String pageOf(Product product) {
        return Stream.of(Stream.of(product.title()), product.sellingPoints().stream(), product.specifications().stream().map(fact -> fact.key() + " " + fact.reading()),
                product.skus().stream().flatMap(sku -> sku.options().values().stream())).flatMap(each -> each).collect(Collectors.joining(" "));
    }

    private static Optional<Item> affordable(Product product, Wish wish, boolean cheapest) {
        return product.skus().stream().filter(Sku::available)
                .filter(sku -> wish.atMost().map(most -> sku.price().compareTo(most) <= 0).orElse(true))
                .filter(sku -> wish.atLeast().map(least -> sku.price().compareTo(least) >= 0).orElse(true))
                .max(cheapest ? Comparator.comparing(Sku::price).reversed() : Comparator.comparing(Sku::price)).map(sku -> new Item(product, sku));
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

    private static Part shown(List<Item> items, Optional<String> missing, Asked asked) {
        var contents = new ArrayList<Content>();
        String reasons = items.stream().map(item -> "\n· " + asked.called(item.product(), 20) + asked.say("：", ": ") + reason(item, asked)).reduce("", String::concat);
        contents.add(Content.text(missing.map(size -> asked.say("没有找到写明 " + size + " 的，相近的有这几款：", "None states " + size + "; these come near:"))
                .orElseGet(() -> asked.say("按您说的挑了这几款：", "These fit what you said:")) + reasons));
        items.forEach(item -> contents.add(asked.cards().product(item)));
        Context after = asked.context();
        for (Item item : items.reversed()) {
            after = after.lookingAt(item.sku().id());
        }
        return new Part.Said("recommendation", List.of(contents), List.of(), Map.of("skus", String.join(",", items.stream().map(item -> item.sku().id()).toList())), after);
    }

    /** The true statement about the product that comes closest to what was asked for. */
    private static String reason(Item item, Asked asked) {
        List<String> wished = Attributes.pairs(asked.line());
        return Stream.concat(item.product().sellingPoints().stream(), item.specifications().stream().filter(fact -> fact.sentence() == null && !NO_REASON.contains(fact.key())).map(Cards::reading))
                .filter(statement -> asked.tongue() == Tongue.ZH || !Normalizer.isChinese(statement))
                .max(Comparator.comparingLong(statement -> Attributes.pairs(statement).stream().filter(wished::contains).count()))
                .map(statement -> asked.money(item.sku().price()) + asked.say("，", ", ") + statement).orElse(asked.money(item.sku().price()));
    }
}
