package dev.lingxi.cellar;

import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Specification;
import dev.lingxi.store.ConsumerProfile.Address;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Things that a store keeps, for the contracts. */
final class Goods {

    static final Instant MONDAY = Instant.parse("2026-06-15T02:00:00Z");

    private Goods() {}

    static Product product(String id, String title) {
        var sku = new Sku(id + "-1", Map.of("颜色", "深空灰"), new BigDecimal("5499.00"), new BigDecimal("5999.00"), 12, true, "/media/x.svg",
                List.of(Specification.of("内存", "16GB")));
        return new Product(id, title, "Book 14", "灵犀", "笔记本电脑", List.of("小灵本"), "轻薄本", List.of("颜色"), List.of(sku),
                List.of(new Specification("机身", "重量", "1.38", "kg", null), new Specification(null, "保温", "6 小时", null, "保温可达 6 小时。")),
                List.of("轻"), List.of("电脑", "充电器"), List.of(new Product.Gift("鼠标", "106001", 1, null)),
                List.of(new Product.Companion("105003", "接口相同", null)),
                new Product.Guide("首次使用", List.of("开机"), List.of("先充电"), null, null, null), "整机两年", List.of("/media/x.svg"),
                List.of(new Product.Fault("E1", "过热", "断电")));
    }

    static Promotion promotion(String id, String off) {
        return new Promotion(id, "满减", Promotion.Kind.FULL_REDUCTION, new Promotion.Scope(List.of("p1"), List.of("笔记本电脑")),
                new BigDecimal("1000.00"), new BigDecimal(off), null, null, false, true, null, MONDAY, MONDAY.plusSeconds(86_400), "满 1000 减 " + off);
    }

    static Order order(String id, String consumer, OrderStatus status, Instant placed) {
        var parcel = new Order.Parcel("顺丰", "SF1", List.of("p1-1"), MONDAY.plusSeconds(7_200), null,
                List.of(new Order.Track(MONDAY.plusSeconds(60), "北京", "已揽收"), new Order.Track(MONDAY, null, "已出库")));
        return new Order(id, consumer, status, false, "微信支付", new BigDecimal("5499.00"), List.of(new Order.Item("p1-1", 1, new BigDecimal("5499.00"), null)),
                new Address("李华", "13800138000", "北京市海淀区", "中关村大街 1 号"), placed, placed.plusSeconds(60),
                new Order.Invoice("个人", "李华", "已开"), List.of(parcel), null);
    }
}
