package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lingxi.TestClock;
import dev.lingxi.TestJson;
import dev.lingxi.answer.Answer;
import dev.lingxi.answer.Question;
import dev.lingxi.answer.Why;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.conversation.sql.TestLog;
import dev.lingxi.database.TestDatabase;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.AssistFact.AutoSend;
import dev.lingxi.reception.AssistFact.Suggested;
import dev.lingxi.reception.sql.TestBook;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.sql.TestStaff;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.PageView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** The bot beside an agent: what it suggests, what becomes of that, and when it may send by itself. */
class AssistTest {

    private static final StoreId SHOP = new StoreId("shop");
    private static final String RULES = """
            {"autoSend":{"on":true,"idleSeconds":20,"countdownSeconds":5,"confidence":0.9,"intents":["logistics.where"]},"remindSeconds":600,"reassignSeconds":900,"awaySeconds":300}""";

    private record Due(Instant at, Runnable what) {}

    private final TestDatabase database = TestDatabase.fresh();
    private final TestClock clock = new TestClock("2026-11-22T08:00:00Z");
    private final TestLog log = new TestLog(database, clock);
    private final List<AssistFact> told = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();
    private final SuggestionBook book = TestBook.suggestions(database, clock);
    private TestReception house;
    private Assist assist;
    private StaffMember anna;
    private Conversation conversation;
    private int lines;

    @BeforeEach
    void open() {
        TestReception.open(database, SHOP, clock);
        anna = TestReception.agent(database, SHOP, "anna", 5);
        house = new TestReception(database, log, TestBook.on(database), clock, AssistTest::answer, fact -> {
            if (assist != null) {
                assist.on(fact);
            }
        });
        assist = new Assist(house.desk, house.answers, house.recollection, book, TestStaff.on(database, clock).staff(), null, TestJson.mapper(), clock, new ObjectProvider<>() {
            @Override
            public Stream<AssistFact.Listener> stream() {
                return Stream.of(told::add);
            }
        }, (time, what) -> due.add(new Due(clock.instant().plus(time), what)));
        house.desk.settings(SHOP, TestJson.mapper().readValue(RULES, DeskSettings.class));
        house.desk.sign(anna);
        conversation = house.conversations.open(SHOP, new ConsumerId("lihua"));
        house.desk.claim(anna, conversation);
        pass(Duration.ZERO);
        log.tell(assist);
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    /** 快递 is on the list of what may be sent, 退款 is not, 包装 is not sure enough, anything else nobody knows. */
    private static Answer answer(Question question) {
        String asked = Contents.text(question.contents());
        return asked.contains("快递") ? reply("您的包裹在派送中", "logistics.where", 0.95) : asked.contains("退款") ? reply("三天内到账", "refund.when", 0.99)
                : asked.contains("包装") ? reply("原包装发货", "logistics.where", 0.7) : TestReception.miss(question);
    }

    private static Answer reply(String text, String intent, double confidence) {
        var why = new Why("script", null, null, intent, null, confidence, null, List.of(), Map.of(), Map.of());
        return new Answer.Reply(List.of(List.of(Content.text(text))), List.of(), why, Context.nothing());
    }

    private Message asks(String text) {
        house.reception.receive(new Inbound(Consumer.visitor(SHOP, new ConsumerId("lihua")), "line" + ++lines, List.of(Content.text(text)), PageView.nowhere(), false));
        house.reception.awaitReply(conversation);
        // the log tells its listeners after the line is durable
        Message line = log.log().latest(conversation.id(), 0, 1).getFirst();
        awaitTold();
        pass(Duration.ZERO);
        return line;
    }

    /** The log's own thread tells of a line at about the time that its writer hears of it. */
    private void awaitTold() {
        long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (due.stream().noneMatch(each -> !each.at().isAfter(clock.instant())) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    /** Time passes, and what is due then happens in its order. */
    private void pass(Duration time) {
        Instant until = clock.instant().plus(time);
        while (due.stream().anyMatch(each -> !each.at().isAfter(until))) {
            Due next = due.stream().min(java.util.Comparator.comparing(Due::at)).orElseThrow();
            due.remove(next);
            clock.pass(Duration.between(clock.instant(), next.at()));
            next.what().run();
        }
        clock.pass(Duration.between(clock.instant(), until));
    }

    private void says(String text, String suggestion) {
        assist.say(anna, new Line(conversation, Speaker.AGENT, anna.name(), "a" + ++lines, 0, List.of(Content.text(text)), List.of(), null), suggestion);
    }

    private Suggested suggested() {
        return (Suggested) told.stream().filter(Suggested.class::isInstance).toList().getLast();
    }

    private List<String> countdowns() {
        return told.stream().filter(AutoSend.class::isInstance).map(fact -> ((AutoSend) fact).state()).toList();
    }

    private List<Message> agentLines() {
        return log.log().latest(conversation.id(), 0, 100).stream().filter(message -> message.speaker() == Speaker.AGENT).toList();
    }

    @Test
    void whatTheConsumerAskedBeforeAnybodyWasThereIsSuggestedForAtOnce() {
        Conversation other = house.conversations.open(SHOP, new ConsumerId("wang"));
        for (String text : List.of("快递到哪了", "转人工")) {
            log.log().record(house.recollection.line(other, new Inbound(Consumer.visitor(SHOP, other.consumer()), "line" + ++lines, List.of(Content.text(text)), PageView.nowhere(), false)));
        }
        house.desk.claim(anna, other);
        pass(Duration.ZERO);
        assertThat(suggested()).satisfies(made -> {
            assertThat(made.conversation().id()).isEqualTo(other.id());
            assertThat(made.suggestions()).extracting(Suggestion::text).containsExactly("您的包裹在派送中");
        });
    }

    @Test
    void whatTheBotHasAnsweredIsNotSuggestedAgain() {
        Conversation other = house.conversations.open(SHOP, new ConsumerId("wang"));
        house.reception.receive(new Inbound(Consumer.visitor(SHOP, other.consumer()), "line" + ++lines, List.of(Content.text("快递到哪了")), PageView.nowhere(), false));
        house.reception.awaitReply(other);
        house.desk.claim(anna, other);
        pass(Duration.ZERO);
        assertThat(told).noneMatch(fact -> fact.conversation().id().equals(other.id()));
    }

    @Test
    void whatIsSureAndAllowedIsSentAfterIdlenessAndACountdown() {
        asks("快递到哪了");
        pass(Duration.ofSeconds(19));
        assertThat(countdowns()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(countdowns()).containsExactly("counting");
        pass(Duration.ofSeconds(4));
        assertThat(agentLines()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(countdowns()).containsExactly("counting", "sent");
        assertThat(agentLines()).singleElement().satisfies(line -> {
            assertThat(Contents.text(line.contents())).isEqualTo("您的包裹在派送中");
            assertThat(line.why()).contains("\"auto\":true");
        });
    }

    @Test
    void whatIsNotOnTheListOrNotSureIsNeverSent() {
        asks("退款多久");
        pass(Duration.ofMinutes(5));
        asks("什么包装");
        pass(Duration.ofMinutes(5));
        assertThat(countdowns()).isEmpty();
        assertThat(agentLines()).isEmpty();
    }

    @Test
    void nothingIsSentUnlessALeadHasTurnedItOn() {
        house.desk.settings(SHOP, TestJson.mapper().readValue("{\"remindSeconds\":600,\"reassignSeconds\":900}", DeskSettings.class));
        asks("快递到哪了");
        pass(Duration.ofMinutes(5));
        assertThat(countdowns()).isEmpty();
    }

    @Test
    void aCountdownIsStoppedUntilItsLastMoment() {
        asks("快递到哪了");
        pass(Duration.ofSeconds(20));
        pass(Duration.ofMillis(4_999));
        assist.cancel(conversation.id());
        pass(Duration.ofMinutes(5));
        assertThat(countdowns()).containsExactly("counting", "cancelled");
        assertThat(agentLines()).isEmpty();
        refusedAsSent();
        assertThat(figures()).satisfies(row -> assertThat(List.of(row.shown(), row.open(), row.autoSent(), row.cancelled())).containsExactly(1L, 1L, 0L, 1L));
    }

    @Test
    void onceSentItCannotBeStopped() {
        asks("快递到哪了");
        pass(Duration.ofSeconds(25));
        refusedAsSent();
        assertThat(countdowns()).containsExactly("counting", "sent");
    }

    private void refusedAsSent() {
        assertThatThrownBy(() -> assist.cancel(conversation.id())).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo("sent"));
    }

    @Test
    void whoTypesIsNotIdle() {
        asks("快递到哪了");
        pass(Duration.ofSeconds(15));
        assist.typing(conversation.id());
        pass(Duration.ofSeconds(19));
        assertThat(countdowns()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(countdowns()).containsExactly("counting");
        assist.typing(conversation.id());
        pass(Duration.ofMinutes(1));
        assertThat(countdowns()).containsExactly("counting", "cancelled");
        assertThat(agentLines()).isEmpty();
    }

    @Test
    void whoAnswersThemselvesOrHearsANewLineIsNotSentOver() {
        asks("快递到哪了");
        pass(Duration.ofSeconds(22));
        says("我来看看", null);
        pass(Duration.ofMinutes(1));
        assertThat(countdowns()).containsExactly("counting", "cancelled");
        assertThat(agentLines()).hasSize(1);
        asks("快递到哪了");
        pass(Duration.ofSeconds(22));
        asks("还有退款呢");
        pass(Duration.ofMinutes(1));
        assertThat(agentLines()).as("the old answer is not said to the new question").hasSize(1);
    }

    @Test
    void whoLosesTheConversationSendsNothingByItself() {
        asks("快递到哪了");
        pass(Duration.ofSeconds(22));
        house.desk.giveBack(anna, conversation);
        pass(Duration.ofMinutes(1));
        assertThat(countdowns()).doesNotContain("sent");
    }

    @Test
    void whoIsNotSureIsSilent() {
        Message line = asks("今天天气真好");
        assertThat(suggested().suggestions()).isEmpty();
        assertThat(suggested().position()).isEqualTo(line.position());
    }

    @Test
    void theFactsOfHundredsOfSuggestionsAddUpToTheReport() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var chance = new Random(seed);
        long used = 0;
        long edited = 0;
        long sent = 0;
        long distance = 0;
        for (int i = 0; i < 300; i++) {
            asks(chance.nextBoolean() ? "快递到哪了" : "退款多久");
            Suggestion best = suggested().suggestions().getFirst();
            switch (chance.nextInt(5)) {
                case 0 -> {
                    says(best.text(), best.id());
                    used++;
                }
                case 1 -> {
                    says(best.text() + "哦亲", best.id());
                    edited++;
                    distance += 2;
                }
                case 2 -> says("稍等", null);
                case 3 -> assist.ignore(anna, best.id());
                default -> {
                    pass(Duration.ofSeconds(30));
                    sent += best.intent().equals("logistics.where") ? 1 : 0;
                }
            }
        }
        List<SuggestionBook.Figures> rows = rows("intent");
        assertThat(rows.stream().mapToLong(SuggestionBook.Figures::shown).sum()).isEqualTo(300);
        assertThat(rows.stream().mapToLong(SuggestionBook.Figures::used).sum()).isEqualTo(used);
        assertThat(rows.stream().mapToLong(SuggestionBook.Figures::edited).sum()).isEqualTo(edited);
        assertThat(rows.stream().mapToLong(SuggestionBook.Figures::autoSent).sum()).isEqualTo(sent);
        assertThat(rows.stream().mapToDouble(row -> row.meanDistance() * row.edited()).sum()).isCloseTo(distance, org.assertj.core.data.Offset.offset(0.001));
        for (SuggestionBook.Figures row : rows) {
            assertThat(row.used() + row.edited() + row.ignored() + row.open() + row.autoSent()).isEqualTo(row.shown());
        }
        assertThat(figures().shown()).as("by agent").isEqualTo(300);
    }

    private SuggestionBook.Figures figures() {
        return rows("agent").getFirst();
    }

    private List<SuggestionBook.Figures> rows(String by) {
        return book.figures(SHOP, Instant.EPOCH, clock.instant().plusSeconds(1), by);
    }
}
