package dev.lingxi.answer;

import dev.lingxi.language.WordFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The packs name attributes in Chinese; these are the words of English pages for the same things, from {@code english-attributes.txt}. */
final class EnglishAttributes {

    private static final Map<String, List<String>> WORDS = read();

    private EnglishAttributes() {}

    /** In the order of the file. */
    private static Map<String, List<String>> read() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        WordFile.lines(EnglishAttributes.class, "english-attributes.txt").map(line -> line.split("="))
                .forEach(sides -> WordFile.words(sides[1]).forEach(name -> words.put(name, List.of(sides[0].strip().split("\\|")))));
        return words;
    }

    /** The usual English name of the attribute that goes by just this name; empty where none is known. */
    static Optional<String> name(String key) {
        return Optional.ofNullable(WORDS.get(key)).map(EnglishAttributes::heading);
    }

    /** The same, or that of something which its name speaks of. */
    static Optional<String> nameAbout(String key) {
        return Optional.of(of(List.of(key))).filter(words -> !words.isEmpty()).map(EnglishAttributes::heading);
    }

    private static String heading(List<String> words) {
        String usual = words.getFirst();
        return usual.substring(0, 1).toUpperCase(Locale.ROOT) + usual.substring(1);
    }

    /** English words for an attribute that goes by these Chinese names; empty where none is known. */
    static List<String> of(List<String> names) {
        var words = new ArrayList<String>();
        for (String name : names) {
            for (Map.Entry<String, List<String>> each : WORDS.entrySet()) {
                if (name.contains(each.getKey())) {
                    each.getValue().stream().filter(word -> !words.contains(word)).forEach(words::add);
                }
            }
        }
        return List.copyOf(words);
    }
}
