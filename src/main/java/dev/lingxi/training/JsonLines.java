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

/** Reads and writes files of one JSON object a line; the first bad line stops the reading and is named with its file and number. */
final class JsonLines {

    /** Makes something of a line's object, or throws {@link #bad}. */
    @FunctionalInterface
    interface Reading<T> {

        T row(int number, JsonNode object);
    }

    private JsonLines() {}

    static <T> List<T> read(Path file, Reading<T> reading) {
        List<String> lines = lines(file);
        List<T> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(reading.row(i + 1, parsed(file, i + 1, lines.get(i))));
            }
        }
        if (rows.isEmpty()) {
            throw Problem.caller("no_rows", file + " has no rows");
        }
        return rows;
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

    static void write(Path file, List<?> rows) {
        try {
            Files.write(file, rows.stream().map(JsonMapper.shared()::writeValueAsString).toList());
        } catch (IOException e) {
            throw Problem.caller("unwritable", file + " cannot be written: " + e.getMessage());
        }
    }

    static Problem bad(Path file, int number, String what) {
        return Problem.caller("bad_row", file + " line " + number + " " + what);
    }
}
