package dev.lingxi.database;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Folds SQLite's write-ahead log into the database file, off the road of the messages. */
@Component
class Checkpoints implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    private final DatabaseSettings settings;
    private final DataSource source;
    private volatile ScheduledExecutorService timer = idle();

    Checkpoints(DatabaseSettings settings, DataSource source) {
        this.settings = settings;
        this.source = source;
    }

    @Override
    public void start() {
        if (!settings.embedded()) {
            return;
        }
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("checkpoint").daemon().factory());
        long every = settings.checkpoint().toMillis();
        timer.scheduleWithFixedDelay(this::checkpoint, every, every, TimeUnit.MILLISECONDS);
    }

    private void checkpoint() {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException e) {
            log.warn("checkpoint failed reason={}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return !timer.isShutdown();
    }

    private static ScheduledExecutorService idle() {
        var none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}
