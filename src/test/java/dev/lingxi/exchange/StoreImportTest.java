package dev.lingxi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lingxi.TestClock;
import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.database.DatabaseSettings;
import dev.lingxi.exchange.StoreExport.What;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.ConsumerProfile.Address;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Baskets;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.OrderStatus;
import dev.lingxi.trade.Orders;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ExchangeTest
class StoreImportTest {

    private static final ConsumerId MEILIN = new ConsumerId("meilin");

    @TempDir
    private Path folder;

    private final StoreImport imports;
    private final StoreExport exports;
    private final Catalog catalog;
    private final Stores known;
    private final Orders orders;
    private final Baskets baskets;
    private final KnowledgeBase knowledge;
    private final DatabaseSettings database;
    private final TestClock clock;

    StoreImportTest(StoreImport imports, StoreExport exports, Catalog catalog, Stores known, Orders orders, Baskets baskets, KnowledgeBase knowledge,
                    DatabaseSettings database, TestClock clock) {
        this.imports = imports;
        this.exports = exports;
        this.catalog = catalog;
        this.known = known;
        this.orders = orders;
        this.baskets = baskets;
        this.knowledge = knowledge;
        this.database = database;
        this.clock = clock;
    }

    @Test
    void aFolderBecomesAStore() {
        StoreId store = new StoreId("whole");
        ImportReport report = run(store, StoreFolder.ofKitchenware(folder));

        assertThat(report.refused()).isEmpty();
        assertThat(report.tallies()).extracting(ImportReport.Tally::part)
                .containsExactly(Part.STORE, Part.MEDIA, Part.PRODUCTS, Part.PROMOTIONS, Part.CONSUMERS, Part.ORDERS, Part.KNOWLEDGE);
        assertThat(known.require(store).policy()).containsEntry("发货时限", "24 小时");
        assertThat(catalog.shelf(store).item("K2").orElseThrow().name()).isEqualTo("青禾电水壶 黑色");
        assertThat(catalog.shelf(store).promotions()).singleElement().satisfies(each -> assertThat(each.runs(clock.instant())).isTrue());
        assertThat(baskets.of(store, MEILIN).cart()).containsExactly(new Baskets.InCart("K2", 3));
        assertThat(knowledge.own(store)).singleElement().satisfies(entry -> assertThat(entry.phrasings()).contains("新锅要开锅吗"));
    }

    @Test
    void aStoreSaysWhatItsPricesAreIn() {
        StoreId store = new StoreId("pounds");
        run(store, new StoreFolder(folder).with("store.json", "{\"name\":\"Green Kitchen\",\"currency\":\"GBP\"}"));
        assertThat(known.require(store).currency().getCurrencyCode()).isEqualTo("GBP");

        assertThatThrownBy(() -> run(store, new StoreFolder(folder).with("store.json", "{\"name\":\"Green Kitchen\",\"currency\":\"quid\"}")))
                .isInstanceOf(Problem.class).hasMessageContaining("quid");
        assertThat(known.require(store).currency().getCurrencyCode()).isEqualTo("GBP");
    }

    @Test
    void anEmptyListOfGiftsIsNoGiftAndAMissingOneIsNotTold() {
        StoreId store = new StoreId("gifts");
        run(store, StoreFolder.ofKitchenware(folder).with("products.jsonl", StoreFolder.KETTLE, StoreFolder.PAN.replace("\"gifts\":[{\"name\":\"锅铲\"}],", "")));

        assertThat(product(store, "kettle").gifts()).isEmpty();
        assertThat(product(store, "pan").gifts()).isNull();
    }

    @Test
    void theDefaultAddressComesFirst() {
        StoreId store = new StoreId("addresses");
        run(store, StoreFolder.ofKitchenware(folder));

        assertThat(known.profile(store, MEILIN).orElseThrow().addresses()).extracting(Address::name).containsExactly("家", "公司");
    }

    @Test
    void aSecondImportDaysLaterChangesNothingAlthoughItsTimesAreRelative() {
        StoreId store = new StoreId("twice");
        run(store, StoreFolder.ofKitchenware(folder));
        Order before = orders.ofStore(store).getFirst();
        clock.pass(Duration.ofDays(3));

        ImportReport second = run(store, new StoreFolder(folder));

        assertThat(second.changed()).isFalse();
        assertThat(second.tallies()).allSatisfy(tally -> assertThat(tally.unchanged()).isEqualTo(tally.read()));
        assertThat(orders.ofStore(store)).containsExactly(before);
    }

    @Test
    void aRowThatChangedIsWrittenAndItsNeighboursAreLeft() {
        StoreId store = new StoreId("changed");
        run(store, StoreFolder.ofKitchenware(folder));

        ImportReport second = run(store, new StoreFolder(folder).with("products.jsonl", StoreFolder.KETTLE.replace("99.00", "89.00"), StoreFolder.PAN));

        assertThat(tally(second, Part.PRODUCTS)).isEqualTo(new ImportReport.Tally(Part.PRODUCTS, 2, 1, 1, 0));
        assertThat(catalog.shelf(store).item("K1").orElseThrow().sku().price()).isEqualByComparingTo("89");
    }

    @Test
    void whatHappenedInTheShopSinceThenStays() {
        StoreId store = new StoreId("since");
        run(store, StoreFolder.ofKitchenware(folder));
        Order order = orders.ofStore(store).getFirst();
        orders.save(store, List.of(new Order(order.id(), order.consumer(), OrderStatus.CANCELLED, order.urgent(), order.payment(), order.amount(), order.items(),
                order.address(), order.placed(), order.paid(), order.invoice(), order.parcels(), order.note())));

        run(store, new StoreFolder(folder));

        assertThat(orders.ofStore(store)).singleElement().extracting(Order::status).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void picturesAreCopiedAndNamedByTheirServedAddress() {
        StoreId store = new StoreId("pictures");
        run(store, StoreFolder.ofKitchenware(folder));

        assertThat(product(store, "kettle").pictures()).containsExactly("/media/pictures/kettle.svg");
        assertThat(database.data().resolve("media/pictures/kettle.svg")).hasContent(StoreFolder.PICTURE + "\n");
    }

    @Test
    void aPictureThatIsNotThereIsLeftOutWithARemark() {
        StoreId store = new StoreId("missing");
        ImportReport report = run(store, StoreFolder.ofKitchenware(folder).with("products.jsonl", StoreFolder.KETTLE.replace("kettle.svg", "lost.svg")));

        assertThat(product(store, "kettle").pictures()).isEmpty();
        assertThat(report.remarks()).singleElement().asString().contains("kettle", "media/lost.svg");
    }

    @Test
    void whatIsExportedAndImportedAgainIsTheSame() {
        StoreId one = new StoreId("one");
        StoreId other = new StoreId("other");
        run(one, StoreFolder.ofKitchenware(folder));
        StoreFolder copy = new StoreFolder(folder.resolve("copy")).with("products.jsonl", export(one, What.PRODUCTS)).with("orders.jsonl", export(one, What.ORDERS))
                .with("knowledge.jsonl", export(one, What.KNOWLEDGE)).with("promotions.jsonl", export(one, What.PROMOTIONS));

        assertThat(run(other, copy).refused()).isEmpty();

        assertThat(catalog.shelf(other).products()).isEqualTo(catalog.shelf(one).products());
        assertThat(catalog.shelf(other).promotions()).isEqualTo(catalog.shelf(one).promotions());
        assertThat(orders.ofStore(other)).isEqualTo(orders.ofStore(one));
        assertThat(knowledge.own(other)).isEqualTo(knowledge.own(one));
        assertThat(export(other, What.KNOWLEDGE)).isEqualTo(export(one, What.KNOWLEDGE));
        assertThat(run(one, copy).changed()).isFalse();
    }

    @Test
    void anExportedOrderIsWhatOthersRelyOn() {
        StoreId store = new StoreId("orders");
        run(store, StoreFolder.ofKitchenware(folder));

        assertThat(export(store, What.ORDERS)).startsWith("{\"order\":\"O1\",\"consumer\":\"meilin\",\"status\":\"shipped\",\"urgent\":false,\"payment\":\"微信支付\",\"amount\":\"198.00\","
                + "\"items\":[{\"sku\":\"K1\",\"quantity\":2,\"price\":\"99.00\"}],\"address\":{\"name\":\"美琳\",\"phone\":\"13900000001\",\"region\":\"浙江省宁波市\",\"detail\":\"解放路 5 号\"}");
    }

    @Test
    void anEntrysVersionGrowsOnlyWhenItSaysSomethingElse() {
        StoreId store = new StoreId("versions");
        run(store, StoreFolder.ofKitchenware(folder));
        run(store, new StoreFolder(folder).with("knowledge.jsonl", StoreFolder.ENTRY.replace("十分钟", "五分钟")));

        assertThat(knowledge.own(store)).singleElement().satisfies(entry -> {
            assertThat(entry.version()).isEqualTo(2);
            assertThat(entry.script()).contains("五分钟");
        });
    }

    @Test
    void anOrderOfSomethingNoLongerSoldIsKeptWithARemark() {
        StoreId store = new StoreId("discontinued");
        ImportReport report = run(store, StoreFolder.ofKitchenware(folder).with("orders.jsonl", StoreFolder.ORDER.replace("\"K1\"", "\"OLD\"")));

        assertThat(orders.ofStore(store)).hasSize(1);
        assertThat(report.remarks()).singleElement().asString().contains("O1", "OLD");
    }

    @Test
    void aStoreThatIsNotThereCannotBeExported() {
        assertThatThrownBy(() -> export(new StoreId("nobody"), What.ORDERS)).isInstanceOf(Problem.class).hasMessageContaining("nobody");
    }

    @Test
    void aFolderWithoutAStoresFilesIsNamed() {
        assertThatThrownBy(() -> run(new StoreId("empty"), new StoreFolder(folder).with("notes.txt", "hello")))
                .isInstanceOf(Problem.class).hasMessageContaining("products.jsonl");
        assertThat(known.find(new StoreId("empty"))).isEmpty();
    }

    @Test
    void theReportCanBeReadAloud() {
        ImportReport report = run(new StoreId("report"), StoreFolder.ofKitchenware(folder).with("products.jsonl", StoreFolder.KETTLE, "{\"product\":\"lid\"}"));

        assertThat(report.lines()).anyMatch(line -> line.matches("products\\s+2\\s+1\\s+0\\s+1")).contains("refused  products.jsonl row 2 (lid): has no title");
    }

    private ImportReport run(StoreId store, StoreFolder files) {
        return imports.run(store, Format.LINGXI, files.path(), ImportProgress.silent());
    }

    private Product product(StoreId store, String id) {
        Shelf shelf = catalog.shelf(store);
        return shelf.product(id).orElseThrow();
    }

    private static ImportReport.Tally tally(ImportReport report, Part part) {
        return report.tallies().stream().filter(each -> each.part() == part).findFirst().orElseThrow();
    }

    private String export(StoreId store, What what) {
        var out = new ByteArrayOutputStream();
        exports.run(store, what, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
