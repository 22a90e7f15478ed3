package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.Lingxi;
import dev.lingxi.answer.Question;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.understanding.PageView;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The road from a line to its answer, with everything real but the engine, which says what a test tells it to. What the road does not need is not begun. */
@Timeout(60)
class ReceptionTest {

    private static final AtomicInteger CONSUMERS = new AtomicInteger();
    private static final StoreId SHOP = new StoreId("lingxi");
    @TempDir
    private static Path data;
    private static ConfigurableApplicationContext product;
    private static ScriptedAnswers engine;

    private final Consumer lihua = Consumer.identified(SHOP, new ConsumerId("lihua-" + CONSUMERS.incrementAndGet()), "李华");
    private int lines;

    @BeforeAll
    static void open() {
        product = new SpringApplicationBuilder(Lingxi.class, ScriptedAnswers.class).web(WebApplicationType.NONE)
                .run("--lingxi.database.data=" + data, "--lingxi.reception.gather=30s", "--spring.main.lazy-initialization=true");
        product.getBean(Stores.class).save(Store.named(SHOP, "灵犀数码"));
        engine = product.getBean(ScriptedAnswers.class);
    }

    @AfterAll
    static void close() {
        product.close();
    }

    @BeforeEach
    void forget() {
        engine.forget();
    }

    private Reception reception() {
        return product.getBean(Reception.class);
    }

    private ConversationLog log() {
        return product.getBean(ConversationLog.class);
    }

    private Conversation conversation() {
        return reception().conversationWith(lihua);
    }

    private Inbound inbound(String text) {
        return new Inbound(lihua, "c-" + ++lines, List.of(Content.text(text)), PageView.nowhere(), false);
    }

    private Message says(String text) {
        return reception().receive(inbound(text));
    }

    private List<Message> answers() {
        reception().awaitReply(conversation());
        return log().latest(conversation().id(), 0, 100).stream().filter(message -> message.speaker() != Speaker.CONSUMER).toList();
    }

    private static String text(Message message) {
        return Contents.text(message.contents());
    }

    @Test
    void aQuestionIsOnTheDiskBeforeItIsAcknowledgedAndAnsweredAfterwards() {
        engine.says("有货");

        Message question = says("有货吗");

        assertThat(log().find(conversation().id(), question.position())).isPresent();
        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.replyTo()).isEqualTo(question.position());
            assertThat(answer.position()).isGreaterThan(question.position());
            assertThat(text(answer)).isEqualTo("有货");
            assertThat(answer.speaker()).isEqualTo(Speaker.BOT);
        });
    }

    @Test
    void theSameLineTwiceIsAnsweredOnce() {
        engine.says("有货");
        Inbound line = inbound("有货吗");

        Message first = reception().receive(line);
        answers();
        Message again = reception().receive(line);

        assertThat(again.position()).isEqualTo(first.position());
        assertThat(answers()).hasSize(1);
        assertThat(engine.asked()).hasSize(1);
    }

    @Test
    void anAnswerTellsWhyInTheLog() {
        engine.says("有货");
        says("有货吗");

        assertThat(answers().getFirst().why()).contains("\"source\":\"scripted\"");
    }

    @Test
    void aNewLineInterruptsAnAnswerThatIsNotYetSent() {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        engine.thinks(begun, go);
        engine.says("好的");
        says("有货吗");
        awaited(begun);

        Message second = says("不对，我问价格");
        go.countDown();

        assertThat(answers()).singleElement().satisfies(answer -> assertThat(answer.replyTo()).isEqualTo(second.position()));
        assertThat(engine.asked()).last().isEqualTo("有货吗\n不对，我问价格");
    }

    @Test
    void anUnfinishedLineIsReadTogetherWithTheNext() {
        engine.says("有货");
        says("你好，");
        Message question = says("有货吗");

        assertThat(answers()).singleElement().satisfies(answer -> assertThat(answer.replyTo()).isEqualTo(question.position()));
        assertThat(engine.asked()).containsExactly("你好，\n有货吗");
    }

    @Test
    void severalPicturesAndWordsOfOneMomentAreOneQuestion() {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        engine.thinks(begun, go);
        engine.says("收到");
        says("第一句");
        awaited(begun);
        for (int i = 0; i < 8; i++) {
            says("第" + i);
        }
        go.countDown();

        assertThat(answers()).hasSize(1);
        assertThat(engine.asked()).hasSize(2);
        assertThat(engine.asked().getLast().lines()).hasSize(9);
    }

    @Test
    void whoIsNotUnderstoodOnceMayPutItAnotherWay() {
        engine.misses();
        says("扑棱扑棱");

        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.chips()).contains("转人工");
            assertThat(answer.contents()).noneMatch(Content.Form.class::isInstance);
        });
    }

    @Test
    void whoIsNotUnderstoodTwiceGetsAFormForAMessage() {
        engine.misses();
        says("扑棱扑棱");
        answers();
        says("扑棱扑棱扑棱");

        assertThat(answers().getLast().contents()).anyMatch(Content.Form.class::isInstance);
    }

    @Test
    void aMessageIsAskedForOnce() {
        engine.misses();
        for (String line : List.of("扑棱扑棱", "扑棱扑棱扑棱", "扑棱")) {
            says(line);
            answers();
        }

        assertThat(answers().getLast().contents()).noneMatch(Content.Form.class::isInstance);
        assertThat(answers().getLast().chips()).contains("转人工");
    }

    @Test
    void anAnswerInBetweenForgetsTheFirstMiss() {
        engine.misses();
        says("扑棱扑棱");
        answers();
        engine.says("有货");
        says("有货吗");
        answers();
        engine.misses();
        says("扑棱扑棱");

        assertThat(answers().getLast().contents()).noneMatch(Content.Form.class::isInstance);
    }

    @Test
    void whoWantsAPersonWhereNobodyIsGetsAFormAndNoPromise() {
        engine.handsOver("非常抱歉。正在为您转接人工客服，请稍等。");
        says("转人工");

        Message answer = answers().getLast();
        assertThat(text(answer)).contains("非常抱歉").doesNotContain("转接", "稍等");
        assertThat(answer.contents()).anyMatch(Content.Form.class::isInstance);
    }

    @Test
    void anEngineThatFailsIsNotSilent() {
        engine.fails();
        Message question = says("有货吗");

        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.replyTo()).isEqualTo(question.position());
            assertThat(text(answer)).isNotBlank();
        });
        assertThat(product.getBean(Conversations.class).unanswered(1_000)).noneMatch(each -> each.conversation().id().equals(conversation().id()));
    }

    @Test
    void whatAStopLeftWithoutAnAnswerIsAnsweredAfterTheStart() {
        engine.says("有货");
        Message question = log().record(Line.ofConsumer(conversation(), "c-1", List.of(Content.text("有货吗"))));

        assertThat(reception().resume()).isPositive();

        assertThat(answers()).singleElement().satisfies(answer -> assertThat(answer.replyTo()).isEqualTo(question.position()));
        assertThat(reception().resume()).isZero();
    }

    /** The process died between the answer and its last trace: it is found again and not said twice. */
    @Test
    void anAnswerThatWasSaidIsNotSaidAgain() {
        engine.says("有货");
        Message question = says("有货吗");
        answers();
        Spokesman spokesman = product.getBean(Spokesman.class);

        List<Heard> heard = List.of(new Heard(inbound("有货吗"), question));

        spokesman.say(conversation(), heard, product.getBean(Recollection.class).question(conversation(), heard), engine.answer(null));

        assertThat(answers()).hasSize(1);
    }

    @Test
    void twoLinesThatWaitedThroughAStopAreReadTogether() {
        engine.says("好的");
        log().record(Line.ofConsumer(conversation(), "c-1", List.of(Content.text("有货吗"))));
        Message second = log().record(Line.ofConsumer(conversation(), "c-2", List.of(Content.text("多少钱"))));

        reception().resume();

        assertThat(answers()).isNotEmpty().last().satisfies(answer -> assertThat(answer.replyTo()).isEqualTo(second.position()));
        assertThat(product.getBean(Conversations.class).unanswered(1_000)).noneMatch(each -> each.conversation().id().equals(conversation().id()));
    }

    @Test
    void aRestartRemembersWhatTheConversationIsAbout() {
        engine.looksAt("100201");
        says("看看这款");
        answers();

        var afterTheStart = new Recollection(log(), product.getBean(JsonMapper.class), Clock.systemUTC());

        assertThat(afterTheStart.context(conversation().id()).sku()).isEqualTo("100201");
        Question next = afterTheStart.question(conversation(), List.of(new Heard(inbound("多重"), log().latest(conversation().id(), 0, 1).getFirst())));
        assertThat(next.context().sku()).isEqualTo("100201");
        assertThat(next.consumer()).isEqualTo(lihua);
    }

    @Test
    void aRestartRemembersWhoAskedAndWhatTheyLookedAt() {
        engine.says("好的");
        var view = new PageView("product", "/shop/product/100201", "Book 14", "100201", List.of(new PageView.InCart("106001", 2)), null, "mini-program");
        var inbound = new Inbound(lihua, "c-1", List.of(Content.text("多重")), view, true);
        var recollection = new Recollection(log(), product.getBean(JsonMapper.class), Clock.systemUTC());
        Message line = log().record(recollection.line(conversation(), inbound));

        List<Heard> heard = recollection.heard(new Conversations.Unanswered(conversation(), line.position(), 0));

        assertThat(heard).singleElement().satisfies(each -> assertThat(each.inbound()).isEqualTo(inbound));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
