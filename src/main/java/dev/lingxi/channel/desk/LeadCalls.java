package dev.lingxi.channel.desk;

import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.DeskBook;
import dev.lingxi.reception.DeskSettings;
import dev.lingxi.reception.ReceptionMode;
import dev.lingxi.store.AuditLog;
import dev.lingxi.store.Role;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffMember;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a lead decides: modes and settings. */
@RestController
@RequestMapping("/api/desk")
class LeadCalls {

    record NewMode(@Nullable String mode, @Nullable String reason) {}

    private final Desk desk;
    private final DeskBook book;
    private final Staff staff;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;

    LeadCalls(Desk desk, DeskBook book, Staff staff, AuditLog audit, JsonMapper json, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.staff = staff;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

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
}
