package dev.lingxi.cellar;

import org.junit.jupiter.api.Nested;

/** Every repository keeps its contract on SQLite. */
class SqliteRepositoriesTest {

    @Nested
    class StoresOnSqlite extends StoresContract {
        @Override
        Cellar cellar() {
            return Cellar.onSqlite();
        }
    }

    @Nested
    class ConversationLogOnSqlite extends ConversationLogContract {
        @Override
        Cellar cellar() {
            return Cellar.onSqlite();
        }
    }

    @Nested
    class ConversationsOnSqlite extends ConversationsContract {
        @Override
        Cellar cellar() {
            return Cellar.onSqlite();
        }
    }

    @Nested
    class CatalogOnSqlite extends CatalogContract {
        @Override
        Cellar cellar() {
            return Cellar.onSqlite();
        }
    }

    @Nested
    class OrdersOnSqlite extends OrdersContract {
        @Override
        Cellar cellar() {
            return Cellar.onSqlite();
        }
    }

    @Nested
    class BasketsOnSqlite extends BasketsContract {
        @Override
        Cellar cellar() {
            return Cellar.onSqlite();
        }
    }

    @Nested
    class KnowledgeBaseOnSqlite extends KnowledgeBaseContract {
        @Override
        Cellar cellar() {
            return Cellar.onSqlite();
        }
    }

    @Nested
    class FeedbackOnSqlite extends FeedbackContract {
        @Override
        Cellar cellar() {
            return Cellar.onSqlite();
        }
    }

    @Nested
    class RequestsOnSqlite extends RequestsContract {
        @Override
        Cellar cellar() {
            return Cellar.onSqlite();
        }
    }

    @Nested
    class ImportedRowsOnSqlite extends ImportedRowsContract {
        @Override
        Cellar cellar() {
            return Cellar.onSqlite();
        }
    }

    @Nested
    class DeskOnSqlite extends DeskContract {
        @Override
        Cellar cellar() {
            return Cellar.onSqlite();
        }
    }
}
