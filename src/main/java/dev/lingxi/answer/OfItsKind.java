package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Others of the kind of the product at hand: cheaper, dearer, lighter, larger ones, or just another. */
final class OfItsKind {

    /** "那有没有差不多的": another of the kind at hand. */
    private static final Pattern LIKE_THIS = Pattern.compile("差不多的|类似|同类|同款|别的款|其他款|其它款|替代|代替|similar|alternative|something else");
    /** "便宜点的有没有": another by its price. */
    private static final Pattern OTHERWISE_PRICED = Pattern.compile("(?:便宜|好|贵|高级|低价|实惠)一?[点些]儿?的|比.{0,16}(?:便宜|贵|好)的|更便宜的|便宜的(?:有|没)|(?:高|低)一档|再便宜|平价的|cheaper than|better than|something cheaper|cheaper one|anything cheaper|something better|a better one");
    private static final Pattern THAN = Pattern.compile("比.{0,16}(?:便宜|贵|好|高级|轻|薄|大|亮|久|长|小)一?[点些]?的|\\b(?:cheaper|lighter|thinner|bigger|better) than\\b");
    private static final Pattern LESS = Pattern.compile("便宜|低|实惠|平价|cheap");

    private OfItsKind() {}

    /** "差不多的", "有无线的吗" of a wired one: another one is wanted. */
    static boolean isAnother(Asked asked) {
        return LIKE_THIS.matcher(asked.line()).find() || wantsTrait(asked);
    }

    private static boolean wantsTrait(Asked asked) {
        return asked.entry().filter(entry -> entry.id().startsWith("find.trait.")).isPresent();
    }

    /** "便宜点的". */
    static boolean isPricedOtherwise(Asked asked) {
        return OTHERWISE_PRICED.matcher(asked.line()).find();
    }

    /** "有没有比它便宜的", "比它轻的有吗": others of its kind that go beyond it. */
    static Optional<Part> beyond(Item item, Asked asked) {
        return THAN.matcher(asked.line()).find() ? pricedOtherwise(item, asked).or(() -> Trait.in(asked.line()).flatMap(trait -> better(item, trait, asked))) : Optional.empty();
    }

    private static Optional<Part> better(Item item, Trait trait, Asked asked) {
        Comparator<Item> order = trait.order();
        List<Item> others = others(item, asked)
                .map(Links::shown).filter(other -> trait.fact(other).isPresent() && order.compare(other, item) < 0).sorted(order).limit(Fitting.MOST).toList();
        String none = asked.say("同类里没有写明比它更好的。", "No page of its kind states more.");
        return Optional.of(others.isEmpty() ? Part.Said.text("recommendation", none, Map.of("sku", item.sku().id()), asked.context())
                : GoodsShown.of(others, Optional.of(asked.say("同类里有这几款：", "Of the same kind:")), Optional.empty(), asked));
    }

    /** "便宜点的有没有", "再好一点的": of the same kind what costs less or more than the one at hand, the nearest first. */
    static Optional<Part> pricedOtherwise(Item item, Asked asked) {
        if (!isPricedOtherwise(asked)) {
            return Optional.empty();
        }
        boolean less = LESS.matcher(asked.line()).find();
        Comparator<Item> byPrice = Comparator.comparing(other -> other.sku().price());
        List<Item> others = others(item, asked)
                .map(product -> Fitting.affordable(product, Wish.of(""), true)).flatMap(Optional::stream)
                .filter(other -> less == (other.sku().price().compareTo(item.sku().price()) < 0) && other.sku().price().compareTo(item.sku().price()) != 0)
                .sorted(less ? byPrice.reversed() : byPrice).limit(Fitting.MOST).toList();
        if (others.isEmpty()) {
            String text = less ? asked.say("同类里没有比它更便宜的了，这款现在 " + asked.money(item.sku().price()) + "。", "Nothing of its kind costs less; this one is " + asked.money(item.sku().price()) + ".")
                    : asked.say("同类里它已经是价位更高的一款了。", "Nothing of its kind stands above it.");
            return Optional.of(Part.Said.text("recommendation", text, Map.of("sku", item.sku().id()), asked.context()));
        }
        return Optional.of(GoodsShown.of(others, Optional.of(less ? asked.say("同类里比它便宜的有：", "Of the same kind, for less:") : asked.say("同类里高一档的有：", "Of the same kind, a step up:")), Optional.empty(), asked));
    }

    private static Stream<Product> others(Item item, Asked asked) {
        return asked.shelf().products().stream().filter(product -> !product.equals(item.product()) && Objects.equals(product.category(), item.product().category()));
    }
}
