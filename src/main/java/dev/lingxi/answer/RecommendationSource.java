package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Titles;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Need;
import dev.lingxi.understanding.Context;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds what a shopper looks for: in stock, within the budget, each with a true reason. */
@Component
class RecommendationSource implements AnswerSource {

    private static final int MOST_SHOWN = 3;
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
        Wish wish = Wish.of(asked.line());
        Optional<String> category = category(wish.words(), asked.shelf());
        if (category.isEmpty() && wish.atMost().isEmpty() && asked.shelf().search(wish.words(), 1).isEmpty()) {
            return whichKind(asked);
        }
        List<Item> fitting = fitting(wish, category, asked.shelf());
        return fitting.isEmpty() ? nothingFits(wish, category, asked) : shown(fitting, asked);
    }

    /** The category that the line names, by its own name or the end of it ("笔记本" for "笔记本电脑"). */
    static Optional<String> category(String line, Shelf shelf) {
        return shelf.categories().stream().filter(each -> line.contains(each) || each.length() > 2
                        && (line.contains(each.substring(0, each.length() - 2)) && each.length() > 3 || line.contains(each.substring(each.length() - 2))))
                .max(Comparator.comparingInt(each -> line.contains(each) ? each.length() + 10 : each.length()));
    }

    /** The word of the line that is a kind of goods, or the end of one: "热水器" where the shop has 电热水器 and 燃气热水器. */
    static Optional<String> kindIn(String line, Shelf shelf) {
        return shelf.categories().stream().flatMap(kind -> IntStream.rangeClosed(0, Math.max(0, kind.length() - 2)).mapToObj(kind::substring).filter(line::contains).limit(1))
                .max(Comparator.comparingInt(String::length));
    }

    private static Part whichKind(Asked asked) {
        List<String> chips = asked.shelf().categories().stream().limit(4).toList();
        String text = asked.say("您想看哪一类？说说预算和用途，我帮您挑。", "What are you looking for? Tell me the budget and what it is for.");
        return new Part.Ask("recommendation", new Context.OpenSlot("wish", asked.entry().map(each -> each.id()).orElse(null), asked.line(), chips),
                text, List.of(), chips, asked.context());
    }

    private static List<Item> fitting(Wish wish, Optional<String> category, Shelf shelf) {
        Map<String, Double> match = new LinkedHashMap<>();
        shelf.search(wish.words(), 50).forEach(found -> match.put(found.product().id(), found.score()));
        Stream<Product> products = category.isPresent()
                ? shelf.products().stream().filter(product -> category.get().equals(product.category()))
                : shelf.products().stream().filter(product -> match.getOrDefault(product.id(), 0.0) > 0.5 || match.isEmpty());
        return products.map(product -> affordable(product, wish)).flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble((Item item) -> -match.getOrDefault(item.product().id(), 0.0))
                        .thenComparing(item -> wish.atMost().map(most -> most.subtract(item.sku().price())).orElse(item.sku().price())))
                .limit(MOST_SHOWN).toList();
    }

    private static Optional<Item> affordable(Product product, Wish wish) {
        return product.skus().stream().filter(Sku::available)
                .filter(sku -> wish.atMost().map(most -> sku.price().compareTo(most) <= 0).orElse(true))
                .filter(sku -> wish.atLeast().map(least -> sku.price().compareTo(least) >= 0).orElse(true))
                .max(Comparator.comparing(Sku::price)).map(sku -> new Item(product, sku));
    }

    private static Part nothingFits(Wish wish, Optional<String> category, Asked asked) {
        Optional<BigDecimal> from = asked.shelf().products().stream().filter(product -> category.isEmpty() || category.get().equals(product.category()))
                .flatMap(product -> product.skus().stream()).filter(Sku::available).map(Sku::price).min(Comparator.naturalOrder());
        String text = asked.say("店里没有符合的" + category.orElse("商品") + from.map(price -> "，在售的从 " + Prices.spoken(price) + " 起").orElse("") + "。要不要调整一下预算？",
                "Nothing in the shop fits" + from.map(price -> "; what is on sale begins at " + Prices.spoken(price)).orElse("") + ". Would another budget do?");
        return Part.Said.text("recommendation", text, Map.of("budget", wish.atMost().map(BigDecimal::toPlainString).orElse("")), asked.context());
    }

    private static Part shown(List<Item> items, Asked asked) {
        var contents = new ArrayList<Content>();
        String reasons = items.stream().map(item -> "\n· " + Titles.brief(item.product(), 20) + "：" + reason(item, asked.line())).reduce("", String::concat);
        contents.add(Content.text(asked.say("按您说的挑了这几款：", "These fit what you said:") + reasons));
        items.forEach(item -> contents.add(Cards.product(item)));
        Context after = asked.context();
        for (Item item : items.reversed()) {
            after = after.lookingAt(item.sku().id());
        }
        return new Part.Said("recommendation", List.of(contents), List.of(), Map.of("skus", String.join(",", items.stream().map(item -> item.sku().id()).toList())), after);
    }

    /** The true statement about the product that comes closest to what was asked for. */
    private static String reason(Item item, String line) {
        List<String> wished = Attributes.pairs(line);
        return Stream.concat(item.product().sellingPoints().stream(), item.specifications().stream().filter(fact -> fact.sentence() == null && !NO_REASON.contains(fact.key())).map(Cards::reading))
                .max(Comparator.comparingLong(statement -> Attributes.pairs(statement).stream().filter(wished::contains).count()))
                .map(statement -> Prices.spoken(item.sku().price()) + "，" + statement).orElse(Prices.spoken(item.sku().price()));
    }
}
