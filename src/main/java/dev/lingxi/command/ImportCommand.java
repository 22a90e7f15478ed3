package dev.lingxi.command;

import dev.lingxi.exchange.Format;
import dev.lingxi.exchange.ImportReport;
import dev.lingxi.exchange.StoreImport;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.Money;
import dev.lingxi.store.StoreId;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lingxi import}. */
@Command(name = "import", description = "Brings a store's files in; creates the store where it is new. The same import twice changes nothing.",
        footer = {"", "Examples:", "  ./lingxi import --store lingxi --format lingxi demo/store",
            "  ./lingxi import --store bikes --format shopify --currency USD products.csv", "  ./lingxi import --store midea --format zh-store jd_store"})
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private DataPlace data = new DataPlace();

    @Option(names = "--store", required = true, paramLabel = "ID", description = "The store.")
    private String store = "";

    @Option(names = "--format", required = true, paramLabel = "lingxi|shopify|zh-store", description = "How the files are written.")
    private String format = "";

    @Option(names = "--currency", paramLabel = "CODE", description = "What the store's prices are in, such as USD; without it what the files say, else as before, else CNY.")
    private @Nullable String currency;

    @Parameters(paramLabel = "PATH", description = "The file or folder.")
    private Path path = Path.of("");

    @Override
    public Integer call() {
        StoreId id = new StoreId(store);
        Format how = Format.of(format);
        Optional<Currency> money = Optional.ofNullable(currency).map(ImportCommand::currency);
        Ground.file(path);
        try (var product = data.product().alone()) {
            ImportReport report = product.getBean(StoreImport.class).run(id, how, path, money,
                    (part, rows) -> System.err.println("read " + rows + " " + part.word()));
            report.lines().forEach(System.out::println);
        }
        return 0;
    }

    private static Currency currency(String code) {
        return Money.currency(code).orElseThrow(() -> Problem.caller("bad_currency", "'" + code + "' is no currency's code such as CNY, USD or GBP."));
    }
}
