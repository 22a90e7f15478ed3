package dev.lingxi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BestOffersTest {

    private static final BigDecimal PRICE = new BigDecimal("5499.00");

    /** A promotion as one describes it in a sentence. */
    private static final class Described {
        private final Promotion.Kind kind;
        private @Nullable String threshold;
        private @Nullable String off;
        private @Nullable String percent;
        private @Nullable String cap;
        private boolean membersOnly;
        private boolean stackable;

        private Described(Promotion.Kind kind) {
            this.kind = kind;
        }

        private Described from(String amount) {
            threshold = amount;
            return this;
        }

        private Described off(String amount) {
            off = amount;
            return this;
        }

        private Described percent(String share) {
            percent = share;
            return this;
        }

        private Described atMost(String amount) {
            cap = amount;
            return this;
        }

        private Described forMembers() {
            membersOnly = true;
            return this;
        }

        private Described together() {
            stackable = true;
            return this;
        }

        private Promotion made() {
            return new Promotion(kind + "-" + off + "-" + percent, kind.name(), kind, null, amount(threshold), amount(off), amount(percent), amount(cap), membersOnly,
                    stackable, null, null, null, null);
        }

        private static @Nullable BigDecimal amount(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }

    private static Described discount() {
        return new Described(Promotion.Kind.DISCOUNT);
    }

    private static Described fullReduction() {
        return new Described(Promotion.Kind.FULL_REDUCTION);
    }

    private static Described coupon() {
        return new Described(Promotion.Kind.COUPON);
    }

    private static Described subsidy() {
        return new Described(Promotion.Kind.SUBSIDY);
    }

    private static BestOffer best(Described... promotions) {
        return BestOffers.of(PRICE, made(promotions), false);
    }

    private static List<Promotion> made(Described... promotions) {
        return IntStream.range(0, promotions.length).mapToObj(i -> promotions[i].made()).toList();
    }

    private static void costs(BestOffer offer, String price) {
        assertThat(offer.price()).isEqualByComparingTo(price);
    }

    @Test
    void withoutPromotionsOnePaysThePrice() {
        costs(best(), "5499.00");
        assertThat(best().steps()).isEmpty();
    }

    @Test
    void theBetterOfTwoThatDoNotGoTogetherIsTaken() {
        costs(best(coupon().off("100"), fullReduction().off("300").from("5000")), "5199.00");
    }

    @Test
    void whatGoesTogetherIsTakenTogether() {
        BestOffer offer = best(coupon().off("100").together(), fullReduction().off("300").from("5000").together());

        costs(offer, "5099.00");
        assertThat(offer.steps()).extracting(step -> step.promotion().kind()).containsExactly(Promotion.Kind.FULL_REDUCTION, Promotion.Kind.COUPON);
    }

    @Test
    void oneThatStandsAloneMayBeatAllThatGoTogether() {
        costs(best(coupon().off("100").together(), discount().off("50").together(), fullReduction().off("800")), "4699.00");
    }

    @Test
    void ofOneKindOnlyOneIsTaken() {
        costs(best(coupon().off("100").together(), coupon().off("200").together(), coupon().off("50").together()), "5299.00");
    }

    @Test
    void aThresholdThatIsNotReachedIsNotTaken() {
        costs(best(fullReduction().off("300").from("5499.01")), "5499.00");
        costs(best(fullReduction().off("300").from("5499.00")), "5199.00");
    }

    @Test
    void whatIsTakenOffFirstCountsForTheNextThreshold() {
        costs(best(discount().off("500").together(), coupon().off("300").from("5000").together()), "4999.00");
    }

    /** Leaving out the larger reduction can be worth it. */
    @Test
    void theSmallerReductionIsTakenWhereItOpensALargerOne() {
        BestOffer offer = best(discount().off("500").together(), discount().off("100").together(), coupon().off("600").from("5300").together());

        costs(offer, "4799.00");
    }

    @Test
    void aShareIsReckonedOnWhatIsLeftAndHasItsCap() {
        costs(best(subsidy().percent("15")), "4674.15");
        costs(best(subsidy().percent("15").atMost("500")), "4999.00");
        costs(best(fullReduction().off("499").together(), subsidy().percent("15").together()), "4250.00");
    }

    @Test
    void nothingIsCheaperThanFree() {
        costs(best(coupon().off("9999")), "0.00");
    }

    @Test
    void membersPricesAreForMembers() {
        List<Promotion> promotions = made(new Described(Promotion.Kind.MEMBER_PRICE).off("200"), coupon().off("150").forMembers(), coupon().off("50"));

        costs(BestOffers.of(PRICE, promotions, false), "5449.00");
        costs(BestOffers.of(PRICE, promotions, true), "5299.00");
    }

    @Test
    void whatIsOnlyToldIsNotReckoned() {
        costs(best(new Described(Promotion.Kind.TRADE_IN).off("500"), new Described(Promotion.Kind.NOTICE).off("500"), coupon()), "5499.00");
    }

    @Test
    void theBestOfAHundredCouponsIsFound() {
        Described[] coupons = IntStream.rangeClosed(1, 100).mapToObj(i -> coupon().off("" + (i == 77 ? 900 : i)).together()).toArray(Described[]::new);

        costs(best(coupons), "4599.00");
    }

    @Test
    void theStepsAddUpToThePrice() {
        BestOffer offer = best(fullReduction().off("300").from("5000").together(), subsidy().percent("15").atMost("500").together());

        assertThat(offer.steps().stream().map(BestOffer.Step::off).reduce(offer.price(), BigDecimal::add)).isEqualByComparingTo(PRICE);
    }

    @Test
    void noSetOfPromotionsIsCheaperThanTheBestOffer() {
        long seed = System.nanoTime();
        var chance = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal price = BigDecimal.valueOf(chance.nextInt(1, 900_000), 2);
            List<Promotion> promotions = IntStream.range(0, chance.nextInt(9)).mapToObj(n -> random(chance, price)).toList();
            boolean member = chance.nextBoolean();
            assertThat(BestOffers.of(price, promotions, member).price()).as("seed %d, basket %d: %s of %s", seed, i, price, promotions)
                    .isEqualByComparingTo(cheapest(price, promotions, member));
        }
    }

    private static Promotion random(Random chance, BigDecimal price) {
        var promotion = new Described(Promotion.Kind.values()[chance.nextInt(Promotion.Kind.values().length)]);
        if (chance.nextInt(3) > 0) {
            promotion.off(share(chance, price, 30));
        } else {
            promotion.percent("" + chance.nextInt(1, 40));
        }
        promotion.threshold = chance.nextBoolean() ? share(chance, price, 120) : null;
        promotion.cap = chance.nextInt(4) == 0 ? share(chance, price, 20) : null;
        promotion.stackable = chance.nextInt(4) > 0;
        promotion.membersOnly = chance.nextInt(4) == 0;
        return promotion.made();
    }

    private static String share(Random chance, BigDecimal price, int percent) {
        return price.multiply(BigDecimal.valueOf(chance.nextInt(percent))).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Every set of promotions, reckoned one after the other as a clerk would. */
    private static BigDecimal cheapest(BigDecimal price, List<Promotion> promotions, boolean member) {
        BigDecimal cheapest = price;
        for (int set = 0; set < 1 << promotions.size(); set++) {
            var chosen = new ArrayList<Promotion>();
            for (int i = 0; i < promotions.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(promotions.get(i));
                }
            }
            BigDecimal paid = paid(price, chosen, member);
            cheapest = paid.compareTo(cheapest) < 0 ? paid : cheapest;
        }
        return cheapest;
    }

    private static BigDecimal paid(BigDecimal price, List<Promotion> chosen, boolean member) {
        chosen.sort((left, right) -> left.kind().compareTo(right.kind()));
        BigDecimal left = price;
        for (int i = 0; i < chosen.size(); i++) {
            Promotion each = chosen.get(i);
            boolean words = each.kind() == Promotion.Kind.TRADE_IN || each.kind() == Promotion.Kind.NOTICE;
            boolean closed = !member && (each.membersOnly() || each.kind() == Promotion.Kind.MEMBER_PRICE);
            boolean second = i > 0 && chosen.get(i - 1).kind() == each.kind();
            boolean alone = chosen.size() > 1 && !each.stackable();
            if (words || closed || second || alone || each.threshold() != null && left.compareTo(each.threshold()) < 0) {
                return price;
            }
            BigDecimal off = each.off() != null ? each.off() : left.multiply(each.percent()).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
            off = each.cap() != null && off.compareTo(each.cap()) > 0 ? each.cap() : off;
            left = left.subtract(off).max(BigDecimal.ZERO);
        }
        return left;
    }
}
