package dev.lingxi.siege;

import dev.lingxi.Lingxi;
import dev.lingxi.exchange.Format;
import dev.lingxi.exchange.ImportProgress;
import dev.lingxi.exchange.StoreImport;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.IdentityTokens;
import dev.lingxi.store.StoreId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product in this process with its doors open, and the demo store in it. */
final class House implements AutoCloseable {

    static final StoreId DEMO = new StoreId("lingxi");

    private final ConfigurableApplicationContext product;

    private House(ConfigurableApplicationContext product) {
        this.product = product;
    }

    static House open(Path data, String... settings) {
        String[] all = Stream.concat(Stream.of("--server.port=0", "--server.address=127.0.0.1", "--lingxi.shop.store=lingxi", "--lingxi.database.data=" + data),
                Arrays.stream(settings)).toArray(String[]::new);
        var house = new House(new SpringApplicationBuilder(Lingxi.class).run(all));
        house.bring(DEMO, Path.of("demo/store"));
        return house;
    }

    /** Imports a store from a folder. */
    void bring(StoreId store, Path folder) {
        the(StoreImport.class).run(store, Format.LINGXI, folder, ImportProgress.silent());
    }

    int port() {
        return product.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    <T> T the(Class<T> type) {
        return product.getBean(type);
    }

    /** An identity as the store's own shop would sign it. */
    String token(StoreId store, String consumer) {
        return the(IdentityTokens.class).sign(Consumer.identified(store, new ConsumerId(consumer), consumer), Duration.ofHours(1));
    }

    @Override
    public void close() {
        product.close();
    }
}
