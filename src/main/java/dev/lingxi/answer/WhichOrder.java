package dev.lingxi.answer;

import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.OrderStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A few words that point at one of the consumer's own orders and say nothing else: by what is in it, by how far it is, or as another than the
 * one that was spoken of. "电脑那个", "还没发货的", "上一单".
 *
 * @param mine  the consumer's orders, newest first
 * @param spoken the id of the order that was spoken of last
 */
record WhichOrder(List<Order> mine, @Nullable String spoken, Shelf shelf) {

    private static final Pattern EARLIER = Pattern.compile("(?:上|前|之前那?|更早的?那?)一?(?:单|笔|个订单)|(?:my |the )?(?:previous|earlier|last) order");
    private static final Pattern OTHER = Pattern.compile("(?:另外?|还有|别的|其他)的?一?(?:单|笔|个)(?:订单|快递)?|(?:my |the )?(?:other|second) (?:one|order|parcel|package)");
    private static final Pattern UNSHIPPED = Pattern.compile("(?:还没|没有?|未|待)发货?|(?:that )?(?:hasn'?t|has not|isn'?t|not)(?: been)?(?: yet)? shipped(?: yet)?");
    private static final Pattern UNPAID = Pattern.compile("(?:还没|没有?|未|待)付款?|unpaid|(?:that )?(?:hasn'?t|has not|isn'?t|not)(?: been)? paid(?: yet)?");
    private static final Pattern SHIPPED = Pattern.compile("已经?发货了?|发了货|在路上|(?:already )?shipped|on its way");
    private static final Pattern FILLER = Pattern.compile("[那这个单笔的呢吗啊呀吧是就说我也要买拍下了件台部，,。.？?！!\\s]|订单|快递|\\b(?:the|one|order|parcel|package|and|what|about|my|for|it|is|that|mean|i)\\b|'s");
    private static final int LONGEST = 30;
    private static final int LONGEST_WORD = 10;

    private static final Set<OrderStatus> WAITING = EnumSet.of(OrderStatus.PAID, OrderStatus.PROCESSING);
    private static final Set<OrderStatus> ON_ITS_WAY = EnumSet.of(OrderStatus.SHIPPED, OrderStatus.OUT_FOR_DELIVERY, OrderStatus.DELIVERED);

    WhichOrder {
        mine = mine.stream().filter(order -> order.status() != OrderStatus.CANCELLED).toList();
    }

    /** The orders that the words may mean, one where that is plain; empty where they point at none, or say something besides. */
    List<Order> in(String said) {
        String line = Speech.withoutCorrection(said.toLowerCase(Locale.ROOT).strip());
        if (line.length() > LONGEST) {
            return List.of();
        }
        if (saysOnly(EARLIER, line)) {
            return earlier();
        }
        if (saysOnly(OTHER, line)) {
            return others();
        }
        return byState(line).or(() -> byKind(line)).map(wanted -> mine.stream().filter(wanted).limit(1).toList()).orElse(List.of());
    }

    private static boolean saysOnly(Pattern what, String line) {
        return what.matcher(line).find() && isNothing(what.matcher(line).replaceAll(""));
    }

    private static boolean isNothing(String rest) {
        return FILLER.matcher(rest).replaceAll("").isBlank();
    }

    private List<Order> earlier() {
        int at = mine.stream().map(Order::id).toList().indexOf(spoken);
        return at < 0 ? mine : at + 1 < mine.size() ? List.of(mine.get(at + 1)) : List.of();
    }

    /** Beside one that is on its way, another such. */
    private List<Order> others() {
        List<Order> others = mine.stream().filter(order -> !order.id().equals(spoken)).toList();
        List<Order> moving = others.stream().filter(order -> ON_ITS_WAY.contains(order.status())).toList();
        boolean alsoMoving = mine.stream().anyMatch(order -> order.id().equals(spoken) && ON_ITS_WAY.contains(order.status()));
        return alsoMoving && !moving.isEmpty() ? moving : others;
    }

    private static Optional<Predicate<Order>> byState(String line) {
        return saysOnly(UNSHIPPED, line) ? Optional.of(order -> WAITING.contains(order.status()))
                : saysOnly(UNPAID, line) ? Optional.of(order -> order.status() == OrderStatus.PLACED)
                : saysOnly(SHIPPED, line) ? Optional.of(order -> ON_ITS_WAY.contains(order.status())) : Optional.empty();
    }

    private Optional<Predicate<Order>> byKind(String line) {
        return shelf.kinds().in(line).filter(kind -> isNothingBut(kind, line)).map(kind -> {
            Predicate<Product> called = shelf.kinds().called(kind);
            return order -> order.items().stream().anyMatch(item -> shelf.item(item.sku()).filter(known -> called.test(known.product())).isPresent());
        });
    }

    /** The kind, or one other word for it. */
    private boolean isNothingBut(String kind, String line) {
        if (line.contains(kind)) {
            return isNothing(line.replace(kind, ""));
        }
        String word = FILLER.matcher(line).replaceAll("");
        return word.length() <= LONGEST_WORD && shelf.kinds().in(word).isPresent();
    }
}
