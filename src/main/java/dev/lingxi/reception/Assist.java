package dev.lingxi.reception;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.answer.Answer;
import dev.lingxi.answer.Answers;
import dev.lingxi.answer.Question;
import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Item;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.LinesRecorded;
import dev.lingxi.conversation.LogListener;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.understanding.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bot beside an agent: for each line of the consumer what it would say, with its evidence, or nothing where it is not sure. What the
 * agent made of it is written down. Where a lead has allowed it, and the agent is idle, what is sure is sent after a countdown.
 */
@Component
public class Assist implements LogListener, DeskListener {

    private static final Logger log = LoggerFactory.getLogger(Assist.class);
    private static final int MOST = 3;
    private static final Set<String> TAKEN = Set.of("assigned", "claim", "takeover", "transfer_done");

    /** Does something later; tests move time by hand. */
    interface Later {
        void after(Duration time, Runnable what);
    }

    private final Desk desk;
    private final Answers answers;
    private final Recollection recollection;
    private final SuggestionBook book;
    private final Staff staff;
    private final Catalog catalog;
    private final JsonMapper json;
    private final Clock clock;
    private final ObjectProvider<AssistFact.Listener> listeners;
    private final Map<ConversationId, AssistFact.Open> open = new ConcurrentHashMap<>();
    /** The line of each conversation that suggestions were made for last. */
    private final Cache<ConversationId, Long> asked = Caffeine.newBuilder().maximumSize(20_000).build();
    private final Map<ConversationId, Instant> typed = new ConcurrentHashMap<>();
    private final Later later;

    @Autowired
    Assist(Desk desk, Answers answers, Recollection recollection, SuggestionBook book, Staff staff, Catalog catalog, JsonMapper json, Clock clock,
           ObjectProvider<AssistFact.Listener> listeners) {
        this(desk, answers, recollection, book, staff, catalog, json, clock, listeners, onThreads());
    }

    Assist(Desk desk, Answers answers, Recollection recollection, SuggestionBook book, Staff staff, Catalog catalog, JsonMapper json, Clock clock,
           ObjectProvider<AssistFact.Listener> listeners, Later later) {
        this.desk = desk;
        this.answers = answers;
        this.recollection = recollection;
        this.book = book;
        this.staff = staff;
        this.catalog = catalog;
        this.json = json;
        this.clock = clock;
        this.listeners = listeners;
        this.later = later;
    }

    private static Later onThreads() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("assist").factory());
        return (time, what) -> timer.schedule(() -> Thread.startVirtualThread(what), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is suggested for the conversation's last line. */
    public Optional<AssistFact.Open> open(ConversationId conversation) {
        return Optional.ofNullable(open.get(conversation));
    }

    @Override
    public void on(LinesRecorded event) {
        for (Message message : event.messages()) {
            Optional<Serving> serving = message.speaker() == Speaker.CONSUMER ? desk.serving(message.conversation()) : Optional.empty();
            if (serving.isPresent() && serving.get().agent() != null) {
                later.after(Duration.ZERO, () -> suggest(serving.get().conversation(), serving.get().agent(), message));
            }
        }
    }

    /** Who takes a conversation over finds suggestions for what is still without an answer: it was said before anybody was there to be helped. */
    @Override
    public void on(DeskFact fact) {
        if (fact instanceof DeskFact.ServingChanged change && change.now().agent() != null && TAKEN.contains(change.how())) {
            later.after(Duration.ZERO, () -> suggestForUnanswered(change.now().conversation(), change.now().agent()));
        }
    }

    /** Says whether there was anything to suggest. */
    private boolean suggestForUnanswered(Conversation conversation, StaffId agent) {
        for (Message line : recollection.unanswered(conversation.id())) {
            Made made = made(conversation, agent, line);
            if (made != null && made.helps()) {
                show(made.suggested());
                return true;
            }
        }
        return false;
    }

    /** Who is there already need not be told how to come. */
    private boolean wishesPerson(Question question) {
        return answers.answer(question) instanceof Answer.HandOver over && over.reason().equals("asked");
    }

    /** Who only calls for a person still waits for the answer to what they asked before. */
    private void suggest(Conversation conversation, StaffId agent, Message message) {
        Made made = made(conversation, agent, message);
        if (made != null && (made.helps() || !made.callsForPerson() || !suggestForUnanswered(conversation, agent))) {
            show(made.suggested());
        }
    }

    /** @param callsForPerson whether the line asks for nothing but a person */
    private record Made(AssistFact.Suggested suggested, boolean callsForPerson) {

        boolean helps() {
            return !suggested.suggestions().isEmpty();
        }
    }

    /** What may be suggested for the line; null where that was asked before, or the engine failed. */
    private @Nullable Made made(Conversation conversation, StaffId agent, Message message) {
        Long before = asked.asMap().put(conversation.id(), message.position());
        if (before != null && before == message.position()) {
            return null;
        }
        try {
            long began = System.nanoTime();
            Question question = recollection.question(conversation, List.of(recollection.heard(message)));
            boolean callsForPerson = wishesPerson(question);
            List<Answer.Reply> replies = callsForPerson ? List.of() : answers.suggestions(question, MOST);
            var suggestions = new ArrayList<Suggestion>();
            replies.forEach(reply -> suggestions.add(suggestion(reply, suggestions.size() + 1)));
            replies.stream().findFirst().ifPresent(best -> recollection.remember(conversation.id(), best.after()));
            var suggested = new AssistFact.Suggested(conversation, agent, message.position(), List.copyOf(suggestions), replies.stream().findFirst().flatMap(best -> next(conversation, best.after())),
                    (System.nanoTime() - began) / 1_000_000);
            return new Made(suggested, callsForPerson);
        } catch (RuntimeException e) {
            log.error("no suggestions conversation={} reason={}", conversation.id(), e.getMessage(), e);
            return null;
        }
    }

    private Optional<AssistFact.Proposal> next(Conversation conversation, Context after) {
        return NextSteps.after(after).map(step -> new AssistFact.Proposal(step, switch (step) {
            case CHECK_ORDER -> String.valueOf(after.order());
            case OFFER -> catalog.shelf(conversation.store()).item(String.valueOf(after.sku())).map(Item::name).orElse("");
            case ANSWER, CALM, ASK, CLOSE -> "";
        })).filter(proposal -> proposal.step() != Handoff.NextStep.OFFER || !proposal.about().isEmpty());
    }

    private void show(AssistFact.Suggested suggested) {
        open.put(suggested.conversation().id(), new AssistFact.Open(suggested, Optional.empty()));
        tell(suggested);
        book.shown(suggested);
        idle(suggested);
    }

    private static Suggestion suggestion(Answer.Reply reply, int rank) {
        List<Content> contents = reply.lines().stream().flatMap(List::stream).toList();
        return new Suggestion(UUID.randomUUID().toString(), rank, Contents.text(contents), contents, reply.why().source(), reply.why().entry(),
                reply.why().intent(), reply.why().confidence(), reply.why().facts());
    }

    // ── what the agent makes of it ──

    /** An agent speaks in the conversation; {@code suggestion} is the one it was made from, where there was one. */
    public Message say(StaffMember by, Line line, @Nullable String suggestion) {
        Message said = desk.say(by, line);
        AssistFact.Open now = open.remove(line.conversation().id());
        typed.remove(line.conversation().id());
        if (now != null && said.fresh()) {
            now.suggested().suggestions().stream().filter(each -> each.id().equals(suggestion)).findFirst().ifPresentOrElse(
                    used -> book.taken(now.suggested(), used.id(), Distance.between(used.text(), Contents.text(line.contents())), false),
                    () -> book.ignored(now.suggested()));
            now.autoSend().filter(Assist::counts).ifPresent(counting -> tell(cancelled(counting)));
        }
        return said;
    }

    public void ignore(StaffMember by, String suggestion) {
        book.ignored(by.store(), suggestion);
    }

    // ── sending by itself ──

    private void idle(AssistFact.Suggested suggested) {
        DeskSettings.AutoSend rules = desk.settings(suggested.conversation().store()).autoSend();
        suggested.suggestions().stream().findFirst()
                .filter(best -> rules.on() && best.confidence() >= rules.confidence() && best.intent() != null && rules.intents().contains(best.intent()))
                .ifPresent(best -> later.after(Duration.ofSeconds(rules.idleSeconds()), () -> count(suggested, best, rules)));
    }

    /** An agent who types is there: a countdown stops, and idleness begins anew. */
    public void typing(ConversationId conversation) {
        AssistFact.Open now = open.get(conversation);
        if (now != null) {
            typed.put(conversation, clock.instant());
            now.autoSend().filter(Assist::counts).ifPresent(counting -> cancel(conversation));
        }
    }

    private static boolean counts(AssistFact.AutoSend autoSend) {
        return autoSend.state().equals("counting");
    }

    private void count(AssistFact.Suggested suggested, Suggestion best, DeskSettings.AutoSend rules) {
        Instant idleSince = typed.getOrDefault(suggested.conversation().id(), Instant.EPOCH);
        Duration stillBusy = Duration.between(clock.instant(), idleSince.plusSeconds(rules.idleSeconds()));
        if (stillBusy.isPositive()) {
            later.after(stillBusy, () -> count(suggested, best, rules));
            return;
        }
        Instant at = clock.instant().plusSeconds(rules.countdownSeconds());
        var counting = new AssistFact.AutoSend(suggested.conversation(), suggested.agent(), best.id(), "counting", at);
        AssistFact.Open now = open.computeIfPresent(suggested.conversation().id(),
                (id, then) -> then.suggested() == suggested && then.autoSend().isEmpty() ? new AssistFact.Open(suggested, Optional.of(counting)) : then);
        if (now != null && now.autoSend().filter(counting::equals).isPresent()) {
            tell(counting);
            later.after(Duration.ofSeconds(rules.countdownSeconds()), () -> send(suggested, best, counting));
        }
    }

    private void send(AssistFact.Suggested suggested, Suggestion best, AssistFact.AutoSend counting) {
        AssistFact.Open now = open.get(suggested.conversation().id());
        boolean stillDue = now != null && now.autoSend().filter(counting::equals).isPresent() && open.remove(suggested.conversation().id(), now);
        Optional<StaffMember> agent = stillDue ? staff.find(suggested.agent()) : Optional.empty();
        if (agent.isEmpty()) {
            return;
        }
        try {
            String beside = json.writeValueAsString(Map.of("staff", agent.get().id().value(), "auto", true, "suggestion", best.id()));
            desk.say(agent.get(), new Line(suggested.conversation(), Speaker.AGENT, agent.get().name(), "auto:" + best.id(), suggested.position(),
                    best.contents(), List.of(), beside));
            book.taken(suggested, best.id(), 0, true);
            tell(new AssistFact.AutoSend(suggested.conversation(), suggested.agent(), best.id(), "sent", clock.instant()));
        } catch (Problem noLongerTheirs) {
            log.info("auto-send dropped conversation={} reason={}", suggested.conversation().id(), noLongerTheirs.code());
        }
    }

    /** Stops the countdown. @throws Problem {@code sent} where there is none any more */
    public void cancel(ConversationId conversation) {
        var stopped = new AtomicReference<AssistFact.@Nullable AutoSend>();
        open.computeIfPresent(conversation, (id, then) -> then.autoSend().filter(Assist::counts).map(counting -> {
            stopped.set(cancelled(counting));
            return new AssistFact.Open(then.suggested(), Optional.of(cancelled(counting)));
        }).orElse(then));
        AssistFact.AutoSend cancelled = stopped.get();
        if (cancelled == null) {
            throw Problem.conflict("sent", "There is no countdown any more.");
        }
        book.cancelled(cancelled.suggestion());
        tell(cancelled);
    }

    private static AssistFact.AutoSend cancelled(AssistFact.AutoSend counting) {
        return new AssistFact.AutoSend(counting.conversation(), counting.agent(), counting.suggestion(), "cancelled", counting.at());
    }

    private void tell(AssistFact fact) {
        listeners.forEach(listener -> listener.on(fact));
    }
}
