package dev.lingxi.command;

import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lingxi secret}. */
@Command(name = "secret", description = "Prints the secret, in hexadecimal, with which a store's own server signs who its consumers are.",
        footer = {"", "It belongs on that server and never into a page; docs/protocol.md tells how to sign with it.", "", "Examples:",
            "  ./lingxi secret --store lingxi", "  ./lingxi secret --store lingxi --db 'jdbc:postgresql://localhost/lingxi?user=lingxi'"})
final class SecretCommand implements Callable<Integer> {

    @Mixin
    private DataPlace data = new DataPlace();

    @Option(names = "--store", required = true, paramLabel = "ID", description = "The store.")
    private String store = "";

    @Override
    public Integer call() {
        try (var product = data.product().existing().alone()) {
            System.out.println(HexFormat.of().formatHex(product.getBean(Stores.class).secret(new StoreId(store))));
        }
        return 0;
    }
}
