package dev.lingxi.catalog;

import dev.lingxi.language.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Other words for what a shopper asks for, from {@code synonyms.txt}. */
final class ShelfSynonyms {

    private static final int LONGEST = 12;
    private static final Map<String, List<String>> BY_WORD = read();

    private ShelfSynonyms() {}

    /** Other words for the longest known words in the line, in the order of the line. */
    static List<String> of(String words) {
        String line = Normalizer.normalize(words).replace(" ", "");
        var others = new ArrayList<String>();
        int i = 0;
        while (i < line.length()) {
            i += Math.max(1, found(line, i, others));
        }
        return others;
    }

    /** Adds what the longest word that begins here is also called, and returns its length; 0 where none does. */
    private static int found(String line, int from, List<String> others) {
        for (int length = Math.min(LONGEST, line.length() - from); length > 0; length--) {
            List<String> group = BY_WORD.get(line.substring(from, from + length));
            if (group != null) {
                others.addAll(group);
                return length;
            }
        }
        return 0;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> byWord = new HashMap<>();
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> List.of(line.strip().split("\\s+")))
                .forEach(group -> group.forEach(word -> byWord.put(word, group.stream().filter(other -> !other.equals(word)).toList())));
        return Map.copyOf(byWord);
    }

    private static String text() {
        try (InputStream in = ShelfSynonyms.class.getResourceAsStream("synonyms.txt")) {
            return new String(Objects.requireNonNull(in, "synonyms.txt").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
