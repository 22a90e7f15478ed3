package dev.lingxi.reception;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How consumers are received.
 *
 * @param gather     how long an unfinished line is waited with before it is answered alone; default 900 ms; 0 answers at once
 * @param misses     questions in a row without a usable answer after which a person or a form is offered; default 2
 * @param hurry      turns that may think at once for each processor; where there are more, a line that only its meaning could settle is
 *                   answered by its words alone, because an answer now is worth more than a better one in a minute; default 12
 * @param busyTurns  turns that may need a processor at once before new lines are told "busy"; default 3,000, which is about a second's work
 *                   of two processors in a hurry: more for more processors, so that nobody who is accepted waits much longer
 */
@ConfigurationProperties("lingxi.reception")
public record ReceptionSettings(
        @DefaultValue("900ms") Duration gather,
        @DefaultValue("2") int misses,
        @DefaultValue("12") int hurry,
        @DefaultValue("3000") int busyTurns) {}
