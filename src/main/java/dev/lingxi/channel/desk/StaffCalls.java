package dev.lingxi.channel.desk;

import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.DeskBook;
import dev.lingxi.reception.DeskFact;
import dev.lingxi.reception.Presence;
import dev.lingxi.store.AuditLog;
import dev.lingxi.store.Role;
import dev.lingxi.store.SignIn;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people: who they are, what they may, whether they are there. */
@RestController
@RequestMapping("/api/desk")
class StaffCalls {

    record Invitation(@Nullable List<String> roles, @Nullable List<String> groups, @Nullable Integer capacity) {}

    record Link(String link) {}

    record Change(@Nullable String name, @Nullable List<String> roles, @Nullable List<String> groups, @Nullable Integer capacity, @Nullable Integer weight,
                  @Nullable Boolean active) {}

    record Group(@Nullable String name, @Nullable List<String> scenarios) {}

    record GroupView(String id, String name, List<String> scenarios, int members, int online) {}

    record State(String state, @Nullable String reason) {}

    record Shift(String staff, String name, String state, String from, @Nullable String until, long seconds) {}

    record Shifts(String day, List<Shift> shifts, List<Map<String, Object>> totals) {}

    private final Staff staff;
    private final SignIn signIn;
    private final AuditLog audit;
    private final Desk desk;
    private final DeskBook book;
    private final DeskHub hub;
    private final Stores stores;
    private final Clock clock;

    StaffCalls(Staff staff, SignIn signIn, AuditLog audit, Desk desk, DeskBook book, DeskHub hub, Stores stores, Clock clock) {
        this.staff = staff;
        this.signIn = signIn;
        this.audit = audit;
        this.desk = desk;
        this.book = book;
        this.hub = hub;
        this.stores = stores;
        this.clock = clock;
    }

    @GetMapping("/staff")
    List<Views.Member> staff(StaffMember member) {
        Map<StaffId, Views.PresenceNow> there = new HashMap<>();
        desk.presences(member.store()).forEach(fact -> there.put(fact.member().id(), Views.PresenceNow.of(fact)));
        boolean all = member.may(Role.LEAD);
        return staff.of(member.store()).stream().filter(each -> all || each.active() && each.may(Role.AGENT))
                .map(each -> all ? Views.Member.of(each, there.get(each.id())) : Views.Member.forTransfer(each, there.get(each.id()))).toList();
    }

    @PostMapping("/staff/invite")
    Link invite(StaffMember member, @RequestBody Invitation invitation) {
        DeskPass.needs(member, Role.ADMIN);
        Set<Role> roles = Role.all(invitation.roles() == null || invitation.roles().isEmpty() ? List.of("agent") : invitation.roles());
        audit.record(member, "invited", Role.words(roles), "");
        return new Link("/desk/link#" + signIn.invite(member.store(), roles, invitation.groups() == null ? List.of() : invitation.groups(),
                invitation.capacity() == null ? StaffMember.USUAL_CAPACITY : invitation.capacity()));
    }

    @PatchMapping("/staff/{id}")
    Views.Member change(StaffMember member, @PathVariable String id, @RequestBody Change change) {
        DeskPass.needs(member, Role.ADMIN);
        StaffMember before = staff.require(member.store(), new StaffId(id));
        Set<Role> roles = change.roles() == null ? before.roles() : Role.all(change.roles());
        boolean active = change.active() == null ? before.active() : change.active();
        if (before.id().equals(member.id()) && (!active || !roles.contains(Role.ADMIN))) {
            throw Problem.caller("bad_change", "An admin cannot take their own admin away; another admin can.");
        }
        var after = new StaffMember(before.id(), before.store(), before.login(), change.name() == null ? before.name() : change.name(), roles,
                change.groups() == null ? before.groups() : change.groups(), change.capacity() == null ? before.capacity() : change.capacity(),
                change.weight() == null ? before.weight() : change.weight(), active);
        staff.save(after);
        audit.record(member, "staff_changed", before.login(), before + " → " + after);
        if (!active || !roles.containsAll(before.roles())) {
            signIn.signOut(after.id());
            hub.signedOut(after.id());
        }
        desk.changed(after);
        return Views.Member.of(after, desk.presence(after).map(Views.PresenceNow::of).orElse(null));
    }

    @PostMapping("/staff/{id}/password-link")
    Link passwordLink(StaffMember member, @PathVariable String id) {
        DeskPass.needs(member, Role.ADMIN);
        StaffMember whose = staff.require(member.store(), new StaffId(id));
        audit.record(member, "password_link_made", whose.login(), "");
        return new Link("/desk/link#" + signIn.passwordLink(whose));
    }

    @GetMapping("/groups")
    List<GroupView> groups(StaffMember member) {
        List<DeskFact.PresenceChanged> all = desk.presences(member.store());
        List<StaffMember> members = staff.of(member.store());
        return staff.groups(member.store()).stream().map(group -> new GroupView(group.id(), group.name(), group.scenarios(),
                (int) members.stream().filter(each -> each.active() && each.groups().contains(group.id())).count(),
                (int) all.stream().filter(each -> each.member().groups().contains(group.id()) && each.presence() == Presence.ONLINE).count())).toList();
    }

    @PutMapping("/groups/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void group(StaffMember member, @PathVariable String id, @RequestBody Group group) {
        DeskPass.needs(member, Role.ADMIN);
        staff.save(new SkillGroup(member.store(), id, group.name() == null ? id : group.name(), group.scenarios() == null ? List.of() : group.scenarios()));
        audit.record(member, "group_saved", id, String.valueOf(group));
    }

    @DeleteMapping("/groups/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeGroup(StaffMember member, @PathVariable String id) {
        DeskPass.needs(member, Role.ADMIN);
        staff.remove(member.store(), id);
        staff.of(member.store()).forEach(desk::changed);
        audit.record(member, "group_removed", id, "");
    }

    @GetMapping("/audit")
    List<Map<String, Object>> audit(StaffMember member, @RequestParam @Nullable String before, @RequestParam(defaultValue = "50") int limit) {
        DeskPass.needs(member, Role.ADMIN);
        return audit.latest(member.store(), moment(before, clock.instant().plusSeconds(1)), Math.clamp(limit, 1, 200)).stream()
                .map(entry -> Views.frame("audit", "id", entry.id(), "at", entry.at().toString(), "staff", entry.staff() == null ? null : entry.staff().value(),
                        "name", entry.name(), "action", entry.action(), "subject", entry.subject(), "detail", entry.detail())).toList();
    }

    static Instant moment(@Nullable String text, Instant otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.caller("bad_time", "A moment is written as 2026-11-22T08:00:00Z; got '" + text + "'.");
        }
    }

    @PutMapping("/presence")
    Views.PresenceNow presence(StaffMember member, @RequestBody State state) {
        Presence chosen = Presence.of(String.valueOf(state.state()));
        if (chosen == Presence.SUSPENDED) {
            DeskPass.needs(member, Role.LEAD);
        }
        desk.sign(member);
        desk.attend(member, chosen);
        return desk.presence(member).map(Views.PresenceNow::of).orElseThrow();
    }

    @PutMapping("/staff/{id}/presence")
    Views.PresenceNow presence(StaffMember member, @PathVariable String id, @RequestBody State state) {
        DeskPass.needs(member, Role.LEAD);
        StaffMember whose = staff.require(member.store(), new StaffId(id));
        desk.attend(whose, Presence.of(String.valueOf(state.state())));
        audit.record(member, "presence_set", whose.login(), state.state());
        return desk.presence(whose).map(Views.PresenceNow::of).orElseThrow();
    }

    @GetMapping("/presence/log")
    Shifts presenceLog(StaffMember member, @RequestParam @Nullable String staff, @RequestParam @Nullable String day) {
        boolean own = !member.may(Role.LEAD);
        ZoneId zone = stores.require(member.store()).zone();
        LocalDate date = day(day, LocalDate.ofInstant(clock.instant(), zone));
        Instant from = date.atStartOfDay(zone).toInstant();
        Instant until = date.plusDays(1).atStartOfDay(zone).toInstant();
        Map<StaffId, String> names = new HashMap<>();
        this.staff.of(member.store()).forEach(each -> names.put(each.id(), each.name()));
        List<Shift> shifts = book.shifts(member.store(), from, until).stream()
                .filter(shift -> own ? shift.staff().equals(member.id()) : staff == null || shift.staff().value().equals(staff))
                .map(shift -> shift(shift, names, from, until)).toList();
        return new Shifts(date.toString(), shifts, totals(shifts));
    }

    static LocalDate day(@Nullable String day, LocalDate otherwise) {
        try {
            return day == null || day.isBlank() ? otherwise : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Problem.caller("bad_time", "A day is written as 2026-11-22; got '" + day + "'.");
        }
    }

    /** Only the part of the shift that lies in the day. */
    private Shift shift(DeskBook.Shift shift, Map<StaffId, String> names, Instant from, Instant until) {
        Instant begin = shift.from().isBefore(from) ? from : shift.from();
        Instant end = shift.until().orElse(clock.instant());
        end = end.isAfter(until) ? until : end;
        return new Shift(shift.staff().value(), names.getOrDefault(shift.staff(), ""), shift.state().word(), begin.toString(),
                shift.until().isPresent() ? end.toString() : null, Math.max(0, Duration.between(begin, end).toSeconds()));
    }

    private static List<Map<String, Object>> totals(List<Shift> shifts) {
        Map<String, Map<String, Object>> totals = new LinkedHashMap<>();
        for (Shift shift : shifts) {
            Map<String, Object> total = totals.computeIfAbsent(shift.staff(), id -> {
                var fresh = new LinkedHashMap<String, Object>(Map.of("online", 0L, "busy", 0L, "break", 0L, "suspended", 0L));
                fresh.put("staff", shift.staff());
                fresh.put("name", shift.name());
                return fresh;
            });
            total.merge(shift.state(), shift.seconds(), (one, more) -> (Long) one + (Long) more);
        }
        return List.copyOf(totals.values());
    }
}
