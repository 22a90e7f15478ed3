package dev.lingxi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Specification;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.OrderStatus;
import dev.lingxi.trade.Orders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stores that none of us wrote. Skipped where they are not at hand. */
@ExchangeTest
class RealStoresIT {

    private static final Path DATA = Path.of(System.getProperty("lingxi.shared.data", "../shared/data"));

    private final StoreImport imports;
    private final Catalog catalog;
    private final Stores stores;
    private final Orders orders;
    private final KnowledgeBase knowledge;

    RealStoresIT(StoreImport imports, Catalog catalog, Stores stores, Orders orders, KnowledgeBase knowledge) {
        this.imports = imports;
        this.catalog = catalog;
        this.stores = stores;
        this.orders = orders;
        this.knowledge = knowledge;
    }

    @Test
    void theDemoStoreComesInWholeAndASecondTimeChangesNothing() {
        var store = new StoreId("demo");
        ImportReport report = twice(store, Format.LINGXI, Path.of(System.getProperty("lingxi.demo.store", "demo/store")));

        assertThat(report.refused()).isEmpty();
        assertThat(catalog.shelf(store).products()).hasSizeGreaterThan(50);
    }

    @Test
    void aStoreOfAppliancesComesInWithItsConsumersAndItsParcels() {
        var store = new StoreId("appliances");
        ImportReport report = twice(store, Format.ZH_STORE, DATA.resolve("jd_store"));

        assertThat(report.refused()).isEmpty();
        assertThat(catalog.shelf(store).products()).hasSize(52).allMatch(product -> product.category() != null && product.specifications().size() >= 10);
        assertThat(stores.require(store).industries()).containsExactly("appliances");
        assertThat(orders.ofStore(store)).hasSize(41).extracting(Order::status).contains(OrderStatus.PAID, OrderStatus.SHIPPED, OrderStatus.SIGNED);
        assertThat(orders.ofStore(store).stream().filter(order -> !order.parcels().isEmpty())).hasSizeGreaterThan(30);
        assertThat(stores.profiles(store)).hasSize(28);
        assertThat(knowledge.own(store)).hasSize(4);
        assertThat(catalog.shelf(store).promotions()).isNotEmpty().noneMatch(promotion -> promotion.runs(Instant.parse("2025-06-19T00:00:00Z")))
                .anyMatch(promotion -> promotion.kind() == Promotion.Kind.COUPON);
    }

    @Test
    void everyFactOutOfProseCarriesASentenceOfThePage() {
        var store = new StoreId("appliances");
        twice(store, Format.ZH_STORE, DATA.resolve("jd_store"));

        assertThat(catalog.shelf(store).products()).allSatisfy(product -> {
            List<Specification> drawn = product.specifications().stream().filter(fact -> fact.sentence() != null).toList();
            assertThat(drawn).hasSizeGreaterThan(8);
        });
        Product product = catalog.shelf(store).product("100112573665").orElseThrow();
        assertThat(product.specifications()).anySatisfy(fact -> {
            assertThat(fact.key()).isEqualTo("净重");
            assertThat(fact.reading()).isEqualTo("28 kg");
            assertThat(product.description()).contains(String.valueOf(fact.sentence()).substring(0, 20));
        });
    }

    @Test
    void twoShopifyExportsComeIn() {
        var fashion = new StoreId("fashion");
        var bicycles = new StoreId("bicycles");
        ImportReport first = twice(fashion, Format.SHOPIFY, DATA.resolve("catalog/shopify_fashion.csv"));
        ImportReport second = twice(bicycles, Format.SHOPIFY, DATA.resolve("catalog/shopify_bicycles.csv"));

        assertThat(first.refused()).isEmpty();
        assertThat(second.refused()).isEmpty();
        assertThat(catalog.shelf(fashion).products()).hasSize(997);
        assertThat(stores.require(fashion).industries()).containsExactly("fashion");
        assertThat(catalog.shelf(bicycles).products()).hasSize(284);
        assertThat(stores.require(bicycles).industries()).isEmpty();
    }

    /** Imports, and once more: the second time must change nothing. */
    private ImportReport twice(StoreId store, Format format, Path path) {
        assumeTrue(Files.exists(path), "skipped: " + path + " is not here");
        ImportReport first = imports.run(store, format, path, ImportProgress.silent());
        first.lines().stream().limit(30).forEach(System.out::println);
        assertThat(imports.run(store, format, path, ImportProgress.silent()).changed()).isFalse();
        return first;
    }
}
