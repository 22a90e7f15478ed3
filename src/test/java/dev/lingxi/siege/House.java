package dev.lingxi.siege;

import dev.lingxi.Lingxi;
import dev.lingxi.exchange.Format;
import dev.lingxi.exchange.ImportProgress;
import dev.lingxi.exchange.StoreImport;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.IdentityTokens;
import dev.lingxi.store.StoreId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole product in this process with its doors open, and two stores in it. Opened once and shared: who changes how a store is run, or counts on
 * it, takes the {@link #KEY}.
 */
public final class House {

    /** The lock of tests that must not be in the house together. */
    static final String KEY = "dev.lingxi.siege.House";

    /** The demo store. */
    public static final StoreId DEMO = new StoreId("lingxi");
    /** Its neighbour. */
    public static final StoreId OTHER = new StoreId("qingfeng");

    private static final class Shared {
        private static final House ONE = open();
    }

    private final ConfigurableApplicationContext product;
    private final Path data;

    private House(ConfigurableApplicationContext product, Path data) {
        this.product = product;
        this.data = data;
    }

    /** The house of this process; it is closed when the process ends. */
    public static House shared() {
        return Shared.ONE;
    }

    private static House open() {
        Path data = folder();
        var house = new House(new SpringApplicationBuilder(Lingxi.class).run("--server.port=0", "--server.address=127.0.0.1",
                "--lingxi.shop.store=lingxi", "--lingxi.channel.proxies=127.0.0.1", "--lingxi.database.data=" + data), data);
        house.bring(DEMO, Path.of("demo/store"));
        house.bring(OTHER, Path.of("src/test/resources/stores/qingfeng"));
        return house;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("lingxi-house");
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

    /** Imports a store from a folder. */
    void bring(StoreId store, Path folder) {
        the(StoreImport.class).run(store, Format.LINGXI, folder, ImportProgress.silent());
    }

    Path data() {
        return data;
    }

    /** Where its doors are. */
    public int port() {
        return product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The part of this type. */
    public <T> T the(Class<T> type) {
        return product.getBean(type);
    }

    <T> T the(String name, Class<T> type) {
        return product.getBean(name, type);
    }

    /** An identity as the store's own shop would sign it. */
    String token(StoreId store, String consumer) {
        return token(store, consumer, Duration.ofHours(1));
    }

    String token(StoreId store, String consumer, Duration life) {
        return the(IdentityTokens.class).sign(Consumer.identified(store, new ConsumerId(consumer), consumer), life);
    }
}
