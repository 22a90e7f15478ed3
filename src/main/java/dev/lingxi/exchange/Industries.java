package dev.lingxi.exchange;

import dev.lingxi.catalog.Product;
import dev.lingxi.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which industry packs a store needs, read off what it sells. */
final class Industries {

    /** An industry is a store's where so large a part of its products belongs to it. */
    private static final double SHARE = 0.3;

    /** Words in a title or category that make a product one of the industry. */
    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        say("appliances", "热水器|小厨宝|洗碗机|油烟机|烟机|燃气灶|灶具|冰箱|冰柜|洗衣机|烘干机|干衣机|空调|净水器|净饮机|电视|电饭煲|电饭锅|微波炉|烤箱|豆浆机|破壁机|风扇|落地扇|加湿器|空气净化器|吸尘器|扫地机|电暖器"
                + "|取暖器|热水壶|电水壶|空气炸锅|refrigerator|fridge|washing machine|dishwasher|air conditioner|vacuum cleaner|microwave|kettle|water heater");
        say("computers", "笔记本|台式机|台式电脑|游戏本|平板|手机|显示器|耳机|鼠标|键盘|充电器|数据线|路由器|打印机|硬盘|内存条|显卡|U盘|laptop|notebook pc|smartphone|tablet|monitor|headphones|earphones|mouse\\b|keyboard\\b|router");
        say("fashion", "连衣裙|半身裙|衬衫|T恤|卫衣|外套|夹克|羽绒服|牛仔裤|裤|毛衣|针织衫|内衣|文胸|袜|鞋|靴|包包|手提包|背包|帽|围巾|皮带|项链|戒指|手链|耳环"
                + "|\\b(?:dress(?:es)?|skirts?|shirts?|tops?|tees?|t-shirts?|blouses?|jackets?|coats?|outerwear|sweaters?|knitwear|cardigans?|hoodies?|jeans|denim|pants|trousers|shorts|socks|lingerie|briefs"
                + "|shoes|boots?|sneakers?|sandals?|bags?|belts?|scarves|scarf|hats?|bracelets?|necklaces?|rings?|earrings?|button-ups|vests?|accessories|jewelry|apparel)\\b");
        say("beauty", "面霜|精华|面膜|洁面|口红|粉底|眼影|香水|防晒霜|护肤|洗发|沐浴露|lipstick|serum|moisturi[sz]er|fragrance|perfume|cosmetics|skincare");
        say("food", "零食|坚果|饼干|牛奶|茶叶|咖啡|水果|生鲜|大米|食用油|调味|白酒|红酒|snacks?|coffee beans|chocolate|cookies");
        say("baby", "奶粉|纸尿裤|尿不湿|婴儿|宝宝|童装|玩具|积木|奶瓶|diapers?|baby\\b|toys?\\b");
    }

    private Industries() {}

    private static void say(String industry, String words) {
        WORDS.put(industry, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }

    /** The industries of these products, the one with most of them first; empty where none is plain. */
    static List<String> of(List<Product> products) {
        Map<String, Long> counts = new LinkedHashMap<>();
        products.forEach(product -> counts.merge(of(product), 1L, Long::sum));
        counts.remove("");
        return counts.entrySet().stream().filter(each -> each.getValue() >= products.size() * SHARE)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
    }

    private static String of(Product product) {
        String name = product.category() == null ? product.title() : product.category();
        return WORDS.entrySet().stream().filter(each -> each.getValue().matcher(name).find()).map(Map.Entry::getKey).findFirst().orElse("");
    }

    /** Gives the store its industries where it has none yet. */
    static void addTo(Draft draft, StoreReader.Setting setting) {
        Store store = setting.store();
        if (!store.industries().isEmpty()) {
            return;
        }
        List<Product> all = new ArrayList<>(setting.shelf().products());
        draft.products.rows().forEach(row -> all.add(row.thing()));
        draft.store.take(new Place("", 0), store.id().value(), () -> store.of(of(all)));
    }
}
