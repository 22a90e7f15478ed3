package dev.lingxi.training;

import dev.lingxi.problem.Problem;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a JSON Lines file; the first bad one stops the reading and is named with its file and line. */
final class IntentRows {

    /** @param gold what is right; empty where the row does not say */
    record Row(String text, String gold) {}

    private IntentRows() {}

    /** Rows to learn from: each has a text and an intent. */
    static List<Row> support(Path file) {
        List<Row> rows = read(file);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).gold().isEmpty()) {
                throw bad(file, i + 1, "has no \"intent\"");
            }
        }
        return rows;
    }

    /** Rows to ask: each has a text, and perhaps its gold intent. */
    static List<Row> query(Path file) {
        return read(file);
    }

    private static List<Row> read(Path file) {
        List<String> lines = lines(file);
        List<Row> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(file, i + 1, lines.get(i)));
            }
        }
        if (rows.isEmpty()) {
            throw Problem.caller("no_rows", file + " has no rows");
        }
        return rows;
    }

    private static Row row(Path file, int number, String line) {
        JsonNode node = parsed(file, number, line);
        String text = node.path("text").asString("");
        if (text.isBlank()) {
            throw bad(file, number, "has no \"text\"");
        }
        String gold = node.hasNonNull("gold") ? node.path("gold").asString() : node.path("intent").asString("");
        return new Row(text, gold);
    }

    private static JsonNode parsed(Path file, int number, String line) {
        try {
            JsonNode node = JsonMapper.shared().readTree(line.startsWith("\ufeff") ? line.substring(1) : line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw bad(file, number, "is not JSON: " + e.getOriginalMessage());
        }
        throw bad(file, number, "is not a JSON object");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw Problem.caller("no_file", file + " does not exist");
        } catch (MalformedInputException e) {
            throw Problem.caller("not_utf8", file + " is not UTF-8");
        } catch (IOException e) {
            throw Problem.caller("unreadable", file + " cannot be read: " + e.getMessage());
        }
    }

    private static Problem bad(Path file, int number, String what) {
        return Problem.caller("bad_row", file + " line " + number + " " + what);
    }
}
