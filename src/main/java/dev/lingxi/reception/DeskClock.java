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

    /** An answer that an overload kept from becoming a line becomes one so many seconds later at most. */
    private static final int UNTOLD_EVERY = 30;

    private final Desk desk;
    private final LeftMessages left;
    private volatile ScheduledExecutorService timer = stopped();

    DeskClock(Desk desk, LeftMessages left) {
        this.desk = desk;
        this.left = left;
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("desk-clock").daemon().factory());
        timer.scheduleWithFixedDelay(() -> tick("desk", desk::tick), 1, 1, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(() -> tick("messages left", left::tellWhatIsUntold), 1, UNTOLD_EVERY, TimeUnit.SECONDS);
    }

    private static void tick(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("{} tick failed reason={}", what, e.getMessage(), e);
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
