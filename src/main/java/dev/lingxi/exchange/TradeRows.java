package dev.lingxi.exchange;

import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Sku;
import dev.lingxi.exchange.Draft.Known;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.ConsumerProfile.Address;
import dev.lingxi.trade.Baskets.Basket;
import dev.lingxi.trade.Baskets.InCart;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.OrderStatus;
import dev.lingxi.trade.Request;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Rows of {@code promotions.jsonl}, {@code consumers.jsonl}, {@code orders.jsonl} and {@code requests.jsonl}. */
final class TradeRows {

    private static final int LONGEST = 2_000;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final StoreReader.Setting setting;
    private final Draft draft;
    private final Moments moments;

    TradeRows(StoreReader.Setting setting, Draft draft) {
        this.setting = setting;
        this.draft = draft;
        this.moments = setting.moments();
    }

    Promotion promotion(Fields row) {
        row.text("name", Limits.USUAL.titleChars());
        for (String amount : List.of("threshold", "off", "cap")) {
            row.optionalMoney(amount).ifPresent(money -> row.node().put(amount, money.toPlainString()));
        }
        row.optionalMoney("percent").filter(percent -> percent.compareTo(WHOLE) > 0).ifPresent(percent -> {
            throw new RowRefused("percent " + percent + " is more than 100");
        });
        moment(row, "from").ifPresent(from -> row.node().put("from", from.toString()));
        moment(row, "to").ifPresent(to -> row.node().put("to", to.toString()));
        Promotion promotion = bound(row, Promotion.class);
        if (promotion.from() != null && promotion.to() != null && promotion.to().isBefore(promotion.from())) {
            throw new RowRefused("ends before it begins");
        }
        boolean saysHowMuch = promotion.off() != null || promotion.percent() != null;
        if (promotion.kind() != Promotion.Kind.NOTICE && promotion.kind() != Promotion.Kind.TRADE_IN && !saysHowMuch) {
            throw new RowRefused("says neither off nor percent; a promotion in words has the kind notice");
        }
        return promotion;
    }

    Known consumer(Fields row) {
        List<Address> addresses = row.objects("addresses").stream()
                .sorted(Comparator.comparing((Fields each) -> !each.node().path("default").asBoolean(false))).map(TradeRows::address).toList();
        var profile = new ConsumerProfile(new ConsumerId(row.id("consumer")), row.optional("name", LONGEST).orElse(""),
                row.optional("phone", LONGEST).orElse(""), row.optional("level", LONGEST).orElse(""), addresses);
        List<InCart> cart = row.objects("cart").stream()
                .map(each -> new InCart(each.id("sku"), each.count("quantity", 1, Limits.USUAL.quantity()).orElse(1))).toList();
        return new Known(profile, row.has("cart") || row.has("favourites") ? new Basket(cart, row.texts("favourites")) : null);
    }

    Order order(Fields row) {
        List<Order.Item> items = row.objects("items").stream().map(TradeRows::item).toList();
        if (items.isEmpty()) {
            throw new RowRefused("has no items");
        }
        BigDecimal amount = row.optionalMoney("amount").orElseGet(() -> sum(items));
        return new Order(row.id("order"), consumerOf(row), status(row.text("status", LONGEST)), row.node().path("urgent").asBoolean(false),
                row.orNull("payment"), amount, items, row.object("address").map(TradeRows::address).orElse(null),
                moment(row, "placed").orElse(null), moment(row, "paid").orElse(null), row.object("invoice").map(TradeRows::invoice).orElse(null),
                row.objects("parcels").stream().map(this::parcel).toList(), row.orNull("note"));
    }

    Request request(Fields row) {
        return new Request(row.id("request"), row.id("order"), consumerOf(row), row.text("kind", LONGEST), row.text("state", LONGEST),
                row.orNull("reason"), moment(row, "at").orElse(null));
    }

    private static String consumerOf(Fields row) {
        return new ConsumerId(row.id("consumer")).value();
    }

    private static OrderStatus status(String word) {
        return Arrays.stream(OrderStatus.values()).filter(each -> each.word().equals(word)).findFirst()
                .orElseThrow(() -> new RowRefused("status '" + Texts.shortened(word, 40) + "' is none of "
                        + String.join(", ", Arrays.stream(OrderStatus.values()).map(OrderStatus::word).toList())));
    }

    private static Order.Item item(Fields item) {
        return new Order.Item(item.id("sku"), item.count("quantity", 1, Limits.USUAL.quantity()).orElse(1), item.money("price"), item.orNull("title"));
    }

    private static BigDecimal sum(List<Order.Item> items) {
        return items.stream().map(item -> item.price().multiply(BigDecimal.valueOf(item.quantity()))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Address address(Fields address) {
        return new Address(address.optional("name", LONGEST).orElse(""), address.optional("phone", LONGEST).orElse(""),
                address.optional("region", LONGEST).orElse(""), address.optional("detail", LONGEST).orElse(""));
    }

    private static Order.Invoice invoice(Fields invoice) {
        return new Order.Invoice(invoice.orNull("kind"), invoice.orNull("title"), invoice.orNull("state"));
    }

    private Order.Parcel parcel(Fields parcel) {
        List<Order.Track> track = parcel.objects("track").stream()
                .map(each -> new Order.Track(moments.read("at", each.text("at", LONGEST)), each.orNull("place"), each.text("text", LONGEST))).toList();
        return new Order.Parcel(parcel.orNull("carrier"), parcel.orNull("number"), parcel.texts("items"),
                moment(parcel, "expected").orElse(null), moment(parcel, "delivered").orElse(null), track);
    }

    private Optional<Instant> moment(Fields of, String name) {
        return of.optional(name, LONGEST).filter(text -> !text.isBlank()).map(text -> moments.read(name, text));
    }

    private static <T> T bound(Fields row, Class<T> type) {
        try {
            return SourceFiles.JSON.treeToValue(row.node(), type);
        } catch (JacksonException e) {
            throw new RowRefused("does not fit: " + SourceFiles.brief(e));
        }
    }

    /** An order of something that is no longer sold is an order all the same. */
    void remarkOnUnknownSkus() {
        Set<String> known = new HashSet<>();
        draft.products.rows().forEach(row -> row.thing().skus().stream().map(Sku::id).forEach(known::add));
        draft.orders.rows().forEach(row -> row.thing().items().stream().filter(item -> isUnknown(item.sku(), item.title(), known)).findFirst()
                .ifPresent(item -> draft.orders.remark(row.place(), row.id(), "sku " + item.sku() + " is not in the catalogue; the order is kept")));
    }

    private boolean isUnknown(String sku, @Nullable String title, Set<String> known) {
        return title == null && !known.contains(sku) && setting.shelf().item(sku).isEmpty();
    }
}
