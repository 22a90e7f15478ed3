package dev.lingxi.cellar;

import dev.lingxi.conversation.LinesRecorded;
import dev.lingxi.conversation.LogListener;
import dev.lingxi.conversation.Message;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.util.FileSystemUtils;

/** All repositories on one database, without engine and doors. Opened once a process and shared: every test uses stores of its own. */
public final class Cellar {

    private static final AtomicInteger STORES = new AtomicInteger();
    /** Passwords may be weak here: a strong one costs a tenth of a second each time somebody joins. */
    private static final String WEAK = "--lingxi.sign-in.strength=4";

    /** The first process has done it. */
    private static final String MIGRATED = "--spring.flyway.enabled=false";

    private static final class OnSqlite {
        private static final Cellar ONE = open(WEAK, "--lingxi.database.data=" + folder());
    }

    private static final class OnPostgres {
        private static final Cellar ONE = open(WEAK, "--lingxi.database.data=" + folder(), "--lingxi.database.url=" + server());
    }

    private final ConfigurableApplicationContext context;
    private final String[] arguments;

    private Cellar(ConfigurableApplicationContext context, String[] arguments) {
        this.context = context;
        this.arguments = arguments;
    }

    /** On a SQLite file in a temporary folder. */
    public static Cellar onSqlite() {
        return OnSqlite.ONE;
    }

    /** On a PostgreSQL that this process runs. */
    public static Cellar onPostgres() {
        return OnPostgres.ONE;
    }

    private static Cellar open(String... arguments) {
        return new Cellar(new SpringApplicationBuilder(Rooms.class).web(WebApplicationType.NONE).run(arguments), arguments);
    }

    /** A second process on the same data, that knows nothing of what this one remembers; to be closed. */
    public Again again(String... settings) {
        return new Again(open(Stream.of(arguments, settings, new String[] {MIGRATED}).flatMap(Arrays::stream).toArray(String[]::new)));
    }

    /** @param cellar closed at the end of the block that opened it */
    public record Again(Cellar cellar) implements AutoCloseable {

        @Override
        public void close() {
            cellar.context.close();
        }
    }

    /** The repository of this type. */
    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    /** The clock that the repositories read. */
    public TestClock clock() {
        return the(TestClock.class);
    }

    /** What the log's listeners were told in this process, in the order of the telling. */
    public List<Message> told() {
        return List.copyOf(the(Ear.class).heard);
    }

    /** A new store, known to the database. */
    public StoreId store() {
        var id = new StoreId("store-" + STORES.incrementAndGet());
        the(Stores.class).save(Store.named(id, "店铺" + id));
        return id;
    }

    /** In memory where the machine has such a place: what is flushed there costs nothing. */
    private static Path folder() {
        try {
            Path memory = Path.of("/dev/shm");
            Path folder = Files.isWritable(memory) ? Files.createTempDirectory(memory, "lingxi-cellar") : Files.createTempDirectory("lingxi-cellar");
            SpringApplication.getShutdownHandlers().add(() -> deleted(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleted(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its own shutdown hook would stop it under our connections, which then wait for it; ours runs after they are closed. */
    private static String server() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            SpringApplication.getShutdownHandlers().add(() -> stopped(server));
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stopped(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product's own wiring of database, JSON, transactions and repositories. No stereotype, so that the product never finds it. */
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("dev.lingxi")
    @ComponentScan({"dev.lingxi.database", "dev.lingxi.*.sql"})
    static class Rooms {

        @Bean
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        Ear ear() {
            return new Ear();
        }
    }

    /** Hears what the log tells. */
    static final class Ear implements LogListener {

        private final ConcurrentLinkedQueue<Message> heard = new ConcurrentLinkedQueue<>();

        @Override
        public void on(LinesRecorded event) {
            heard.addAll(event.messages());
        }
    }
}
