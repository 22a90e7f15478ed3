package dev.lingxi.command;

import dev.lingxi.exchange.Format;
import dev.lingxi.exchange.ImportReport;
import dev.lingxi.exchange.StoreImport;
import dev.lingxi.store.StoreId;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lingxi import}. */
@Command(name = "import", description = "Brings a store's files in; creates the store where it is new. The same import twice changes nothing.",
        footer = {"", "Examples:", "  ./lingxi import --store lingxi --format lingxi demo/store",
            "  ./lingxi import --store bikes --format shopify products.csv", "  ./lingxi import --store midea --format zh-store jd_store"})
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private DataPlace data = new DataPlace();

    @Option(names = "--store", required = true, paramLabel = "ID", description = "The store.")
    private String store = "";

    @Option(names = "--format", required = true, paramLabel = "lingxi|shopify|zh-store", description = "How the files are written.")
    private String format = "";

    @Parameters(paramLabel = "PATH", description = "The file or folder.")
    private Path path = Path.of("");

    @Override
    public Integer call() {
        StoreId id = new StoreId(store);
        Format how = Format.of(format);
        try (var product = data.product().alone()) {
            ImportReport report = product.getBean(StoreImport.class).run(id, how, path,
                    (part, rows) -> System.err.println("read " + rows + " " + part.word()));
            report.lines().forEach(System.out::println);
        }
        return 0;
    }
}
