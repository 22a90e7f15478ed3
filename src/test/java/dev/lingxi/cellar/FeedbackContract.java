package dev.lingxi.cellar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.DeskWork;
import dev.lingxi.reception.Feedback;
import dev.lingxi.reception.OfflineMessage;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link Feedback} promises. */
abstract class FeedbackContract {

    private final Feedback feedback = cellar().the(Feedback.class);
    private final ConversationLog log = cellar().the(ConversationLog.class);
    private final StoreId store = cellar().store();
    private final Conversation conversation = cellar().the(Conversations.class).open(store, new ConsumerId("lihua"));

    abstract Cellar cellar();

    private Message says(Speaker speaker, String id) {
        return log.record(new Line(conversation, speaker, "", id, 0, List.of(Content.text("您好")), List.of(), null));
    }

    private List<Integer> thumbs(long position) {
        return cellar().the(JdbcClient.class).sql("SELECT useful FROM rating WHERE conversation = ? AND position = ?")
                .params(conversation.id().value(), position).query(Integer.class).list();
    }

    private List<OfflineMessage> waiting(StoreId of) {
        return cellar().the(DeskWork.class).tasks(of, false, null, 10).stream().map(DeskWork.Task::message).toList();
    }

    @Test
    void aThumbOnAnAnswerIsKept() {
        long answer = says(Speaker.BOT, "answer:1").position();

        feedback.rate(conversation, answer, true);

        assertThat(thumbs(answer)).containsExactly(1);
    }

    @Test
    void aSecondThumbReplacesTheFirst() {
        long answer = says(Speaker.BOT, "answer:1").position();

        feedback.rate(conversation, answer, true);
        feedback.rate(conversation, answer, false);

        assertThat(thumbs(answer)).containsExactly(0);
    }

    @Test
    void onlyTheBotsAnswersCanBeRated() {
        long question = says(Speaker.CONSUMER, "c-1").position();

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> feedback.rate(conversation, question, true))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("unknown_position"));
        assertThat(thumbs(question)).isEmpty();
    }

    @Test
    void nobodyRatesTheAnswersOfAnothersConversation() {
        long answer = says(Speaker.BOT, "answer:1").position();
        Conversation foreign = cellar().the(Conversations.class).open(cellar().store(), new ConsumerId("lihua"));

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> feedback.rate(foreign, answer, false));
        assertThat(thumbs(answer)).isEmpty();
    }

    @Test
    void aMessageForLaterWaitsForItsStore() {
        Message line = feedback.leave(conversation, "c-1", "李华", "13800138000", "屏幕有一条线，怎么换？", false);

        assertThat(waiting(store)).singleElement().satisfies(message -> {
            assertThat(message.name()).isEqualTo("李华");
            assertThat(message.phone()).isEqualTo("13800138000");
            assertThat(message.text()).isEqualTo("屏幕有一条线，怎么换？");
            assertThat(message.conversation()).isEqualTo(conversation.id());
            assertThat(message.at()).isEqualTo(cellar().clock().instant());
        });
        assertThat(waiting(cellar().store())).isEmpty();
        assertThat(Contents.text(line.contents())).isEqualTo("屏幕有一条线，怎么换？");
    }

    @Test
    void aMessageForLaterIsALineWithThanksAndNeedsNoAnswer() {
        feedback.leave(conversation, "c-1", "", "", "请回电", false);

        assertThat(log.latest(conversation.id(), 0, 10)).extracting(Message::speaker).containsExactly(Speaker.CONSUMER, Speaker.SYSTEM);
        assertThat(cellar().the(Conversations.class).unanswered(100_000)).noneMatch(each -> each.conversation().id().equals(conversation.id()));
    }

    @Test
    void theSameMessageTwiceIsLeftOnce() {
        feedback.leave(conversation, "c-1", "李华", "", "请回电", false);
        feedback.leave(conversation, "c-1", "李华", "", "请回电", false);

        assertThat(waiting(store)).hasSize(1);
        assertThat(log.latest(conversation.id(), 0, 10)).hasSize(2);
    }

    @Test
    void theOldestMessageComesFirst() {
        feedback.leave(conversation, "c-1", "", "", "第一", false);
        cellar().clock().moveOn(Duration.ofMillis(1));
        feedback.leave(conversation, "c-2", "", "", "第二", true);

        assertThat(waiting(store)).extracting(OfflineMessage::text).containsExactly("第一", "第二");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void anEmptyMessageIsRefused(String text) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> feedback.leave(conversation, "c-1", "", "", text, false));
        assertThat(waiting(store)).isEmpty();
    }

    @Test
    void aMessageHasAtMostFourThousandCharacters() {
        feedback.leave(conversation, "c-1", "", "", "长".repeat(4_000), false);

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> feedback.leave(conversation, "c-2", "", "", "长".repeat(4_001), false));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> feedback.leave(conversation, "c-3", "名".repeat(101), "", "短", false));
        assertThat(waiting(store)).hasSize(1);
    }
}
