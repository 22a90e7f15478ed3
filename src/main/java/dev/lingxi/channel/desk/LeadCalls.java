package dev.lingxi.channel.desk;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Floor;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Board;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.DeskBook;
import dev.lingxi.reception.DeskFact;
import dev.lingxi.reception.DeskSettings;
import dev.lingxi.reception.DeskWork;
import dev.lingxi.reception.Presence;
import dev.lingxi.reception.ReceptionMode;
import dev.lingxi.reception.ServedBy;
import dev.lingxi.reception.Serving;
import dev.lingxi.store.AuditLog;
import dev.lingxi.store.Role;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Modes, settings, the board and the messages left. */
@RestController
@RequestMapping("/api/desk")
class LeadCalls {

    private static final int RISKS = 10;

    record NewMode(@Nullable String mode, @Nullable String reason) {}

    record Owner(@Nullable String staff) {}

    record Answer(@Nullable String text) {}

    record Tasks(List<Views.Task> tasks) {}

    private final Desk desk;
    private final DeskBook book;
    private final DeskWork work;
    private final Board board;
    private final Staff staff;
    private final Stores stores;
    private final AuditLog audit;
    private final Conversations conversations;
    private final ConversationLog log;
    private final RowMaker rows;
    private final DeskHub hub;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<StoreId, Map<String, Object>> shown = new ConcurrentHashMap<>();

    LeadCalls(Desk desk, DeskBook book, DeskWork work, Board board, Staff staff, Stores stores, AuditLog audit, Conversations conversations, ConversationLog log,
              RowMaker rows, DeskHub hub, JsonMapper json, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.work = work;
        this.board = board;
        this.staff = staff;
        this.stores = stores;
        this.audit = audit;
        this.conversations = conversations;
        this.log = log;
        this.rows = rows;
        this.hub = hub;
        this.json = json;
        this.clock = clock;
    }

    // ── modes and settings ──

    @GetMapping("/modes")
    List<Views.Mode> modes(StaffMember member) {
        return desk.modes(member.store()).stream().map(Views.Mode::of).toList();
    }

    @PutMapping("/modes/{group}")
    Views.Mode mode(StaffMember member, @PathVariable String group, @RequestBody NewMode mode) {
        DeskPass.needs(member, Role.LEAD);
        desk.mode(member, staff.requireGroup(member.store(), group).id(), ReceptionMode.of(String.valueOf(mode.mode())), mode.reason() == null ? "" : mode.reason());
        audit.record(member, "mode_changed", group, mode.mode() + " " + (mode.reason() == null ? "" : mode.reason()));
        return Views.Mode.of(desk.mode(member.store(), group));
    }

    @DeleteMapping("/modes/{group}")
    Views.Mode release(StaffMember member, @PathVariable String group) {
        DeskPass.needs(member, Role.LEAD);
        desk.releaseMode(member, staff.requireGroup(member.store(), group).id());
        audit.record(member, "mode_released", group, "");
        return Views.Mode.of(desk.mode(member.store(), group));
    }

    @GetMapping("/modes/log")
    List<Map<String, Object>> modeLog(StaffMember member, @RequestParam @Nullable String before, @RequestParam(defaultValue = "50") int limit) {
        return book.modeLog(member.store(), StaffCalls.moment(before, clock.instant().plusSeconds(1)), Math.clamp(limit, 1, 200)).stream()
                .map(change -> Views.frame("mode", "at", change.at().toString(), "group", change.group(), "from", change.before().name(), "to", change.now().mode().name(),
                        "by", change.now().by(), "reason", change.now().reason(), "staff", change.now().staff())).toList();
    }

    @GetMapping("/settings")
    DeskSettings settings(StaffMember member) {
        return desk.settings(member.store());
    }

    @PutMapping("/settings")
    DeskSettings settings(StaffMember member, @RequestBody JsonNode body) {
        DeskPass.needs(member, Role.LEAD);
        DeskSettings settings = read(body);
        desk.settings(member.store(), settings);
        audit.record(member, "settings_changed", "desk", String.valueOf(settings));
        return settings;
    }

    private DeskSettings read(JsonNode body) {
        try {
            return json.treeToValue(body, DeskSettings.class);
        } catch (JacksonException e) {
            throw e.getCause() instanceof Problem problem ? problem : Problem.caller("bad_setting", "The settings are not what docs/desk-protocol.md says: " + e.getOriginalMessage());
        }
    }

    // ── the board ──

    @GetMapping("/board")
    Map<String, Object> board(StaffMember member) {
        DeskPass.needs(member, Role.LEAD);
        return reckon(member.store());
    }

    /** Pushes the figures to whoever has asked for them; {@code anyway} also where nothing has changed. */
    void show(StoreId store, boolean anyway) {
        Map<String, Object> now = reckon(store);
        var figures = new HashMap<>(now);
        figures.remove("at");
        if (anyway || !figures.equals(shown.put(store, figures))) {
            hub.tell(store, DeskHub.Screen::board, Views.frame("board", "board", now));
        }
    }

    void show(StoreId store, DeskHub.Screen screen) {
        if (screen.board()) {
            screen.show(Views.frame("board", "board", reckon(store)));
        }
    }

    private Map<String, Object> reckon(StoreId store) {
        ZoneId zone = stores.require(store).zone();
        Instant midnight = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        Board.Figures figures = board.figures(store, midnight, clock.instant().plusSeconds(1));
        List<DeskFact.PresenceChanged> people = desk.presences(store).stream().filter(each -> each.presence() != Presence.OFFLINE).toList();
        List<Serving> servings = desk.servings(store);
        List<Serving> queue = servings.stream().filter(serving -> serving.by() == ServedBy.QUEUE).toList();
        double load = people.stream().mapToDouble(DeskFact.PresenceChanged::load).sum();
        int capacity = people.stream().mapToInt(each -> each.member().capacity()).sum();
        long full = people.stream().filter(each -> each.load() >= each.member().capacity() || each.presence() != Presence.ONLINE).count();
        return Views.fields("at", clock.instant().toString(), "online", states(people).getOrDefault("online", 0), "byState", states(people),
                "capacity", capacity, "load", load, "busyShare", people.isEmpty() ? 0 : full / (double) people.size(),
                "open", (int) servings.stream().filter(serving -> serving.by() == ServedBy.AGENT).count(), "bot", figures.botOnly(),
                "botShare", figures.consultations() == 0 ? 1.0 : figures.botOnly() / (double) figures.consultations(), "queue", queue.size(),
                "longestWaitSeconds", desk.longestWait(store, serving -> true).toSeconds(), "abandonedToday", figures.abandoned(),
                "handoffsToday", figures.handoffs(), "consultationsToday", figures.consultations(),
                "firstResponseSeconds", Map.of("mean", figures.people().firstMean(), "median", figures.people().firstMedian()),
                "averageResponseSeconds", figures.people().average(), "answeredWithin30", figures.people().answeredWithin30(),
                "satisfaction", figures.surveyed() == 0 ? null : figures.satisfaction(), "surveyed", figures.surveyed(),
                "tasks", Map.of("open", figures.openTasks(), "oldestHours", Math.round(figures.oldestTaskMillis() / 360_000.0) / 10.0),
                "modes", desk.modes(store).stream().map(Views.Mode::of).toList(), "groups", groups(store, people, queue), "agents", agents(people, figures),
                "risks", risks(servings));
    }

    private static Map<String, Integer> states(List<DeskFact.PresenceChanged> people) {
        Map<String, Integer> states = new HashMap<>(Map.of("online", 0, "busy", 0, "break", 0, "suspended", 0));
        people.forEach(each -> states.merge(each.presence().word(), 1, Integer::sum));
        return states;
    }

    private List<Map<String, Object>> groups(StoreId store, List<DeskFact.PresenceChanged> people, List<Serving> queue) {
        var groups = new ArrayList<Map<String, Object>>();
        for (SkillGroup group : staff.groups(store)) {
            List<DeskFact.PresenceChanged> members = people.stream().filter(each -> each.member().groups().contains(group.id())).toList();
            groups.add(Map.of("group", group.id(), "name", group.name(), "online", members.stream().filter(each -> each.presence() == Presence.ONLINE).count(),
                    "queue", queue.stream().filter(serving -> serving.group().equals(group.id())).count(),
                    "longestWaitSeconds", desk.longestWait(store, serving -> serving.group().equals(group.id())).toSeconds(),
                    "load", members.stream().mapToDouble(DeskFact.PresenceChanged::load).sum(),
                    "capacity", members.stream().mapToInt(each -> each.member().capacity()).sum()));
        }
        return groups;
    }

    private static List<Map<String, Object>> agents(List<DeskFact.PresenceChanged> people, Board.Figures figures) {
        return people.stream().map(each -> {
            Board.Response response = figures.byAgent().getOrDefault(each.member().name(), Board.Response.none());
            return Map.<String, Object>of("id", each.member().id().value(), "name", each.member().name(), "state", each.presence().word(),
                    "since", each.since().toString(), "load", each.load(), "capacity", each.member().capacity(), "firstResponseSeconds", response.firstMean(),
                    "averageResponseSeconds", response.average(), "answeredWithin30", response.answeredWithin30(), "servedToday", response.served());
        }).toList();
    }

    private List<Map<String, Object>> risks(List<Serving> servings) {
        var risks = new ArrayList<Map<String, Object>>();
        for (Views.Row row : rows.rows(servings.stream().filter(serving -> serving.by() != ServedBy.BOT).limit(200).toList())) {
            String why = row.mood().equals("ANGRY") ? "angry" : row.overdue() ? "waiting"
                    : row.queued() != null && Duration.between(Instant.parse(row.queued()), clock.instant()).toSeconds() > 120 ? "long" : "";
            if (!why.isEmpty() && risks.size() < RISKS) {
                risks.add(Map.of("conversation", row.conversation(), "why", why, "row", row));
            }
        }
        return risks;
    }

    @GetMapping("/board/hours")
    List<Map<String, Object>> hours(StaffMember member, @RequestParam @Nullable String day) {
        DeskPass.needs(member, Role.LEAD);
        ZoneId zone = stores.require(member.store()).zone();
        LocalDate date = StaffCalls.day(day, LocalDate.ofInstant(clock.instant(), zone));
        return board.hours(member.store(), date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant()).stream()
                .map(hour -> Map.<String, Object>of("hour", hour.hour(), "agent", hour.agent(), "consultations", hour.response().served(),
                        "firstResponseSeconds", hour.response().firstMean(), "averageResponseSeconds", hour.response().average(),
                        "answeredWithin30", hour.response().answeredWithin30())).toList();
    }

    // ── messages left ──

    @GetMapping("/tasks")
    Tasks tasks(StaffMember member, @RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "") String owner,
                @RequestParam(defaultValue = "50") int limit) {
        return new Tasks(work.tasks(member.store(), state.equals("done"), Math.clamp(limit, 1, 200)).stream()
                .filter(task -> !owner.equals("me") || task.owner().filter(member.id()::equals).isPresent()).map(this::view).toList());
    }

    private Views.Task view(DeskWork.Task task) {
        var message = task.message();
        double hours = Math.round(Duration.between(message.at(), clock.instant()).toMinutes() / 6.0) / 10.0;
        String name = stores.profile(message.store(), message.consumer()).map(profile -> profile.name()).orElse(message.name());
        return new Views.Task(message.id(), message.conversation().value(), new Views.Named(message.consumer().value(), name), message.name(), Views.masked(message.phone()),
                message.text(), message.at().toString(), hours, rows.named(task.owner().orElse(null)), task.answeredAt().map(Instant::toString).orElse(null),
                task.answer().isEmpty() ? null : task.answer(), task.answeredBy().isEmpty() ? null : task.answeredBy());
    }

    private DeskWork.Task task(StaffMember member, String id) {
        return work.task(member.store(), id).orElseThrow(() -> Problem.notFound("unknown_task", "There is no such message."));
    }

    @PutMapping("/tasks/{id}/owner")
    Views.Task own(StaffMember member, @PathVariable String id, @RequestBody Owner owner) {
        task(member, id);
        StaffId whose = owner.staff() == null ? null : staff.require(member.store(), new StaffId(owner.staff())).id();
        if (whose != null && !whose.equals(member.id())) {
            DeskPass.needs(member, Role.LEAD);
        }
        work.own(member.store(), id, whose);
        return changed(member, id);
    }

    private Views.Task changed(StaffMember member, String id) {
        Views.Task task = view(task(member, id));
        hub.tell(member.store(), screen -> true, Views.frame("task", "task", task));
        return task;
    }

    /** The answer becomes a line of the consumer's conversation, which they find when they come back; where nobody sits there the bot goes on. */
    @PostMapping("/tasks/{id}/answer")
    Views.Task answer(StaffMember member, @PathVariable String id, @RequestBody Answer answer) {
        DeskWork.Task task = task(member, id);
        if (answer.text() == null || answer.text().isBlank() || answer.text().length() > 4_000) {
            throw Problem.caller("too_long", "An answer has 1 to 4,000 characters.");
        }
        if (!work.answered(member.store(), id, member, answer.text())) {
            throw Problem.conflict("answered", "This message was answered already.");
        }
        Conversation conversation = conversations.open(member.store(), task.message().consumer());
        String name = id.hashCode() + ":" + task.message().at().toEpochMilli();
        var lines = new ArrayList<Line>(List.of(new Line(conversation, Speaker.AGENT, member.name(), "task:" + name, 0, List.of(Content.text(answer.text())), List.of(),
                "{\"staff\":\"" + member.id() + "\"}")));
        if (desk.serving(conversation.id()).filter(Serving::spoken).isEmpty()) {
            lines.add(Line.ofSystem(conversation, "desk:given_back:" + name, List.of(Content.text("以上是客服对您留言的答复。还有问题直接说，需要人工请说「转人工」。")), Floor.BOT));
        }
        log.record(lines);
        return changed(member, id);
    }

    @GetMapping("/tasks/{id}/phone")
    Map<String, String> phone(StaffMember member, @PathVariable String id) {
        DeskWork.Task task = task(member, id);
        audit.record(member, "phone_seen", id, "");
        return Map.of("phone", task.message().phone());
    }
}
