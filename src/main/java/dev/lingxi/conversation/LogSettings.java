package dev.lingxi.conversation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log's limits.
 *
 * @param waiting lines that may wait to be written before new ones are refused with "busy"; default 20,000, about three seconds' worth
 * @param batch   lines in one transaction at most; default 4,000
 * @param gather  how long the writer waits for company after the first line of a batch: longer saves flushes, shorter answers sooner;
 *                default 2 ms
 * @param reopen  a consumer who writes again within this time comes back to the same conversation; default 12 h
 */
@ConfigurationProperties("lingxi.log")
public record LogSettings(
        @DefaultValue("20000") int waiting,
        @DefaultValue("4000") int batch,
        @DefaultValue("2ms") Duration gather,
        @DefaultValue("12h") Duration reopen) {}
