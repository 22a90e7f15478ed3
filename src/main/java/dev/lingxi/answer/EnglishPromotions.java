package dev.lingxi.answer;

import dev.lingxi.catalog.Promotion;
import dev.lingxi.language.Normalizer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Promotions of Chinese shops in English: not their wording, but what their figures say. */
final class EnglishPromotions {

    private EnglishPromotions() {}

    /** Such as "¥200 off orders from ¥3000 (laptop, monitor)". */
    static String name(Promotion promotion, Asked asked) {
        String from = promotion.threshold() == null ? "" : " orders from " + asked.money(promotion.threshold());
        String what = switch (promotion.kind()) {
            case DISCOUNT -> "Price cut" + off(promotion, asked).map(off -> " of " + off).orElse("");
            case MEMBER_PRICE -> "Member price" + off(promotion, asked).map(off -> ", " + off + " less").orElse("");
            case FULL_REDUCTION -> off(promotion, asked).map(off -> off + " off" + from).orElse("Reduction on" + from);
            case COUPON -> "Coupon" + off(promotion, asked).map(off -> ", " + off + " off" + from).orElse("");
            case SUBSIDY -> "Government subsidy" + off(promotion, asked).map(off -> " of " + off).orElse("");
            case TRADE_IN -> "Trade-in bonus" + off(promotion, asked).map(off -> " of " + off).orElse("");
            case NOTICE -> "Notice";
        };
        return what + scope(promotion, asked);
    }

    private static Optional<String> off(Promotion promotion, Asked asked) {
        if (promotion.off() != null) {
            return Optional.of(asked.money(promotion.off()));
        }
        BigDecimal cap = promotion.cap();
        return Optional.ofNullable(promotion.percent()).map(percent -> percent.stripTrailingZeros().toPlainString() + "%" + (cap == null ? "" : ", at most " + asked.money(cap)));
    }

    /** Of kinds and products those that have an English name. */
    private static String scope(Promotion promotion, Asked asked) {
        Promotion.Scope scope = promotion.scope();
        if (scope == null) {
            return "";
        }
        List<String> names = Stream.concat(scope.categories().stream().map(category -> asked.shelf().kinds().called(category, true).toLowerCase(Locale.ENGLISH)),
                        scope.products().stream().flatMap(id -> asked.shelf().products().stream().filter(product -> product.id().equals(id))).map(product -> asked.called(product, 40)))
                .filter(name -> !Normalizer.isChinese(name)).distinct().limit(4).toList();
        return names.isEmpty() ? "" : names.stream().collect(Collectors.joining(", ", " (", ")"));
    }
}
