package dev.lingxi.answer;

import dev.lingxi.catalog.BestOffer;
import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.Money;
import dev.lingxi.store.Store;
import dev.lingxi.trade.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what had better not be said in a line that a person is about to send. What the store itself has written down as its policy may
 * be said. Pure, a millisecond.
 */
public final class Risks {

    private static final Pattern CONTACT = Pattern.compile(
            "(?:微信|薇信|威信|(?<![a-z])(?:wei ?xin|wechat|vx))(?!支付|付款|零钱|分期|小程序|安全|pay| pay)|(?<![a-z])v信|(?<![a-z])qq群?[号:： ]{0,2}[1-9]\\d{4,10}|加.{0,4}(?<![a-z])qq|qq群"
                    + "|(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?:支付宝|银行|私下|线下|直接)(?:转账|打款|付款给|交易)|转账[到给至]|打款[到给至]|扫.{0,4}码(?:加|付|转)|[加进].{0,6}群|私聊我|telegram|whatsapp"
                    + "|(?:去|到|在|上)(?:淘宝|天猫|京东|拼多多|抖音|闲鱼)(?:店|上)?.{0,6}(?:买|拍|下单|便宜)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROMISE = Pattern.compile(
            "(?:保证|一定|绝对|肯定|必定|百分之?百|100%|承诺)(?:会|能|可以|给您?|帮您?|让您?|是|在)*(?:今天|今晚|明天|后天|[一两三四五]天内?|\\d+ ?(?:天|小时|分钟)内?|之?内|准时|按时)?(?:就?能?)"
                    + "(?:到货|到账|到(?!店|时|了解|底|位)|送[到达]|发货|发出|退款|退(?=给|您|全)|降价|不降|不会?坏|没问题|修好|解决|满意|最低|赔)"
                    + "|终身(?:保修|质保|免费)|永久(?:保修|质保|免费)|假一赔[一二三四五六七八九十百千万\\d]+|无条件(?:退|换|赔)|全额赔|包赔|包过|坏了包换"
                    + "|\\b(?:i|we) (?:promise|guarantee)\\b|\\bguaranteed?\\b(?= to| delivery| refund)|\\bdefinitely (?:arrive|be delivered|refund)\\b|\\blifetime warranty\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRICE = Pattern.compile(
            "(?:(?<![差补退保特])价格?|卖|售|到手|券后|只要|只需|仅需|一共|总共|合计|price is|costs?|only|for just) ?(?:是|为|：|:|只要|才|就)?[^\\d¥￥$£€，。；！？,.;!?]{0,4}[¥￥$£€]? ?(\\d{1,7}(?:\\.\\d{1,2})?)(?![\\d.]| ?(?:%|折|天|件|个|台|期|[gG][bB]?|[mM][aA]?[hH]?|年|月|分钟|秒|小时|英寸|寸|瓦|[wW]))"
                    + "|(?<!运费|邮费|差价|退|补|减|满|优惠|立减|省|返|券|返现|押金|补贴|多|少)[¥￥$£€] ?(\\d{1,7}(?:\\.\\d{1,2})?)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_PIECES = 10;

    private Risks() {}

    /**
     * A line that is about to be said, with what it may be about.
     *
     * @param item   the product in question; without one no price is looked at
     * @param orders the consumer's own
     */
    public record Draft(Store store, Shelf shelf, Optional<ConsumerProfile> consumer, List<Order> orders, Optional<Item> item, String text) {

        private boolean byMember() {
            return consumer.filter(ConsumerProfile::isMember).isPresent();
        }
    }

    /** All that was found, by kind. */
    public static List<Risk> in(Draft draft, Instant now) {
        String policy = String.join("\n", draft.store().policy().values());
        String own = draft.consumer().map(ConsumerProfile::phone).orElse("");
        var risks = new ArrayList<Risk>();
        AdvertisingLaw.forbidden(draft.text()).forEach(words -> risks.add(new Risk(Risk.Kind.ADVERTISING, words, null)));
        Set<String> given = found(CONTACT, policy).collect(Collectors.toSet());
        found(CONTACT, draft.text()).filter(words -> !given.contains(words) && !own.equals(words)).forEach(words -> risks.add(new Risk(Risk.Kind.CONTACT, words, null)));
        found(PROMISE, draft.text()).filter(words -> !policy.contains(words)).forEach(words -> risks.add(new Risk(Risk.Kind.PROMISE, words, null)));
        draft.item().ifPresent(item -> risks.addAll(prices(draft, item, now)));
        return List.copyOf(risks);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).distinct();
    }

    // ── prices ──

    private static List<Risk> prices(Draft draft, Item item, Instant now) {
        List<String> said = PRICE.matcher(Amounts.inDigits(draft.text().replaceAll("(?<=\\d),(?=\\d{3})", ""))).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).distinct().toList();
        Predicate<BigDecimal> right = said.isEmpty() ? amount -> true : right(draft, item, now);
        return said.stream().filter(amount -> !right.test(new BigDecimal(amount))).map(amount -> new Risk(Risk.Kind.PRICE, amount, instead(draft, item, now))).toList();
    }

    private static String instead(Draft draft, Item item, Instant now) {
        BestOffer offer = draft.shelf().bestOffer(item, now, draft.byMember());
        String price = Money.spoken(item.sku().price(), draft.store().currency());
        return offer.steps().isEmpty() ? price : price + " → " + Money.spoken(offer.price(), draft.store().currency());
    }

    /** Whatever stands in the catalogue for the product and its sisters, in its promotions and in the consumer's orders, and several pieces of it. */
    private static Predicate<BigDecimal> right(Draft draft, Item item, Instant now) {
        Shelf shelf = draft.shelf();
        boolean member = draft.byMember();
        Set<BigDecimal> one = new HashSet<>();
        Set<BigDecimal> other = new HashSet<>();
        for (var sku : item.product().skus()) {
            var sister = new Item(item.product(), sku);
            Stream.of(sku.price(), sku.listPrice(), shelf.bestOffer(sister, now, member).price(), shelf.bestOffer(sister, now, false).price()).forEach(price -> add(one, price));
            shelf.bestOffer(sister, now, member).steps().forEach(step -> add(other, step.off()));
        }
        for (Promotion promotion : shelf.promotions(item, now)) {
            Stream.of(promotion.threshold(), promotion.off(), promotion.cap()).forEach(amount -> add(other, amount));
        }
        draft.orders().forEach(order -> {
            add(other, order.amount());
            order.items().stream().map(Order.Item::price).forEach(price -> add(other, price));
        });
        return amount -> other.contains(amount.stripTrailingZeros()) || isSeveralOf(one, amount);
    }

    private static void add(Set<BigDecimal> amounts, @Nullable BigDecimal amount) {
        if (amount != null) {
            amounts.add(amount.stripTrailingZeros());
        }
    }

    private static boolean isSeveralOf(Set<BigDecimal> prices, BigDecimal amount) {
        return prices.stream().filter(price -> price.signum() > 0).anyMatch(price -> {
            BigDecimal[] pieces = amount.divideAndRemainder(price);
            return pieces[1].signum() == 0 && pieces[0].intValue() >= 1 && pieces[0].intValue() <= MOST_PIECES;
        });
    }
}
