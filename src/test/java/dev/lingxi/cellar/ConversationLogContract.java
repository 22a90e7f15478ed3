package dev.lingxi.cellar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link ConversationLog} promises. */
abstract class ConversationLogContract {

    /** What each of those says who write at once. */
    private static final int LINES = 60;
    private static final AtomicInteger CONSUMERS = new AtomicInteger();

    private final ConversationLog log = cellar().the(ConversationLog.class);
    private final StoreId store = cellar().store();
    private final Conversation conversation = anotherConversation();

    abstract Cellar cellar();

    private Conversation anotherConversation() {
        return cellar().the(Conversations.class).open(store, new ConsumerId("consumer-" + CONSUMERS.incrementAndGet()));
    }

    private Line line(String clientId, String text) {
        return Line.ofConsumer(conversation, clientId, List.of(Content.text(text)));
    }

    @Test
    void aLineIsReadBackAsItWasSaid() {
        List<Content> everything = List.of(Content.text("第一行\n\t第二行 😀 𠮷 ' \" \\ <b>"), new Content.Picture("/media/a.png", "图", 640, 480),
                new Content.Video("/media/a.mp4", null, null, 12), new Content.Sticker("ok", "/stickers/ok.svg", null),
                new Content.FileLink("/media/a.pdf", "发票.pdf", 4_096L, "application/pdf"), Content.ProductCard.reference("100201"),
                new Content.OrderCard("2026", "paid", "已付款", "9.90", "CNY", null, List.of(new Content.OrderedItem("1", "鼠标", null, 2, "4.95")), null, null, null),
                new Content.Steps("安装", List.of("一", "二"), List.of("注意")), new Content.Link("https://example.com/?a=1&b=2", "链接"),
                new Content.Form("leave_message", "留言", List.of("name")),
                new Content.ProductCard("2", "标题", "/u", "/p", "1.00", "2.00", "CNY", 3, List.of("轻"), Map.of("颜色", "黑")));
        var said = new Line(conversation, Speaker.BOT, "小灵", "answer:1", 7, everything, List.of("有货吗", "多少钱"), "{\"why\":1}");

        Message recorded = log.record(said);

        Message read = log.find(conversation.id(), recorded.position()).orElseThrow();
        assertThat(read).usingRecursiveComparison().ignoringFields("fresh").isEqualTo(recorded);
        assertThat(read.contents()).isEqualTo(everything);
        assertThat(read.at()).isEqualTo(cellar().clock().instant());
        assertThat(read.store()).isEqualTo(store);
        assertThat(read.replyTo()).isEqualTo(7);
    }

    @Test
    void theNewestOfSeveralConversationsAreReadTogether() {
        Conversation other = anotherConversation();
        List<Message> ours = IntStream.range(0, 5).mapToObj(i -> log.record(line("c-" + i, "第" + i))).toList();
        Message theirs = log.record(Line.ofConsumer(other, "c-1", List.of(Content.text("一句"))));
        log.record(Line.ofConsumer(anotherConversation(), "c-1", List.of(Content.text("别人的"))));

        Map<ConversationId, List<Message>> latest = log.latest(List.of(conversation.id(), other.id(), new ConversationId("unknown")), 3);

        assertThat(latest).containsOnlyKeys(conversation.id(), other.id());
        assertThat(latest.get(conversation.id())).extracting(Message::position).containsExactlyElementsOf(ours.subList(2, 5).stream().map(Message::position).toList());
        assertThat(latest.get(other.id())).extracting(Message::position).containsExactly(theirs.position());
        assertThat(log.latest(List.of(), 3)).isEmpty();
    }

    @Test
    void positionsOnlyGrow() {
        List<Message> said = IntStream.range(0, 20).mapToObj(i -> log.record(line("c-" + i, "第" + i))).toList();

        assertThat(said).extracting(Message::position).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theSameClientIdTwiceIsTheFirstMessage() {
        Message first = log.record(line("c-1", "发货了吗"));

        Message again = log.record(line("c-1", "别的话"));

        assertThat(first.fresh()).isTrue();
        assertThat(again.fresh()).isFalse();
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.contents()).isEqualTo(first.contents());
        assertThat(log.latest(conversation.id(), 0, 10)).hasSize(1);
    }

    @Test
    void theSameClientIdTwiceInOneBatchIsOneMessage() {
        List<Message> said = log.record(List.of(line("c-1", "甲"), line("c-2", "乙"), line("c-1", "丙"), line("c-3", "丁")));

        assertThat(said).extracting(Message::fresh).containsExactly(true, true, false, true);
        assertThat(said.get(2).position()).isEqualTo(said.get(0).position());
        assertThat(said.get(2).contents()).isEqualTo(said.get(0).contents());
        assertThat(log.latest(conversation.id(), 0, 10)).extracting(Message::clientId).containsExactly("c-1", "c-2", "c-3");
    }

    @Test
    void theSameClientIdFromManyThreadsIsOneMessage() throws Exception {
        List<Message> said = together(12, n -> () -> log.record(line("c-1", "线程" + n)));

        assertThat(said).extracting(Message::position).containsOnly(said.getFirst().position());
        assertThat(said).filteredOn(Message::fresh).hasSize(1);
        assertThat(said).extracting(Message::contents).containsOnly(said.getFirst().contents());
    }

    @Test
    void theSameClientIdInAnotherConversationIsAnotherLine() {
        Conversation next = anotherConversation();
        Message here = log.record(line("c-1", "这里"));

        Message there = log.record(Line.ofConsumer(next, "c-1", List.of(Content.text("那里"))));

        assertThat(there.fresh()).isTrue();
        assertThat(there.position()).isGreaterThan(here.position());
    }

    @Test
    void aMessageIsFoundInItsOwnConversationOnly() {
        Message said = log.record(line("c-1", "我的"));

        assertThat(log.find(anotherConversation().id(), said.position())).isEmpty();
        assertThat(log.find(conversation.id(), said.position() + 1_000_000)).isEmpty();
    }

    @Test
    void catchingUpGivesTheNewestOldestFirst() {
        List<Message> said = log.record(IntStream.range(0, 10).mapToObj(i -> line("c-" + i, "第" + i)).toList());

        assertThat(log.latest(conversation.id(), said.get(3).position(), 100)).extracting(Message::clientId)
                .containsExactly("c-4", "c-5", "c-6", "c-7", "c-8", "c-9");
        assertThat(log.latest(conversation.id(), 0, 3)).extracting(Message::clientId).containsExactly("c-7", "c-8", "c-9");
        assertThat(log.latest(conversation.id(), said.getLast().position(), 3)).isEmpty();
    }

    @Test
    void aStoreReadsItsOwnLinesOnly() {
        StoreId next = cellar().store();
        Conversation foreign = cellar().the(Conversations.class).open(next, new ConsumerId("lihua"));
        log.record(line("c-1", "本店"));
        log.record(Line.ofConsumer(foreign, "c-1", List.of(Content.text("别店"))));
        log.record(line("c-2", "本店"));

        assertThat(log.ofStore(store, 0, 10)).extracting(Message::store).containsOnly(store).hasSize(2);
        assertThat(log.ofStore(next, 0, 10)).extracting(Message::conversation).containsExactly(foreign.id());
        assertThat(log.ofStore(store, log.ofStore(store, 0, 1).getFirst().position(), 10)).extracting(Message::clientId).containsExactly("c-2");
    }

    @Test
    void recordingNothingIsNothing() {
        assertThat(log.record(List.of())).isEmpty();
    }

    @Test
    void aLineIsToldBeforeItIsAcknowledgedAndTheSameLineOnce() {
        Message said = log.record(line("c-1", "听到了吗"));
        log.record(line("c-1", "听到了吗"));

        assertThat(cellar().told()).filteredOn(told -> told.conversation().equals(conversation.id())).extracting(Message::position)
                .containsExactly(said.position());
    }

    @Test
    void whatIsToldIsToldInOrderOfPosition() throws Exception {
        int before = cellar().told().size();
        together(8, n -> () -> log.record(IntStream.range(0, 20).mapToObj(i -> line("t" + n + "-" + i, "话")).toList()));

        List<Message> told = cellar().told();
        assertThat(told.subList(before, told.size())).extracting(Message::position).isSorted().doesNotHaveDuplicates();
    }

    /** The reader asks while sixteen threads write from two processes: a line that commits late would lie behind its cursor. */
    @Test
    void aReaderWithACursorNeverStepsOverALine() throws Exception {
        try (var other = cellar().again(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<ConversationLog> processes = List.of(log, other.cellar().the(ConversationLog.class));
            long start = log.record(line("start", "开始")).position();
            var written = new AtomicBoolean();
            Future<List<Message>> read = threads.submit(() -> readAll(start, written));
            List<List<Message>> said = together(16, n -> () -> write(processes.get(n % 2), n));
            written.set(true);

            List<Long> positions = said.stream().flatMap(List::stream).map(Message::position).sorted().toList();
            assertThat(positions).hasSize(16 * LINES).doesNotHaveDuplicates();
            assertThat(read.get()).filteredOn(message -> message.store().equals(store)).extracting(Message::position).isEqualTo(positions);
        }
    }

    private List<Message> write(ConversationLog process, int writer) {
        Conversation own = anotherConversation();
        var said = new ArrayList<Message>();
        for (int i = 0; i < LINES; i++) {
            said.add(process.record(Line.ofConsumer(own, "c-" + i, List.of(Content.text("写手" + writer)))));
        }
        return said;
    }

    private List<Message> readAll(long start, AtomicBoolean written) {
        var read = new ArrayList<Message>();
        long cursor = start;
        while (true) {
            boolean last = written.get();
            List<Message> next = log.after(cursor, 50);
            read.addAll(next);
            if (last && next.isEmpty()) {
                return read;
            }
            cursor = next.isEmpty() ? cursor : next.getLast().position();
        }
    }

    @Test
    void aLineThatTheDatabaseRefusesTakesNoOtherWithIt() throws Exception {
        List<Boolean> kept = together(12, n -> () -> {
            try {
                return log.record(n == 5 ? refused() : line("good-" + n, "好的")).fresh();
            } catch (Problem refused) {
                return false;
            }
        });

        assertThat(kept).containsExactlyElementsOf(IntStream.range(0, 12).mapToObj(n -> n != 5).toList());
        assertThat(log.latest(conversation.id(), 0, 100)).hasSize(11);
        assertThat(log.waiting()).isZero();
    }

    /** The schema wants a name. */
    @SuppressWarnings("NullAway")
    private Line refused() {
        return new Line(conversation, Speaker.CONSUMER, null, "bad", 0, List.of(Content.text("坏的")), List.of(), null);
    }

    @Test
    void severalLinesAreRecordedTogetherOrNotAtAll() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> log.record(List.of(line("c-1", "好"), refused())));

        assertThat(log.latest(conversation.id(), 0, 10)).isEmpty();
    }

    @Test
    void aFullLogRefusesConsumersButNotAnswersToThem() {
        try (var full = cellar().again("--lingxi.log.waiting=0")) {
            ConversationLog busy = full.cellar().the(ConversationLog.class);
            var answer = new Line(conversation, Speaker.BOT, "", "answer:1", 1, List.of(Content.text("答")), List.of(), null);

            assertThatExceptionOfType(Problem.class).isThrownBy(() -> busy.record(line("c-1", "问")))
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.OVERLOAD));
            assertThat(busy.record(answer).fresh()).isTrue();
            assertThat(busy.waiting()).isZero();
            assertThat(log.latest(conversation.id(), 0, 10)).extracting(Message::clientId).containsExactly("answer:1");
        }
    }

    @Test
    void whatWasAcknowledgedIsThereForTheNextProcess() {
        Message said = log.record(line("c-1", "记住"));

        try (var other = cellar().again()) {
            assertThat(other.cellar().the(ConversationLog.class).find(conversation.id(), said.position())).isPresent();
            assertThat(other.cellar().the(ConversationLog.class).record(line("c-1", "记住")).fresh()).isFalse();
        }
    }

    /** Runs the work of that many threads at the same time and gives their results in the order of the threads. */
    static <T> List<T> together(int count, IntFunction<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> each : threads.invokeAll(IntStream.range(0, count).mapToObj(work).toList())) {
                results.add(each.get());
            }
            return results;
        }
    }
}
