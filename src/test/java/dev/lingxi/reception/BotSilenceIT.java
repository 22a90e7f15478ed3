package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.TestClock;
import dev.lingxi.answer.Answer;
import dev.lingxi.answer.Question;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.conversation.sql.TestLog;
import dev.lingxi.database.TestDatabase;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.sql.TestBook;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.Role;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import dev.lingxi.understanding.PageView;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The invariant of the house. Alone, because it takes all processors. */
@Isolated
class BotSilenceIT {

    private static final int INTERLEAVINGS = Integer.getInteger("lingxi.interleavings", 10_000);
    private static final int WORKERS = Integer.getInteger("lingxi.workers", 4);
    private static final int STEPS = 12;

    private final TestDatabase database = TestDatabase.fresh();
    private final TestClock clock = new TestClock("2026-11-22T08:00:00Z");
    private final TestLog log = new TestLog(database, clock);
    private final AtomicInteger botLines = new AtomicInteger();
    private final AtomicInteger agentLines = new AtomicInteger();
    private final AtomicInteger afterReturn = new AtomicInteger();
    private final AtomicInteger lateAnswers = new AtomicInteger();
    private final AtomicInteger restarts = new AtomicInteger();

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    /** Consumer lines, agent lines, hand-overs, transfers, time-outs, answers in flight and restarts, in 10,000 random orders. */
    @Test
    void afterAPersonHasSpokenTheBotNeverDoesUntilTheConversationIsGivenBack() throws Exception {
        long seed = Long.getLong("lingxi.seed", System.nanoTime());
        System.out.println("bot silence seed=" + seed + " interleavings=" + INTERLEAVINGS);
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                var store = new StoreId("shop" + i);
                TestReception.open(database, store, clock);
                all.add(workers.submit(new Worker(store, new Random(seed + i), INTERLEAVINGS / WORKERS)));
            }
            for (Future<Void> each : all) {
                each.get();
            }
        }
        System.out.printf("bot lines %d, agent lines %d, bot lines after a return %d, answers in flight past a person %d, restarts %d%n",
                botLines.get(), agentLines.get(), afterReturn.get(), lateAnswers.get(), restarts.get());
        assertThat(botLines).hasValueGreaterThan(INTERLEAVINGS / 10);
        assertThat(agentLines).hasValueGreaterThan(INTERLEAVINGS / 10);
        assertThat(afterReturn).hasValueGreaterThan(INTERLEAVINGS / 50);
        assertThat(lateAnswers).hasValueGreaterThan(INTERLEAVINGS / 50);
    }

    /** One store, one process at a time, one consumer after another. */
    private final class Worker implements Callable<Void> {

        private final StoreId store;
        private final Random chance;
        private final int interleavings;
        private final StaffMember anna;
        private final StaffMember bela;
        private final Map<String, Semaphore> permits = new ConcurrentHashMap<>();
        private final DeskBook book;
        private TestReception house;
        private final List<TestReception> stopped = new ArrayList<>();
        private int lines;

        private Worker(StoreId store, Random chance, int interleavings) {
            this.store = store;
            this.chance = chance;
            this.interleavings = interleavings;
            this.anna = TestReception.agent(database, store, "anna", 3, List.of("default"), Role.AGENT);
            this.bela = TestReception.agent(database, store, "bela", 3, List.of("default"), Role.AGENT, Role.LEAD);
            this.book = ofStore(TestBook.on(database), store);
            this.house = start();
        }

        private TestReception start() {
            return new TestReception(database, log, book, clock, this::answer);
        }

        /** The bot thinks until it may go on, so that anything can happen meanwhile. */
        private Answer answer(Question question) {
            permits.computeIfAbsent(question.consumer().id().value(), id -> new Semaphore(0)).acquireUninterruptibly();
            String text = Contents.text(question.contents());
            return text.contains("人工") ? TestReception.handOver() : text.contains("?") ? TestReception.miss(question) : TestReception.reply("好的");
        }

        @Override
        public Void call() {
            for (int i = 0; i < interleavings; i++) {
                interleave(Consumer.visitor(store, new ConsumerId("c" + i)));
            }
            return null;
        }

        private void interleave(Consumer consumer) {
            Semaphore permit = permits.computeIfAbsent(consumer.id().value(), id -> new Semaphore(0));
            house.desk.sign(anna);
            house.desk.sign(bela);
            for (int step = 0; step < STEPS; step++) {
                try {
                    step(consumer, permit);
                } catch (Problem refused) {
                    assertThat(refused.kind()).isIn(Problem.Kind.CONFLICT);
                }
            }
            Conversation conversation = house.reception.conversationWith(consumer);
            permit.release(1_000);
            stopped.forEach(old -> old.reception.awaitReply(conversation));
            stopped.clear();
            house.reception.awaitReply(conversation);
            check(conversation);
            house.desk.close(bela, conversation, false);
            permits.remove(consumer.id().value());
        }

        private void step(Consumer consumer, Semaphore permit) {
            Conversation conversation = house.reception.conversationWith(consumer);
            switch (chance.nextInt(18)) {
                case 0, 1, 2 -> consumerSays(consumer, "有货吗");
                case 3 -> consumerSays(consumer, "人工");
                case 4 -> consumerSays(consumer, "?");
                case 5, 6 -> permit.release();
                case 7 -> {
                    permit.release(10);
                    house.reception.awaitReply(conversation);
                }
                case 8, 9 -> agentSays(chance.nextBoolean() ? anna : bela, conversation);
                case 10, 16 -> house.desk.claim(chance.nextBoolean() ? anna : bela, conversation);
                case 17 -> agentSays(anna, conversation);
                case 11 -> house.desk.giveBack(bela, conversation);
                case 12 -> house.desk.transfer(anna, conversation, bela);
                case 13 -> house.desk.stay(conversation);
                case 14 -> timeout();
                default -> restart();
            }
        }

        private void consumerSays(Consumer consumer, String text) {
            house.reception.receive(new Inbound(consumer, "line" + ++lines, List.of(Content.text(text)), PageView.nowhere(), false));
        }

        private void agentSays(StaffMember agent, Conversation conversation) {
            house.desk.say(agent, new Line(conversation, Speaker.AGENT, agent.name(), "line" + ++lines, 0, List.of(Content.text("在的")), List.of(), null));
        }

        private void timeout() {
            house.desk.attend(chance.nextBoolean() ? anna : bela, Presence.OFFLINE);
            house.desk.tick();
            house.desk.attend(anna, Presence.ONLINE);
            house.desk.attend(bela, Presence.ONLINE);
        }

        private void restart() {
            if (chance.nextInt(4) == 0) {
                house.stop();
                stopped.add(house);
                house = start();
                house.desk.sign(anna);
                house.desk.sign(bela);
                restarts.incrementAndGet();
            }
        }

        private void check(Conversation conversation) {
            List<Message> messages = log.log().latest(conversation.id(), 0, 1_000);
            boolean person = false;
            boolean returned = false;
            for (Message message : messages) {
                boolean back = message.speaker() == Speaker.SYSTEM && Set.of("given_back", "stay", "mended").contains(message.clientId().split(":")[1]);
                assertThat(person && message.speaker() == Speaker.BOT).as("the bot spoke after a person in %s", messages).isFalse();
                person = message.speaker() == Speaker.AGENT || person && !back;
                returned |= back;
                count(message, returned);
            }
            long asked = messages.stream().filter(message -> message.speaker() == Speaker.CONSUMER).count();
            long answered = messages.stream().filter(message -> message.speaker() == Speaker.BOT).count();
            lateAnswers.addAndGet(person && asked > answered ? 1 : 0);
        }

        private void count(Message message, boolean returned) {
            switch (message.speaker()) {
                case BOT -> {
                    botLines.incrementAndGet();
                    afterReturn.addAndGet(returned ? 1 : 0);
                }
                case AGENT -> agentLines.incrementAndGet();
                default -> { }
            }
        }
    }

    /** A process that knows one store only. */
    private static DeskBook ofStore(DeskBook book, StoreId store) {
        return (DeskBook) Proxy.newProxyInstance(DeskBook.class.getClassLoader(), new Class<?>[] {DeskBook.class}, (proxy, method, arguments) -> {
            try {
                return method.getName().equals("stores") ? Set.of(store) : method.invoke(book, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Test
    void anAnswerInFlightIsDroppedWhenAPersonHasTakenOver() {
        var store = new StoreId("shop");
        TestReception.open(database, store, clock);
        StaffMember anna = TestReception.agent(database, store, "anna", 3);
        var permit = new Semaphore(0);
        var house = new TestReception(database, log, TestBook.on(database), clock, question -> {
            permit.acquireUninterruptibly();
            return TestReception.reply("机器人的回答");
        });
        house.desk.sign(anna);
        Consumer lihua = Consumer.visitor(store, new ConsumerId("lihua"));
        house.reception.receive(new Inbound(lihua, "c-1", List.of(Content.text("有货吗")), PageView.nowhere(), false));
        Conversation conversation = house.reception.conversationWith(lihua);
        house.desk.claim(anna, conversation);
        house.desk.say(anna, new Line(conversation, Speaker.AGENT, "安娜", "a-1", 0, List.of(Content.text("有的")), List.of(), null));
        permit.release();
        house.reception.awaitReply(conversation);
        assertThat(log.log().latest(conversation.id(), 0, 10)).extracting(Message::speaker).containsExactly(Speaker.CONSUMER, Speaker.SYSTEM, Speaker.AGENT);
    }

    @Test
    void anotherDayTheBotSpeaksAgain() {
        var store = new StoreId("shop");
        TestReception.open(database, store, clock);
        StaffMember anna = TestReception.agent(database, store, "anna", 3);
        var house = new TestReception(database, log, TestBook.on(database), clock, question -> TestReception.reply("机器人的回答"));
        house.desk.sign(anna);
        Consumer lihua = Consumer.visitor(store, new ConsumerId("lihua"));
        house.reception.receive(new Inbound(lihua, "c-1", List.of(Content.text("有货吗")), PageView.nowhere(), false));
        Conversation first = house.reception.conversationWith(lihua);
        house.reception.awaitReply(first);
        house.desk.claim(anna, first);
        clock.pass(Duration.ofHours(20));
        house.reception.receive(new Inbound(lihua, "c-2", List.of(Content.text("还有货吗")), PageView.nowhere(), false));
        Conversation second = house.reception.conversationWith(lihua);
        house.reception.awaitReply(second);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(log.log().latest(second.id(), 0, 10)).extracting(Message::speaker).containsExactly(Speaker.CONSUMER, Speaker.BOT);
    }
}
