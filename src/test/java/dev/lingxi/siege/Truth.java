package dev.lingxi.siege;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What stands in the database, held against what a crowd was promised and told. */
final class Truth {

    /** A row of the log. */
    private record Row(long position, String speaker, String clientId, long replyTo) {}

    private final Map<String, List<Row>> conversations = new HashMap<>();

    private Truth() {}

    static Truth of(Path data) throws SQLException {
        var truth = new Truth();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("lingxi.db"));
             var select = connection.createStatement();
             ResultSet row = select.executeQuery("SELECT position, conversation, speaker, client_id, reply_to FROM message ORDER BY position")) {
            while (row.next()) {
                truth.conversations.computeIfAbsent(row.getString("conversation"), none -> new ArrayList<>())
                        .add(new Row(row.getLong("position"), row.getString("speaker"), row.getString("client_id"), row.getLong("reply_to")));
            }
        }
        return truth;
    }

    int lines() {
        return conversations.values().stream().mapToInt(List::size).sum();
    }

    /** All that does not hold for this one; empty where everything does. */
    List<String> against(Regular regular) {
        List<Row> rows = conversations.getOrDefault(regular.conversation(), List.of());
        var wrong = new ArrayList<>(regular.troubles());
        promises(regular, rows, wrong);
        answers(rows, wrong);
        List<Long> theirs = rows.stream().filter(row -> !row.speaker().equals("consumer")).map(Row::position).toList();
        if (!regular.heard().equals(theirs)) {
            wrong.add("was told " + regular.heard() + " of " + theirs);
        }
        return wrong.stream().map(what -> "regular " + regular.number() + ": " + what).toList();
    }

    /** Each promised line is at its place, once, and in the order in which it was said. */
    private static void promises(Regular regular, List<Row> rows, List<String> wrong) {
        Map<Long, Row> at = new HashMap<>();
        var ids = new HashSet<String>();
        for (Row row : rows) {
            at.put(row.position(), row);
            if (!ids.add(row.clientId())) {
                wrong.add(row.clientId() + " is there twice");
            }
        }
        long last = 0;
        for (Regular.Promise promise : regular.promises()) {
            Row row = at.get(promise.position());
            if (row == null || !row.clientId().equals(promise.id())) {
                wrong.add(promise + " was lost");
            }
            if (promise.position() <= last) {
                wrong.add(promise + " came before an earlier line");
            }
            last = promise.position();
        }
    }

    /** An answer is to all lines up to the one that it replies to; its further lines carry a second number. */
    private static void answers(List<Row> rows, List<String> wrong) {
        var open = new ArrayDeque<Row>();
        for (Row row : rows) {
            if (row.speaker().equals("consumer")) {
                open.add(row);
            } else if (row.clientId().equals("answer:" + row.replyTo()) && !close(open, row.replyTo())) {
                wrong.add(row.clientId() + " answers what was answered");
            }
        }
        open.forEach(row -> wrong.add(row.clientId() + " was not answered"));
    }

    private static boolean close(ArrayDeque<Row> open, long replyTo) {
        boolean any = false;
        while (!open.isEmpty() && open.peek().position() <= replyTo) {
            open.poll();
            any = true;
        }
        return any;
    }
}
