package dev.lingxi.cellar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Conversations.Unanswered;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Conversations} promises. */
abstract class ConversationsContract {

    private final Conversations conversations = cellar().the(Conversations.class);
    private final ConversationLog log = cellar().the(ConversationLog.class);
    private final StoreId store = cellar().store();
    private final ConsumerId lihua = new ConsumerId("lihua");
    private int lines;

    abstract Cellar cellar();

    private Conversation open() {
        return conversations.open(store, lihua);
    }

    private Message asks(Conversation conversation) {
        return log.record(Line.ofConsumer(conversation, "c-" + ++lines, List.of(Content.text("在吗"))));
    }

    private Message says(Speaker speaker, Conversation conversation, long replyTo) {
        return log.record(new Line(conversation, speaker, "", "s-" + ++lines, replyTo, List.of(Content.text("在的")), List.of(), null));
    }

    /** Only this test's: the other tests of this process leave conversations as well. */
    private Optional<Unanswered> waiting(Conversation conversation) {
        return conversations.unanswered(100_000).stream().filter(each -> each.conversation().id().equals(conversation.id())).findFirst();
    }

    @Test
    void aConsumerComesBackToTheSameConversation() {
        Conversation first = open();

        assertThat(open()).isEqualTo(first);
        assertThat(first.store()).isEqualTo(store);
        assertThat(first.consumer()).isEqualTo(lihua);
        assertThat(first.openedAt()).isEqualTo(cellar().clock().instant());
    }

    @Test
    void aClosedConversationIsOpenedAgainUnlessAnotherWasBegun() {
        Conversation first = open();
        asks(first);
        assertThat(conversations.reopen(first.id())).as("it is open").isFalse();
        conversations.close(first.id());
        assertThat(conversations.reopen(first.id())).isTrue();
        assertThat(open()).isEqualTo(first);
        conversations.close(first.id());
        asks(open());
        assertThat(conversations.reopen(first.id())).isFalse();
        assertThat(conversations.find(first.id()).orElseThrow().closedAt()).isPresent();
    }

    @Test
    void theLivelyOnesAreOpenAndHaveALine() {
        Conversation first = open();
        asks(first);
        assertThat(conversations.lively(store, cellar().clock().instant().minusSeconds(60), 9)).containsExactly(first.id());
        conversations.close(first.id());
        assertThat(conversations.lively(store, cellar().clock().instant().minusSeconds(60), 9)).isEmpty();
    }

    @Test
    void manyThreadsOpenTheSameConversation() throws Exception {
        assertThat(ConversationLogContract.together(16, n -> this::open)).containsOnly(open());
    }

    @Test
    void theSameNameInAnotherStoreIsAnotherConversation() {
        assertThat(conversations.open(cellar().store(), lihua).id()).isNotEqualTo(open().id());
    }

    @Test
    void lookingInLeavesNoTrace() {
        Conversation conversation = open();

        assertThat(conversations.find(conversation.id())).isEmpty();
        asks(conversation);
        assertThat(conversations.find(conversation.id())).contains(conversation);
    }

    @Test
    void aClosedConversationIsFollowedByAnother() {
        Conversation first = open();
        asks(first);

        conversations.close(first.id());

        assertThat(open().id()).isNotEqualTo(first.id());
        assertThat(conversations.find(first.id()).orElseThrow().closedAt()).contains(cellar().clock().instant());
    }

    @Test
    void whatAnotherNodeHasClosedIsFollowedByAnother() {
        Conversation first = open();
        asks(first);
        try (Cellar.Again other = cellar().again()) {
            other.cellar().the(Conversations.class).close(first.id());
        }

        cellar().clock().moveOn(Duration.ofSeconds(11));

        assertThat(open().id()).isNotEqualTo(first.id());
    }

    @Test
    void aPromisedConversationIsStillTheSameLater() {
        Conversation first = open();

        cellar().clock().moveOn(Duration.ofMinutes(5));

        assertThat(open()).isEqualTo(first);
    }

    @Test
    void aRestartComesBackToTheSameConversation() {
        Conversation before = open();
        asks(before);

        try (var restarted = cellar().again()) {
            restarted.cellar().clock().moveOn(Duration.between(restarted.cellar().clock().instant(), cellar().clock().instant()));
            assertThat(restarted.cellar().the(Conversations.class).open(store, lihua)).isEqualTo(before);
        }
    }

    @Test
    void aRestartDoesNotComeBackToAClosedConversation() {
        Conversation before = open();
        asks(before);
        conversations.close(before.id());

        try (var restarted = cellar().again()) {
            assertThat(restarted.cellar().the(Conversations.class).open(store, lihua).id()).isNotEqualTo(before.id());
        }
    }

    @Test
    void halfADayOfSilenceEndsAConversation() {
        Conversation morning = open();
        asks(morning);

        cellar().clock().moveOn(Duration.ofHours(12).plusMinutes(1));

        assertThat(open().id()).isNotEqualTo(morning.id());
    }

    @Test
    void aConversationLastsAsLongAsItIsTalkedIn() {
        Conversation talk = open();
        asks(talk);
        for (int i = 0; i < 3; i++) {
            cellar().clock().moveOn(Duration.ofHours(11));
            assertThat(open().id()).isEqualTo(talk.id());
            asks(talk);
        }
    }

    @Test
    void aQuestionWaitsUntilItIsAnswered() {
        Conversation conversation = open();
        Message question = asks(conversation);

        assertThat(waiting(conversation)).contains(new Unanswered(conversation, question.position(), 0));
        says(Speaker.BOT, conversation, question.position());
        assertThat(waiting(conversation)).isEmpty();
    }

    @Test
    void anAnswerToTheFirstOfTwoQuestionsLeavesTheSecondWaiting() {
        Conversation conversation = open();
        Message first = asks(conversation);
        Message second = asks(conversation);

        says(Speaker.BOT, conversation, first.position());

        assertThat(waiting(conversation)).contains(new Unanswered(conversation, second.position(), first.position()));
    }

    @Test
    void aLineUnaskedForAnswersNothing() {
        Conversation conversation = open();
        asks(conversation);

        says(Speaker.SYSTEM, conversation, 0);
        says(Speaker.BOT, conversation, 0);

        assertThat(waiting(conversation)).isPresent();
    }

    @Test
    void whateverAnAgentSaysIsAnAnswer() {
        Conversation conversation = open();
        asks(conversation);

        says(Speaker.AGENT, conversation, 0);

        assertThat(waiting(conversation)).isEmpty();
    }

    @Test
    void questionAndAnswerInOneBatchLeaveNothingWaiting() {
        Conversation conversation = open();
        log.record(List.of(Line.ofConsumer(conversation, "c-1", List.of(Content.text("在吗"))),
                new Line(conversation, Speaker.AGENT, "小王", "a-1", 0, List.of(Content.text("在")), List.of(), null)));

        assertThat(waiting(conversation)).isEmpty();
    }

    @Test
    void aSettledLineWaitsNoLonger() {
        Conversation conversation = open();
        Message first = asks(conversation);
        Message second = asks(conversation);

        conversations.settled(conversation.id(), first.position());
        assertThat(waiting(conversation)).isPresent();
        conversations.settled(conversation.id(), second.position());
        assertThat(waiting(conversation)).isEmpty();
        conversations.settled(conversation.id(), first.position());
        assertThat(waiting(conversation)).isEmpty();
    }

    @Test
    void nobodyWaitsInAClosedConversation() {
        Conversation conversation = open();
        asks(conversation);

        conversations.close(conversation.id());

        assertThat(waiting(conversation)).isEmpty();
    }

    @Test
    void whoWaitsLongestComesFirst() {
        Conversation early = conversations.open(store, new ConsumerId("early"));
        Conversation late = conversations.open(store, new ConsumerId("late"));
        asks(late);
        asks(early);
        asks(late);

        List<Unanswered> waiting = conversations.unanswered(100_000).stream().filter(each -> each.conversation().store().equals(store)).toList();

        assertThat(waiting).extracting(each -> each.conversation().id()).containsExactly(early.id(), late.id());
        assertThat(conversations.unanswered(1)).hasSize(1);
    }
}
