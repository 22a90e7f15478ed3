package dev.lingxi.cellar;

import org.junit.jupiter.api.Nested;

/** Every repository keeps its contract on PostgreSQL. */
class PostgresRepositoriesIT {

    @Nested
    class StoresOnPostgres extends StoresContract {
        @Override
        Cellar cellar() {
            return Cellar.onPostgres();
        }
    }

    @Nested
    class ConversationLogOnPostgres extends ConversationLogContract {
        @Override
        Cellar cellar() {
            return Cellar.onPostgres();
        }
    }

    @Nested
    class ConversationsOnPostgres extends ConversationsContract {
        @Override
        Cellar cellar() {
            return Cellar.onPostgres();
        }
    }

    @Nested
    class CatalogOnPostgres extends CatalogContract {
        @Override
        Cellar cellar() {
            return Cellar.onPostgres();
        }
    }

    @Nested
    class OrdersOnPostgres extends OrdersContract {
        @Override
        Cellar cellar() {
            return Cellar.onPostgres();
        }
    }

    @Nested
    class BasketsOnPostgres extends BasketsContract {
        @Override
        Cellar cellar() {
            return Cellar.onPostgres();
        }
    }

    @Nested
    class KnowledgeBaseOnPostgres extends KnowledgeBaseContract {
        @Override
        Cellar cellar() {
            return Cellar.onPostgres();
        }
    }

    @Nested
    class FeedbackOnPostgres extends FeedbackContract {
        @Override
        Cellar cellar() {
            return Cellar.onPostgres();
        }
    }

    @Nested
    class RequestsOnPostgres extends RequestsContract {
        @Override
        Cellar cellar() {
            return Cellar.onPostgres();
        }
    }

    @Nested
    class ImportedRowsOnPostgres extends ImportedRowsContract {
        @Override
        Cellar cellar() {
            return Cellar.onPostgres();
        }
    }

    @Nested
    class DeskOnPostgres extends DeskContract {
        @Override
        Cellar cellar() {
            return Cellar.onPostgres();
        }
    }
}
