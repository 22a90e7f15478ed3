package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {

    private final Conversation conversation = Talks.conversation("lihua");
    private final ConcurrentLinkedQueue<Long> served = new ConcurrentLinkedQueue<>();

    /** Serves whatever is heard, a turn at a time. */
    private void serve(Turn turn) {
        List<Heard> heard = turn.heard();
        heard.forEach(each -> served.add(each.line().position()));
        turn.answered(heard.size());
    }

    @Test
    void aLineOpensATurnAndTheTurnEnds() {
        var turns = new Turns(10, this::serve);

        turns.hear(conversation, Talks.heard(conversation, 1, "有货吗"));
        turns.await(conversation.id());

        assertThat(served).containsExactly(1L);
    }

    @Test
    void whereNothingIsOpenNobodyWaits() {
        new Turns(10, this::serve).await(conversation.id());
    }

    @Test
    void aLineThatComesWhileOneIsServedIsServedNextByTheSameThread() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var threads = new ConcurrentLinkedQueue<Thread>();
        var turns = new Turns(10, turn -> {
            threads.add(Thread.currentThread());
            begun.countDown();
            awaitUninterrupted(go);
            turn.answered(turn.heard().size() == 0 ? 0 : 1);
        });

        turns.hear(conversation, Talks.heard(conversation, 1, "有货吗"));
        begun.await();
        turns.hear(conversation, Talks.heard(conversation, 2, "多少钱"));
        go.countDown();
        turns.await(conversation.id());

        assertThat(threads).hasSize(2);
        assertThat(threads.stream().distinct()).hasSize(1);
    }

    @Test
    void manyThreadsLoseNoLineAndServeNoneTwice() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        Consumer<Turn> counting = turn -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            serve(turn);
            inside.decrementAndGet();
        };
        var turns = new Turns(1_000, counting);
        try (var speakers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 5_000).forEach(i -> speakers.submit(() -> turns.hear(conversation, Talks.heard(conversation, i, "话"))));
        }
        turns.await(conversation.id());

        assertThat(served).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(most).as("threads in one conversation").hasValue(1);
    }

    @Test
    void conversationsDoNotWaitForEachOther() {
        var never = new CountDownLatch(1);
        var turns = new Turns(10, turn -> {
            if (turn.conversation().equals(conversation)) {
                awaitUninterrupted(never);
            }
            serve(turn);
        });
        Conversation other = Talks.conversation("wangwei");

        turns.hear(conversation, Talks.heard(conversation, 1, "慢的"));
        turns.hear(other, Talks.heard(other, 2, "快的"));
        turns.await(other.id());

        assertThat(served).containsExactly(2L);
        never.countDown();
        turns.await(conversation.id());
    }

    @Test
    void aTurnThatFailsIsTriedAgain() {
        var tries = new AtomicInteger();
        var turns = new Turns(10, Duration.ofMillis(1), turn -> {
            switch (tries.getAndIncrement()) {
                case 0 -> throw new IllegalStateException("made to fail");
                case 1 -> throw new StackOverflowError("made to fail");
                default -> serve(turn);
            }
        });
        turns.hear(conversation, Talks.heard(conversation, 1, "话"));
        turns.await(conversation.id());

        assertThat(served).containsExactly(1L);
    }

    @Test
    void whatFailsAgainAndAgainIsGivenUpAndTheNextLineIsServed() {
        var turns = new Turns(10, Duration.ofNanos(1), turn -> {
            if (turn.heard().getFirst().line().position() == 1) {
                throw new IllegalStateException("made to fail");
            }
            serve(turn);
        });
        for (int i = 1; i <= 2; i++) {
            turns.hear(conversation, Talks.heard(conversation, i, "话"));
            turns.await(conversation.id());
        }

        assertThat(served).containsExactly(2L);
    }

    @Test
    void aLineThatComesFromTheDoorAndFromTheLogIsServedOnce() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var turns = new Turns(10, turn -> {
            begun.countDown();
            awaitUninterrupted(go);
            serve(turn);
        });

        turns.hear(conversation, Talks.heard(conversation, 1, "有货吗"));
        begun.await();
        turns.hear(conversation, Talks.heard(conversation, 1, "有货吗"));
        go.countDown();
        turns.await(conversation.id());

        assertThat(served).containsExactly(1L);
    }

    @Test
    void whereTooManyTurnsAreOpenTheNextIsToldToWait() {
        var go = new CountDownLatch(1);
        var turns = new Turns(2, turn -> {
            awaitUninterrupted(go);
            serve(turn);
        });
        for (String name : List.of("a", "b")) {
            turns.makeRoom();
            Conversation open = Talks.conversation(name);
            turns.hear(open, Talks.heard(open, 1, "问"));
        }

        assertThatExceptionOfType(Problem.class).isThrownBy(turns::makeRoom).satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.OVERLOAD));
        go.countDown();
        List.of("a", "b").forEach(name -> turns.await(Talks.conversation(name).id()));
        turns.makeRoom();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
