package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Specification;
import dev.lingxi.language.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds facts of a product by the names that people and pages have for them. */
final class Attributes {

    private static final int MOST = 3;

    private Attributes() {}

    /** A fact with its name in the two forms in which it is looked for. */
    private record Named(Specification fact, String normal, String key) {

        static Named of(Specification fact) {
            String normal = Normalizer.normalize(fact.key());
            return new Named(fact, normal, normal.replace(" ", ""));
        }

        /** Whether an English page calls the fact by this word. */
        boolean holds(String word) {
            return !Normalizer.isChinese(normal) && ProseSource.holdsWord(normal, word);
        }
    }

    /**
     * The facts that go by one of the names: by the very name first, else by one that holds it or is held in it, else by the attribute's
     * English words, in the order of how usual they are.
     */
    static List<Specification> find(Item item, List<String> names) {
        List<Named> facts = item.specifications().stream().map(Named::of).toList();
        List<String> keys = names.stream().map(Attributes::key).toList();
        return first(keys, name -> facts.stream().filter(each -> each.key().equals(name)))
                .or(() -> first(keys, name -> facts.stream().filter(each -> akin(each.key(), name)).limit(MOST)))
                .or(() -> first(EnglishAttributes.of(names), word -> facts.stream().filter(each -> each.holds(word)).limit(MOST)))
                .orElse(List.of());
    }

    /** What the first word finds that finds anything. */
    private static Optional<List<Specification>> first(List<String> words, Function<String, Stream<Named>> search) {
        return words.stream().map(word -> search.apply(word).map(Named::fact).toList()).filter(found -> !found.isEmpty()).findFirst();
    }

    /** Whether a fact goes by one of the very names. */
    static boolean states(Item item, List<String> names) {
        List<String> keys = names.stream().map(Attributes::key).toList();
        return item.specifications().stream().anyMatch(each -> keys.contains(key(each.key())));
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
