package dev.lingxi.reception.sql;

import dev.lingxi.database.TestDatabase;
import dev.lingxi.reception.DeskBook;
import dev.lingxi.reception.SuggestionBook;
import dev.lingxi.TestJson;
import java.time.Clock;

/** The desk's book on a test's database. */
public final class TestBook {

    private TestBook() {}

    public static DeskBook on(TestDatabase database) {
        return new SqlDeskBook(database.jdbc(), TestJson.mapper(), database.transactions());
    }

    public static SuggestionBook suggestions(TestDatabase database, Clock clock) {
        return new SqlSuggestionBook(database.jdbc(), TestJson.mapper(), clock);
    }
}
