package dev.lingxi.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the product for a command. */
final class Product {

    /** The roof stands on the modules and not the other way round, so the application is told to this one when the process begins. */
    private static volatile Class<?> application = Product.class;

    private static final String DATABASE = "lingxi.database.url";

    private final Map<String, Object> settings = new LinkedHashMap<>();

    private final Path data;

    private Product(Path data) {
        this.data = data;
    }

    static void isStartedFrom(Class<?> roof) {
        application = roof;
    }

    /** On the data in a folder. */
    static Product on(Path data) {
        return new Product(data).with("lingxi.database.data", data.toString());
    }

    /** In a PostgreSQL instead of the folder, where a URL is given. */
    Product in(@Nullable String url) {
        return with(DATABASE, url);
    }

    Product with(String setting, @Nullable Object value) {
        if (value != null) {
            settings.put(setting, value);
        }
        return this;
    }

    /** With its doors open on a port. */
    ConfigurableApplicationContext serve(int port) {
        Ground.port(port);
        return start(WebApplicationType.SERVLET, with("server.port", port).settings);
    }

    /** Of what lies there already. */
    Product existing() {
        Ground.data(data, (String) settings.get(DATABASE));
        return this;
    }

    /** Without doors, for this process alone. */
    ConfigurableApplicationContext alone() {
        return start(WebApplicationType.NONE, with("lingxi.reception.gather", "0ms").settings);
    }

    private ConfigurableApplicationContext start(WebApplicationType type, Map<String, Object> settings) {
        Ground.database((String) settings.get(DATABASE));
        String[] arguments = settings.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue()).toArray(String[]::new);
        return new SpringApplicationBuilder(application).web(type).run(arguments);
    }
}
