package dev.lingxi.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Compares what was acknowledged with what lies in the database.
 *
 * @param missing    acknowledged lines that are not there, or at another place than was said
 * @param unanswered lines that are there and have no answer
 * @param twice      lines that are there twice
 * @param answeredTwice questions with a second answer
 */
record Audit(int missing, int unanswered, int twice, int answeredTwice) {

    private static final String ALL = "SELECT position, conversation, speaker, client_id, reply_to FROM message WHERE position > ? ORDER BY position";

    int lost() {
        return missing + unanswered;
    }

    int duplicated() {
        return twice + answeredTwice;
    }

    /** Reads all lines after a position. */
    static Audit of(Path data, Ledger ledger, long after) throws SQLException {
        var found = new Found(ledger);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("lingxi.db"));
                var select = connection.prepareStatement(ALL)) {
            select.setLong(1, after);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.see(rows);
                }
            }
        }
        return found.audit();
    }

    /** The last position that was given. */
    static long head(Path data) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("lingxi.db"));
                var row = connection.createStatement().executeQuery("SELECT position FROM log_head")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static final class Found {

        private final Ledger ledger;
        private final long[] at;
        private final Map<String, ArrayDeque<Long>> open = new HashMap<>();
        private int misplaced;
        private int twice;
        private int answeredTwice;

        private Found(Ledger ledger) {
            this.ledger = ledger;
            this.at = new long[ledger.asked()];
        }

        private void see(ResultSet row) throws SQLException {
            String clientId = row.getString("client_id");
            if (row.getString("speaker").equals("consumer")) {
                question(Questions.number(clientId) - ledger.first(), row.getLong("position"), row.getString("conversation"));
            } else if (isFirstOfAnswer(clientId)) {
                answer(row.getLong("reply_to"), row.getString("conversation"));
            }
        }

        private static boolean isFirstOfAnswer(String clientId) {
            return clientId.startsWith("answer:") && clientId.indexOf(':') == clientId.lastIndexOf(':');
        }

        private void question(int number, long position, String conversation) {
            open.computeIfAbsent(conversation, none -> new ArrayDeque<>()).add(position);
            if (number < 0 || number >= at.length) {
                return;
            }
            twice += at[number] == 0 ? 0 : 1;
            misplaced += acknowledged(number) == 0 || acknowledged(number) == position ? 0 : 1;
            at[number] = position;
        }

        private long acknowledged(int number) {
            return ledger.position(ledger.first() + number);
        }

        /** An answer is to all lines up to the one that it replies to. */
        private void answer(long replyTo, String conversation) {
            ArrayDeque<Long> waiting = open.getOrDefault(conversation, new ArrayDeque<>());
            boolean any = false;
            while (!waiting.isEmpty() && waiting.peek() <= replyTo) {
                waiting.poll();
                any = true;
            }
            answeredTwice += any ? 0 : 1;
        }

        private Audit audit() {
            int absent = 0;
            for (int number = 0; number < at.length; number++) {
                absent += acknowledged(number) > 0 && at[number] == 0 ? 1 : 0;
            }
            return new Audit(absent + misplaced, open.values().stream().mapToInt(ArrayDeque::size).sum(), twice, answeredTwice);
        }
    }
}
