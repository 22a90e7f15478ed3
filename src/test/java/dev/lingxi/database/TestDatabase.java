package dev.lingxi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A SQLite file of a test's own, with all migrations. */
public final class TestDatabase implements AutoCloseable {

    private final Path folder;
    private final HikariDataSource source;

    private TestDatabase(Path folder) {
        this.folder = folder;
        var settings = new DatabaseSettings(folder, null, 8, java.time.Duration.ofSeconds(10), java.time.Duration.ofSeconds(2));
        this.source = (HikariDataSource) new DatabaseConfiguration().dataSource(settings);
        Flyway.configure().dataSource(source).load().migrate();
    }

    public static TestDatabase fresh() {
        return fresh(false);
    }

    /** In memory where the machine has such a place: for tests with very many commits. */
    public static TestDatabase quick() {
        return fresh(Files.isWritable(Path.of("/dev/shm")));
    }

    private static TestDatabase fresh(boolean quick) {
        try {
            return new TestDatabase(quick ? Files.createTempDirectory(Path.of("/dev/shm"), "lingxi-test") : Files.createTempDirectory("lingxi-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DataSource source() {
        return source;
    }

    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(source);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    @Override
    public void close() {
        source.close();
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
