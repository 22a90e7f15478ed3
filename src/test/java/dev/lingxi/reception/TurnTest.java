package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.conversation.Conversation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TurnTest {

    private static final Duration LONG = Duration.ofSeconds(15);

    private final Conversation conversation = Talks.conversation("lihua");
    private final Turn turn = new Turn(conversation);

    @Test
    void linesAreReadInTheOrderOfHearing() {
        turn.hear(Talks.heard(conversation, 1, "你好"));
        turn.hear(Talks.heard(conversation, 2, "有货吗"));

        assertThat(turn.heard()).extracting(each -> each.line().position()).containsExactly(1L, 2L);
    }

    @Test
    void aLineAfterReadingInterrupts() {
        turn.hear(Talks.heard(conversation, 1, "有货吗"));
        int read = turn.heard().size();
        assertThat(turn.interrupted(read)).isFalse();

        turn.hear(Talks.heard(conversation, 2, "不对，我问价格"));

        assertThat(turn.interrupted(read)).isTrue();
    }

    @Test
    void onlyWhatWasReadIsAnswered() {
        turn.hear(Talks.heard(conversation, 1, "有货吗"));
        turn.hear(Talks.heard(conversation, 2, "多少钱"));
        turn.hear(Talks.heard(conversation, 3, "谢谢"));

        turn.answered(2);
        assertThat(turn.heard()).extracting(each -> each.line().position()).containsExactly(3L);
        assertThat(turn.over()).isFalse();
        turn.answered(1);
        assertThat(turn.over()).isTrue();
    }

    @Test
    void whoWaitsIsWokenByTheNextLine() throws Exception {
        turn.hear(Talks.heard(conversation, 1, "你好"));
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> turn.moreWithin(LONG, 1));

        turn.hear(Talks.heard(conversation, 2, "有货吗"));

        assertThat(waiting.get()).isTrue();
    }

    @Test
    void aLineThatIsThereAlreadyIsNotWaitedFor() {
        turn.hear(Talks.heard(conversation, 1, "你好"));
        turn.hear(Talks.heard(conversation, 2, "有货吗"));

        assertThat(turn.moreWithin(LONG, 1)).isTrue();
    }

    @Test
    void waitingEndsWithItsTime() {
        turn.hear(Talks.heard(conversation, 1, "你好"));

        assertThat(turn.moreWithin(Duration.ofMillis(5), 1)).isFalse();
        assertThat(turn.moreWithin(Duration.ZERO, 1)).isFalse();
    }
}
