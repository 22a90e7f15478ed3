package dev.lingxi.exchange;

import dev.lingxi.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files as the merchant gave them: strict UTF-8, bounded size, JSON of bounded depth. What is wrong with one is said with its name. */
final class SourceFiles {

    /** Reads what others wrote; unknown fields are none of our business. */
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.USUAL.depth()).maxStringLength(Limits.USUAL.rowChars()).maxNumberLength(50).build()).build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private SourceFiles() {}

    /** The folder itself, or a problem that says what was expected. */
    static Path folder(Path path) {
        if (!Files.isDirectory(path)) {
            throw Problem.caller("no_folder", path + (Files.exists(path) ? " is not a folder" : " does not exist") + "; name the folder that holds the store's files.");
        }
        return path;
    }

    static Optional<Path> optional(Path folder, String name) {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    static Path required(Path folder, String name) {
        return optional(folder, name).orElseThrow(() -> Problem.caller("no_file", folder + " holds no " + name + "."));
    }

    /** The files of a folder whose names end so, by name; empty where there is no such folder. */
    static List<Path> endingIn(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(ending))
                    .filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** All of a file as text. */
    static String text(Path file) {
        try {
            if (Files.size(file) > Limits.USUAL.fileBytes()) {
                throw Problem.caller("too_large", file + " has more than " + (Limits.USUAL.fileBytes() >> 20) + " MiB; split it. Nothing was imported.");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notUtf8(file, "");
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** A file that is one JSON document. */
    static JsonNode json(Path file) {
        try {
            return JSON.readTree(text(file));
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw Problem.caller("bad_json", file + " is no whole JSON document" + (place == null ? "" : " (line " + place.getLineNr() + ", column "
                    + place.getColumnNr() + ")") + ": " + brief(e) + ". Nothing was imported.");
        }
    }

    /** The first line of what a parser says. */
    static String brief(JacksonException e) {
        return Texts.shortened(String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("broken"), 160);
    }

    static Problem notUtf8(Path file, String where) {
        return Problem.caller("not_utf8", file + " is not UTF-8" + (where.isEmpty() ? "" : " (" + where + ")")
                + "; perhaps it is GBK: save it as UTF-8 and import again. Nothing was imported.");
    }

    static Problem unreadable(Path file, IOException e) {
        return Problem.caller("unreadable", file + " cannot be read: " + e.getMessage() + ". Nothing was imported.");
    }
}
