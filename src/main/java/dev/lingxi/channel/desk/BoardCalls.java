package dev.lingxi.channel.desk;

import dev.lingxi.reception.Board;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.DeskFact;
import dev.lingxi.reception.Presence;
import dev.lingxi.reception.ServedBy;
import dev.lingxi.reception.Serving;
import dev.lingxi.store.Role;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.Staff;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures that a lead watches, asked for or pushed. */
@RestController
@RequestMapping("/api/desk")
class BoardCalls {

    private static final int RISKS = 10;

    /** What the boards of a store showed last. @param view all of it but the moment */
    private record Shown(Board.Figures day, Map<String, Object> view) {}

    private final Desk desk;
    private final Board board;
    private final Staff staff;
    private final Stores stores;
    private final RowMaker rows;
    private final DeskHub hub;
    private final Clock clock;
    private final Map<StoreId, Shown> shown = new ConcurrentHashMap<>();

    BoardCalls(Desk desk, Board board, Staff staff, Stores stores, RowMaker rows, DeskHub hub, Clock clock) {
        this.desk = desk;
        this.board = board;
        this.staff = staff;
        this.stores = stores;
        this.rows = rows;
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/board")
    Map<String, Object> board(StaffMember member) {
        DeskPass.needs(member, Role.LEAD);
        return reckon(member.store(), day(member.store()));
    }

    /**
     * Pushes the figures to whoever has asked for them; {@code anyway} also where nothing has changed. Only then the day's figures are
     * reckoned anew, since they are read out of all that was said in the day; who waits and who serves is looked at each time.
     */
    void show(StoreId store, boolean anyway) {
        Shown before = shown.get(store);
        Board.Figures day = anyway || before == null ? day(store) : before.day();
        Map<String, Object> now = reckon(store, day);
        Shown after = kept(store, day, now);
        if (anyway || !after.equals(before)) {
            hub.tell(store, DeskHub.Screen::board, Views.frame("board", "board", now));
        }
    }

    void show(StoreId store, DeskHub.Screen screen) {
        if (screen.board()) {
            Board.Figures day = day(store);
            Map<String, Object> now = reckon(store, day);
            kept(store, day, now);
            screen.show(Views.frame("board", "board", now));
        }
    }

    private Shown kept(StoreId store, Board.Figures day, Map<String, Object> now) {
        var view = new HashMap<>(now);
        view.remove("at");
        var kept = new Shown(day, view);
        shown.put(store, kept);
        return kept;
    }

    private Board.Figures day(StoreId store) {
        ZoneId zone = stores.require(store).zone();
        Instant midnight = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
        return board.figures(store, midnight, clock.instant().plusSeconds(1));
    }

    private Map<String, Object> reckon(StoreId store, Board.Figures figures) {
        List<DeskFact.PresenceChanged> people = desk.presences(store).stream().filter(each -> each.presence() != Presence.OFFLINE).toList();
        List<Serving> servings = desk.servings(store);
        List<Serving> queue = servings.stream().filter(serving -> serving.by() == ServedBy.QUEUE).toList();
        int load = people.stream().mapToInt(DeskFact.PresenceChanged::load).sum();
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
                "satisfaction", figures.surveyed() == 0 ? null : figures.satisfaction(), "surveyed", figures.surveyed(), "surveysAsked", figures.asked(),
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
                    "load", members.stream().mapToInt(DeskFact.PresenceChanged::load).sum(),
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
}
