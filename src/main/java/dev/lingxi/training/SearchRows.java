package dev.lingxi.training;

import dev.lingxi.problem.Problem;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Rows of the two files of a search evaluation; the first bad one stops the reading and is named with its file and line. */
final class SearchRows {

    /** Something to find. */
    record Title(String id, String title) {}

    /** @param relevant ids of the right ones; empty where the row does not say */
    record Query(String id, String text, Set<String> relevant) {}

    private SearchRows() {}

    static List<Title> corpus(Path file) {
        Set<String> seen = new HashSet<>();
        return JsonLines.read(file, (number, row) -> {
            var title = new Title(text(file, number, row, "id"), text(file, number, row, "title"));
            if (!seen.add(title.id())) {
                throw JsonLines.bad(file, number, "has the id '" + title.id() + "' of an earlier row");
            }
            return title;
        });
    }

    static List<Query> queries(Path file) {
        return JsonLines.read(file, (number, row) -> new Query(text(file, number, row, "id"), text(file, number, row, "query"),
                row.path("rel").valueStream().map(JsonNode::asString).collect(Collectors.toSet())));
    }

    private static String text(Path file, int number, JsonNode row, String field) {
        String text = row.path(field).asString("");
        if (text.isBlank()) {
            throw JsonLines.bad(file, number, "has no \"" + field + "\"");
        }
        return text;
    }
}
