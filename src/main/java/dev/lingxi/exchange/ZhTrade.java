package dev.lingxi.exchange;

import dev.lingxi.exchange.Draft.Known;
import dev.lingxi.exchange.ZhTree.Leaf;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.ConsumerProfile.Address;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.OrderStatus;
import dev.lingxi.trade.Request;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a Chinese marketplace store's consumers did: who they are, orders with parcels and invoices, appointments. */
final class ZhTrade {

    private static final Map<String, OrderStatus> STATES = Map.ofEntries(Map.entry("待付款", OrderStatus.PLACED), Map.entry("已付款", OrderStatus.PAID),
            Map.entry("待发货", OrderStatus.PAID), Map.entry("处理中", OrderStatus.PROCESSING), Map.entry("已发货", OrderStatus.SHIPPED), Map.entry("运输中", OrderStatus.SHIPPED),
            Map.entry("派送中", OrderStatus.OUT_FOR_DELIVERY), Map.entry("已送达", OrderStatus.DELIVERED), Map.entry("已签收", OrderStatus.SIGNED), Map.entry("已完成", OrderStatus.COMPLETED),
            Map.entry("已取消", OrderStatus.CANCELLED), Map.entry("已退货", OrderStatus.RETURNED));
    private static final Set<OrderStatus> ARRIVED = EnumSet.of(OrderStatus.DELIVERED, OrderStatus.SIGNED, OrderStatus.COMPLETED, OrderStatus.RETURNED);
    private static final Map<String, String> REQUESTS = Map.of("安装", "installation", "维修", "repair", "退货", "return", "换货", "exchange");
    private static final int LONGEST = 2_000;

    private final Path folder;
    private final StoreReader.Setting setting;
    private final Draft draft;
    private final Moments moments;

    ZhTrade(Path folder, StoreReader.Setting setting, Draft draft) {
        this.folder = folder;
        this.setting = setting;
        this.draft = draft;
        this.moments = setting.moments();
    }

    void read() {
        leaves("users_info.json", "用户ID").forEach(leaf -> draft.consumers.take(place("users_info.json", leaf), leaf.key(), () -> consumer(leaf)));
        Map<String, Leaf> parcels = byKey("logistics.json", "物流单号");
        Map<String, Leaf> invoices = byKey("invoices.json", "发票类型");
        leaves("orders.json", "订单状态").forEach(leaf -> draft.orders.take(place("orders.json", leaf), leaf.key(),
                () -> order(leaf, Optional.ofNullable(parcels.get(leaf.key())), Optional.ofNullable(invoices.get(leaf.key())))));
        leaves("service.json", "服务类型").forEach(leaf -> draft.requests.take(place("service.json", leaf), "appointment-" + leaf.key(), () -> appointment(leaf)));
        cashback();
        remarkOnStrays("parcels", parcels);
        remarkOnStrays("invoices", invoices);
        new TradeRows(setting, draft).remarkOnUnknownSkus();
    }

    private List<Leaf> leaves(String file, String field) {
        return SourceFiles.optional(folder, file).map(path -> ZhTree.leaves(path, field)).orElse(List.of());
    }

    private Map<String, Leaf> byKey(String file, String field) {
        Map<String, Leaf> byKey = new HashMap<>();
        leaves(file, field).forEach(leaf -> byKey.put(leaf.key(), leaf));
        return byKey;
    }

    private static Place place(String file, Leaf leaf) {
        return new Place(file, leaf.row());
    }

    private void remarkOnStrays(String what, Map<String, Leaf> things) {
        Set<String> strays = new HashSet<>(things.keySet());
        strays.removeIf(draft.orders::holds);
        if (!strays.isEmpty()) {
            draft.orders.remark(new Place("orders.json", 0), "", strays.size() + " " + what + " are of orders that the files do not hold; left out");
        }
    }

    private static Known consumer(Leaf leaf) {
        Fields row = ZhStoreReader.row(leaf);
        String name = row.optional("用户姓名", LONGEST).orElse("");
        String phone = row.optional("电话号码", LONGEST).orElse("");
        List<Address> addresses = row.object("地址信息").map(place -> new Address(name, phone, region(place), place.optional("详细地址", LONGEST).orElse(""))).stream().toList();
        return new Known(new ConsumerProfile(new ConsumerId(leaf.key()), name, phone, "", addresses), null);
    }

    private Order order(Leaf leaf, Optional<Leaf> shipment, Optional<Leaf> invoice) {
        Fields row = ZhStoreReader.row(leaf);
        String word = row.text("订单状态", LONGEST);
        OrderStatus status = Optional.ofNullable(STATES.get(word)).orElseThrow(() -> new RowRefused("订单状态 '" + Texts.shortened(word, 40) + "' is none of " + String.join("、", STATES.keySet().stream().sorted().toList())));
        List<Order.Item> items = row.objects("订单商品列表").stream()
                .map(item -> new Order.Item(item.id("商品ID"), item.count("数量", 1, Limits.USUAL.quantity()).orElse(1), item.money("单价"), null)).toList();
        if (items.isEmpty()) {
            throw new RowRefused("has no items");
        }
        Optional<Fields> way = shipment.map(ZhStoreReader::row);
        List<Order.Track> track = way.map(this::track).orElse(List.of());
        return new Order(leaf.key(), owner(leaf, row), status, row.node().path("是否加急").asBoolean(false), row.orNull("支付方式"), row.money("订单总金额"), items,
                row.object("收货地址").map(ZhTrade::address).orElse(null), track.stream().map(Order.Track::at).min(Comparator.naturalOrder()).orElse(null),
                way.flatMap(this::paid).orElse(null), invoice.map(ZhTrade::invoice).orElse(null),
                way.map(shipped -> parcel(shipped, status, track)).stream().toList(), null);
    }

    private static String owner(Leaf leaf, Fields row) {
        return row.optional("用户ID", Limits.USUAL.idChars()).filter(id -> !id.isBlank()).orElseGet(leaf::owner);
    }

    private static Address address(Fields place) {
        return new Address(place.optional("收件人姓名", LONGEST).orElse(""), place.optional("电话号码", LONGEST).orElse(""), region(place), place.optional("详细地址", LONGEST).orElse(""));
    }

    /** Province, city, district; a city that is a province is named once. */
    private static String region(Fields place) {
        return Stream.of("省份", "城市", "区县").map(part -> place.optional(part, LONGEST).orElse("")).filter(part -> !part.isBlank()).distinct().collect(Collectors.joining());
    }

    private static Order.Invoice invoice(Leaf leaf) {
        Fields row = ZhStoreReader.row(leaf);
        return new Order.Invoice(row.orNull("发票类型"), row.orNull("发票抬头"), null);
    }

    private List<Order.Track> track(Fields way) {
        return way.objects("物流轨迹").stream()
                .map(each -> new Order.Track(moments.read("时间", each.text("时间", LONGEST)), each.orNull("位置"), each.text("描述", LONGEST))).toList();
    }

    private Optional<Instant> paid(Fields way) {
        return way.objects("物流轨迹").stream().filter(each -> state(each).equals("已付款")).map(each -> moments.read("时间", each.text("时间", LONGEST))).findFirst();
    }

    private static String state(Fields track) {
        return track.optional("状态", LONGEST).or(() -> track.optional("status", LONGEST)).orElse("");
    }

    /** A delivery is believed only where the order or the last track says so too. */
    private Order.Parcel parcel(Fields way, OrderStatus status, List<Order.Track> track) {
        boolean arrived = ARRIVED.contains(status) || way.objects("物流轨迹").stream().anyMatch(each -> state(each).equals("已签收") || state(each).equals("已送达"));
        return new Order.Parcel(way.orNull("物流公司"), way.orNull("物流单号"), List.of(), moment(way, "预计送达时间"), arrived ? moment(way, "实际送达时间") : null, track);
    }

    private @Nullable Instant moment(Fields of, String name) {
        return of.optional(name, LONGEST).filter(text -> !text.isBlank()).map(text -> moments.read(name, text)).orElse(null);
    }

    private static Request appointment(Leaf leaf) {
        Fields row = ZhStoreReader.row(leaf);
        String kind = row.text("服务类型", LONGEST);
        String when = row.optional("预约日期", LONGEST).map(day -> "预约" + day).orElse("");
        return new Request("appointment-" + leaf.key(), row.optional("订单ID", Limits.USUAL.idChars()).orElse(leaf.key()), owner(leaf, row),
                REQUESTS.getOrDefault(kind, kind), "confirmed", Stream.of(kind, when).filter(part -> !part.isBlank()).collect(Collectors.joining("，")), null);
    }

    /** Cashback for a review: {@code true} says that it was registered; {@code false} asks for nothing. */
    private void cashback() {
        SourceFiles.optional(folder, "register_cashback.json").ifPresent(file -> SourceFiles.json(file).properties().forEach(platform -> platform.getValue().properties()
                .forEach(store -> store.getValue().properties().forEach(consumer -> consumer.getValue().properties().stream().filter(order -> order.getValue().asBoolean(false))
                        .forEach(order -> draft.requests.take(new Place("register_cashback.json", 0), "cashback-" + order.getKey(),
                                () -> new Request("cashback-" + order.getKey(), order.getKey(), consumer.getKey(), "cashback", "done", "晒单返现", null)))))));
    }
}
