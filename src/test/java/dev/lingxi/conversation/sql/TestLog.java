package dev.lingxi.conversation.sql;

import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.LogListener;
import dev.lingxi.conversation.LogSettings;
import dev.lingxi.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import dev.lingxi.TestJson;

/** The conversation module on a test's database. */
public final class TestLog implements AutoCloseable {

    private final List<LogListener> listeners = new CopyOnWriteArrayList<>();
    private final LogWriter writer;
    private final ConversationLog log;
    private final TestDatabase database;
    private final Clock clock;
    private final LogSettings settings;

    public TestLog(TestDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.settings = new LogSettings(20_000, 4_000, Duration.ZERO, Duration.ofHours(12));
        var rows = new MessageRows(TestJson.mapper());
        LogListener all = event -> listeners.forEach(listener -> listener.on(event));
        this.writer = new LogWriter(new LogBatch(database.source(), rows, clock), settings, new ObjectProvider<>() {
            @Override
            public Stream<LogListener> stream() {
                return Stream.of(all);
            }
        });
        this.log = new SqlConversationLog(writer, database.jdbc(), rows);
        writer.start();
    }

    public ConversationLog log() {
        return log;
    }

    /** Fresh ones: what they remembered is forgotten, as after a restart. */
    public Conversations conversations() {
        return new SqlConversations(database.jdbc(), new MessageRows(TestJson.mapper()), clock, settings);
    }

    public void tell(LogListener listener) {
        listeners.add(listener);
    }

    public void forget(LogListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        writer.stop();
    }
}
