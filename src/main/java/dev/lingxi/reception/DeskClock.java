package dev.lingxi.reception;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the desks see that time passes. What a free place leads to does not wait for it. */
@Component
@ConditionalOnWebApplication
class DeskClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeskClock.class);

    private final Desk desk;
    private volatile ScheduledExecutorService timer = stopped();

    DeskClock(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("desk-clock").daemon().factory());
        timer.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            desk.tick();
        } catch (RuntimeException e) {
            LOG.error("desk tick failed reason={}", e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return !timer.isShutdown();
    }

    private static ScheduledExecutorService stopped() {
        var none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}
