package dev.lingxi.training;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Rows of the two files of an intent evaluation. */
final class IntentRows {

    /** @param gold what is right; empty where the row does not say */
    record Row(String text, String gold) {

        /** Whether it says that no intent is right. */
        boolean isOutside() {
            return gold.equals(IntentFigures.OUT_OF_SCOPE);
        }
    }

    private IntentRows() {}

    /** Rows to learn from: each has a text and an intent. */
    static List<Row> support(Path file) {
        List<Row> rows = query(file);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).gold().isEmpty()) {
                throw JsonLines.bad(file, i + 1, "has no \"intent\"");
            }
        }
        return rows;
    }

    /** Rows to ask: each has a text, and perhaps its gold intent. */
    static List<Row> query(Path file) {
        return JsonLines.read(file, (number, row) -> row(file, number, row));
    }

    private static Row row(Path file, int number, JsonNode node) {
        String text = node.path("text").asString("");
        if (text.isBlank()) {
            throw JsonLines.bad(file, number, "has no \"text\"");
        }
        String gold = node.hasNonNull("gold") ? node.path("gold").asString() : node.path("intent").asString("");
        return new Row(text, gold);
    }
}
