package dev.lingxi.command;

import dev.lingxi.exchange.StoreExport;
import dev.lingxi.store.StoreId;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lingxi export}. */
@Command(name = "export", description = "Writes what a store holds as JSON Lines to stdout. The merchant's own data: nothing is masked.",
        footer = {"", "Examples:", "  ./lingxi export --store lingxi orders", "  ./lingxi export --store lingxi conversations > conversations.jsonl"})
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private DataPlace data = new DataPlace();

    @Option(names = "--store", required = true, paramLabel = "ID", description = "The store.")
    private String store = "";

    @Parameters(paramLabel = "WHAT", defaultValue = "products",
            description = "products, promotions, orders, requests, knowledge or conversations; default: ${DEFAULT-VALUE}.")
    private String what = "";

    @Override
    public Integer call() {
        StoreId id = new StoreId(store);
        StoreExport.What which = StoreExport.What.of(what);
        var out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        try (var product = data.product().existing().alone()) {
            product.getBean(StoreExport.class).run(id, which, out);
        } finally {
            out.flush();
        }
        return 0;
    }
}
