package dev.lingxi;

import dev.lingxi.command.LingxiCommand;
import dev.lingxi.language.SentenceEmbedding;
import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Lingxi 灵犀, the front desk of online stores. */
@ConfigurationPropertiesScan
@SpringBootApplication
public class Lingxi {

    public static void main(String[] arguments) {
        int code = LingxiCommand.run(Lingxi.class, arguments);
        SentenceEmbedding.close();
        System.exit(code);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
