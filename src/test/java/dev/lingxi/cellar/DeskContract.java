package dev.lingxi.cellar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.lingxi.TestJson;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Floor;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.reception.AssistFact;
import dev.lingxi.reception.Board;
import dev.lingxi.reception.DeskBook;
import dev.lingxi.reception.DeskSettings;
import dev.lingxi.reception.DeskWork;
import dev.lingxi.reception.Drafts;
import dev.lingxi.reception.Handoff;
import dev.lingxi.reception.ModeInForce;
import dev.lingxi.reception.OfflineMessage;
import dev.lingxi.reception.Presence;
import dev.lingxi.reception.ReadMarks;
import dev.lingxi.reception.ReceptionMode;
import dev.lingxi.reception.ServedBy;
import dev.lingxi.reception.Serving;
import dev.lingxi.reception.Suggestion;
import dev.lingxi.reception.SuggestionBook;
import dev.lingxi.reception.Surveys;
import dev.lingxi.reception.TestLeftMessages;
import dev.lingxi.reception.UsualReplies;
import dev.lingxi.store.AuditLog;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.Role;
import dev.lingxi.store.SignIn;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import dev.lingxi.trade.OrderStatus;
import dev.lingxi.understanding.Mood;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the desk's repositories promise. */
abstract class DeskContract {

    private final StoreId store = cellar().store();
    private final ConversationLog log = cellar().the(ConversationLog.class);
    private final Conversation conversation = cellar().the(Conversations.class).open(store, new ConsumerId("lihua"));
    private final DeskBook book = cellar().the(DeskBook.class);
    private final DeskWork work = cellar().the(DeskWork.class);
    private final Instant now = Instant.ofEpochMilli(cellar().clock().millis());

    abstract Cellar cellar();

    private Message says(Speaker speaker, String id) {
        return log.record(new Line(conversation, speaker, speaker == Speaker.AGENT ? "安娜" : "", id, 0, List.of(Content.text("您好")), List.of(), null));
    }

    private StaffMember member(String login) {
        SignIn signIn = cellar().the(SignIn.class);
        return signIn.use(signIn.invite(store, Set.of(Role.AGENT), List.of(), 3), login + store, login, "correct horse 7").member();
    }

    private Serving servedBy(StaffMember agent) {
        return new Serving(conversation, ServedBy.AGENT, agent.id(), SkillGroup.DEFAULT, "asked", now, null, new Serving.Pending(now, false), 2, false, null, true, false,
                false, Set.of());
    }

    @Test
    void theBotSaysNothingWhileAPersonHasTheFloor() {
        says(Speaker.CONSUMER, "c1");
        assertThat(says(Speaker.BOT, "b1").dropped()).isFalse();
        says(Speaker.AGENT, "a1");
        assertThat(says(Speaker.BOT, "b2").dropped()).isTrue();
        log.record(Line.ofSystem(conversation, "s1", List.of(Content.text("转回")), Floor.BOT));
        assertThat(says(Speaker.BOT, "b3").dropped()).isFalse();
    }

    @Test
    void inOneBatchTheBotSaysNothingAfterAPersonEither() {
        Line person = new Line(conversation, Speaker.AGENT, "安娜", "a1", 0, List.of(Content.text("在")), List.of(), null);
        Line bot = new Line(conversation, Speaker.BOT, "", "b1", 0, List.of(Content.text("好")), List.of(), null);
        assertThat(log.record(List.of(person, bot))).extracting(Message::dropped).containsExactly(false, true);
    }

    @Test
    void aServingIsFoundAgainAndACleanOneIsForgotten() {
        StaffMember anna = member("anna");
        book.save(List.of(servedBy(anna)), List.of(new DeskBook.Outcome(conversation, now, Optional.of(anna.id()), "closed", 5)));
        assertThat(book.servings(store)).containsExactly(servedBy(anna));
        assertThat(book.stores()).contains(store);
        assertThat(book.lastAgent(store, conversation.consumer())).contains(anna.id());
        book.close(conversation, List.of());
        assertThat(book.servings(store)).isEmpty();
    }

    @Test
    void attendanceIsAStretchUntilTheNext() {
        StaffMember anna = member("anna");
        book.attend(store, new DeskBook.Attendance(anna.id(), Presence.ONLINE, now), Presence.ONLINE);
        book.attend(store, new DeskBook.Attendance(anna.id(), Presence.OFFLINE, now.plusSeconds(60)), Presence.ONLINE);
        assertThat(book.attendances(store)).extracting(DeskBook.Attendance::state).containsExactly(Presence.ONLINE);
        assertThat(book.shifts(store, now.minusSeconds(9), now.plusSeconds(99))).singleElement()
                .satisfies(shift -> assertThat(shift.until()).contains(now.plusSeconds(60)));
    }

    @Test
    void modesSettingsAndHandoffsAreKept() {
        var mode = new ModeInForce("default", ReceptionMode.ASSIST, "hand", "试验", now, "王主管");
        book.mode(store, mode);
        book.logMode(store, new DeskBook.ModeChange(now, "default", ReceptionMode.BOT_FIRST, mode));
        assertThat(book.modes(store)).containsEntry("default", mode);
        assertThat(book.modeLog(store, now.plusSeconds(1), 9)).extracting(DeskBook.ModeChange::before).containsExactly(ReceptionMode.BOT_FIRST);
        book.releaseMode(store, "default");
        assertThat(book.modes(store)).isEmpty();
        DeskSettings settings = TestJson.mapper().readValue("{\"routing\":\"weighted\"}", DeskSettings.class);
        book.save(store, settings);
        assertThat(book.settings(store)).contains(settings);
        var handoff = new Handoff("asked", now, new Handoff.Known("李华", "PLUS", "到哪了", "", "", OrderStatus.SHIPPED, "", Mood.CALM), "1", null, null,
                Handoff.NextStep.CHECK_ORDER);
        book.save(conversation, handoff);
        assertThat(book.handoff(conversation.id())).contains(handoff);
    }

    @Test
    void notesTagsAndCannedRepliesStayWithTheirStore() {
        StaffMember anna = member("anna");
        says(Speaker.CONSUMER, "c1");
        work.note(anna, conversation, "很着急", false);
        assertThat(work.notes(conversation.id())).extracting(DeskWork.Note::text).containsExactly("很着急");
        work.tags(store, conversation.consumer(), List.of("老客户", "老客户"));
        assertThat(work.tags(store, conversation.consumer())).containsExactly("老客户");
        assertThat(work.tags(store, List.of(conversation.consumer(), new ConsumerId("stranger")))).isEqualTo(Map.of(conversation.consumer(), List.of("老客户")));
        assertThat(work.tags(new StoreId("stranger"), List.of(conversation.consumer()))).isEmpty();
        work.save(new DeskWork.CannedReply("canned" + store, store, null, "物流", "wl", "{物流}", ""));
        work.save(new DeskWork.CannedReply("canned" + store, new StoreId("stranger"), null, "别人的", "wl", "x", ""));
        assertThat(work.canned(anna)).filteredOn(reply -> !UsualReplies.isUsual(reply.id())).extracting(DeskWork.CannedReply::title).containsExactly("物流");
        var wrapUp = new DeskWork.WrapUp(conversation.id(), anna.id(), now, "答了", "answered");
        work.wrapUp(store, wrapUp);
        assertThat(work.wrapUp(conversation.id())).contains(wrapUp);
        assertThat(work.wrapUps(List.of(conversation.id(), new ConversationId("another")))).isEqualTo(Map.of(conversation.id(), wrapUp));
    }

    @Test
    void aDraftIsItsWritersAndGoneWhenItIsEmptied() {
        Drafts drafts = cellar().the(Drafts.class);
        StaffMember anna = member("anna");
        drafts.keep(anna.id(), conversation.id(), "您好");
        drafts.keep(anna.id(), conversation.id(), "您好，我看看");
        assertThat(drafts.of(anna.id())).extracting(Drafts.Draft::text).containsExactly("您好，我看看");
        assertThat(drafts.of(member("bela").id())).isEmpty();
        drafts.keep(anna.id(), conversation.id(), "");
        assertThat(drafts.of(anna.id())).isEmpty();
    }

    @Test
    void whatWasReadIsNeverUnread() {
        ReadMarks marks = cellar().the(ReadMarks.class);
        assertThat(marks.of(conversation.id())).isEqualTo(ReadMarks.Marks.NONE);
        marks.read(conversation, new ReadMarks.Marks(5, 0));
        marks.read(conversation, new ReadMarks.Marks(0, 7));
        marks.read(conversation, new ReadMarks.Marks(3, 2));
        assertThat(marks.of(conversation.id())).isEqualTo(new ReadMarks.Marks(5, 7));
    }

    @Test
    void aMarkIsAskedForOnceAndKeptOnceAndALowOneIsATask() {
        says(Speaker.CONSUMER, "c1");
        Surveys surveys = cellar().the(Surveys.class);
        Consumer lihua = Consumer.identified(store, conversation.consumer(), "李华");
        assertThat(surveys.ask(conversation.id())).isTrue();
        assertThat(surveys.ask(conversation.id())).isFalse();
        assertThat(cellar().the(Board.class).figures(store, now.minusSeconds(9), now.plusSeconds(99)).asked()).isEqualTo(1);
        surveys.answer(lihua, null, 2, List.of("慢"), "等了很久");
        surveys.answer(lihua, conversation.id().value(), 5, List.of(), "");
        assertThat(surveys.marks(List.of(conversation.id()))).isEqualTo(Map.of(conversation.id(), new Surveys.Mark(2, List.of("慢"), "等了很久")));
        assertThat(work.tasks(store, false, null, 9)).singleElement().satisfies(task -> assertThat(task.message().text()).isEqualTo("等了很久"));
    }

    @Test
    void aTaskIsAnsweredOnce() {
        says(Speaker.CONSUMER, "c1");
        cellar().the(dev.lingxi.reception.Feedback.class).leave(conversation, "l1", "李华", "13800138000", "请回电", false);
        DeskWork.Task task = work.tasks(store, false, null, 9).getFirst();
        StaffMember anna = member("anna");
        work.own(store, task.message().id(), anna.id());
        assertThat(work.task(store, task.message().id()).orElseThrow().owner()).contains(anna.id());
        assertThat(work.tasks(store, false, anna.id(), 9)).extracting(DeskWork.Task::message).containsExactly(task.message());
        assertThat(work.tasks(store, false, member("bela").id(), 9)).isEmpty();
        assertThat(work.answered(store, task.message().id(), anna, "好的")).isTrue();
        assertThat(work.answered(store, task.message().id(), anna, "再答")).isFalse();
        assertThat(work.tasks(store, true, null, 9)).extracting(DeskWork.Task::answer).containsExactly("好的");
    }

    @Test
    void anAnswerToAMessageLeftBecomesALineOnceWhereverTheProcessStops() {
        TestLeftMessages.in(cellar()).tellWhatIsUntold();
        OfflineMessage message = messageLeft("l2");
        StaffMember anna = member("anna");
        assertThatThrownBy(() -> TestLeftMessages.stoppedBeforeTheLine(cellar()).answer(anna, message, "可以开")).hasMessageContaining("stops");
        assertThat(untold()).extracting(DeskWork.Task::answer).containsExactly("可以开");
        assertThatThrownBy(() -> TestLeftMessages.in(cellar()).answer(member("bela"), message, "不能")).hasMessageContaining("answered already");
        assertThatThrownBy(() -> TestLeftMessages.stoppedAfterTheLine(cellar()).tellWhatIsUntold()).hasMessageContaining("stops");
        assertThat(TestLeftMessages.in(cellar()).tellWhatIsUntold()).isEqualTo(1);
        assertThat(TestLeftMessages.in(cellar()).tellWhatIsUntold()).isZero();
        assertThat(log.latest(conversation.id(), 0, 50)).filteredOn(line -> line.speaker() == Speaker.AGENT).extracting(line -> Contents.text(line.contents()))
                .containsExactly("可以开");
    }

    @Test
    void whatAnOverloadRefusedTheSameMemberMaySendAgain() {
        OfflineMessage message = messageLeft("l3");
        StaffMember anna = member("anna");
        assertThatThrownBy(() -> TestLeftMessages.stoppedBeforeTheLine(cellar()).answer(anna, message, "可以开")).hasMessageContaining("stops");
        TestLeftMessages.in(cellar()).answer(anna, message, "可以开");
        assertThat(untold()).isEmpty();
        assertThatThrownBy(() -> TestLeftMessages.in(cellar()).answer(anna, message, "可以开")).hasMessageContaining("answered already");
    }

    @Test
    void whatWasAnsweredByPhoneIsNoLine() {
        OfflineMessage message = messageLeft("l4");
        TestLeftMessages.in(cellar()).answeredElsewhere(member("anna"), message, "已电话说明");
        assertThat(untold()).isEmpty();
        assertThat(work.tasks(store, true, null, 9)).extracting(DeskWork.Task::answer, DeskWork.Task::toldBy).containsExactly(tuple("已电话说明", "elsewhere"));
        assertThat(log.latest(conversation.id(), 0, 50)).noneMatch(line -> line.speaker() == Speaker.AGENT);
    }

    private List<DeskWork.Task> untold() {
        return work.untold().stream().filter(task -> task.message().store().equals(store)).toList();
    }

    private OfflineMessage messageLeft(String id) {
        says(Speaker.CONSUMER, "c1");
        cellar().the(dev.lingxi.reception.Feedback.class).leave(conversation, id, "李华", "13800138000", "能开专票吗", false);
        return work.tasks(store, false, null, 9).getFirst().message();
    }

    @Test
    void whatBecameOfSuggestionsAddsUp() {
        StaffMember anna = member("anna");
        SuggestionBook suggestions = cellar().the(SuggestionBook.class);
        var first = new Suggestion("s1" + store, 1, "好的", List.of(Content.text("好的")), "script", null, "greeting.hello", 0.9, Map.of());
        var second = new Suggestion("s2" + store, 2, "在的", List.of(Content.text("在的")), "script", null, "greeting.hello", 0.4, Map.of());
        var suggested = new AssistFact.Suggested(conversation, anna.id(), 5, List.of(first, second), Optional.empty(), 1);
        suggestions.shown(suggested);
        suggestions.taken(suggested, first.id(), 3, false);
        assertThat(suggestions.figures(store, now.minusSeconds(9), now.plusSeconds(99), "intent")).singleElement().satisfies(row -> {
            assertThat(List.of(row.shown(), row.used(), row.edited(), row.ignored(), row.open())).containsExactly(2L, 0L, 1L, 1L, 0L);
            assertThat(row.meanDistance()).isEqualTo(3);
        });
        var third = new Suggestion("s3" + store, 1, "稍等", List.of(Content.text("稍等")), "script", null, "greeting.wait", 0.95, Map.of());
        var later = new AssistFact.Suggested(conversation, anna.id(), 9, List.of(third), Optional.empty(), 1);
        suggestions.shown(later);
        suggestions.cancelled(third.id());
        suggestions.taken(later, third.id(), 0, true);
        assertThat(suggestions.figures(store, now.minusSeconds(9), now.plusSeconds(99), "intent")).filteredOn(row -> row.key().equals("greeting.wait"))
                .singleElement().satisfies(row -> assertThat(List.of(row.shown(), row.used(), row.autoSent(), row.cancelled())).containsExactly(1L, 0L, 1L, 1L));
        assertThat(suggestions.figures(store, now.minusSeconds(9), now.plusSeconds(99), "agent")).extracting(SuggestionBook.Figures::key).containsExactly(anna.id().value());
    }

    @Test
    void everyStoreBeginsWithCannedRepliesThatItMayChangeOrRemove() {
        StaffMember anna = member("anna");
        List<DeskWork.CannedReply> usual = work.canned(anna);
        assertThat(usual).extracting(DeskWork.CannedReply::shortcut).contains("wl", "sd", "jw").doesNotHaveDuplicates();
        DeskWork.CannedReply first = usual.getFirst();
        work.save(new DeskWork.CannedReply(first.id(), store, null, first.title(), first.shortcut(), "我们自己的说法", ""));
        work.removeCanned(store, usual.getLast().id());
        assertThat(work.canned(anna)).hasSize(usual.size() - 1).anyMatch(reply -> reply.text().equals("我们自己的说法")).noneMatch(reply -> reply.id().equals(usual.getLast().id()));
    }

    @Test
    void theBoardCountsWhatStandsInTheDatabase() {
        StaffMember anna = member("anna");
        says(Speaker.CONSUMER, "c1");
        book.save(conversation, new Handoff("asked", now, new Handoff.Known("", "", "", "", "", null, "", Mood.CALM), null, null, null, Handoff.NextStep.ASK));
        book.save(List.of(servedBy(anna)), List.of());
        says(Speaker.AGENT, "a1");
        Board.Figures figures = cellar().the(Board.class).figures(store, now.minusSeconds(3_600), now.plusSeconds(3_600));
        assertThat(figures.handoffs()).isEqualTo(1);
        assertThat(figures.people().served()).isEqualTo(1);
        assertThat(figures.people().answeredWithin30()).isEqualTo(1);
        assertThat(figures.byAgent()).containsKey("安娜");
        assertThat(cellar().the(Board.class).hours(store, now.minusSeconds(3_600), now.plusSeconds(3_600))).hasSize(2);
    }

    @Test
    void staffGroupsAndAuditLines() {
        StaffMember anna = member("anna");
        Staff staff = cellar().the(Staff.class);
        staff.save(new SkillGroup(store, "presale", "售前", List.of("product")));
        assertThat(staff.groups(store)).extracting(SkillGroup::id).containsExactly("default", "presale");
        staff.save(new StaffMember(anna.id(), store, anna.login(), "安娜", anna.roles(), List.of("presale"), 5, 2, true));
        staff.remove(store, "presale");
        assertThat(staff.require(store, anna.id())).satisfies(member -> {
            assertThat(member.groups()).containsExactly("default");
            assertThat(member.capacity()).isEqualTo(5);
        });
        assertThat(cellar().the(AuditLog.class).latest(store, now.plusSeconds(3_600), 9)).extracting(AuditLog.Entry::action).contains("joined", "signed_in");
    }

    @Test
    void listsFindWhatIsLookedFor() {
        says(Speaker.CONSUMER, "c1");
        Conversations conversations = cellar().the(Conversations.class);
        assertThat(conversations.recent(store, now.plusSeconds(3_600), Conversations.Which.OPEN, "lihua", 9)).singleElement()
                .satisfies(glance -> assertThat(glance.last()).isPresent());
        assertThat(conversations.recent(store, now.plusSeconds(3_600), Conversations.Which.CLOSED, "", 9)).isEmpty();
        assertThat(conversations.glances(List.of(conversation.id()))).hasSize(1);
        assertThat(conversations.of(store, conversation.consumer(), 9)).hasSize(1);
    }
}
