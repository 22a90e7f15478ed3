package dev.lingxi.store.sql;

import dev.lingxi.problem.Problem;
import dev.lingxi.store.AuditLog;
import dev.lingxi.store.Role;
import dev.lingxi.store.SignIn;
import dev.lingxi.store.SignInSettings;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffLink;
import dev.lingxi.store.StaffLink.Purpose;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class SqlSignIn implements SignIn {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._@-]{2,64}");
    private static final int SHORTEST = 10;
    private static final int LONGEST = 72;
    private static final long SEEN_EVERY = 60_000;

    private record Known(StaffMember member, String password) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignInSettings settings;
    private final Staff staff;
    private final AuditLog audit;
    private final BCryptPasswordEncoder passwords;
    private final WrongTries wrong;
    /** What a try for nobody is compared with, so that it takes as long as one for somebody. */
    private final String nobodys;

    SqlSignIn(JdbcClient jdbc, Clock clock, SignInSettings settings, Staff staff, AuditLog audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.staff = staff;
        this.audit = audit;
        this.passwords = new BCryptPasswordEncoder(settings.strength());
        this.wrong = new WrongTries(settings, clock);
        this.nobodys = "$2a$%02d$abcdefghijklmnopqrstuuWcbcvjHgvGDdSpeYLDQrF8uV3ekNHH6".formatted(settings.strength());
    }

    @Override
    public Session signIn(String login, String password, String address) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        wrong.begin(name, address);
        Optional<Known> known = known(name);
        boolean right = bytes(password) <= LONGEST && passwords.matches(password, known.map(Known::password).orElse(nobodys));
        if (!right || known.isEmpty() || !known.get().member().active()) {
            throw Problem.signedOut("wrong_credentials", "Login or password is wrong.");
        }
        wrong.right(name, address);
        return begin(known.get().member());
    }

    private Optional<Known> known(String login) {
        return jdbc.sql("SELECT * FROM staff WHERE login = ?").param(login)
                .query((row, n) -> new Known(StaffRows.member(row, n), row.getString("password"))).optional();
    }

    private Session begin(StaffMember member) {
        String token = Tokens.fresh();
        jdbc.sql("DELETE FROM staff_session WHERE seen_at < ?").param(clock.millis() - settings.idle().toMillis()).update();
        jdbc.sql("INSERT INTO staff_session (token, staff, created_at, seen_at) VALUES (?, ?, ?, ?)")
                .params(Tokens.hash(token), member.id().value(), clock.millis(), clock.millis()).update();
        audit.record(member, "signed_in", member.login(), "");
        return new Session(member, token);
    }

    @Override
    public Optional<StaffMember> member(String token) {
        String hash = Tokens.hash(token);
        long now = clock.millis();
        Optional<Long> seen = jdbc.sql("SELECT seen_at FROM staff_session WHERE token = ?").param(hash).query(Long.class).optional()
                .filter(at -> at >= now - settings.idle().toMillis());
        if (seen.isPresent() && now - seen.get() > SEEN_EVERY) {
            jdbc.sql("UPDATE staff_session SET seen_at = ? WHERE token = ?").params(now, hash).update();
        }
        return seen.isEmpty() ? Optional.empty() : jdbc.sql("""
                SELECT staff.* FROM staff JOIN staff_session ON staff.id = staff_session.staff
                WHERE staff_session.token = ? AND staff.active = 1""").param(hash).query(StaffRows::member).optional();
    }

    @Override
    public void signOut(String token) {
        jdbc.sql("DELETE FROM staff_session WHERE token = ?").param(Tokens.hash(token)).update();
    }

    @Override
    public void signOut(StaffId member) {
        jdbc.sql("DELETE FROM staff_session WHERE staff = ?").param(member.value()).update();
    }

    @Override
    public String invite(StoreId store, Set<Role> roles, List<String> groups, int capacity) {
        return link(new StaffLink(store, Purpose.INVITE, null, roles, groups, capacity, clock.instant().plus(settings.link())));
    }

    @Override
    public String passwordLink(StaffMember member) {
        return link(new StaffLink(member.store(), Purpose.PASSWORD, member.id(), member.roles(), member.groups(), member.capacity(),
                clock.instant().plus(settings.link())));
    }

    @Override
    public Optional<String> adminLink(StoreId store) {
        if (staff.of(store).stream().anyMatch(member -> member.active() && member.roles().contains(Role.ADMIN))) {
            return Optional.empty();
        }
        jdbc.sql("DELETE FROM staff_link WHERE store = ? AND purpose = ?").params(store.value(), Purpose.ADMIN.name()).update();
        return Optional.of(link(new StaffLink(store, Purpose.ADMIN, null, Set.of(Role.ADMIN, Role.LEAD, Role.AGENT), List.of(SkillGroup.DEFAULT),
                StaffMember.USUAL_CAPACITY, clock.instant().plus(settings.link()))));
    }

    private String link(StaffLink link) {
        String token = Tokens.fresh();
        jdbc.sql("INSERT INTO staff_link (token, store, purpose, staff, roles, groups, capacity, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, Tokens.hash(token)).param(2, link.store().value()).param(3, link.purpose().name())
                .param(4, link.staff() == null ? null : link.staff().value()).param(5, Role.words(link.roles()))
                .param(6, String.join(",", link.groups())).param(7, link.capacity()).param(8, link.expires().toEpochMilli()).update();
        return token;
    }

    @Override
    public StaffLink look(String token) {
        return jdbc.sql("SELECT * FROM staff_link WHERE token = ? AND used_at IS NULL AND expires_at > ?").params(Tokens.hash(token), clock.millis())
                .query((row, n) -> new StaffLink(new StoreId(row.getString("store")), Purpose.valueOf(row.getString("purpose")),
                        row.getString("staff") == null ? null : new StaffId(row.getString("staff")), StaffRows.roles(row.getString("roles")),
                        StaffRows.words(row.getString("groups")), row.getInt("capacity"), Instant.ofEpochMilli(row.getLong("expires_at"))))
                .optional().orElseThrow(() -> Problem.notFound("link_used", "This link was used, has expired or never was. Ask an admin for a new one."));
    }

    @Override
    @Transactional
    public Session use(String token, String login, String name, String password) {
        StaffLink link = look(token);
        String hash = passwords.encode(strong(password, login));
        boolean ours = jdbc.sql("UPDATE staff_link SET used_at = ? WHERE token = ? AND used_at IS NULL")
                .params(clock.millis(), Tokens.hash(token)).update() == 1;
        if (!ours) {
            throw Problem.notFound("link_used", "This link was used a moment ago.");
        }
        return begin(link.staff() == null ? join(link, login.strip().toLowerCase(Locale.ROOT), name, hash) : changed(link, link.staff(), hash));
    }

    private StaffMember changed(StaffLink link, StaffId id, String hash) {
        StaffMember member = staff.require(link.store(), id);
        jdbc.sql("UPDATE staff SET password = ? WHERE id = ?").params(hash, id.value()).update();
        signOut(id);
        audit.record(member, "password_changed", member.login(), "");
        return member;
    }

    private StaffMember join(StaffLink link, String login, String name, String hash) {
        if (!LOGIN.matcher(login).matches()) {
            throw Problem.caller("bad_login", "A login is 2 to 64 letters, digits, '.', '_', '-' or '@'.");
        }
        var member = new StaffMember(new StaffId(Tokens.name()), link.store(), login, name.isBlank() ? login : name.strip(), link.roles(), link.groups(),
                link.capacity(), 1, true);
        int made = jdbc.sql("""
                INSERT INTO staff (id, store, login, name, password, roles, groups, capacity, weight, active, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (login) DO NOTHING""")
                .params(member.id().value(), member.store().value(), login, member.name(), hash, Role.words(member.roles()),
                        String.join(",", member.groups()), member.capacity(), member.weight(), clock.millis()).update();
        if (made == 0) {
            throw Problem.caller("login_taken", "The login '" + login + "' is taken. Choose another.");
        }
        audit.record(member, "joined", login, Role.words(member.roles()));
        return member;
    }

    private static String strong(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST || bytes(password) > LONGEST || password.equalsIgnoreCase(login)
                || password.chars().distinct().count() < 4) {
            throw Problem.caller("weak_password", "A password has at least 10 characters and at most 72 bytes, is not the login and not one letter over and over.");
        }
        return password;
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }
}
