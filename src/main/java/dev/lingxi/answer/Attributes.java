package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Specification;
import dev.lingxi.language.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds facts of a product by the names that people and pages have for them. */
final class Attributes {

    private static final int MOST = 3;

    private Attributes() {}

    /** The facts that go by one of the names: by the very name first, else by one that holds it or is held in it. */
    static List<Specification> find(Item item, List<String> names) {
        List<Specification> facts = item.specifications();
        for (String name : names) {
            List<Specification> same = facts.stream().filter(each -> key(each.key()).equals(key(name))).toList();
            if (!same.isEmpty()) {
                return same;
            }
        }
        for (String name : names) {
            List<Specification> akin = facts.stream().filter(each -> akin(key(each.key()), key(name))).limit(MOST).toList();
            if (!akin.isEmpty()) {
                return akin;
            }
        }
        return List.of();
    }

    /** The same on an English page: by the attribute's English words, in the order of how usual they are. */
    static List<Specification> findEnglish(Item item, List<String> names) {
        for (String word : EnglishAttributes.of(names)) {
            List<Specification> facts = item.specifications().stream().filter(each -> ProseSource.holdsWord(Normalizer.normalize(each.key()), word)).limit(MOST).toList();
            if (!facts.isEmpty()) {
                return facts;
            }
        }
        return List.of();
    }

    private static boolean akin(String key, String name) {
        return name.length() >= 2 && key.contains(name) || key.length() >= 3 && name.contains(key);
    }

    /** The fact whose name stands in the line itself; the longest name where there are several. */
    static Optional<Specification> named(Item item, String line) {
        String text = key(line);
        return item.specifications().stream().filter(each -> key(each.key()).length() >= 2 && text.contains(key(each.key())))
                .max(Comparator.comparingInt(each -> each.key().length()));
    }

    static String key(String text) {
        return Normalizer.normalize(text).replace(" ", "");
    }

    /** Pairs of neighbouring characters of a text, for comparing wordings. */
    static List<String> pairs(String text) {
        var pairs = new ArrayList<String>();
        String key = key(text);
        for (int i = 0; i + 2 <= key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return pairs;
    }
}
