package dev.lingxi.command;

import dev.lingxi.exchange.Format;
import dev.lingxi.exchange.ImportProgress;
import dev.lingxi.exchange.StoreImport;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lingxi demo}. */
@Command(name = "demo", description = "Fills the demo store on first start, and opens its shop and its front desk.",
        footer = {"", "Examples:", "  ./lingxi demo", "  ./lingxi demo --port 9000 --data /tmp/lingxi-demo"})
final class DemoCommand implements Callable<Integer> {

    private static final StoreId STORE = new StoreId("lingxi");

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port", description = "The port; default: ${DEFAULT-VALUE}.", defaultValue = "8080")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        ConfigurableApplicationContext product = Product.on(data.folder).with("lingxi.shop.store", STORE).serve(port);
        fill(product);
        System.out.println("shop     http://localhost:" + port + "/shop/");
        System.out.println("widget   http://localhost:" + port + "/widget-demo.html");
        FirstSignIn.print(product, port);
        System.out.println("ready    http://localhost:" + port + "/shop/");
        Thread.currentThread().join();
        return 0;
    }

    private static void fill(ConfigurableApplicationContext product) {
        if (product.getBean(Stores.class).find(STORE).isEmpty()) {
            product.getBean(StoreImport.class).run(STORE, Format.LINGXI, demoStore(), ImportProgress.silent());
        }
    }

    /** Beside the launcher, which says where it stands. */
    static Path demoStore() {
        Path store = Path.of(System.getProperty("lingxi.home", ".")).resolve("demo/store");
        if (!Files.isDirectory(store)) {
            throw Problem.storeSetup("no_demo", "The demo store is missing at " + store + "; start it with ./lingxi demo from the checkout.");
        }
        return store;
    }
}
