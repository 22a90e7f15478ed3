package dev.lingxi.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.siege.ServerProcess;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The commands on a real PostgreSQL, from the import to the answer, and past a {@code kill -9}. Alone, because the commands print as the process does. */
@Isolated
class PostgresServeIT {

    @TempDir
    private Path data;

    @Test
    void importServeAndChatWorkOnPostgresAndAKillLosesNothing() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setRegisterShutdownHook(false).start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Terminal.Printed imported = Terminal.run("", "import", "--store", "lingxi", "--format", "lingxi", "demo/store", "--data", data.toString(), "--db", url);
            assertThat(imported.exit()).as(imported.out()).isZero();
            assertThat(Terminal.run("", "secret", "--store", "lingxi", "--data", data.toString(), "--db", url).out().strip()).matches("[0-9a-f]{64}");
            try (var server = new ServerProcess(data, "serve", "--db", url)) {
                assertThat(chat(server, "100201 多少钱\n")).contains("5499");
                assertThat(Terminal.run("你好\n", "chat", "--store", "lingxi", "--consumer", "wangfang", "--url", "http://127.0.0.1:" + server.port()).out()).contains("No demo shop");
                server.kill();
                server.restart();
                assertThat(chat(server, "怎么开发票\n")).contains("发票");
            }
            assertThat(Terminal.run("我的包裹到哪了\n", "chat", "--store", "lingxi", "--consumer", "wangfang", "--data", data.toString(), "--db", url).out()).contains("哪一笔");
            assertThat(lines(postgres)).as("lines in PostgreSQL").isGreaterThanOrEqualTo(4);
            assertThat(Terminal.run("", "export", "--store", "lingxi", "conversations", "--data", data.toString(), "--db", url).out()).contains("100201 多少钱", "怎么开发票");
            assertThat(Files.exists(data.resolve("lingxi.db"))).as("a SQLite file beside it").isFalse();
        }
    }

    private static String chat(ServerProcess server, String typed) {
        Terminal.Printed printed = Terminal.run(typed, "chat", "--store", "lingxi", "--url", "http://127.0.0.1:" + server.port());
        assertThat(printed.exit()).as(printed.out()).isZero();
        return printed.out();
    }

    private static int lines(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
             ResultSet row = connection.createStatement().executeQuery("SELECT count(*) FROM message")) {
            row.next();
            return row.getInt(1);
        }
    }
}
