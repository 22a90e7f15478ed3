package dev.lingxi.store.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.Role;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlStaff implements Staff {

    private static final Pattern GROUP = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");

    private final JdbcClient jdbc;
    private final Cache<StaffId, String> names = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    SqlStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StaffMember> find(StaffId id) {
        return jdbc.sql("SELECT * FROM staff WHERE id = ?").param(id.value()).query(StaffRows::member).optional();
    }

    @Override
    public String name(StaffId id) {
        String known = names.get(id, unknown -> find(unknown).map(StaffMember::name).orElse(null));
        return known == null ? "" : known;
    }

    @Override
    public StaffMember require(StoreId store, StaffId id) {
        return find(id).filter(member -> member.store().equals(store)).orElseThrow(() ->
                Problem.notFound("unknown_staff", "There is no member of staff '" + id + "'."));
    }

    @Override
    public List<StaffMember> of(StoreId store) {
        return jdbc.sql("SELECT * FROM staff WHERE store = ? ORDER BY name").param(store.value()).query(StaffRows::member).list();
    }

    @Override
    public void save(StaffMember member) {
        jdbc.sql("UPDATE staff SET name = ?, roles = ?, groups = ?, capacity = ?, weight = ?, active = ? WHERE id = ?")
                .params(member.name(), Role.words(member.roles()), String.join(",", member.groups()), member.capacity(), member.weight(),
                        member.active() ? 1 : 0, member.id().value()).update();
        names.invalidate(member.id());
    }

    @Override
    public List<SkillGroup> groups(StoreId store) {
        var groups = new ArrayList<SkillGroup>(jdbc.sql("SELECT * FROM skill_group WHERE store = ? ORDER BY id").param(store.value())
                .query((row, n) -> new SkillGroup(store, row.getString("id"), row.getString("name"), StaffRows.words(row.getString("scenarios")))).list());
        SkillGroup first = groups.stream().filter(group -> group.id().equals(SkillGroup.DEFAULT)).findFirst()
                .orElseGet(() -> new SkillGroup(store, SkillGroup.DEFAULT, "客服", List.of()));
        groups.remove(first);
        groups.addFirst(first);
        return groups;
    }

    @Override
    public SkillGroup requireGroup(StoreId store, @Nullable String id) {
        return groups(store).stream().filter(group -> group.id().equals(id)).findFirst().orElseThrow(() ->
                Problem.notFound("unknown_group", "There is no group '" + id + "'."));
    }

    @Override
    public void save(SkillGroup group) {
        if (!GROUP.matcher(group.id()).matches() || group.name().isBlank()) {
            throw Problem.caller("bad_group", "A group has a name, and an id of 1 to 32 lower-case letters, digits, '-' or '_'.");
        }
        jdbc.sql("""
                INSERT INTO skill_group (store, id, name, scenarios) VALUES (?, ?, ?, ?)
                ON CONFLICT (store, id) DO UPDATE SET name = excluded.name, scenarios = excluded.scenarios""")
                .params(group.store().value(), group.id(), group.name(), String.join(",", group.scenarios())).update();
    }

    @Override
    @Transactional
    public void remove(StoreId store, String group) {
        if (group.equals(SkillGroup.DEFAULT)) {
            throw Problem.caller("bad_group", "The default group stays.");
        }
        jdbc.sql("DELETE FROM skill_group WHERE store = ? AND id = ?").params(store.value(), group).update();
        of(store).stream().filter(member -> member.groups().contains(group)).forEach(member -> save(new StaffMember(member.id(), store, member.login(),
                member.name(), member.roles(), member.groups().stream().filter(each -> !each.equals(group)).toList(), member.capacity(),
                member.weight(), member.active())));
    }
}
