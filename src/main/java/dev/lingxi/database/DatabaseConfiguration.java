package dev.lingxi.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.lingxi.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the one database of this process. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** 128 MiB of write-ahead log: only a commit that finds more than this folds it in itself; see {@link Checkpoints}. */
    private static final String LONGEST_LOG_IN_PAGES = "32000";

    @Bean
    DataSource dataSource(DatabaseSettings settings) {
        var pool = new HikariConfig();
        pool.setPoolName("lingxi");
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(1);
        if (settings.embedded()) {
            pool.setDataSource(sqlite(settings));
        } else {
            pool.setJdbcUrl(settings.url());
        }
        return new HikariDataSource(pool);
    }

    private static DataSource sqlite(DatabaseSettings settings) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout((int) settings.busyTimeout().toMillis());
        config.setCacheSize(-16_000);
        config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, LONGEST_LOG_IN_PAGES);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder(settings).resolve("lingxi.db"));
        return new OneWriter(source, settings.busyTimeout());
    }

    private static java.nio.file.Path folder(DatabaseSettings settings) {
        try {
            return Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw Problem.storeSetup("data_folder",
                    "The data folder " + settings.data() + " cannot be made: " + e.getMessage() + ". Name another with --data.");
        }
    }
}
