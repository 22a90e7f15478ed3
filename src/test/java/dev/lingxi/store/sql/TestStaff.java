package dev.lingxi.store.sql;

import dev.lingxi.database.TestDatabase;
import dev.lingxi.store.AuditLog;
import dev.lingxi.store.SignIn;
import dev.lingxi.store.SignInSettings;
import dev.lingxi.store.Staff;
import dev.lingxi.store.Stores;
import java.time.Clock;
import java.time.Duration;
import dev.lingxi.TestJson;

/** The store module on a test's database. */
public record TestStaff(Stores stores, Staff staff, SignIn signIn, AuditLog audit) {

    public static TestStaff on(TestDatabase database, Clock clock) {
        var settings = new SignInSettings(Duration.ofHours(12), Duration.ofHours(1), 5, 20, Duration.ofMinutes(10), 4);
        var staff = new SqlStaff(database.jdbc());
        var audit = new SqlAuditLog(database.jdbc(), clock);
        return new TestStaff(new SqlStores(database.jdbc(), TestJson.mapper()), staff,
                new SqlSignIn(database.jdbc(), clock, settings, staff, audit), audit);
    }
}
