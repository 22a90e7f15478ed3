package dev.lingxi;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Lingxi 灵犀, the front desk of online stores. */
@SpringBootApplication
public class Lingxi {

    public static void main(String[] arguments) {
        SpringApplication.run(Lingxi.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
