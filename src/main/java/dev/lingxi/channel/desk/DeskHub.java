package dev.lingxi.channel.desk;

import dev.lingxi.channel.ConsumerSigns;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.LinesRecorded;
import dev.lingxi.conversation.LogListener;
import dev.lingxi.conversation.Message;
import dev.lingxi.reception.AssistFact;
import dev.lingxi.reception.Briefing;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.DeskBook;
import dev.lingxi.reception.DeskFact;
import dev.lingxi.reception.DeskListener;
import dev.lingxi.reception.Handoff;
import dev.lingxi.reception.ReadMarks;
import dev.lingxi.reception.ServedBy;
import dev.lingxi.reception.Serving;
import dev.lingxi.store.Role;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which desks are open: passes on what happens, from a thread of its own, since whoever tells it must not wait. */
@Component
class DeskHub implements DeskListener, LogListener, AssistFact.Listener, ConsumerSigns.Watcher {

    private static final Logger log = LoggerFactory.getLogger(DeskHub.class);

    /** One open desk. */
    interface Screen {

        StaffMember member();

        /** The session's token. */
        String token();

        /** In what language it shows what the house says. */
        Briefing briefing();

        /** Conversations that are looked at. */
        Set<ConversationId> viewing();

        /** Conversations that a lead listens to. */
        Set<ConversationId> watching();

        boolean board();

        /** Must not block. */
        void show(Object frame);

        void close(String why);
    }

    private final Map<StoreId, Set<Screen>> screens = new ConcurrentHashMap<>();
    private final Set<StoreId> counting = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("desk-hub").factory());
    private final org.springframework.beans.factory.ObjectProvider<Desk> desk;
    private final RowMaker rows;
    private final DeskBook book;
    private final Typists typists;
    private final ReadMarks marks;

    DeskHub(org.springframework.beans.factory.ObjectProvider<Desk> desk, RowMaker rows, DeskBook book, Typists typists, ReadMarks marks) {
        this.desk = desk;
        this.rows = rows;
        this.book = book;
        this.typists = typists;
        this.marks = marks;
    }

    void open(Screen screen) {
        screens.computeIfAbsent(screen.member().store(), store -> ConcurrentHashMap.newKeySet()).add(screen);
    }

    void close(Screen screen) {
        screens.getOrDefault(screen.member().store(), Set.of()).remove(screen);
        List.copyOf(screen.viewing()).forEach(conversation -> view(screen, conversation, false));
    }

    void signedOut(String token) {
        those(screen -> screen.token().equals(token)).forEach(screen -> screen.close("signed out"));
    }

    void signedOut(StaffId member) {
        those(screen -> screen.member().id().equals(member)).forEach(screen -> screen.close("signed out"));
    }

    private List<Screen> those(Predicate<Screen> which) {
        return screens.values().stream().flatMap(Set::stream).filter(which).toList();
    }

    Set<Screen> of(StoreId store) {
        return screens.getOrDefault(store, Set.of());
    }

    Set<StoreId> stores() {
        return screens.keySet();
    }

    void tell(StoreId store, Predicate<Screen> whom, Object frame) {
        of(store).stream().filter(whom).forEach(screen -> screen.show(frame));
    }

    // ── what happens at the desks ──

    @Override
    public void on(DeskFact fact) {
        if (!of(fact.store()).isEmpty()) {
            later(() -> pass(fact));
        }
    }

    private void later(Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                log.error("desk not told reason={}", e.getMessage(), e);
            }
        });
    }

    private void pass(DeskFact fact) {
        switch (fact) {
            case DeskFact.ServingChanged change -> served(change);
            case DeskFact.PlaceMoved moved -> row(moved.serving());
            case DeskFact.PresenceChanged presence -> tell(fact.store(), screen -> true, Views.frame("presence", "staff", presence.member().id().value(),
                    "name", presence.member().name(), "state", presence.presence().word(), "since", presence.since().toString(), "load", presence.load(),
                    "capacity", presence.member().capacity()));
            case DeskFact.AgentReminded reminded -> tell(fact.store(), screen -> reminded.serving().isServedBy(screen.member().id()), Views.frame("reminder",
                    "conversation", reminded.serving().conversation().id().value(), "waitingSeconds", desk.getObject().settings(fact.store()).remindSeconds(),
                    "reassignAt", reminded.reassignAt() == null ? null : reminded.reassignAt().toString()));
            case DeskFact.AgentInvited invited -> assigned(invited.serving(), invited.invited(), "invite");
            case DeskFact.ModeChanged mode -> tell(fact.store(), screen -> true, Views.frame("mode", "mode", Views.Mode.of(mode.mode())));
        }
    }

    private void served(DeskFact.ServingChanged change) {
        row(change.now(), change.before() == null ? change.now() : change.before());
        if (change.how().equals("sign")) {
            return;
        }
        counting.add(change.store());
        StaffId before = change.before() == null ? null : change.before().agent();
        StaffId after = change.now().by() == ServedBy.AGENT ? change.now().agent() : null;
        if (before != null && !before.equals(after)) {
            tell(change.store(), screen -> screen.member().id().equals(before), Views.frame("lost", "conversation", change.now().conversation().id().value(),
                    "why", change.how().equals("transfer_done") ? "transfer" : change.how(), "to", rows.named(after)));
        }
        if (after != null && !after.equals(before)) {
            assigned(change.now(), after, switch (change.how()) {
                case "claim", "takeover" -> change.how();
                case "reopened" -> "claim";
                case "transfer_done" -> "transfer";
                default -> "queue";
            });
        }
    }

    private void assigned(Serving serving, StaffId to, String how) {
        Optional<Handoff> handoff = book.handoff(serving.conversation().id());
        rows.row(serving.conversation().id()).ifPresent(row -> of(serving.conversation().store()).stream().filter(screen -> screen.member().id().equals(to)).forEach(screen ->
                screen.show(Views.frame("assigned", "conversation", row.conversation(), "how", how, "row", row, "handoff", handoff.map(screen.briefing()::of).orElse(null)))));
    }

    private void row(Serving... servings) {
        Conversation conversation = servings[0].conversation();
        List<Screen> whose = of(conversation.store()).stream().filter(screen -> java.util.Arrays.stream(servings).anyMatch(serving -> concerns(screen, serving))).toList();
        if (!whose.isEmpty()) {
            rows.row(conversation.id()).ifPresent(row -> whose.forEach(screen -> screen.show(Views.frame("row", "row", row))));
        }
    }

    private static boolean concerns(Screen screen, Serving serving) {
        return serving.mayBeSpokenInBy(screen.member().id()) || screen.member().may(Role.LEAD) || screen.viewing().contains(serving.conversation().id())
                || serving.by() == ServedBy.QUEUE && screen.member().groups().contains(serving.group());
    }

    // ── lines, signs and suggestions ──

    @Override
    public void on(LinesRecorded event) {
        for (Message message : event.messages()) {
            Set<Screen> open = screens.get(message.store());
            if (open != null && !open.isEmpty()) {
                List<Screen> whose = open.stream().filter(screen -> hears(screen, message.conversation())).toList();
                if (!whose.isEmpty()) {
                    later(() -> {
                        Views.Line line = rows.line(message);
                        whose.forEach(screen -> screen.show(line));
                    });
                }
            }
        }
    }

    private boolean hears(Screen screen, ConversationId conversation) {
        return screen.viewing().contains(conversation) || screen.watching().contains(conversation)
                || desk.getObject().serving(conversation).filter(serving -> serving.mayBeSpokenInBy(screen.member().id())).isPresent();
    }

    @Override
    public void typing(Conversation conversation) {
        sign(conversation, Views.frame("typing", "conversation", conversation.id().value(), "from", "consumer"));
    }

    @Override
    public void read(Conversation conversation, long position) {
        if (desk.getObject().serving(conversation.id()).isPresent()) {
            later(() -> marks.read(conversation, new ReadMarks.Marks(position, 0)));
        }
        sign(conversation, Views.frame("read", "conversation", conversation.id().value(), "from", "consumer", "position", position));
    }

    private void sign(Conversation conversation, Object frame) {
        if (!of(conversation.store()).isEmpty()) {
            tell(conversation.store(), screen -> hears(screen, conversation.id()), frame);
        }
    }

    void agentTypes(Screen by, ConversationId conversation) {
        tell(by.member().store(), screen -> !screen.member().id().equals(by.member().id()) && screen.viewing().contains(conversation),
                Views.frame("typing", "conversation", conversation.value(), "from", "agent", "name", by.member().name()));
    }

    void view(Screen screen, ConversationId conversation, boolean open) {
        boolean changed = open ? screen.viewing().add(conversation) : screen.viewing().remove(conversation);
        if (changed) {
            tell(screen.member().store(), other -> other.viewing().contains(conversation),
                    Views.frame("viewing", "conversation", conversation.value(), "staff", viewing(screen.member().store(), conversation)));
        }
    }

    List<Views.Viewer> viewing(StoreId store, ConversationId conversation) {
        return of(store).stream().filter(screen -> screen.viewing().contains(conversation)).map(Screen::member).distinct()
                .map(member -> new Views.Viewer(member.id().value(), member.name(), typists.typesNow(member.id(), conversation))).toList();
    }

    @Override
    public void on(AssistFact fact) {
        Conversation conversation = fact.conversation();
        of(conversation.store()).stream().filter(screen -> hears(screen, conversation.id())).forEach(screen -> screen.show(switch (fact) {
            case AssistFact.Suggested suggested -> suggestions(screen.briefing(), suggested, Optional.empty());
            case AssistFact.AutoSend auto -> Views.frame("autoSend", "conversation", conversation.id().value(), "suggestion", auto.suggestion(), "state", auto.state(),
                    "at", auto.at().toString());
        }));
    }

    static Views.Suggestions suggestions(Briefing briefing, AssistFact.Suggested suggested, Optional<AssistFact.AutoSend> autoSend) {
        return new Views.Suggestions(suggested.conversation().id().value(), suggested.position(), suggested.suggestions().stream().map(Views.Suggested::of).toList(),
                suggested.next().map(briefing::of).orElse(null),
                autoSend.map(auto -> Map.of("suggestion", auto.suggestion(), "at", auto.at().toString())).orElse(null), suggested.ms());
    }

    /** The stores whose lists have changed in number since this was asked last. */
    Set<StoreId> counted() {
        Set<StoreId> now = Set.copyOf(counting);
        counting.removeAll(now);
        return now;
    }
}
