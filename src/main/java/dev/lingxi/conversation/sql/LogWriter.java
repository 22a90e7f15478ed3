package dev.lingxi.conversation.sql;

import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.LinesRecorded;
import dev.lingxi.conversation.LogListener;
import dev.lingxi.conversation.LogSettings;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gathers lines from many threads into one transaction (group commit) and tells the listeners, in order of position, what is on the
 * disk. One thread writes, so that the database never sees two of our writers wait for each other.
 */
@Component
class LogWriter implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogWriter.class);

    private record Waiting(List<Line> lines, CompletableFuture<List<Message>> written) {}

    private final LogBatch batch;
    private final LogSettings settings;
    private final ObjectProvider<LogListener> listeners;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean running;
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});

    LogWriter(LogBatch batch, LogSettings settings, ObjectProvider<LogListener> listeners) {
        this.batch = batch;
        this.settings = settings;
        this.listeners = listeners;
    }

    List<Message> write(List<Line> lines) {
        if (waiting.addAndGet(lines.size()) > settings.waiting() && mayBeRefused(lines)) {
            waiting.addAndGet(-lines.size());
            throw Problem.overload("Too many lines are waiting to be written. Nothing was accepted; send the line again in a moment.");
        }
        var entry = new Waiting(lines, new CompletableFuture<>());
        queue.add(entry);
        try {
            return entry.written().join();
        } catch (java.util.concurrent.CompletionException e) {
            throw e.getCause() instanceof Problem problem ? problem : Problem.bug("The log could not be written.", e.getCause());
        }
    }

    /** What a consumer says may be refused and sent again; an answer to an accepted line may not. */
    private static boolean mayBeRefused(List<Line> lines) {
        return lines.stream().allMatch(line -> line.speaker() == Speaker.CONSUMER);
    }

    int waiting() {
        return waiting.get();
    }

    private void run() {
        List<LogListener> told = listeners.stream().toList();
        var gathered = new ArrayList<Waiting>();
        while (running) {
            try {
                gather(gathered);
                if (!gathered.isEmpty()) {
                    commit(gathered, told);
                }
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private void gather(List<Waiting> gathered) throws InterruptedException {
        gathered.clear();
        Waiting first = queue.poll(500, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        gathered.add(first);
        TimeUnit.NANOSECONDS.sleep(settings.gather().toNanos());
        queue.drainTo(gathered, settings.batch());
    }

    private void commit(List<Waiting> gathered, List<LogListener> told) {
        List<Line> lines = gathered.stream().flatMap(entry -> entry.lines().stream()).toList();
        try {
            List<Message> messages = batch.write(lines);
            waiting.addAndGet(-lines.size());
            tell(told, messages);
            release(gathered, messages);
        } catch (RuntimeException e) {
            refused(gathered, told, lines.size(), e);
        }
    }

    /** What is wrong with one line must not befall those that came by chance with it: halves are tried until it stands alone. */
    private void refused(List<Waiting> gathered, List<LogListener> told, int lines, RuntimeException e) {
        if (gathered.size() > 1 && LogBatch.isAboutALine(e)) {
            commit(gathered.subList(0, gathered.size() / 2), told);
            commit(gathered.subList(gathered.size() / 2, gathered.size()), told);
            return;
        }
        log.error("log not written lines={} reason={}", lines, e.getMessage());
        waiting.addAndGet(-lines);
        gathered.forEach(entry -> entry.written().completeExceptionally(e));
    }

    private static void release(List<Waiting> gathered, List<Message> messages) {
        int from = 0;
        for (Waiting entry : gathered) {
            int to = from + entry.lines().size();
            entry.written().complete(List.copyOf(messages.subList(from, to)));
            from = to;
        }
    }

    private static void tell(List<LogListener> told, List<Message> messages) {
        var fresh = new LinesRecorded(messages.stream().filter(Message::fresh).toList());
        for (LogListener listener : told) {
            try {
                listener.on(fresh);
            } catch (RuntimeException e) {
                log.error("log listener failed listener={} reason={}", listener.getClass().getSimpleName(), e.getMessage(), e);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("log-writer").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(entry -> entry.written().completeExceptionally(Problem.overload("The server is restarting; send the line again.")));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the doors open and stops after they are closed. */
    @Override
    public int getPhase() {
        return 0;
    }
}
