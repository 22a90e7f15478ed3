package dev.lingxi.exchange;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a JSON Lines file, each on its own: what is wrong with one does not touch the next. */
final class JsonRows {

    private JsonRows() {}

    /** Gives every row to the pile. */
    static <T> void into(Pile<T> pile, Path file, String idField, Function<Fields, T> reading) {
        try (var lines = LineReader.open(file, Limits.USUAL.rowChars())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    row(pile, new Place(String.valueOf(file.getFileName()), lines.number()), lines.wasTooLong() ? null : line, idField, reading);
                }
            }
        }
    }

    private static <T> void row(Pile<T> pile, Place place, @Nullable String line, String idField, Function<Fields, T> reading) {
        try {
            if (line == null) {
                throw new RowRefused("has more than " + Limits.USUAL.rowChars() + " characters");
            }
            Fields fields = Fields.of(object(line));
            pile.take(place, fields.optional(idField, Limits.USUAL.idChars()).orElse(""), line, () -> reading.apply(fields));
        } catch (RowRefused e) {
            pile.refuse(place, e.reason());
        }
    }

    private static ObjectNode object(String line) {
        try {
            if (clean(SourceFiles.JSON.readTree(line.startsWith("\ufeff") ? line.substring(1) : line)) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw new RowRefused("is not JSON: " + SourceFiles.brief(e));
        }
        throw new RowRefused("is no JSON object");
    }

    /** The same tree with every text fit to be kept. */
    static JsonNode clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var clean = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> clean.set(Texts.clean(field.getKey()), clean(field.getValue())));
            return clean;
        }
        if (node instanceof ArrayNode array) {
            var clean = JsonNodeFactory.instance.arrayNode();
            array.forEach(each -> clean.add(clean(each)));
            return clean;
        }
        return node.isString() ? JsonNodeFactory.instance.stringNode(cell(node.asString())) : node;
    }

    private static String cell(String text) {
        if (text.length() > Limits.USUAL.cellChars()) {
            throw new RowRefused("has a text of " + text.length() + " characters; at most " + Limits.USUAL.cellChars() + " are taken");
        }
        return Texts.clean(text);
    }
}
