package dev.lingxi.answer;

import dev.lingxi.catalog.BestOffer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** How money is said. */
final class Prices {

    private Prices() {}

    /** Two decimals, as in cards and files. */
    static String exact(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** As one says it: ¥5,499, or ¥49.90 where there are cents. */
    static String spoken(BigDecimal amount) {
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
        boolean whole = cents.stripTrailingZeros().scale() <= 0;
        return "¥" + (whole ? cents.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : cents.toPlainString());
    }

    /** The steps to the best offer, each with what it takes off. */
    static String steps(BestOffer offer) {
        return offer.steps().stream().map(step -> step.promotion().name() + " -" + spoken(step.off())).collect(Collectors.joining("，"));
    }
}
