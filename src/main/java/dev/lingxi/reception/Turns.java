package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.problem.Problem;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open turns: at most one a conversation, each on a virtual thread of its own. */
final class Turns {

    private static final Logger log = LoggerFactory.getLogger(Turns.class);

    private record Open(Turn turn, CountDownLatch over) {}

    private final ConcurrentHashMap<ConversationId, Open> open = new ConcurrentHashMap<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final int most;
    private final Consumer<Turn> serve;

    Turns(int most, Consumer<Turn> serve) {
        this.most = most;
        this.serve = serve;
    }

    void makeRoom() {
        if (open.size() >= most) {
            throw Problem.overload("Very many people are asking right now. The line was not accepted; send it again in a moment.");
        }
    }

    /** Adds the line to the conversation's open turn, or opens one. */
    void hear(Conversation conversation, Heard line) {
        var fresh = new Open(new Turn(conversation), new CountDownLatch(1));
        Open turn = open.compute(conversation.id(), (id, already) -> {
            Open now = already == null ? fresh : already;
            now.turn().hear(line);
            return now;
        });
        if (turn == fresh) {
            busy.incrementAndGet();
            Thread.startVirtualThread(() -> run(fresh));
        }
    }

    /** How many turns need a processor now: they think, or wait for their chance to. */
    int busy() {
        return busy.get();
    }

    /** Does something that needs no processor, such as waiting for another line or for the disk. */
    void idle(Runnable waiting) {
        busy.decrementAndGet();
        try {
            waiting.run();
        } finally {
            busy.incrementAndGet();
        }
    }

    private void run(Open open) {
        do {
            try {
                serve.accept(open.turn());
            } catch (RuntimeException | StackOverflowError e) {
                log.error("turn failed conversation={} reason={}", open.turn().conversation().id(), e.getMessage(), e);
                open.turn().answered(open.turn().heard().size());
            }
        } while (!close(open));
        busy.decrementAndGet();
        open.over().countDown();
    }

    /** Closes the turn where nothing more was heard; says whether it did. */
    private boolean close(Open turn) {
        return open.compute(turn.turn().conversation().id(), (id, same) -> keepOpen(turn)) == null;
    }

    private static @Nullable Open keepOpen(Open turn) {
        return turn.turn().over() ? null : turn;
    }

    void await(ConversationId conversation) {
        Open turn = open.get(conversation);
        if (turn == null) {
            return;
        }
        try {
            turn.over().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
