package dev.lingxi.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best offer by trying every allowed set of promotions: at most one of a kind, and several only where all are stackable.
 * They take off in the order of their kinds (a shop reduces its price before a subsidy is reckoned on the rest). A trade-in needs an
 * old thing and a notice is only words, so neither is reckoned.
 */
final class BestOffers {

    /** Of one kind that stacks, the strongest are tried with the others: five kinds of six make seventeen thousand sets at the very most. */
    private static final int TRIED_OF_A_KIND = 6;

    private BestOffers() {}

    static BestOffer of(BigDecimal price, List<Promotion> applying, boolean member) {
        List<Promotion> usable = applying.stream().filter(each -> isReckoned(each, member)).toList();
        var nothing = new BestOffer(price, List.of());
        BestOffer best = nothing;
        for (Promotion each : usable) {
            best = cheaper(best, with(nothing, each));
        }
        return cheaper(best, stacked(nothing, stackable(usable, price), 0));
    }

    private static boolean isReckoned(Promotion each, boolean member) {
        boolean inMoney = each.kind() != Promotion.Kind.TRADE_IN && each.kind() != Promotion.Kind.NOTICE && (each.off() != null || each.percent() != null);
        boolean open = member || !each.membersOnly() && each.kind() != Promotion.Kind.MEMBER_PRICE;
        return inMoney && open;
    }

    /** What goes together, by kind, in the order in which kinds take off; of each kind what takes off most. */
    private static List<List<Promotion>> stackable(List<Promotion> usable, BigDecimal price) {
        Map<Promotion.Kind, List<Promotion>> byKind = usable.stream().filter(Promotion::stackable)
                .collect(Collectors.groupingBy(Promotion::kind, TreeMap::new, Collectors.toList()));
        return byKind.values().stream().map(kind -> kind.stream().sorted(Comparator.comparing((Promotion each) -> takenOff(each, price)).reversed())
                .limit(TRIED_OF_A_KIND).toList()).toList();
    }

    /** The best that the kinds from {@code next} on make of what is left. */
    private static BestOffer stacked(BestOffer soFar, List<List<Promotion>> kinds, int next) {
        if (next == kinds.size()) {
            return soFar;
        }
        BestOffer best = stacked(soFar, kinds, next + 1);
        for (Promotion each : kinds.get(next)) {
            BestOffer taken = with(soFar, each);
            if (taken != null) {
                best = cheaper(best, stacked(taken, kinds, next + 1));
            }
        }
        return best;
    }

    /** The offer with one promotion more; null where what is left does not reach its threshold. */
    private static @Nullable BestOffer with(BestOffer offer, Promotion promotion) {
        if (promotion.threshold() != null && offer.price().compareTo(promotion.threshold()) < 0) {
            return null;
        }
        BigDecimal off = takenOff(promotion, offer.price());
        var steps = new ArrayList<>(offer.steps());
        steps.add(new BestOffer.Step(promotion, off));
        return new BestOffer(offer.price().subtract(off), List.copyOf(steps));
    }

    private static BestOffer cheaper(BestOffer one, @Nullable BestOffer other) {
        return other != null && other.price().compareTo(one.price()) < 0 ? other : one;
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
