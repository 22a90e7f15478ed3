package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Shelves;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Layer;
import dev.lingxi.knowledge.Need;
import dev.lingxi.knowledge.Scope;
import dev.lingxi.language.Normalizer;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.Money;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.Orders;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.PageView;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 清风数码, a shop of five products, for tests of the sources alone: no database, no understanding. A question is put together by what
 * understanding would have said of it.
 */
final class SmallShop {

    static final Instant NOW = Instant.parse("2026-06-18T04:00:00Z");
    static final Store STORE = new Store(new StoreId("qingfeng"), "清风数码", "Breeze Digital", ZoneId.of("Asia/Shanghai"), Money.YUAN, List.of("computers"), "您好",
            Map.of("发货时限", "24 小时", "退货天数", "7 天"));
    static final Shelf SHELF = Shelves.of(STORE.id(), rows("products", Product.class), rows("promotions", Promotion.class));
    static final Orders ORDERS = new OrdersInMemory(rows("orders", Order.class));

    private SmallShop() {}

    private static JsonMapper json() {
        return JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    private static <T> List<T> rows(String file, Class<T> type) {
        try (InputStream stream = SmallShop.class.getResourceAsStream("/stores/qingfeng/" + file + ".jsonl")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(line -> json().readValue(Pattern.compile("\"([+-]\\d+)([hd])\"").matcher(line).replaceAll(SmallShop::moment), type)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Times in the files are told from now. */
    private static String moment(MatchResult relative) {
        Duration unit = relative.group(2).equals("h") ? Duration.ofHours(1) : Duration.ofDays(1);
        return "\"" + NOW.plus(unit.multipliedBy(Long.parseLong(relative.group(1)))) + "\"";
    }

    static Item item(String sku) {
        return SHELF.item(sku).orElseThrow();
    }

    static Asking asking(String line) {
        return new Asking(line);
    }

    /** A question in the making. */
    static final class Asking {

        private final String line;
        private final List<Item> named = new ArrayList<>();
        private List<Need> needs = List.of();
        private String script = "";
        private @Nullable String scriptEn;
        private @Nullable Item item;
        private @Nullable Order order;
        private Consumer consumer = Consumer.visitor(STORE.id(), new ConsumerId("v-1"));
        private boolean english;
        private Store store = STORE;

        private Asking(String line) {
            this.line = line;
        }

        /** What was understood: the needs as a pack writes them. */
        Asking needing(String... texts) {
            needs = Arrays.stream(texts).map(Need::of).toList();
            return this;
        }

        Asking saying(String zh) {
            script = zh;
            return this;
        }

        Asking saying(String zh, String en) {
            scriptEn = en;
            return saying(zh);
        }

        Asking about(String sku) {
            item = SmallShop.item(sku);
            return this;
        }

        Asking about(Item thing) {
            item = thing;
            return this;
        }

        Asking naming(String... skus) {
            Arrays.stream(skus).map(SmallShop::item).forEach(named::add);
            return about(skus[0]);
        }

        Asking ofOrder(String number) {
            order = ORDERS.ofStore(STORE.id()).stream().filter(each -> each.id().equals(number)).findFirst().orElseThrow();
            return this;
        }

        Asking by(String name) {
            consumer = Consumer.identified(STORE.id(), new ConsumerId(name), name);
            return this;
        }

        Asking inEnglish() {
            english = true;
            return this;
        }

        /** The shop's prices, the same figures, are in another currency. */
        Asking pricedIn(String currency) {
            store = STORE.in(Currency.getInstance(currency));
            return this;
        }

        Asked asked() {
            var understood = new Entry("test.test.test", "测试", Layer.GENERAL, "general", "test", "test.test", List.of(), List.of(), needs, script,
                    scriptEn, List.of(), Scope.everywhere(), 1);
            Context context = item == null ? Context.nothing() : Context.nothing().lookingAt(item.sku().id());
            var question = new Question(consumer, List.of(Content.text(line)), PageView.nowhere(), context, english, NOW);
            return new Asked(question, store, SHELF, Normalizer.normalize(line), Normalizer.normalize(line), Meaning.certain(understood), Optional.of(understood), Optional.ofNullable(item), named,
                    Optional.ofNullable(order), context);
        }
    }

    /** What a source said, as one text. */
    static String text(Part part) {
        return switch (part) {
            case Part.Said said -> String.join("\n", said.lines().stream().flatMap(List::stream).filter(Content.Text.class::isInstance)
                    .map(content -> ((Content.Text) content).text()).toList());
            case Part.Ask ask -> ask.text();
            case Part.ToPerson person -> person.first();
            case Part.Nothing nothing -> "";
        };
    }

    /** The cards that a source showed, by SKU. */
    static List<String> cards(Part part) {
        return part instanceof Part.Said said ? said.lines().stream().flatMap(List::stream).filter(Content.ProductCard.class::isInstance)
                .map(content -> ((Content.ProductCard) content).sku()).toList() : List.of();
    }

    static Map<String, String> facts(Part part) {
        return part instanceof Part.Said said ? said.facts() : Map.of();
    }

    static String source(Part part) {
        return part instanceof Part.Said said ? said.source() : part.getClass().getSimpleName();
    }

    private record OrdersInMemory(List<Order> all) implements Orders {

        @Override
        public List<Order> of(StoreId store, ConsumerId consumer, int limit) {
            return all.stream().filter(order -> order.consumer().equals(consumer.value())).sorted(Comparator.comparing(Order::placed).reversed()).limit(limit).toList();
        }

        @Override
        public Optional<Order> find(StoreId store, ConsumerId consumer, String order) {
            return all.stream().filter(each -> each.consumer().equals(consumer.value()) && each.id().equals(order)).findFirst();
        }

        @Override
        public List<Order> ofStore(StoreId store) {
            return all;
        }

        @Override
        public int save(StoreId store, List<Order> orders) {
            throw new UnsupportedOperationException();
        }
    }
}
