package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lingxi.TestClock;
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
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.Role;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.sql.TestStaff;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.PageView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who serves whom. */
class DeskTest {

    private static final StoreId SHOP = new StoreId("shop");

    private final TestDatabase database = TestDatabase.fresh();
    private final TestClock clock = new TestClock("2026-11-22T08:00:00Z");
    private final TestLog log = new TestLog(database, clock);
    private final List<DeskFact> facts = Collections.synchronizedList(new ArrayList<>());
    private TestReception house;
    private int lines;

    @BeforeEach
    void open() {
        TestReception.open(database, SHOP, clock);
    }

    @AfterEach
    void close() {
        log.close();
        database.close();
    }

    private StaffMember agent(String login, int capacity) {
        return TestReception.agent(database, SHOP, login, capacity);
    }

    private StaffMember lead(String login, int capacity) {
        return TestReception.agent(database, SHOP, login, capacity, List.of("default"), Role.AGENT, Role.LEAD);
    }

    /** The process starts, or starts again. */
    private void start() {
        if (house != null) {
            house.stop();
        }
        house = new TestReception(database, log, TestBook.on(database), clock,
                question -> Contents.text(question.contents()).contains("人工") ? TestReception.handOver()
                        : Contents.text(question.contents()).contains("?") ? TestReception.miss(question) : TestReception.reply("好的"), facts::add);
    }

    /** The process starts with an agent who is there. */
    private StaffMember atTheDesk(String login, int capacity) {
        return atTheDesk(agent(login, capacity));
    }

    private StaffMember leadAtTheDesk(String login, int capacity) {
        return atTheDesk(lead(login, capacity));
    }

    private StaffMember atTheDesk(StaffMember member) {
        start();
        house.desk.sign(member);
        return member;
    }

    /** A moment after whoever spoke before: who comes in the same millisecond comes in no order. */
    private Conversation says(String consumer, String text) {
        clock.pass(Duration.ofMillis(1));
        Consumer who = Consumer.visitor(SHOP, new ConsumerId(consumer));
        house.reception.receive(new Inbound(who, "line" + ++lines, List.of(Content.text(text)), PageView.nowhere(), false));
        Conversation conversation = house.reception.conversationWith(who);
        house.reception.awaitReply(conversation);
        house.desk.awaitHeard();
        return conversation;
    }

    private void speaks(StaffMember by, Conversation conversation, String text) {
        house.desk.say(by, line(by, conversation, text));
        house.desk.awaitHeard();
    }

    private Conversation servedAndClosed(StaffMember by, String consumer) {
        Conversation conversation = says(consumer, "转人工");
        house.desk.close(by, conversation, false);
        return conversation;
    }

    private Serving serving(Conversation conversation) {
        return house.desk.serving(conversation.id()).orElseThrow();
    }

    private String heardLast(Conversation conversation) {
        return Contents.text(log.log().latest(conversation.id(), 0, 1).getFirst().contents());
    }

    private Line line(StaffMember by, Conversation conversation, String text) {
        return new Line(conversation, Speaker.AGENT, by.name(), "a" + ++lines, 0, List.of(Content.text(text)), List.of(), null);
    }

    // ── handing over ──

    @Test
    void whoAsksForAPersonGetsOneAtOnceWhereOneIsFree() {
        StaffMember anna = atTheDesk("anna", 2);
        Conversation conversation = says("lihua", "转人工");
        assertThat(serving(conversation).agent()).isEqualTo(anna.id());
        assertThat(heardLast(conversation)).contains("anna").contains("不用重复");
    }

    @Test
    void whoAsksWhileAllAreBusyHearsTheirPlaceAndTheEstimate() {
        atTheDesk("anna", 1);
        says("first", "转人工");
        says("second", "转人工");
        Conversation third = says("third", "转人工");
        assertThat(serving(third).by()).isEqualTo(ServedBy.QUEUE);
        assertThat(heardLast(third)).contains("还有 1 位").contains("分钟");
        assertThat(house.desk.place(serving(third)).ahead()).isEqualTo(1);
    }

    @Test
    void whoAsksWhileNobodyIsThereGetsTheForm() {
        agent("anna", 1);
        start();
        Conversation conversation = says("lihua", "转人工");
        assertThat(log.log().latest(conversation.id(), 0, 1).getFirst().contents()).anyMatch(Content.Form.class::isInstance);
    }

    @Test
    void whatWasAskedBeforeIsNotTakenForWhatIsAskedNow() {
        StaffMember anna = atTheDesk("anna", 2);
        house.desk.mode(anna, "default", ReceptionMode.HUMAN_FIRST, "");
        Conversation conversation = conversation("lihua");
        house.recollection.remember(conversation.id(), new Context(null, null, List.of(), null, "shipping.fee.free", null, null, 0, 0, null, 9));
        says("lihua", "这款有黑色吗");
        Brief brief = Briefing.ZH.of(house.book.handoff(conversation.id()).orElseThrow());
        assertThat(brief.entry()).isNull();
        assertThat(brief.nextStep().text()).contains("这款有黑色吗");
    }

    @Test
    void whoIsAngryWhereAPersonComesFirstIsToBeCalmed() {
        StaffMember anna = atTheDesk("anna", 2);
        house.desk.mode(anna, "default", ReceptionMode.HUMAN_FIRST, "");
        Conversation conversation = says("lihua", "骗子，我要投诉");
        Brief brief = Briefing.ZH.of(house.book.handoff(conversation.id()).orElseThrow());
        assertThat(brief.nextStep().kind()).isEqualTo("calm");
        assertThat(brief.summary()).anyMatch(text -> text.contains("情绪激动"));
    }

    @Test
    void theSecondMissInARowGoesToAPerson() {
        StaffMember anna = atTheDesk("anna", 2);
        says("lihua", "?");
        Conversation conversation = says("lihua", "?");
        assertThat(serving(conversation).agent()).isEqualTo(anna.id());
        assertThat(Briefing.ZH.of(house.book.handoff(conversation.id()).orElseThrow()).summary()).hasSizeLessThanOrEqualTo(3).anyMatch(text -> text.contains("两次"));
    }

    @Test
    void theBotKeepsCompanyInTheQueueAndIsSilentOnceAPersonServes() {
        StaffMember anna = atTheDesk("anna", 1);
        says("first", "转人工");
        Conversation second = says("second", "转人工");
        says("second", "有货吗");
        assertThat(heardLast(second)).isEqualTo("好的");
        house.desk.claim(agentWithMoreRoom(anna), second);
        says("second", "有货吗");
        assertThat(heardLast(second)).isEqualTo("有货吗");
    }

    private StaffMember agentWithMoreRoom(StaffMember anna) {
        var more = new StaffMember(anna.id(), SHOP, anna.login(), anna.name(), anna.roles(), anna.groups(), 5, 1, true);
        house.desk.changed(more);
        return more;
    }

    @Test
    void stayingWithTheBotLeavesTheQueue() {
        atTheDesk("anna", 1);
        says("first", "转人工");
        Conversation second = says("second", "转人工");
        house.desk.stay(second);
        says("second", "有货吗");
        assertThat(heardLast(second)).isEqualTo("好的");
        assertThat(house.desk.servings(SHOP)).noneMatch(serving -> serving.by() == ServedBy.QUEUE);
    }

    @Test
    void givingBackLetsTheBotSpeakAgain() {
        StaffMember anna = atTheDesk("anna", 1);
        Conversation conversation = says("lihua", "转人工");
        speaks(anna, conversation, "您好");
        house.desk.giveBack(anna, conversation);
        says("lihua", "有货吗");
        assertThat(heardLast(conversation)).isEqualTo("好的");
    }

    @Test
    void aClosedConversationIsFollowedByAnotherWithTheBot() {
        StaffMember anna = atTheDesk("anna", 1);
        Conversation conversation = says("lihua", "转人工");
        house.desk.close(anna, conversation, true);
        assertThat(log.log().latest(conversation.id(), 0, 1).getFirst().contents()).anyMatch(Content.Form.class::isInstance);
        Conversation next = says("lihua", "有货吗");
        assertThat(next.id()).isNotEqualTo(conversation.id());
        assertThat(heardLast(next)).isEqualTo("好的");
    }

    // ── nobody there ──

    private String heardLastWithForm(Conversation conversation) {
        Message last = log.log().latest(conversation.id(), 0, 1).getFirst();
        assertThat(last.contents()).as("a next step").anyMatch(Content.Form.class::isInstance);
        return Contents.text(last.contents());
    }

    @Test
    void outsideServiceHoursOneHearsWhenPeopleAreBackAndMayLeaveAMessage() {
        agent("anna", 1);
        start();
        // Sunday 16:00 in Shanghai; Monday is a holiday
        house.desk.settings(SHOP, settings("""
                {"hours":{"week":{"SUNDAY":[["09:00","12:00"]],"MONDAY":[["09:00","18:00"]],"TUESDAY":[["13:00","18:00"],["08:30","12:00"]]},"holidays":{"2026-11-23":[]}}}"""));
        assertThat(heardLastWithForm(says("lihua", "转人工"))).contains("没有人工客服在线").contains("11月24日 08:30 上线");
        clock.pass(Duration.ofDays(1));
        assertThat(heardLastWithForm(says("wang", "转人工"))).contains("明天 08:30");
        clock.pass(Duration.ofHours(22));
        assertThat(heardLastWithForm(says("zhao", "转人工"))).as("within the hours, although nobody came").doesNotContain("08:30");
    }

    @Test
    void whereTheBotAloneServesTheWishForAPersonEndsInTheForm() {
        StaffMember anna = leadAtTheDesk("anna", 1);
        house.desk.mode(anna, "default", ReceptionMode.BOT_ONLY, "试验");
        heardLastWithForm(says("lihua", "转人工"));
    }

    @Test
    void whoseAgentIsGoneForGoodIsNotLeftInSilenceInAnyMode() {
        StaffMember anna = leadAtTheDesk("anna", 1);
        Conversation conversation = says("lihua", "转人工");
        speaks(anna, conversation, "您好");
        house.desk.attend(anna, Presence.OFFLINE);
        clock.pass(Duration.ofMinutes(1));
        house.desk.tick();
        for (ReceptionMode mode : ReceptionMode.values()) {
            house.desk.mode(anna, "default", mode, "试验");
            says("lihua", "还在吗");
            heardLastWithForm(conversation);
        }
    }

    @Test
    void aHandoverThatFailsIsApologisedForAndLeavesNobodyWithAGhost() {
        StaffMember anna = atTheDesk("anna", 1);
        database.jdbc().sql("ALTER TABLE serving RENAME TO serving_gone").update();
        Conversation conversation = says("lihua", "转人工");
        assertThat(heardLastWithForm(conversation)).contains("转人工没有成功");
        assertThat(house.desk.presence(anna).orElseThrow().load()).isZero();
        database.jdbc().sql("ALTER TABLE serving_gone RENAME TO serving").update();
        assertThat(serving(says("lihua", "转人工")).agent()).isEqualTo(anna.id());
    }

    @Test
    void whoWaitsInTheQueueUntilEverybodyHasGoneHomeIsOfferedTheForm() {
        StaffMember anna = atTheDesk("anna", 1);
        says("first", "转人工");
        Conversation second = says("second", "转人工");
        house.desk.attend(anna, Presence.OFFLINE);
        clock.pass(Duration.ofMinutes(1));
        house.desk.tick();
        heardLastWithForm(second);
    }

    // ── capacity and order ──

    @Test
    void nobodyIsEverAboveCapacityUnderAThousandArrivalsAtOnce() throws Exception {
        List<StaffMember> agents = List.of(agent("a", 3), agent("b", 5), agent("c", 8), agent("d", 1));
        start();
        agents.forEach(house.desk::sign);
        var above = new AtomicInteger();
        try (var arriving = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                String consumer = "c" + i;
                all.add(arriving.submit(() -> {
                    says(consumer, "转人工");
                    house.desk.presences(SHOP).forEach(each -> above.addAndGet(each.load() > each.member().capacity() ? 1 : 0));
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(above).hasValue(0);
        Map<ServedBy, Integer> by = new HashMap<>();
        house.desk.servings(SHOP).forEach(serving -> by.merge(serving.by(), 1, Integer::sum));
        assertThat(by).containsEntry(ServedBy.AGENT, 17).containsEntry(ServedBy.QUEUE, 983);
        house.desk.presences(SHOP).forEach(each -> assertThat(each.load()).isEqualTo(each.member().capacity()));
    }

    @Test
    void aFreePlaceTakesTheNextWithoutWaitingForTheClock() {
        StaffMember anna = atTheDesk("anna", 1);
        Conversation first = says("first", "转人工");
        Conversation second = says("second", "转人工");
        house.desk.close(anna, first, false);
        assertThat(serving(second).agent()).isEqualTo(anna.id());
    }

    @Test
    void anAngryConsumerComesBeforeACalmOne() {
        StaffMember anna = atTheDesk("anna", 1);
        Conversation first = says("first", "转人工");
        Conversation calm = conversation("calm");
        Conversation vip = conversation("vip");
        house.desk.handOver(calm, "default", 0, false, Handoff.because("asked", clock.instant()));
        clock.pass(Duration.ofSeconds(5));
        house.desk.handOver(vip, "default", 60, false, Handoff.because("asked", clock.instant()));
        house.desk.close(anna, first, false);
        assertThat(serving(vip).agent()).isEqualTo(anna.id());
        assertThat(serving(calm).by()).isEqualTo(ServedBy.QUEUE);
    }

    private Conversation conversation(String consumer) {
        return house.conversations.open(SHOP, new ConsumerId(consumer));
    }

    @Test
    void membersComeFirstWithinTheirGroupThoughNotBeforeWhoLostTheirAgent() {
        StaffMember anna = agent("anna", 1);
        start();
        TestStaff.on(database, clock).stores().save(SHOP, new ConsumerProfile(new ConsumerId("plus"), "普拉", "", "PLUS", List.of()));
        house.desk.sign(anna);
        Conversation served = says("served", "转人工");
        Conversation early = says("early", "转人工");
        clock.pass(Duration.ofMinutes(5));
        house.desk.sign(anna);
        Conversation plus = says("plus", "转人工");
        assertThat(house.desk.place(serving(plus)).ahead()).as("five minutes of waiting are less than a level").isZero();
        house.desk.attend(anna, Presence.OFFLINE);
        assertThat(house.desk.servings(SHOP)).extracting(Serving::conversation).containsExactly(served, plus, early);
    }

    @Test
    void aMemberOfAnotherGroupIsInNobodysWay() {
        StaffMember anna = TestReception.agent(database, SHOP, "anna", 1, List.of("presale"), Role.AGENT);
        StaffMember bela = TestReception.agent(database, SHOP, "bela", 1, List.of("aftersale"), Role.AGENT);
        start();
        house.desk.sign(anna);
        house.desk.sign(bela);
        Conversation first = conversation("first");
        Conversation vip = conversation("vip");
        Conversation ordinary = conversation("ordinary");
        house.desk.handOver(first, "aftersale", 0, false, Handoff.because("asked", clock.instant()));
        house.desk.handOver(vip, "aftersale", 60, false, Handoff.because("asked", clock.instant()));
        house.desk.handOver(ordinary, "presale", 0, false, Handoff.because("asked", clock.instant()));
        assertThat(serving(ordinary).agent()).isEqualTo(anna.id());
        house.desk.close(bela, first, false);
        assertThat(serving(vip).agent()).isEqualTo(bela.id());
    }

    @Test
    void aGroupTakesOnlyItsOwn() {
        StaffMember anna = TestReception.agent(database, SHOP, "anna", 2, List.of("presale"), Role.AGENT);
        StaffMember bela = TestReception.agent(database, SHOP, "bela", 1, List.of("aftersale"), Role.AGENT);
        start();
        house.desk.sign(anna);
        house.desk.sign(bela);
        Conversation one = conversation("one");
        Conversation two = conversation("two");
        house.desk.handOver(one, "aftersale", 0, false, Handoff.because("asked", clock.instant()));
        house.desk.handOver(two, "aftersale", 0, false, Handoff.because("asked", clock.instant()));
        assertThat(serving(one).agent()).isEqualTo(bela.id());
        assertThat(serving(two).by()).isEqualTo(ServedBy.QUEUE);
    }

    @Test
    void leastLoadedSharesEvenly() {
        List<StaffMember> agents = List.of(agent("a", 50), agent("b", 50), agent("c", 50));
        start();
        agents.forEach(house.desk::sign);
        for (int i = 0; i < 60; i++) {
            clock.pass(Duration.ofSeconds(1));
            says("c" + i, "转人工");
        }
        assertThat(house.desk.presences(SHOP)).extracting(DeskFact.PresenceChanged::load).containsOnly(20);
    }

    @Test
    void theLastAgentIsWaitedForAndThenSomebodyElseTakesOver() {
        StaffMember anna = agent("anna", 1);
        StaffMember bela = agent("bela", 1);
        start();
        house.desk.settings(SHOP, settings("{\"routing\":\"last_agent_first\",\"lastAgentWaitSeconds\":20}"));
        house.desk.sign(anna);
        Conversation before = says("lihua", "转人工");
        house.desk.close(anna, before, false);
        says("other", "转人工");
        house.desk.sign(bela);
        Conversation again = says("lihua", "转人工");
        assertThat(serving(again).by()).isEqualTo(ServedBy.QUEUE);
        clock.pass(Duration.ofSeconds(15));
        stayThere(anna, bela);
        clock.pass(Duration.ofSeconds(6));
        stayThere(anna, bela);
        house.desk.tick();
        assertThat(serving(again).agent()).isEqualTo(bela.id());
    }

    private void stayThere(StaffMember... members) {
        List.of(members).forEach(house.desk::sign);
    }

    private static DeskSettings settings(String json) {
        return dev.lingxi.TestJson.mapper().readValue(json, DeskSettings.class);
    }

    @Test
    void aFullAgentRefusesAndAColleaguesConversationIsTaken() {
        StaffMember anna = agent("anna", 1);
        StaffMember bela = agent("bela", 1);
        start();
        house.desk.sign(anna);
        house.desk.sign(bela);
        Conversation one = conversation("one");
        Conversation two = conversation("two");
        house.desk.claim(anna, one);
        refused("full", () -> house.desk.claim(anna, two));
        refused("taken", () -> house.desk.claim(bela, one));
        refused("not_yours", () -> house.desk.say(bela, line(bela, one, "我来")));
        house.desk.transfer(anna, one, bela);
        refused("not_yours", () -> house.desk.say(anna, line(anna, one, "还是我")));
    }

    // ── time ──

    @Test
    void closingALaptopBringsTheConversationsToTheHeadOfTheQueue() {
        StaffMember anna = agent("anna", 1);
        StaffMember bela = agent("bela", 1);
        start();
        house.desk.sign(anna);
        Conversation hers = says("hers", "转人工");
        house.desk.sign(bela);
        says("his", "转人工");
        Conversation waiting = says("waiting", "转人工");
        clock.pass(Duration.ofSeconds(21));
        house.desk.sign(bela);
        house.desk.tick();
        assertThat(serving(hers).by()).isEqualTo(ServedBy.QUEUE);
        assertThat(house.desk.place(serving(hers)).ahead()).isZero();
        assertThat(house.desk.place(serving(waiting)).ahead()).isEqualTo(1);
        assertThat(heardLast(hers)).contains("优先");
    }

    @Test
    void nobodyWaitsBesideTheOnlyAgentWhoWasAwayAndIsBack() {
        StaffMember anna = atTheDesk("anna", 2);
        Conversation hers = says("hers", "转人工");
        clock.pass(Duration.ofSeconds(21));
        house.desk.tick();
        assertThat(serving(hers).by()).isEqualTo(ServedBy.QUEUE);
        house.desk.sign(anna);
        assertThat(serving(hers).agent()).isEqualTo(anna.id());
    }

    @Test
    void whoWasSlowHasItAgainOnceNobodyElseIsThere() {
        StaffMember anna = agent("anna", 2);
        StaffMember bela = agent("bela", 1);
        start();
        house.desk.sign(anna);
        Conversation hers = says("hers", "转人工");
        house.desk.sign(bela);
        Conversation his = says("his", "转人工");
        assertThat(serving(his).agent()).isEqualTo(bela.id());
        for (int i = 0; i < 9; i++) {
            clock.pass(Duration.ofSeconds(12));
            speaks(bela, his, "在看，请稍等 " + i);
            stayThere(anna, bela);
            house.desk.tick();
        }
        assertThat(serving(hers).by()).as("Bela has no room, Anna was too slow").isEqualTo(ServedBy.QUEUE);
        house.desk.attend(bela, Presence.OFFLINE);
        assertThat(serving(hers).agent()).isEqualTo(anna.id());
    }

    @Test
    void aLineUnansweredTooLongIsRemindedThenGivenToSomebodyElseAndTheConsumerIsTold() {
        StaffMember anna = agent("anna", 2);
        StaffMember bela = agent("bela", 2);
        start();
        house.desk.sign(anna);
        Conversation conversation = says("lihua", "转人工");
        house.desk.sign(bela);
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofSeconds(12));
            stayThere(anna, bela);
            house.desk.tick();
        }
        assertThat(facts).anyMatch(DeskFact.AgentReminded.class::isInstance);
        assertThat(serving(conversation).agent()).isEqualTo(anna.id());
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofSeconds(12));
            stayThere(anna, bela);
            house.desk.tick();
        }
        assertThat(serving(conversation).agent()).isEqualTo(bela.id());
        assertThat(log.log().latest(conversation.id(), 0, 50)).extracting(Message::clientId).anyMatch(id -> id.startsWith("desk:unanswered"));
    }

    @Test
    void whoWaitsTooLongIsOfferedTheForm() {
        StaffMember anna = agent("anna", 1);
        start();
        house.desk.settings(SHOP, settings("{\"queueGiveUpSeconds\":30}"));
        house.desk.sign(anna);
        says("first", "转人工");
        Conversation second = says("second", "转人工");
        clock.pass(Duration.ofSeconds(31));
        house.desk.sign(anna);
        house.desk.tick();
        assertThat(serving(second).by()).isEqualTo(ServedBy.FORM);
        assertThat(log.log().latest(second.id(), 0, 1).getFirst().contents()).anyMatch(Content.Form.class::isInstance);
    }

    @Test
    void thePlaceInTheQueueIsToldAsItMoves() {
        StaffMember anna = atTheDesk("anna", 1);
        Conversation first = says("first", "转人工");
        says("second", "转人工");
        Conversation third = says("third", "转人工");
        house.desk.tick();
        house.desk.close(anna, first, false);
        house.desk.tick();
        assertThat(facts.stream().filter(DeskFact.PlaceMoved.class::isInstance).map(DeskFact.PlaceMoved.class::cast)
                .filter(moved -> moved.serving().conversation().id().equals(third.id())).map(DeskFact.PlaceMoved::ahead)).containsExactly(1, 0);
    }

    @Test
    void aRestartKeepsTheQueueAndWhoServesWhom() {
        StaffMember anna = atTheDesk("anna", 1);
        Conversation first = says("first", "转人工");
        Conversation second = says("second", "转人工");
        start();
        assertThat(serving(first).agent()).isEqualTo(anna.id());
        assertThat(serving(second).by()).isEqualTo(ServedBy.QUEUE);
        house.desk.sign(anna);
        speaks(anna, first, "我还在");
        house.desk.close(anna, first, false);
        assertThat(serving(second).agent()).isEqualTo(anna.id());
    }

    // ── presence and modes ──

    @Test
    void onABreakOneGetsNothingNewAndHoursAreWrittenDown() {
        StaffMember anna = atTheDesk("anna", 2);
        clock.pass(Duration.ofMinutes(10));
        house.desk.attend(anna, Presence.BREAK);
        clock.pass(Duration.ofMinutes(5));
        assertThat(serving(says("lihua", "转人工")).by()).isEqualTo(ServedBy.QUEUE);
        List<DeskBook.Shift> shifts = house.book.shifts(SHOP, clock.instant().minus(Duration.ofHours(1)), clock.instant());
        assertThat(shifts).extracting(DeskBook.Shift::state).containsExactly(Presence.ONLINE, Presence.BREAK);
        assertThat(Duration.between(shifts.getFirst().from(), shifts.getFirst().until().orElseThrow())).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void humanOnlyGoesToAPersonAndToTheFormWhereNobodyIs() {
        StaffMember anna = leadAtTheDesk("anna", 1);
        house.desk.mode(anna, "default", ReceptionMode.HUMAN_ONLY, "试验");
        assertThat(serving(says("first", "有货吗")).agent()).isEqualTo(anna.id());
        house.desk.attend(anna, Presence.OFFLINE);
        Conversation second = says("second", "有货吗");
        assertThat(log.log().latest(second.id(), 0, 10)).extracting(Message::speaker).doesNotContain(Speaker.BOT);
        assertThat(serving(second).by()).isEqualTo(ServedBy.FORM);
    }

    @Test
    void hoursSetTheModeInTheStoresOwnZone() {
        start();
        // Sunday 16:00 in Shanghai
        house.desk.settings(SHOP, settings("{\"hours\":{\"week\":{\"SUNDAY\":[[\"09:00\",\"18:00\"]]},\"inside\":\"HUMAN_FIRST\",\"outside\":\"BOT_FIRST\"}}"));
        assertThat(house.desk.mode(SHOP, "default")).satisfies(mode -> {
            assertThat(mode.mode()).isEqualTo(ReceptionMode.HUMAN_FIRST);
            assertThat(mode.by()).isEqualTo("hours");
        });
        clock.pass(Duration.ofHours(2));
        house.desk.tick();
        assertThat(house.desk.mode(SHOP, "default").mode()).isEqualTo(ReceptionMode.BOT_FIRST);
        house.desk.settings(SHOP, settings("{\"hours\":{\"week\":{\"SUNDAY\":[[\"09:00\",\"24:00\"]]},\"holidays\":{\"2026-11-22\":[]},\"inside\":\"HUMAN_FIRST\"}}"));
        assertThat(house.desk.mode(SHOP, "default").mode()).isEqualTo(ReceptionMode.BOT_FIRST);
    }

    @Test
    void pressureTurnsToTheBotAtOnceAndBackOnlyAfterACalm() {
        StaffMember anna = lead("anna", 1);
        start();
        house.desk.settings(SHOP, settings("""
                {"hours":{"week":{"SUNDAY":[["00:00","24:00"]]},"inside":"ASSIST"},
                 "pressure":{"on":true,"queueAbove":1,"queueBelow":0,"waitAboveSeconds":600,"waitBelowSeconds":600,"busyAbove":2,"busyBelow":2,"holdSeconds":30,"mode":"BOT_ONLY"}}"""));
        house.desk.sign(anna);
        List<Conversation> waiting = List.of(says("first", "有货吗"), says("second", "有货吗"), says("third", "有货吗"));
        house.desk.tick();
        assertThat(house.desk.mode(SHOP, "default")).satisfies(mode -> {
            assertThat(mode.mode()).isEqualTo(ReceptionMode.BOT_ONLY);
            assertThat(mode.by()).isEqualTo("pressure");
            assertThat(mode.reason()).contains("2 waiting");
        });
        waiting.subList(1, 3).forEach(house.desk::stay);
        house.desk.tick();
        assertThat(house.desk.mode(SHOP, "default").mode()).isEqualTo(ReceptionMode.BOT_ONLY);
        clock.pass(Duration.ofSeconds(31));
        house.desk.sign(anna);
        house.desk.tick();
        assertThat(house.desk.mode(SHOP, "default").mode()).isEqualTo(ReceptionMode.ASSIST);
        assertThat(house.book.modeLog(SHOP, clock.instant().plusSeconds(1), 10)).extracting(change -> change.now().by()).containsExactly("hours", "pressure", "hours");
    }

    // ── holds ──

    @Test
    void aHeldConversationKeepsItsPlaceSoThatNobodyGetsMoreThanTheyCanTake() {
        StaffMember anna = atTheDesk("anna", 2);
        List<Conversation> held = List.of(says("one", "转人工"), says("two", "转人工"));
        held.forEach(conversation -> house.desk.hold(anna, conversation, Optional.empty()));
        Conversation third = says("third", "转人工");
        assertThat(serving(third).by()).isEqualTo(ServedBy.QUEUE);
        refused("full", () -> house.desk.claim(anna, third));
        held.forEach(conversation -> house.desk.resume(anna, conversation));
        assertThat(house.desk.presence(anna).orElseThrow().load()).isEqualTo(2);
    }

    @Test
    void aHoldOfTenMinutesEndsByItselfAndItsAgentIsReminded() {
        StaffMember anna = atTheDesk("anna", 2);
        Conversation conversation = says("lihua", "转人工");
        house.desk.hold(anna, conversation, Optional.of(Duration.ofMinutes(10)));
        facts.clear();
        later(Duration.ofSeconds(599), anna);
        assertThat(serving(conversation).held()).isTrue();
        assertThat(facts).noneMatch(DeskFact.AgentReminded.class::isInstance);
        later(Duration.ofSeconds(1), anna);
        assertThat(serving(conversation)).satisfies(now -> {
            assertThat(now.held()).isFalse();
            assertThat(now.pending()).isNotNull();
        });
        assertThat(facts).anyMatch(DeskFact.AgentReminded.class::isInstance);
    }

    @Test
    void aHoldSurvivesARestart() {
        StaffMember anna = atTheDesk("anna", 2);
        Conversation conversation = says("lihua", "转人工");
        house.desk.hold(anna, conversation, Optional.of(Duration.ofMinutes(10)));
        start();
        assertThat(serving(conversation)).satisfies(now -> {
            assertThat(now.held()).isTrue();
            assertThat(now.heldUntil()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        });
    }

    private void later(Duration time, StaffMember... whoStay) {
        clock.pass(time);
        stayThere(whoStay);
        house.desk.tick();
    }

    // ── another day ──

    @Test
    void whoComesBackTheNextDayMeetsTheBotAndTheOldConversationIsNotInItsWay() {
        StaffMember anna = atTheDesk("anna", 2);
        Conversation yesterday = says("lihua", "转人工");
        speaks(anna, yesterday, "您好，明天给您答复");
        clock.pass(Duration.ofHours(26));
        Conversation today = says("lihua", "有货吗");
        assertThat(today.id()).isNotEqualTo(yesterday.id());
        assertThat(heardLast(today)).isEqualTo("好的");
        assertThat(house.desk.serving(today.id())).isEmpty();
    }

    @Test
    void theClosingWordsAreSaidOnce() {
        StaffMember anna = atTheDesk("anna", 2);
        Conversation conversation = servedAndClosed(anna, "lihua");
        assertThat(says("lihua", "有货吗").id()).isNotEqualTo(conversation.id());
        assertThat(log.log().latest(conversation.id(), 0, 50).stream().filter(message -> Contents.text(message.contents()).contains("感谢您的咨询"))).hasSize(1);
    }

    @Test
    void aClosedConversationIsOpenedAgainByAnAgentAndTheBotStaysSilentInIt() {
        StaffMember anna = atTheDesk("anna", 1);
        Conversation conversation = servedAndClosed(anna, "lihua");
        house.desk.reopen(anna, house.conversations.find(conversation.id()).orElseThrow());
        assertThat(heardLast(conversation)).contains("重新打开");
        assertThat(says("lihua", "有货吗").id()).isEqualTo(conversation.id());
        assertThat(heardLast(conversation)).isEqualTo("有货吗");
        house.desk.giveBack(anna, conversation);
        says("lihua", "有货吗");
        assertThat(heardLast(conversation)).isEqualTo("好的");
    }

    @Test
    void whoHasBegunAnotherConversationIsNotPulledBackIntoTheOldOne() {
        StaffMember anna = atTheDesk("anna", 1);
        Conversation conversation = servedAndClosed(anna, "lihua");
        says("lihua", "有货吗");
        Conversation closed = house.conversations.find(conversation.id()).orElseThrow();
        refused("another", () -> house.desk.reopen(anna, closed));
        assertThat(house.desk.presence(anna).orElseThrow().load()).isZero();
    }

    @Test
    void aReopenedConversationNeverBringsAnAgentAboveTheirCapacityAndSurvivesARestart() {
        StaffMember anna = atTheDesk("anna", 1);
        Conversation first = says("first", "转人工");
        house.desk.close(anna, first, false);
        Conversation second = says("second", "转人工");
        Conversation closed = house.conversations.find(first.id()).orElseThrow();
        refused("full", () -> house.desk.reopen(anna, closed));
        house.desk.close(anna, second, false);
        house.desk.reopen(anna, closed);
        start();
        assertThat(serving(first).agent()).isEqualTo(anna.id());
    }

    @Test
    void aReopenedConversationThatSleepsOverNightIsFollowedByOneWithTheBot() {
        StaffMember anna = atTheDesk("anna", 1);
        Conversation conversation = servedAndClosed(anna, "lihua");
        house.desk.reopen(anna, house.conversations.find(conversation.id()).orElseThrow());
        clock.pass(Duration.ofHours(26));
        Conversation today = says("lihua", "有货吗");
        assertThat(today.id()).isNotEqualTo(conversation.id());
        assertThat(heardLast(today)).isEqualTo("好的");
    }

    // ── fairness ──

    @Test
    void overADayEveryRoutingSharesWithinTenPercent() {
        List<StaffMember> agents = List.of(agent("a", 4), agent("b", 4), agent("c", 4), agent("d", 4));
        for (String routing : List.of("least_loaded", "round_robin", "weighted")) {
            start();
            house.desk.settings(SHOP, settings("{\"routing\":\"" + routing + "\"}"));
            long seed = System.nanoTime();
            System.out.println(routing + " seed " + seed);
            Map<String, Integer> taken = aDayOf(400, agents, new Random(seed));
            int most = Collections.max(taken.values());
            int least = Collections.min(taken.values());
            assertThat((most - least) / (400.0 / agents.size())).as("%s: %s", routing, taken).isLessThanOrEqualTo(0.10);
        }
    }

    /** Services of every length overlap; how many each agent had. */
    private Map<String, Integer> aDayOf(int consumers, List<StaffMember> agents, Random chance) {
        Map<String, Integer> taken = new HashMap<>();
        List<Conversation> open = new ArrayList<>();
        for (int i = 0; i < consumers; i++) {
            agents.forEach(house.desk::sign);
            clock.pass(Duration.ofSeconds(1 + chance.nextInt(120)));
            Conversation now = conversation("day" + ++lines);
            house.desk.handOver(now, "default", 0, false, Handoff.because("asked", clock.instant()));
            taken.merge(String.valueOf(serving(now).agent()), 1, Integer::sum);
            open.add(now);
            while (open.size() >= 2 * agents.size() || !open.isEmpty() && chance.nextInt(3) == 0) {
                Conversation over = open.remove(chance.nextInt(open.size()));
                house.desk.close(agents.stream().filter(each -> serving(over).isServedBy(each.id())).findFirst().orElseThrow(), over, false);
            }
        }
        while (!open.isEmpty()) {
            Conversation over = open.removeLast();
            house.desk.close(agents.stream().filter(each -> serving(over).isServedBy(each.id())).findFirst().orElseThrow(), over, false);
        }
        return taken;
    }

    @Test
    void whoComesInTheAfternoonIsNotGivenAllThatTheOthersHadInTheMorning() {
        StaffMember anna = agent("anna", 5);
        StaffMember bela = agent("bela", 5);
        start();
        house.desk.settings(SHOP, settings("{\"routing\":\"weighted\"}"));
        house.desk.sign(anna);
        aDayOf(40, List.of(anna), new Random(1));
        house.desk.sign(bela);
        assertThat(aDayOf(10, List.of(anna, bela), new Random(1))).containsEntry(anna.id().value(), 5).containsEntry(bela.id().value(), 5);
    }

    @Test
    void theLastAgentComesFirstWhereTheyAreFree() {
        StaffMember anna = agent("anna", 5);
        StaffMember bela = agent("bela", 5);
        start();
        house.desk.settings(SHOP, settings("{\"routing\":\"last_agent_first\"}"));
        house.desk.sign(anna);
        Conversation before = says("lihua", "转人工");
        house.desk.close(anna, before, false);
        says("other", "转人工");
        house.desk.sign(bela);
        assertThat(serving(says("lihua", "转人工")).agent()).as("although bela carries less").isEqualTo(anna.id());
    }

    // ── hours ──

    @Test
    void theStatesOfADayAddUpToTheShift() {
        StaffMember anna = agent("anna", 2);
        start();
        Instant began = clock.instant();
        house.desk.sign(anna);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var chance = new Random(seed);
        for (int i = 0; i < 200; i++) {
            clock.pass(Duration.ofSeconds(1 + chance.nextInt(10)));
            house.desk.sign(anna);
            house.desk.tick();
            if (chance.nextInt(4) == 0) {
                house.desk.attend(anna, List.of(Presence.ONLINE, Presence.BUSY, Presence.BREAK, Presence.SUSPENDED).get(chance.nextInt(4)));
            }
        }
        house.desk.attend(anna, Presence.OFFLINE);
        Instant ended = clock.instant();
        clock.pass(Duration.ofHours(1));
        Duration sum = house.book.shifts(SHOP, began, clock.instant()).stream().map(shift -> Duration.between(shift.from(), shift.until().orElseThrow()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(sum).isEqualTo(Duration.between(began, ended));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
