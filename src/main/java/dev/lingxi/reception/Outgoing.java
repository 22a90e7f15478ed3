package dev.lingxi.reception;

import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What one store's desk still has to say: lines are added under the store's lock, in the order of the changes that they belong to, and
 * recorded in that order by whoever comes first, without it.
 */
final class Outgoing {

    /** A line that waits for its turn, and for whoever waits for it. */
    private record Waiting(Line line, CompletableFuture<Message> said) {}

    private final ConversationLog log;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock saying = new ReentrantLock();

    Outgoing(ConversationLog log) {
        this.log = log;
    }

    CompletableFuture<Message> add(Line line) {
        var said = new CompletableFuture<Message>();
        waiting.add(new Waiting(line, said));
        return said;
    }

    /** Returns when all that was added before is recorded, by this thread or another. */
    void say() {
        do {
            saying.lock();
            try {
                record(next());
            } finally {
                saying.unlock();
            }
        } while (!waiting.isEmpty());
    }

    private List<Waiting> next() {
        var next = new ArrayList<Waiting>();
        for (Waiting each = waiting.poll(); each != null; each = waiting.poll()) {
            next.add(each);
        }
        return next;
    }

    private void record(List<Waiting> next) {
        if (next.isEmpty()) {
            return;
        }
        try {
            List<Message> messages = log.record(next.stream().map(Waiting::line).toList());
            for (int i = 0; i < messages.size(); i++) {
                next.get(i).said().complete(messages.get(i));
            }
        } catch (RuntimeException e) {
            next.forEach(each -> each.said().completeExceptionally(e));
        }
    }
}
