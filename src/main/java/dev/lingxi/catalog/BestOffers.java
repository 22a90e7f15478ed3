package dev.lingxi.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * Finds the best offer by trying every allowed set of promotions: at most one of a kind, and several only where all are stackable.
 * They take off in the order of their kinds (a shop reduces its price before a subsidy is reckoned on the rest). A trade-in needs an
 * old thing and a notice is only words, so neither is reckoned.
 */
final class BestOffers {

    private static final int TRIED = 12;

    private BestOffers() {}

    static BestOffer of(BigDecimal price, List<Promotion> applying, boolean member) {
        List<Promotion> usable = applying.stream()
                .filter(each -> each.kind() != Promotion.Kind.TRADE_IN && each.kind() != Promotion.Kind.NOTICE)
                .filter(each -> member || !each.membersOnly() && each.kind() != Promotion.Kind.MEMBER_PRICE)
                .filter(each -> each.off() != null || each.percent() != null)
                .sorted(Comparator.comparing(Promotion::kind)).limit(TRIED).toList();
        BestOffer best = new BestOffer(price, List.of());
        for (int set = 1; set < 1 << usable.size(); set++) {
            BestOffer offer = reckon(price, chosen(usable, set));
            if (offer.price().compareTo(best.price()) < 0) {
                best = offer;
            }
        }
        return best;
    }

    private static List<Promotion> chosen(List<Promotion> usable, int set) {
        var chosen = new ArrayList<Promotion>();
        for (int i = 0; i < usable.size(); i++) {
            if ((set & 1 << i) != 0) {
                chosen.add(usable.get(i));
            }
        }
        return chosen;
    }

    private static BestOffer reckon(BigDecimal price, List<Promotion> chosen) {
        var kinds = EnumSet.noneOf(Promotion.Kind.class);
        var steps = new ArrayList<BestOffer.Step>();
        BigDecimal left = price;
        for (Promotion each : chosen) {
            boolean alone = chosen.size() == 1 || each.stackable();
            boolean reached = each.threshold() == null || left.compareTo(each.threshold()) >= 0;
            if (!alone || !reached || !kinds.add(each.kind())) {
                return new BestOffer(price, List.of());
            }
            BigDecimal off = takenOff(each, left);
            steps.add(new BestOffer.Step(each, off));
            left = left.subtract(off);
        }
        return new BestOffer(left, List.copyOf(steps));
    }

    private static BigDecimal takenOff(Promotion promotion, BigDecimal left) {
        BigDecimal off = promotion.off();
        if (off == null) {
            off = left.multiply(promotion.percent()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
        }
        if (promotion.cap() != null) {
            off = off.min(promotion.cap());
        }
        return off.min(left);
    }
}
