package dev.lingxi.cellar;

import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.OrderStatus;
import java.time.Instant;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Things that a store keeps, for the contracts; written as the store's files write them. */
final class Goods {

    static final Instant MONDAY = Instant.parse("2026-06-15T02:00:00Z");

    /** As the product reads files. */
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private Goods() {}

    static Product product(String id, String title) {
        return JSON.readValue("""
                {"product":"%1$s","title":"%2$s","title_en":"Book 14","brand":"灵犀","category":"笔记本电脑","aliases":["小灵本"],"description":"轻薄本",
                 "options":["颜色"],"skus":[{"sku":"%1$s-1","options":{"颜色":"深空灰"},"price":5499.00,"list_price":5999.00,"stock":12,"on_sale":true,
                 "picture":"/media/x.svg","specifications":[{"key":"内存","value":"16GB"}]}],
                 "specifications":[{"group":"机身","key":"重量","value":"1.38","unit":"kg"},{"key":"保温","value":"6 小时","sentence":"保温可达 6 小时。"}],
                 "selling_points":["轻"],"box":["电脑","充电器"],"gifts":[{"name":"鼠标","sku":"106001","quantity":1}],
                 "companions":[{"sku":"105003","why":"接口相同"}],"guide":{"title":"首次使用","steps":["开机"],"notes":["先充电"]},
                 "warranty":"整机两年","pictures":["/media/x.svg"],"faults":[{"code":"E1","meaning":"过热","remedy":"断电"}]}""".formatted(id, title), Product.class);
    }

    /** One that no database takes, because it has no id. */
    static Product refusedProduct() {
        return JSON.readValue("{\"title\":\"没有编号\",\"skus\":[]}", Product.class);
    }

    static Promotion promotion(String id, String off) {
        return JSON.readValue("""
                {"id":"%s","name":"满减","kind":"full_reduction","scope":{"products":["p1"],"categories":["笔记本电脑"]},"threshold":1000.00,"off":%s,
                 "stackable":true,"from":"2026-06-15T02:00:00Z","to":"2026-06-20T02:00:00Z","text":"满减"}""".formatted(id, off), Promotion.class);
    }

    static Order order(String id, String consumer, OrderStatus status, Instant placed) {
        return JSON.readValue("""
                {"order":"%s","consumer":"%s","status":"%s","payment":"微信支付","amount":5499.00,"items":[{"sku":"p1-1","quantity":1,"price":5499.00}],
                 "address":{"name":"李华","phone":"13800138000","region":"北京市海淀区","detail":"中关村大街 1 号"},"placed":"%s",
                 "invoice":{"kind":"个人","title":"李华","state":"issued"},
                 "parcels":[{"carrier":"顺丰","number":"SF1","items":["p1-1"],"expected":"2026-06-16T02:00:00Z",
                   "track":[{"at":"2026-06-15T03:00:00Z","place":"北京","text":"已揽收"},{"at":"2026-06-15T02:00:00Z","text":"已出库"}]}]}"""
                .formatted(id, consumer, status.word(), placed), Order.class);
    }

    /** One that no database takes, because it has no number. */
    static Order refusedOrder() {
        return JSON.readValue("{\"consumer\":\"lihua\",\"status\":\"paid\",\"amount\":1}", Order.class);
    }
}
