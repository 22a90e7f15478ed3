package dev.lingxi.knowledge;

import dev.lingxi.language.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entries that are asked for by the same words: variants of one answer where their scopes tell them apart, rivals where they do not. */
public final class Variants {

    private Variants() {}

    /** The entries by what their phrasings are without marks, case and courtesies, in the given order. */
    public static Map<String, List<Entry>> of(Collection<Entry> entries) {
        Map<String, List<Entry>> byWords = new LinkedHashMap<>();
        for (Entry entry : entries) {
            entry.phrasings().stream().map(phrasing -> Normalizer.bare(Normalizer.normalize(phrasing))).distinct()
                    .forEach(words -> byWords.computeIfAbsent(words, key -> new ArrayList<>(1)).add(entry));
        }
        return byWords;
    }
}
