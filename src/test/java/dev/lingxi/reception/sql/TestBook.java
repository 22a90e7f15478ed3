package dev.lingxi.reception.sql;

import dev.lingxi.database.TestDatabase;
import dev.lingxi.reception.DeskBook;
import dev.lingxi.TestJson;

/** The desk's book on a test's database. */
public final class TestBook {

    private TestBook() {}

    public static DeskBook on(TestDatabase database) {
        return new SqlDeskBook(database.jdbc(), TestJson.mapper(), database.transactions());
    }
}
