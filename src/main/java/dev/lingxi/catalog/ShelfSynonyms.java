package dev.lingxi.catalog;

import dev.lingxi.language.Normalizer;
import dev.lingxi.language.WordFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        WordFile.lines(ShelfSynonyms.class, "synonyms.txt").map(WordFile::words)
                .forEach(group -> group.forEach(word -> byWord.put(word, group.stream().filter(other -> !other.equals(word)).toList())));
        return Map.copyOf(byWord);
    }
}
