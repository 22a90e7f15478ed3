package dev.lingxi.bench;

import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.IdentityTokens;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.Orders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo store with a crowd of consumers, each with an order of their own.
 *
 * @param tokens a signed identity for each of them
 * @param skus   what one can look at
 */
record BenchStore(List<String> tokens, List<String> skus) {

    static final StoreId ID = new StoreId("lingxi");
    private static final Pattern MOMENT = Pattern.compile("\"([+-])(\\d+)([smhd])\"");

    /** Fills the data folder. @param application what the product is started from */
    static BenchStore in(Class<?> application, Path data, int consumers) throws IOException {
        String[] settings = {"--lingxi.database.data=" + data};
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(application).web(WebApplicationType.NONE).run(settings)) {
            return fill(product, Path.of(System.getProperty("lingxi.home", "."), "demo", "store"), consumers);
        }
    }

    private static BenchStore fill(ConfigurableApplicationContext product, Path demo, int consumers) throws IOException {
        JsonMapper json = product.getBean(JsonMapper.class);
        JsonNode about = json.readTree(Files.readString(demo.resolve("store.json")));
        var industries = json.convertValue(about.get("industries"), new TypeReference<List<String>>() {});
        var policy = json.convertValue(about.get("policy"), new TypeReference<Map<String, String>>() {});
        product.getBean(Stores.class).save(new Store(ID, about.get("name").asString(), about.get("name_en").asString(),
                ZoneId.of(about.get("zone").asString()), industries, about.get("greeting").asString(), policy));
        List<Product> products = rows(demo.resolve("products.jsonl"), json, Product.class);
        product.getBean(Catalog.class).saveProducts(ID, products);
        product.getBean(Catalog.class).savePromotions(ID, rows(demo.resolve("promotions.jsonl"), json, Promotion.class));
        List<Order> orders = rows(demo.resolve("orders.jsonl"), json, Order.class);
        List<String> tokens = crowd(product, orders, consumers);
        return new BenchStore(tokens, products.stream().flatMap(each -> each.skus().stream().limit(1)).map(sku -> sku.id()).toList());
    }

    private static List<String> crowd(ConfigurableApplicationContext product, List<Order> orders, int consumers) {
        IdentityTokens identities = product.getBean(IdentityTokens.class);
        var tokens = new ArrayList<String>();
        var bought = new ArrayList<Order>();
        for (int i = 0; i < consumers; i++) {
            var id = new ConsumerId("bench-" + i);
            tokens.add(identities.sign(Consumer.identified(ID, id, "顾客" + i), Duration.ofDays(1)));
            bought.add(of(orders.get(i % orders.size()), id, i));
        }
        product.getBean(Orders.class).save(ID, bought);
        return tokens;
    }

    private static Order of(Order order, ConsumerId consumer, int number) {
        return new Order("%s%06d".formatted(order.id(), number), consumer.value(), order.status(), order.urgent(), order.payment(), order.amount(),
                order.items(), order.address(), order.placed(), order.paid(), order.invoice(), order.parcels(), order.note());
    }

    private static <T> List<T> rows(Path file, JsonMapper json, Class<T> type) throws IOException {
        Instant now = Instant.now();
        return Files.readAllLines(file).stream().map(line -> json.readValue(moments(line, now), type)).toList();
    }

    /** The demo store's moments are told from now on. */
    private static String moments(String line, Instant now) {
        return MOMENT.matcher(line).replaceAll(moment -> '"' + moment(moment.group(1), Long.parseLong(moment.group(2)), moment.group(3), now) + '"');
    }

    private static String moment(String sign, long amount, String unit, Instant now) {
        Duration far = switch (unit) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
        return (sign.equals("-") ? now.minus(far) : now.plus(far)).toString();
    }

    /** How member {@code number} of the crowd says hello: on a product's page, with a signed identity where there is one left. */
    String hello(int number) {
        String token = number < tokens.size() ? ",\"token\":\"" + tokens.get(number) + "\"" : "";
        String sku = skus.get(number % skus.size());
        return "{\"type\":\"hello\",\"store\":\"" + ID + "\"" + token + ",\"after\":0,\"language\":\"zh-CN\",\"context\":{\"page\":\"product\",\"sku\":\"" + sku + "\"}}";
    }
}
