package dev.lingxi.browser;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Lets a server that a test started believe that it is later than it is; without the property it changes nothing. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${" + ClockAhead.PROPERTY + ":}'.isEmpty()")
class ClockAhead {

    /** How far ahead, as an ISO duration. */
    static final String PROPERTY = "lingxi.test.ahead";

    @Bean
    @Primary
    Clock later() {
        return Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty(PROPERTY)));
    }
}
