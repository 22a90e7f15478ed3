package dev.lingxi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A SQLite file of a test's own, with all migrations. */
public final class TestDatabase implements AutoCloseable {

    private static final String FILE = "lingxi.db";

    /** Migrated once: many migrations take a quarter of a second, a copy of what they left takes none. */
    private static final class Migrated {
        private static final byte[] BYTES = migrated();
    }

    private final Path folder;
    private final HikariDataSource source;

    private TestDatabase(Path folder) {
        this.folder = folder;
        var settings = new DatabaseSettings(folder, null, 8, Duration.ofSeconds(10), Duration.ofSeconds(2));
        this.source = (HikariDataSource) new DatabaseConfiguration().dataSource(settings);
    }

    /** In memory where the machine has such a place: what is flushed there costs nothing. */
    public static TestDatabase fresh() {
        try {
            Path folder = folder();
            Files.write(folder.resolve(FILE), Migrated.BYTES);
            return new TestDatabase(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] migrated() {
        try {
            Path folder = folder();
            try (var first = new TestDatabase(folder)) {
                Flyway.configure().dataSource(first.source).load().migrate();
                // the last connection that closes folds its log into the file
                first.source.close();
                return Files.readAllBytes(folder.resolve(FILE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() throws IOException {
        Path memory = Path.of("/dev/shm");
        return Files.isWritable(memory) ? Files.createTempDirectory(memory, "lingxi-test") : Files.createTempDirectory("lingxi-test");
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
