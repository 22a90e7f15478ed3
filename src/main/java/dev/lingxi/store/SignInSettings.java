package dev.lingxi.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How staff come in.
 *
 * @param idle        a session ends this long after its last use; default 12 h
 * @param link        how long a one-time link holds; default 1 h
 * @param wrong       wrong tries for one login before it must wait; default 5
 * @param fromAddress wrong tries from one address before it must wait; default 20
 * @param forget      how long wrong tries are remembered; default 10 min
 * @param strength    bcrypt's cost, a power of two; default 10, about 50 ms; raise it with faster machines
 */
@ConfigurationProperties("lingxi.sign-in")
public record SignInSettings(
        @DefaultValue("12h") Duration idle,
        @DefaultValue("1h") Duration link,
        @DefaultValue("5") int wrong,
        @DefaultValue("20") int fromAddress,
        @DefaultValue("10m") Duration forget,
        @DefaultValue("10") int strength) {}
