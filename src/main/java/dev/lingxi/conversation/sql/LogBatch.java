package dev.lingxi.conversation.sql;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.Floor;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.problem.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.sqlite.SQLiteErrorCode;

/** One transaction of lines: positions, messages, and how far each conversation has come. */
@Component
class LogBatch {

    private static final String TAKE_POSITIONS = "UPDATE log_head SET position = position + ? WHERE id = 1 RETURNING position";

    private static final String ADVANCE = """
            INSERT INTO conversation (id, store, consumer, opened_at, last_position, last_at, asked, answered, floor)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET last_position = excluded.last_position, last_at = excluded.last_at,
                asked = CASE WHEN excluded.asked > conversation.asked THEN excluded.asked ELSE conversation.asked END,
                answered = CASE WHEN excluded.answered > conversation.answered THEN excluded.answered ELSE conversation.answered END,
                floor = CASE WHEN excluded.floor = 0 THEN conversation.floor ELSE excluded.floor END""";

    private static final String FIRST = "SELECT * FROM message WHERE conversation = ? AND client_id = ?";

    private static final Set<Integer> SQLITE_REFUSALS =
            Set.of(SQLiteErrorCode.SQLITE_CONSTRAINT.code, SQLiteErrorCode.SQLITE_MISMATCH.code, SQLiteErrorCode.SQLITE_TOOBIG.code);

    private static final class Progress {
        private final Conversation conversation;
        private long last;
        private long asked;
        private long answered;
        private Floor floor = Floor.SAME;

        private Progress(Conversation conversation) {
            this.conversation = conversation;
        }

        private void see(Message message, Floor from) {
            last = message.position();
            floor = from == Floor.SAME ? floor : from;
            if (message.speaker() == Speaker.CONSUMER) {
                asked = message.position();
            }
            if (message.speaker() == Speaker.AGENT) {
                answered = message.position();
            }
            answered = Math.max(answered, message.replyTo());
        }
    }

    private final DataSource source;
    private final MessageRows rows;
    private final Clock clock;

    LogBatch(DataSource source, MessageRows rows, Clock clock) {
        this.source = source;
        this.rows = rows;
        this.clock = clock;
    }

    /** Writes all lines, or none; returns a message for each line, in order. What the database says of a line may quote it: keep it out of logs. */
    List<Message> write(List<Line> lines) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Message> messages = insert(connection, lines);
                connection.commit();
                return messages;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw Problem.bug("The database refused a batch of " + lines.size() + " lines: state " + e.getSQLState() + ", code " + e.getErrorCode() + ".", e);
        }
    }

    /** Whether the database refused what a line says (SQL states 22 and 23, SQLite's constraint and mismatch) and not the work as such. */
    static boolean isAboutALine(RuntimeException failure) {
        if (!(failure.getCause() instanceof SQLException refused)) {
            return false;
        }
        String state = refused.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23")) || SQLITE_REFUSALS.contains(refused.getErrorCode());
    }

    private List<Message> insert(Connection connection, List<Line> lines) throws SQLException {
        Instant now = clock.instant();
        long position = takePositions(connection, lines.size()) - lines.size();
        List<Message> messages = new ArrayList<>(lines.size());
        for (Line line : lines) {
            messages.add(Message.of(++position, line, now));
        }
        List<Message> recorded = keepFirst(connection, lines, messages, insertRows(connection, messages, spokenOver(lines)));
        advance(connection, lines, recorded, now);
        return recorded;
    }

    private static long takePositions(Connection connection, int count) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE_POSITIONS)) {
            take.setLong(1, count);
            try (var head = take.executeQuery()) {
                head.next();
                return head.getLong(1);
            }
        }
    }

    /** The bot's lines that come after a person's in this very batch; those after earlier ones the insert itself refuses. */
    private static boolean[] spokenOver(List<Line> lines) {
        boolean[] over = new boolean[lines.size()];
        var persons = new HashSet<ConversationId>(2);
        for (int i = 0; i < over.length; i++) {
            Line line = lines.get(i);
            switch (line.floor()) {
                case PERSON -> persons.add(line.conversation().id());
                case BOT -> persons.remove(line.conversation().id());
                case SAME -> over[i] = line.speaker() == Speaker.BOT && persons.contains(line.conversation().id());
            }
        }
        return over;
    }

    /** How many rows each message became; nothing is prepared that nobody needs. */
    private int[] insertRows(Connection connection, List<Message> messages, boolean[] over) throws SQLException {
        int[] counts = new int[over.length];
        insertRows(connection, MessageRows.INSERT, i -> !over[i] && messages.get(i).speaker() != Speaker.BOT, messages, counts);
        insertRows(connection, MessageRows.INSERT_OF_BOT, i -> !over[i] && messages.get(i).speaker() == Speaker.BOT, messages, counts);
        return counts;
    }

    private void insertRows(Connection connection, String sql, IntPredicate those, List<Message> messages, int[] counts) throws SQLException {
        int[] places = IntStream.range(0, counts.length).filter(those).toArray();
        if (places.length == 0) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int place : places) {
                rows.bind(insert, messages.get(place));
                insert.addBatch();
            }
            int[] done = insert.executeBatch();
            for (int i = 0; i < done.length; i++) {
                counts[places[i]] = done[i];
            }
        }
    }

    /** Where a row was refused: the message that was first under its client id, or one that was dropped. */
    private List<Message> keepFirst(Connection connection, List<Line> lines, List<Message> messages, int[] counts) throws SQLException {
        List<Message> recorded = new ArrayList<>(messages.size());
        for (int i = 0; i < counts.length; i++) {
            boolean inserted = counts[i] == 1 || counts[i] == Statement.SUCCESS_NO_INFO;
            recorded.add(inserted ? messages.get(i) : first(connection, lines.get(i), messages.get(i)));
        }
        return recorded;
    }

    private Message first(Connection connection, Line line, Message again) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIRST)) {
            select.setString(1, again.conversation().value());
            select.setString(2, again.clientId());
            try (var row = select.executeQuery()) {
                return row.next() ? rows.message(row, 0) : Message.dropped(line, again.at());
            }
        }
    }

    private static void advance(Connection connection, List<Line> lines, List<Message> messages, Instant now) throws SQLException {
        Map<String, Progress> progress = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (messages.get(i).fresh()) {
                Conversation conversation = lines.get(i).conversation();
                progress.computeIfAbsent(conversation.id().value(), id -> new Progress(conversation)).see(messages.get(i), lines.get(i).floor());
            }
        }
        try (PreparedStatement upsert = connection.prepareStatement(ADVANCE)) {
            for (Progress each : progress.values()) {
                bind(upsert, each, now);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static void bind(PreparedStatement upsert, Progress progress, Instant now) throws SQLException {
        Conversation conversation = progress.conversation;
        upsert.setString(1, conversation.id().value());
        upsert.setString(2, conversation.store().value());
        upsert.setString(3, conversation.consumer().value());
        upsert.setLong(4, conversation.openedAt().toEpochMilli());
        upsert.setLong(5, progress.last);
        upsert.setLong(6, now.toEpochMilli());
        upsert.setLong(7, progress.asked);
        upsert.setLong(8, progress.answered);
        upsert.setInt(9, progress.floor.ordinal());
    }
}
