package dev.lingxi.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Product;
import dev.lingxi.database.DatabaseSettings;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Orders;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken or mean harm: each leaves the store as it was, or is refused row by row. */
@ExchangeTest
class HostileFilesTest {

    private static final String LID = "{\"product\":\"lid\",\"title\":\"锅盖\",\"skus\":[{\"sku\":\"L1\",\"price\":\"19.00\"}]}";
    private static int count;

    @TempDir
    private Path folder;

    private StoreId store = new StoreId("hostile");
    private final StoreImport imports;
    private final Catalog catalog;
    private final Stores stores;
    private final Orders orders;
    private final DatabaseSettings database;

    HostileFilesTest(StoreImport imports, Catalog catalog, Stores stores, Orders orders, DatabaseSettings database) {
        this.imports = imports;
        this.catalog = catalog;
        this.stores = stores;
        this.orders = orders;
        this.database = database;
    }

    @BeforeEach
    void aStoreOfKitchenware(TestInfo test) {
        store = new StoreId("hostile-" + ++count);
        run(StoreFolder.ofKitchenware(folder));
    }

    @Test
    void aTruncatedLineIsRefusedAndItsNeighboursComeIn() {
        ImportReport report = run(products(LID, StoreFolder.PAN.substring(0, 40)));

        assertThat(report.refused()).singleElement().satisfies(note -> {
            assertThat(note.row()).isEqualTo(2);
            assertThat(note.what()).startsWith("is not JSON");
        });
        assertThat(catalog.shelf(store).product("lid")).isPresent();
    }

    @Test
    void aTruncatedDocumentStopsTheImport() {
        stops(new StoreFolder(folder).with("store.json", "{\"name\":\"青禾").with("products.jsonl", LID), "store.json");
    }

    @Test
    void aFileInAnotherEncodingStopsTheImport() {
        stops(new StoreFolder(folder).with("products.jsonl", (LID + "\n").getBytes(Charset.forName("GBK"))), "is not UTF-8");
    }

    @Test
    void bytesThatAreNoCharactersStopTheImport() {
        stops(new StoreFolder(folder).with("orders.jsonl", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"'}), "orders.jsonl is not UTF-8");
    }

    @Test
    void aCellOfTenMegabytesIsRefused() {
        ImportReport report = run(products(LID.replace("锅盖", "盖".repeat(10 << 20)), LID));

        assertThat(report.refused()).singleElement().satisfies(note -> assertThat(note.what()).contains("characters"));
        assertThat(product("lid").title()).isEqualTo("锅盖");
    }

    @Test
    void aTextLongerThanAPageIsRefused() {
        assertThat(refusal(LID.replace("\"title\"", "\"description\":\"" + "盖".repeat(300_000) + "\",\"title\""))).contains("300000 characters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script>锅盖            | 锅盖
            <b>锅盖</b><img src=x onerror=alert(1)>  | 锅盖
            锅盖<svg/onload=alert(1)                 | 锅盖
            <scr<b></b>ipt>锅盖                      | ipt>锅盖
            锅盖 <Fn> 键 3 < 5                       | 锅盖 <Fn> 键 3 < 5
            """)
    void markupInATitleIsTakenOut(String title, String kept) {
        run(products(LID.replace("锅盖", title)));

        assertThat(product("lid").title()).isEqualTo(kept);
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreTakenOut() {
        run(products(LID.replace("锅盖", "锅\\u0000\\u001b[31m盖\\ud83d")));

        assertThat(product("lid").title()).isEqualTo("锅[31m盖");
    }

    @Test
    void aSecondRowWithTheSameIdIsRefused() {
        ImportReport report = run(products(LID, LID.replace("19.00", "1.00")));

        assertThat(report.refused()).singleElement().satisfies(note -> assertThat(note.what()).contains("row 1"));
        assertThat(product("lid").skus().getFirst().price()).isEqualByComparingTo("19");
    }

    @Test
    void aSkuOfAnotherProductIsRefused() {
        assertThat(refusal(LID.replace("L1", "K1"))).contains("sku K1 belongs to product kettle");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "-5.00"        | negative
            -0.01          | negative
            "1E+999999999" | no amount
            "免费"         | no amount
            1e400          | no amount
            "100000000000" | more than
            ["1"]          | no text
            """)
    void aPriceThatIsNoneIsRefused(String price, String reason) {
        assertThat(refusal(LID.replace("\"19.00\"", price))).contains("price").contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "1.5", "99999999999", "\"1e9\"", "\"many\""})
    void anAbsurdQuantityIsRefused(String quantity) {
        ImportReport report = run(new StoreFolder(folder).with("orders.jsonl", StoreFolder.ORDER.replace("O1", "O2").replace("\"quantity\":2", "\"quantity\":" + quantity)));

        assertThat(report.refused()).singleElement().satisfies(note -> assertThat(note.what()).contains("items[0].quantity"));
        assertThat(orders.ofStore(store)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"media/../../../etc/passwd", "media/../store.json", "/etc/passwd", "..\\\\secret.png", "media/%2e%2e/x.png/../../y.png", "javascript:alert(1)", "https://x.y/\\\"onerror=", "media/run.html"})
    void aPictureThatLeadsElsewhereRefusesItsRow(String picture) {
        assertThat(refusal(LID.replace("\"title\"", "\"pictures\":[\"" + picture + "\"],\"title\""))).isNotEmpty();
    }

    @Test
    void aLinkOutOfTheFolderRefusesItsRow() throws IOException {
        Files.createSymbolicLink(folder.resolve("media/out.png"), Files.writeString(folder.resolve("secret.png"), "secret"));

        assertThat(refusal(LID.replace("\"title\"", "\"pictures\":[\"media/out.png\"],\"title\""))).contains("leads out of media/");
        assertThat(database.data().resolve("media/" + store + "/out.png")).doesNotExist();
    }

    @Test
    void aDrawingThatHoldsAScriptRefusesItsRow() {
        new StoreFolder(folder).with("media/bad.svg", "<svg><script>alert(1)</script></svg>");

        assertThat(refusal(LID.replace("\"title\"", "\"pictures\":[\"media/bad.svg\"],\"title\""))).contains("script");
    }

    @Test
    void boxesWithinBoxesWithinBoxesAreRefused() {
        assertThat(refusal("{\"product\":\"lid\",\"title\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")).startsWith("is not JSON");
    }

    @Test
    void tenThousandSkusAreRefused() {
        String skus = "{\"sku\":\"L%d\",\"price\":\"1\"},".repeat(10_000);
        assertThat(refusal(LID.replace("[{\"sku\"", "[" + skus + "{\"sku\""))).contains("10001 items");
    }

    @Test
    void nothingIsWrittenWhereOneFileOfManyIsBroken() {
        stops(products(LID).with("orders.jsonl", "{}".getBytes(StandardCharsets.UTF_16)), "not UTF-8");
        assertThat(catalog.shelf(store).product("lid")).isEmpty();
    }

    @Test
    void aCsvThatEndsWithinAQuotedCellStopsTheImport() {
        stops(Format.SHOPIFY, new StoreFolder(folder).with("p.csv", "Handle,Title,Variant Price\nlid,\"Lid,19.00\n"), "p.csv");
    }

    @Test
    void aCsvRowWithTooFewCellsIsRefused() {
        new StoreFolder(folder).with("p.csv", "Handle,Title,Variant Price", "lid,Lid,19.00", "pot,Pot");
        ImportReport report = imports.run(store, Format.SHOPIFY, folder.resolve("p.csv"), ImportProgress.silent());

        assertThat(report.refused()).singleElement().satisfies(note -> assertThat(note.what()).contains("2 cells"));
        assertThat(catalog.shelf(store).product("lid")).isPresent();
    }

    @Test
    void aStoreWhoseProductsAreNoObjectsStopsTheImport() {
        stops(Format.ZH_STORE, new StoreFolder(folder).with("products.json", "{\"jd\":{\"s\":{\"1\":{\"商品名称\":\"锅\"}}}"), "products.json");
    }

    @Test
    void twoStoresInOneFileStopTheImport() {
        stops(Format.ZH_STORE, new StoreFolder(folder).with("products.json", "{\"jd\":{\"a\":{\"1\":{\"商品名称\":\"锅\",\"商品价格\":1}},\"b\":{\"2\":{\"商品名称\":\"盖\",\"商品价格\":1}}}}"), "2 stores");
    }

    @Test
    void anEntryThatPretendsToBeGeneralKnowledgeBecomesTheStoresOwn() {
        ImportReport report = run(new StoreFolder(folder).with("knowledge.jsonl", StoreFolder.ENTRY.replace("\"name\"", "\"layer\":\"GENERAL\",\"pack\":\"general\",\"version\":-5,\"name\"")));

        assertThat(report.refused()).singleElement().satisfies(note -> assertThat(note.what()).contains("version"));
    }

    private StoreFolder products(String... rows) {
        return new StoreFolder(folder).with("products.jsonl", rows);
    }

    /** Imports the row, which must be refused while the store keeps what it had; returns the reason. */
    private String refusal(String row) {
        ImportReport report = run(products(row, StoreFolder.KETTLE, StoreFolder.PAN));
        assertThat(report.refusals()).isEqualTo(1);
        assertThat(catalog.shelf(store).products()).extracting(Product::id).containsExactly("kettle", "pan");
        return report.refused().getFirst().what();
    }

    private void stops(StoreFolder files, String message) {
        stops(Format.LINGXI, files, message);
    }

    private void stops(Format format, StoreFolder files, String message) {
        List<Product> before = catalog.shelf(store).products();
        assertThatThrownBy(() -> imports.run(store, format, files.path(), ImportProgress.silent()))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind().exitCode()).isEqualTo(2)).hasMessageContaining(message);
        assertThat(catalog.shelf(store).products()).isEqualTo(before);
        assertThat(stores.require(store).name()).isEqualTo("青禾厨具");
    }

    private Product product(String id) {
        return catalog.shelf(store).product(id).orElseThrow();
    }

    private ImportReport run(StoreFolder files) {
        return imports.run(store, Format.LINGXI, files.path(), ImportProgress.silent());
    }
}
