package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.problem.Problem;
import java.time.Duration;
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

    /** With the pauses between them, about a minute: long enough for a full disk or a database that restarts. */
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final ConcurrentHashMap<ConversationId, Open> open = new ConcurrentHashMap<>();
    private final AtomicInteger busy = new AtomicInteger();
    private final int most;
    private final Duration pause;
    private final Consumer<Turn> serve;

    Turns(int most, Consumer<Turn> serve) {
        this(most, FIRST_PAUSE, serve);
    }

    /** @param pause before a turn that failed is tried again; twice as long each further time */
    Turns(int most, Duration pause, Consumer<Turn> serve) {
        this.most = most;
        this.pause = pause;
        this.serve = serve;
    }

    void makeRoom() {
        if (busy() >= most) {
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
        int failures = 0;
        do {
            failures = served(open.turn()) ? 0 : failures + 1;
            if (failures == TRIES) {
                giveUp(open.turn());
                failures = 0;
            } else if (failures > 0) {
                Duration rest = pause.multipliedBy(1L << (failures - 1));
                idle(() -> rest(rest));
            }
        } while (!close(open));
        busy.decrementAndGet();
        open.over().countDown();
    }

    private boolean served(Turn turn) {
        try {
            serve.accept(turn);
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            log.error("turn failed conversation={} reason={}", turn.conversation().id(), e.getMessage(), e);
            return false;
        }
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What nobody could answer so long stays open in the log: the next start takes it up again. */
    private static void giveUp(Turn turn) {
        log.error("turn given up conversation={} tries={}", turn.conversation().id(), TRIES);
        turn.answered(turn.heard().size());
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
