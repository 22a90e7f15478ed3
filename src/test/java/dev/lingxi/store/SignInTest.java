package dev.lingxi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lingxi.TestClock;
import dev.lingxi.database.TestDatabase;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.sql.TestStaff;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final StoreId SHOP = new StoreId("shop");
    private static final String GOOD = "correct horse 7";

    private final TestDatabase database = TestDatabase.fresh();
    private final TestClock clock = new TestClock("2026-11-22T08:00:00Z");
    private final TestStaff house = TestStaff.on(database, clock);
    private final SignIn signIn = house.signIn();

    @AfterEach
    void close() {
        database.close();
    }

    private SignIn.Session admin() {
        return signIn.use(signIn.adminLink(SHOP).orElseThrow(), "Boss", "老板", GOOD);
    }

    @Test
    void theFirstLinkMakesAnAdminAndThenThereIsNone() {
        SignIn.Session boss = admin();
        assertThat(boss.member().may(Role.ADMIN)).isTrue();
        assertThat(signIn.member(boss.token())).contains(boss.member());
        assertThat(signIn.adminLink(SHOP)).isEmpty();
    }

    @Test
    void aLinkWorksOnceAndNotAfterAnHour() {
        String link = signIn.adminLink(SHOP).orElseThrow();
        signIn.use(link, "boss", "老板", GOOD);
        refused("link_used", () -> signIn.use(link, "other", "另一个", GOOD));
        String late = signIn.invite(SHOP, Set.of(Role.AGENT), List.of(), 8);
        clock.pass(Duration.ofMinutes(61));
        refused("link_used", () -> signIn.look(late));
    }

    @Test
    void aNewAdminLinkEndsTheOneBefore() {
        String first = signIn.adminLink(SHOP).orElseThrow();
        String second = signIn.adminLink(SHOP).orElseThrow();
        refused("link_used", () -> signIn.look(first));
        assertThat(signIn.look(second).purpose()).isEqualTo(StaffLink.Purpose.ADMIN);
    }

    @Test
    void aRefusedPasswordOrLoginLeavesTheLinkWhole() {
        String link = signIn.adminLink(SHOP).orElseThrow();
        refused("weak_password", () -> signIn.use(link, "boss", "老板", "short"));
        refused("weak_password", () -> signIn.use(link, "boss", "老板", "1111111111"));
        refused("weak_password", () -> signIn.use(link, "boss", "老板", "很".repeat(30)));
        assertThat(signIn.use(link, "boss", "老板", GOOD).member().login()).isEqualTo("boss");
    }

    @Test
    void signingInAsksForTheRightPassword() {
        admin();
        assertThat(signIn.signIn(" BOSS ", GOOD, "10.0.0.1").member().name()).isEqualTo("老板");
        refused("wrong_credentials", () -> signIn.signIn("boss", "something else", "10.0.0.1"));
        refused("wrong_credentials", () -> signIn.signIn("nobody", GOOD, "10.0.0.1"));
        refused("wrong_credentials", () -> signIn.signIn("boss", GOOD + "x".repeat(100), "10.0.0.1"));
    }

    @Test
    void fiveWrongTriesMakeEvenTheRightPasswordWait() {
        admin();
        for (int i = 0; i < 5; i++) {
            String address = "10.0.0." + i;
            refused("wrong_credentials", () -> signIn.signIn("boss", "something else", address));
        }
        refused("slow_down", () -> signIn.signIn("boss", GOOD, "10.0.0.9"));
        clock.pass(Duration.ofMinutes(11));
        assertThat(signIn.signIn("boss", GOOD, "10.0.0.9").member().login()).isEqualTo("boss");
    }

    @Test
    void oneAddressCannotTryManyLogins() {
        for (int i = 0; i < 20; i++) {
            String login = "login" + i;
            refused("wrong_credentials", () -> signIn.signIn(login, GOOD, "10.0.0.1"));
        }
        refused("slow_down", () -> signIn.signIn("another", GOOD, "10.0.0.1"));
    }

    @Test
    void aSessionLivesFromItsLastUse() {
        String token = admin().token();
        clock.pass(Duration.ofHours(11));
        assertThat(signIn.member(token)).isPresent();
        clock.pass(Duration.ofHours(11));
        assertThat(signIn.member(token)).isPresent();
        clock.pass(Duration.ofHours(13));
        assertThat(signIn.member(token)).isEmpty();
    }

    @Test
    void whoHasLeftIsOutAtOnce() {
        SignIn.Session boss = admin();
        StaffMember member = boss.member();
        house.staff().save(new StaffMember(member.id(), SHOP, member.login(), member.name(), member.roles(), member.groups(), 8, 1, false));
        assertThat(signIn.member(boss.token())).isEmpty();
        refused("wrong_credentials", () -> signIn.signIn("boss", GOOD, "10.0.0.1"));
    }

    @Test
    void aPasswordLinkChangesThePasswordAndEndsTheSessions() {
        SignIn.Session boss = admin();
        signIn.use(signIn.passwordLink(boss.member()), "", "", "another horse 8");
        assertThat(signIn.member(boss.token())).isEmpty();
        refused("wrong_credentials", () -> signIn.signIn("boss", GOOD, "10.0.0.1"));
        assertThat(signIn.signIn("boss", "another horse 8", "10.0.0.1").member().id()).isEqualTo(boss.member().id());
    }

    @Test
    void neitherPasswordNorTokenStandsInTheDatabase() {
        SignIn.Session boss = admin();
        assertThat(database.jdbc().sql("SELECT password FROM staff").query(String.class).single()).startsWith("$2").doesNotContain(GOOD);
        assertThat(database.jdbc().sql("SELECT token FROM staff_session").query(String.class).single()).isNotEqualTo(boss.token());
    }

    @Test
    void comingInLeavesAnAuditLine() {
        admin();
        clock.pass(Duration.ofSeconds(1));
        assertThat(house.audit().latest(SHOP, clock.instant(), 10)).extracting(AuditLog.Entry::action).contains("joined", "signed_in");
        assertThat(house.audit().latest(new StoreId("other"), clock.instant(), 10)).isEmpty();
    }

    @Test
    void aMemberOfAnotherStoreIsNotFound() {
        StaffMember boss = admin().member();
        refused("unknown_staff", () -> house.staff().require(new StoreId("other"), boss.id()));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
