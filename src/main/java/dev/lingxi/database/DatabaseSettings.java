package dev.lingxi.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lies.
 *
 * @param data          folder of the SQLite file and of uploaded media; default {@code data} beside the launcher
 * @param url           JDBC URL of a PostgreSQL; empty for SQLite in {@code data}
 * @param connections   connections kept open; default 8; raise it on PostgreSQL with many nodes' worth of agents
 * @param busyTimeout   how long a SQLite writer waits for another; default 10 s
 * @param checkpoint    how often SQLite's write-ahead log is folded into the file; default 1 s
 */
@ConfigurationProperties("lingxi.database")
public record DatabaseSettings(
        @DefaultValue("data") Path data,
        @Nullable String url,
        @DefaultValue("8") int connections,
        @DefaultValue("10s") Duration busyTimeout,
        @DefaultValue("1s") Duration checkpoint) {

    boolean embedded() {
        return url == null || url.isBlank();
    }
}
