package dev.lingxi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

class OneWriterTest {

    @TempDir
    private Path folder;
    private SQLiteDataSource sqlite;
    private OneWriter writer;

    @BeforeEach
    void open() throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(1);
        sqlite = new SQLiteDataSource(config);
        sqlite.setUrl("jdbc:sqlite:" + folder.resolve("test.db"));
        writer = new OneWriter(sqlite, Duration.ofSeconds(30));
        try (Connection connection = sqlite.getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE line (id INTEGER PRIMARY KEY)");
        }
    }

    private void write(Connection connection, int id) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO line (id) VALUES (" + id + ")")) {
            insert.executeUpdate();
        }
    }

    private int lines() throws SQLException {
        try (Connection connection = writer.getConnection(); var rows = connection.prepareStatement("SELECT count(*) FROM line").executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** SQLite itself is told to wait for one millisecond only: what is written in time was waited for here. */
    @Test
    void whoComesWhileAnotherWritesIsNextAndNotRefused() throws Exception {
        try (Connection first = writer.getConnection()) {
            first.setAutoCommit(false);
            write(first, 1);
            CompletableFuture<Void> transaction = inTheBackground(2, true);
            CompletableFuture<Void> alone = inTheBackground(3, false);
            assertThat(lines()).as("who only reads does not wait").isZero();
            assertThat(transaction).isNotDone();
            assertThat(alone).isNotDone();
            first.commit();
            first.setAutoCommit(true);
            transaction.get(20, TimeUnit.SECONDS);
            alone.get(20, TimeUnit.SECONDS);
        }
        assertThat(lines()).isEqualTo(3);
    }

    private CompletableFuture<Void> inTheBackground(int id, boolean transaction) {
        return CompletableFuture.runAsync(() -> {
            try (Connection connection = writer.getConnection()) {
                connection.setAutoCommit(!transaction);
                write(connection, id);
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void whoFailsOrGoesAwayGivesTheTurnOn() throws SQLException {
        try (Connection connection = writer.getConnection()) {
            write(connection, 1);
            assertThatThrownBy(() -> write(connection, 1)).isInstanceOf(SQLException.class);
            connection.setAutoCommit(false);
            write(connection, 2);
        }
        try (Connection connection = writer.getConnection()) {
            connection.setAutoCommit(false);
            write(connection, 3);
            connection.rollback();
            connection.setAutoCommit(true);
            write(connection, 4);
        }
        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void patienceHasAnEnd() throws SQLException {
        var hasty = new OneWriter(sqlite, Duration.ofMillis(1));
        try (Connection first = hasty.getConnection(); Connection second = hasty.getConnection()) {
            first.setAutoCommit(false);
            assertThatThrownBy(() -> second.setAutoCommit(false)).isInstanceOf(SQLTimeoutException.class);
            assertThatThrownBy(() -> write(second, 1)).isInstanceOf(SQLTimeoutException.class);
        }
    }
}
