package dev.lingxi.bench;

import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Product;
import dev.lingxi.exchange.Format;
import dev.lingxi.exchange.ImportProgress;
import dev.lingxi.exchange.StoreImport;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.IdentityTokens;
import dev.lingxi.store.StoreId;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.Orders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The demo store with a crowd of consumers, each with an order of their own.
 *
 * @param tokens a signed identity for each of them
 * @param skus   what one can look at
 */
record BenchStore(List<String> tokens, List<String> skus) {

    static final StoreId ID = new StoreId("lingxi");

    /** Fills the data folder. @param application what the product is started from */
    static BenchStore in(Class<?> application, Path data, int consumers) {
        try (ConfigurableApplicationContext product = product(application, data)) {
            return fill(product, consumers);
        }
    }

    /** The product without doors. */
    static ConfigurableApplicationContext product(Class<?> application, Path data) {
        return new SpringApplicationBuilder(application).web(WebApplicationType.NONE).run("--lingxi.database.data=" + data);
    }

    static BenchStore fill(ConfigurableApplicationContext product, int consumers) {
        Path demo = Path.of(System.getProperty("lingxi.home", "."), "demo", "store");
        product.getBean(StoreImport.class).run(ID, Format.LINGXI, demo, ImportProgress.silent());
        List<Product> products = product.getBean(Catalog.class).shelf(ID).products();
        return new BenchStore(crowd(product, consumers), products.stream().map(each -> each.shown().id()).toList());
    }

    private static List<String> crowd(ConfigurableApplicationContext product, int consumers) {
        List<Order> orders = product.getBean(Orders.class).ofStore(ID);
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

    /** How member {@code number} of the crowd says hello: on a product's page, with a signed identity where there is one left. */
    String hello(int number) {
        String token = number < tokens.size() ? ",\"token\":\"" + tokens.get(number) + "\"" : "";
        String sku = skus.get(number % skus.size());
        return "{\"type\":\"hello\",\"store\":\"" + ID + "\"" + token + ",\"after\":0,\"language\":\"zh-CN\",\"context\":{\"page\":\"product\",\"sku\":\"" + sku + "\"}}";
    }
}
