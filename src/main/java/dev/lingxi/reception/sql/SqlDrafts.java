package dev.lingxi.reception.sql;

import dev.lingxi.conversation.ConversationId;
import dev.lingxi.reception.Drafts;
import dev.lingxi.store.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlDrafts implements Drafts {

    private static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    SqlDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void keep(StaffId staff, ConversationId conversation, String text) {
        if (text.isEmpty()) {
            jdbc.sql("DELETE FROM draft WHERE staff = ? AND conversation = ?").params(staff.value(), conversation.value()).update();
            return;
        }
        jdbc.sql("""
                INSERT INTO draft (staff, conversation, text, at) VALUES (?, ?, ?, ?)
                ON CONFLICT (staff, conversation) DO UPDATE SET text = excluded.text, at = excluded.at""")
                .params(staff.value(), conversation.value(), text, clock.millis()).update();
    }

    @Override
    public List<Draft> of(StaffId staff) {
        jdbc.sql("DELETE FROM draft WHERE staff = ? AND at < ?").params(staff.value(), clock.instant().minus(LIFE).toEpochMilli()).update();
        return jdbc.sql("SELECT conversation, text, at FROM draft WHERE staff = ? ORDER BY at DESC").param(staff.value())
                .query((row, n) -> new Draft(new ConversationId(row.getString("conversation")), row.getString("text"), Instant.ofEpochMilli(row.getLong("at")))).list();
    }
}
