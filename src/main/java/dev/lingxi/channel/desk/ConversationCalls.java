package dev.lingxi.channel.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.answer.Risk;
import dev.lingxi.channel.ConsumerSigns;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Glance;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Assist;
import dev.lingxi.reception.Briefing;
import dev.lingxi.reception.Caution;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.DeskBook;
import dev.lingxi.reception.DeskSettings;
import dev.lingxi.reception.DeskWork;
import dev.lingxi.reception.Handoff;
import dev.lingxi.reception.ReadMarks;
import dev.lingxi.reception.ServedBy;
import dev.lingxi.reception.Serving;
import dev.lingxi.reception.Surveys;
import dev.lingxi.store.Role;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The conversations: lists, one of them, and what an agent does with it. */
@RestController
@RequestMapping("/api/desk")
class ConversationCalls {

    private static final int MOST_ROWS = 100;
    private static final int MOST_MESSAGES = 200;
    private static final int MOST_COUNTED = 1_000;
    /** Who has been silent for longer is hardly still there. */
    private static final Duration LIVELY = Duration.ofMinutes(30);
    /** A day, in minutes. */
    private static final int LONGEST_HOLD = 1_440;

    /** @param anyway the agent was warned of the risks and says it all the same */
    record Say(@Nullable String id, @Nullable List<Content> contents, @Nullable String suggestion, @Nullable Long seen, @Nullable Boolean anyway) {}

    record Ack(String id, long position, String at) {}

    record Acknowledged(Ack ack) {}

    record Transfer(@Nullable String agent, @Nullable String group, @Nullable String note) {}

    record Guest(String agent) {}

    record NewNote(@Nullable String text, @Nullable Boolean whisper) {}

    record Hold(boolean held, @Nullable Integer minutes) {}

    record Tags(List<String> tags) {}

    record Close(@Nullable String summary, @Nullable String disposition, @Nullable Boolean survey) {}

    record Position(long position) {}

    record View(boolean open) {}

    record Prefilled(String summary, String disposition, List<DeskSettings.Disposition> dispositions) {}

    private final Desk desk;
    private final DeskBook book;
    private final DeskWork work;
    private final Assist assist;
    private final Surveys surveys;
    private final Conversations conversations;
    private final ConversationLog log;
    private final Staff staff;
    private final ConsumerSigns signs;
    private final RowMaker rows;
    private final DeskHub hub;
    private final Composing composing;
    private final Typists typists;
    private final ReadMarks marks;
    private final Caution caution;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<StoreId, Integer> withBot = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();

    ConversationCalls(Desk desk, DeskBook book, DeskWork work, Assist assist, Surveys surveys, Conversations conversations, ConversationLog log, Staff staff,
                      ConsumerSigns signs, RowMaker rows, DeskHub hub, Composing composing, Typists typists, ReadMarks marks, Caution caution,
                      JsonMapper json, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.work = work;
        this.assist = assist;
        this.surveys = surveys;
        this.conversations = conversations;
        this.log = log;
        this.staff = staff;
        this.signs = signs;
        this.rows = rows;
        this.hub = hub;
        this.composing = composing;
        this.typists = typists;
        this.marks = marks;
        this.caution = caution;
        this.json = json;
        this.clock = clock;
    }

    // ── lists ──

    @GetMapping("/conversations")
    Views.Rows list(StaffMember member, @RequestParam(defaultValue = "mine") String list, @RequestParam(defaultValue = "") String q,
                    @RequestParam(defaultValue = "") String group, @RequestParam(defaultValue = "50") int limit, @RequestParam @Nullable String cursor) {
        List<Serving> servings = desk.servings(member.store());
        int most = Math.clamp(limit, 1, MOST_ROWS);
        Views.Counts counts = counts(member, servings);
        return switch (list) {
            case "mine" -> live(servings.stream().filter(serving -> serving.mayBeSpokenInBy(member.id())).toList(), q, counts, most);
            case "queue" -> live(servings.stream().filter(serving -> serving.by() == ServedBy.QUEUE && (group.isEmpty() || serving.group().equals(group))
                    && (member.may(Role.LEAD) || member.groups().contains(serving.group()))).toList(), q, counts, most);
            case "team" -> {
                DeskPass.readsAll(member);
                yield live(servings.stream().filter(serving -> serving.by() == ServedBy.AGENT).toList(), q, counts, most);
            }
            case "bot", "closed", "all" -> page(member, list, q, most, cursor, counts);
            default -> throw Problem.caller("bad_list", "Lists are mine, queue, bot, team, closed and all; got '" + list + "'.");
        };
    }

    Views.Counts counts(StaffMember member, List<Serving> servings) {
        return new Views.Counts((int) servings.stream().filter(serving -> serving.mayBeSpokenInBy(member.id())).count(),
                (int) servings.stream().filter(serving -> serving.by() == ServedBy.QUEUE && (member.may(Role.LEAD) || member.groups().contains(serving.group()))).count(),
                withBot.get(member.store(), this::withBot), (int) servings.stream().filter(serving -> serving.by() == ServedBy.AGENT).count());
    }

    /** So many talk to the bot alone; from {@link #MOST_COUNTED} on nobody counts them. */
    private int withBot(StoreId store) {
        return (int) conversations.lively(store, clock.instant().minus(LIVELY), MOST_COUNTED).stream().filter(id -> desk.serving(id).isEmpty()).count();
    }

    private Views.Rows live(List<Serving> servings, String q, Views.Counts counts, int most) {
        List<Views.Row> all = rows.rows(servings).stream().filter(row -> q.isBlank() || row.conversation().contains(q) || row.consumer().id().contains(q)
                || row.consumer().name().contains(q)).limit(most).toList();
        return new Views.Rows(all, null, counts);
    }

    private Views.Rows page(StaffMember member, String list, String q, int most, @Nullable String cursor, Views.Counts counts) {
        var which = switch (list) {
            case "bot" -> Conversations.Which.OPEN;
            case "closed" -> Conversations.Which.CLOSED;
            default -> Conversations.Which.ALL;
        };
        Instant before = StaffCalls.moment(cursor, clock.instant().plusSeconds(1));
        List<Glance> page = conversations.recent(member.store(), before, which, q.strip(), most);
        List<Views.Row> shown = rows.page(page.stream().filter(glance -> !list.equals("bot") || desk.serving(glance.conversation().id()).isEmpty()).toList());
        return new Views.Rows(shown, page.size() < most ? null : page.getLast().lastAt().toString(), counts);
    }

    // ── one conversation ──

    /** The same for whoever means to change something: who only trains or inspects may not. */
    private Conversation served(StaffMember member, String id) {
        DeskPass.needs(member, Role.AGENT);
        return conversation(member, id);
    }

    /** The member's store's conversation; another's looks like none. */
    Conversation conversation(StaffMember member, String id) {
        return conversations.find(new ConversationId(id)).filter(found -> found.store().equals(member.store())).orElseThrow(() ->
                Problem.notFound("unknown_conversation", "There is no such conversation."));
    }

    @GetMapping("/conversations/{id}")
    Views.Opened open(StaffMember member, Briefing briefing, @PathVariable String id, @RequestParam(defaultValue = "0") long before, @RequestParam(defaultValue = "50") int limit) {
        Conversation conversation = conversation(member, id);
        int most = Math.clamp(limit, 1, MOST_MESSAGES);
        List<Message> messages = before > 0 ? log.before(conversation.id(), before, most + 1) : log.latest(conversation.id(), 0, most + 1);
        boolean more = messages.size() > most;
        List<Views.Line> lines = messages.stream().skip(more ? 1 : 0).map(rows::line).toList();
        Views.Suggestions suggestions = assist.open(conversation.id()).map(open -> DeskHub.suggestions(briefing, open.suggested(),
                open.autoSend().filter(auto -> auto.state().equals("counting")))).orElse(null);
        return new Views.Opened(rows.row(conversation.id()).orElseThrow(), lines, more, book.handoff(conversation.id()).map(briefing::of).orElse(null),
                work.notes(conversation.id()).stream().filter(note -> readable(member, note)).map(Views.Note::of).toList(), suggestions,
                hub.viewing(member.store(), conversation.id()), marks.of(conversation.id()),
                work.wrapUp(conversation.id()).map(wrap -> new Views.WrapUp(wrap.summary(), wrap.disposition())).orElse(null));
    }

    private boolean readable(StaffMember member, DeskWork.Note note) {
        return !note.whisper() || note.staff().equals(member.id()) || member.may(Role.LEAD)
                || desk.serving(note.conversation()).filter(serving -> serving.mayBeSpokenInBy(member.id())).isPresent();
    }

    // ── serving ──

    @PostMapping("/conversations/{id}/claim")
    Views.Row claim(StaffMember member, @PathVariable String id) {
        Conversation conversation = open(served(member, id));
        desk.sign(member);
        desk.claim(member, conversation);
        return rows.row(conversation.id()).orElseThrow();
    }

    private static Conversation open(Conversation conversation) {
        if (conversation.closedAt().isPresent()) {
            throw Problem.conflict("closed", "This conversation is closed. The consumer's next line opens another.");
        }
        return conversation;
    }

    @PostMapping("/conversations/{id}/reopen")
    Views.Row reopen(StaffMember member, @PathVariable String id) {
        Conversation conversation = served(member, id);
        if (conversation.closedAt().isEmpty()) {
            return claim(member, id);
        }
        desk.sign(member);
        desk.reopen(member, conversation);
        return rows.row(conversation.id()).orElseThrow();
    }

    @PostMapping("/claim-next")
    ResponseEntity<Views.Row> claimNext(StaffMember member) {
        DeskPass.needs(member, Role.AGENT);
        desk.sign(member);
        return desk.claimNext(member).flatMap(serving -> rows.row(serving.conversation().id())).map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/conversations/{id}/lines")
    Acknowledged say(StaffMember member, @PathVariable String id, @RequestBody Say say) {
        return new Acknowledged(spoken(member, id, say));
    }

    Ack spoken(StaffMember member, String id, Say say) {
        Conversation conversation = open(served(member, id));
        List<Content> contents = composing.contents(conversation, say.contents() == null ? List.of() : say.contents());
        List<Risk> risks = foreseen(conversation, Contents.text(contents), say);
        if (say.seen() != null) {
            alone(member, conversation, say.seen());
        }
        var beside = new LinkedHashMap<String, Object>(Map.of("staff", member.id().value()));
        if (say.suggestion() != null) {
            beside.put("suggestion", say.suggestion());
        }
        if (!risks.isEmpty()) {
            beside.put("risks", risks.stream().map(risk -> Views.Warned.word(risk.kind())).distinct().toList());
        }
        var line = new Line(conversation, Speaker.AGENT, member.name(), composing.clientId(String.valueOf(say.id())), 0, contents, List.of(), json.writeValueAsString(beside));
        Message said = assist.say(member, line, say.suggestion());
        typists.stops(member, conversation.id());
        if (said.fresh() && !risks.isEmpty()) {
            tellLeads(member, conversation, risks);
        }
        return new Ack(said.clientId(), said.position(), said.at().toString());
    }

    /** The risks that the agent takes knowingly; what they were not warned of, or what the rule forbids, does not leave. */
    private List<Risk> foreseen(Conversation conversation, String text, Say say) {
        List<Caution.Warning> warnings = isSuggested(conversation, text, say.suggestion()) ? List.of() : caution.about(conversation, text);
        warnings.stream().filter(Caution.Warning::stops).findFirst().ifPresent(stopped -> {
            throw Problem.conflict("stopped", "The store does not allow '" + stopped.risk().words() + "'.");
        });
        if (!warnings.isEmpty() && !Boolean.TRUE.equals(say.anyway())) {
            throw Problem.conflict("risky", "'" + warnings.getFirst().risk().words() + "' had better not be said. Send again with anyway to say it all the same.");
        }
        return warnings.stream().map(Caution.Warning::risk).toList();
    }

    /** What the bot would say itself was looked at already. */
    private boolean isSuggested(Conversation conversation, String text, @Nullable String suggestion) {
        return assist.open(conversation.id()).stream().flatMap(open -> open.suggested().suggestions().stream())
                .anyMatch(each -> each.id().equals(suggestion) && each.text().strip().equals(text.strip()));
    }

    private void tellLeads(StaffMember member, Conversation conversation, List<Risk> risks) {
        hub.tell(member.store(), screen -> screen.member().may(Role.LEAD) && !screen.member().id().equals(member.id()), Views.frame("risk", "conversation", conversation.id().value(),
                "staff", new Views.Named(member.id().value(), member.name()), "risks", risks.stream().map(risk -> Views.Warned.of(new Caution.Warning(risk, false))).toList()));
    }

    /** Refuses once where a colleague has spoken since, or is about to. */
    private void alone(StaffMember member, Conversation conversation, long seen) {
        log.latest(conversation.id(), seen, MOST_MESSAGES).stream().filter(message -> message.speaker() == Speaker.AGENT)
                .filter(message -> !member.id().value().equals(rows.line(message).staff())).findFirst().ifPresent(other -> {
                    throw Problem.conflict("collision", other.name() + " has just answered. Look before you send.");
                });
        typists.earlier(member, conversation.id(), other -> desk.serving(conversation.id()).filter(now -> now.mayBeSpokenInBy(other)).isPresent()).ifPresent(colleague -> {
            throw Problem.conflict("colleague_types", colleague + " is writing an answer. Send again to say it all the same.");
        });
    }

    @PostMapping("/conversations/{id}/transfer")
    Views.Row transfer(StaffMember member, @PathVariable String id, @RequestBody Transfer transfer) {
        Conversation conversation = open(served(member, id));
        if (transfer.agent() != null) {
            desk.transfer(member, conversation, staff.require(member.store(), new StaffId(transfer.agent())));
        } else {
            desk.transfer(member, conversation, staff.requireGroup(member.store(), transfer.group()).id());
        }
        if (transfer.note() != null && !transfer.note().isBlank()) {
            note(member, conversation, transfer.note(), false);
        }
        return rows.row(conversation.id()).orElseThrow();
    }

    @PostMapping("/conversations/{id}/invite")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invite(StaffMember member, @PathVariable String id, @RequestBody Guest guest) {
        desk.invite(member, open(served(member, id)), staff.require(member.store(), new StaffId(guest.agent())));
    }

    @DeleteMapping("/conversations/{id}/invite/{agent}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void uninvite(StaffMember member, @PathVariable String id, @PathVariable String agent) {
        desk.uninvite(member, served(member, id), new StaffId(agent));
    }

    @PostMapping("/conversations/{id}/notes")
    Views.Note note(StaffMember member, @PathVariable String id, @RequestBody NewNote note) {
        boolean whisper = Boolean.TRUE.equals(note.whisper());
        if (whisper) {
            DeskPass.needs(member, Role.LEAD);
        }
        return note(member, conversation(member, id), note.text(), whisper);
    }

    private Views.Note note(StaffMember member, Conversation conversation, @Nullable String text, boolean whisper) {
        if (text == null || text.isBlank() || text.length() > 4_000) {
            throw Problem.caller("too_long", "A note has 1 to 4,000 characters.");
        }
        DeskWork.Note note = work.note(member, conversation, text, whisper);
        hub.tell(member.store(), screen -> readable(screen.member(), note) && (screen.viewing().contains(conversation.id())
                || desk.serving(conversation.id()).filter(serving -> serving.mayBeSpokenInBy(screen.member().id())).isPresent()),
                Views.frame("note", "conversation", conversation.id().value(), "note", Views.Note.of(note)));
        return Views.Note.of(note);
    }

    @PutMapping("/conversations/{id}/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hold(StaffMember member, @PathVariable String id, @RequestBody Hold hold) {
        Conversation conversation = open(served(member, id));
        if (!hold.held()) {
            desk.resume(member, conversation);
        } else {
            desk.hold(member, conversation, Optional.ofNullable(hold.minutes()).map(minutes -> Duration.ofMinutes(Math.clamp(minutes, 1, LONGEST_HOLD))));
        }
    }

    @PutMapping("/conversations/{id}/tags")
    Tags tags(StaffMember member, @PathVariable String id, @RequestBody Tags tags) {
        List<String> clean = tags.tags() == null ? List.of() : tags.tags().stream().map(String::strip).filter(tag -> !tag.isEmpty() && tag.length() <= 20).distinct().limit(20).toList();
        work.tags(member.store(), served(member, id).consumer(), clean);
        return new Tags(clean);
    }

    @PostMapping("/conversations/{id}/give-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(StaffMember member, @PathVariable String id) {
        desk.giveBack(member, open(served(member, id)));
    }

    @GetMapping("/conversations/{id}/wrap-up")
    Prefilled wrapUp(StaffMember member, Briefing briefing, @PathVariable String id) {
        Conversation conversation = conversation(member, id);
        Optional<Handoff> handoff = book.handoff(conversation.id());
        List<Message> messages = log.latest(conversation.id(), 0, MOST_MESSAGES);
        String summary = briefing.wrapUp(handoff.orElse(null), first(messages, Speaker.CONSUMER).orElse(""), first(messages.reversed(), Speaker.AGENT).orElse(""));
        String disposition = handoff.map(Handoff::reason).filter("angry"::equals).isPresent() ? "complaint" : first(messages, Speaker.AGENT).isEmpty() ? "other" : "answered";
        return new Prefilled(summary, disposition, desk.settings(member.store()).dispositions());
    }

    private static Optional<String> first(List<Message> messages, Speaker speaker) {
        return messages.stream().filter(message -> message.speaker() == speaker).map(RowMaker::shown).filter(text -> !text.isBlank()).findFirst();
    }

    @PostMapping("/conversations/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(StaffMember member, @PathVariable String id, @RequestBody Close close) {
        Conversation conversation = open(served(member, id));
        DeskSettings settings = desk.settings(member.store());
        String disposition = close.disposition() == null ? "other" : close.disposition();
        if (settings.dispositions().stream().noneMatch(each -> each.id().equals(disposition))) {
            throw Problem.caller("bad_setting", "'disposition' is one of " + settings.dispositions().stream().map(DeskSettings.Disposition::id).toList() + ".");
        }
        boolean survey = settings.survey() && !Boolean.FALSE.equals(close.survey()) && surveys.ask(conversation.id());
        desk.close(member, conversation, survey);
        String summary = close.summary() == null ? "" : close.summary().length() > 2_000 ? close.summary().substring(0, 2_000) : close.summary();
        work.wrapUp(member.store(), new DeskWork.WrapUp(conversation.id(), member.id(), clock.instant(), summary, disposition));
    }

    // ── signs ──

    @PutMapping("/conversations/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(StaffMember member, @PathVariable String id, @RequestBody Position position) {
        read(member, conversation(member, id), position.position());
    }

    void read(StaffMember member, Conversation conversation, long position) {
        desk.read(member, conversation);
        if (desk.serving(conversation.id()).filter(serving -> serving.mayBeSpokenInBy(member.id())).isPresent()) {
            marks.read(conversation, new ReadMarks.Marks(0, position));
            signs.agentRead(conversation, position);
        }
    }

    @PostMapping("/conversations/{id}/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(StaffMember member, @PathVariable String id) {
        typing(member, conversation(member, id));
    }

    void typing(StaffMember member, Conversation conversation) {
        if (desk.serving(conversation.id()).filter(serving -> serving.mayBeSpokenInBy(member.id())).isPresent()) {
            typists.types(member, conversation.id());
            assist.typing(conversation.id());
            signs.agentTypes(conversation);
        }
    }

    @PostMapping("/conversations/{id}/auto-send/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(StaffMember member, @PathVariable String id) {
        assist.cancel(conversation(member, id).id());
    }
}
