package dev.lingxi.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lingxi serve}. */
@Command(name = "serve", description = "Opens the front desk for the stores in the data folder or database.",
        footer = {"", "Examples:", "  ./lingxi serve", "  ./lingxi serve --port 9000 --data /srv/lingxi",
            "  ./lingxi serve --db 'jdbc:postgresql://localhost/lingxi?user=lingxi'"})
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private DataPlace data = new DataPlace();

    @Option(names = "--port", description = "The port; default: ${DEFAULT-VALUE}.", defaultValue = "8080")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        var product = data.product().serve(port);
        System.out.println("widget   http://localhost:" + port + "/widget.js");
        FirstSignIn.print(product, port);
        System.out.println("ready    http://localhost:" + port);
        Thread.currentThread().join();
        return 0;
    }
}
