package dev.lingxi.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the data of a command lies: {@code --data DIR}, or {@code --db URL}. */
final class DataPlace {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--db", paramLabel = "URL", description = "A PostgreSQL by its JDBC URL; default: SQLite in the data folder.")
    private @Nullable String database;

    /** The product on that data. */
    Product product() {
        return Product.on(data.folder).in(database);
    }
}
