package dev.lingxi.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Words that a class has beside it in a text file: an item a line, lines that begin with # for whoever edits it. */
public final class WordFile {

    private WordFile() {}

    /** The lines that say something, in their order. @param of whose package the file lies in */
    public static Stream<String> lines(Class<?> of, String name) {
        return text(of, name).lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    /** Words with spaces between; an underscore stands for a space within one. */
    public static List<String> words(String line) {
        return Stream.of(line.strip().split("\\s+")).map(word -> word.replace('_', ' ')).toList();
    }

    static String text(Class<?> of, String name) {
        try (InputStream in = of.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
