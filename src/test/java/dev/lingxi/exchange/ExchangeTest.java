package dev.lingxi.exchange;

import dev.lingxi.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * A test of this module, with the modules that it calls, on a SQLite database of its own and with a clock that it can move. The modules are
 * named here since to look them up, as {@code @ApplicationModuleTest} does, takes eight seconds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ExchangeTest.Rooms.class, webEnvironment = WebEnvironment.NONE)
@TestConstructor(autowireMode = AutowireMode.ALL)
@ContextConfiguration(initializers = ExchangeTest.OwnFolder.class)
@interface ExchangeTest {

    /** No stereotype, so that the product never finds it. */
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("dev.lingxi")
    @ComponentScan({"dev.lingxi.exchange", "dev.lingxi.database", "dev.lingxi.store", "dev.lingxi.language", "dev.lingxi.catalog", "dev.lingxi.trade",
        "dev.lingxi.knowledge", "dev.lingxi.conversation"})
    class Rooms {

        @Bean
        TestClock clock() {
            return new TestClock("2026-11-22T02:00:00Z");
        }
    }

    /** One data folder for all tests that share a context; stores keep out of each other's way by their ids. */
    class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path folder = Files.createTempDirectory("lingxi-exchange");
                TestPropertyValues.of("lingxi.database.data=" + folder).applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
