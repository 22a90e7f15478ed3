package dev.lingxi.answer;

import dev.lingxi.catalog.Kinds;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Layer;
import dev.lingxi.language.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an industry's pack knows about choosing such goods: said before those that the shop has, and alone where it has none of the kind.
 *
 * @param whole what may be said where no goods are shown: the advice, and what to tell the shop
 * @param brief the advice without what asks the consumer; empty where it only asks
 */
record Advice(String whole, String brief) {

    private static final double PLAIN = 0.8;
    private static final String SCENARIO = "find";
    /** "您说说预算，我来推荐" advises nothing, nor does "有无线款可选". */
    private static final Pattern NOTHING = Pattern.compile("[我您？?]|告诉|请提供|^可以(?:按|优先)|^有.*(?:可选|的款)|\\b(?:I|we|me|tell|send|let)\\b", Pattern.CASE_INSENSITIVE);
    /** What share of an entry's phrasings must look for a kind of goods for the entry to be about it. */
    private static final double MANY = 0.4;

    /** The advice of the pack on what is looked for; empty where the line does not plainly ask for it. */
    static Optional<Advice> of(Asked asked) {
        boolean plain = asked.meaning().confidence() >= PLAIN;
        return asked.entry().filter(entry -> plain && entry.layer() == Layer.INDUSTRY && entry.scenario().equals(SCENARIO)).flatMap(entry -> of(entry, asked));
    }

    private static Optional<Advice> of(Entry entry, Asked asked) {
        return Scripts.fill(entry, asked).map(whole -> new Advice(whole, brief(whole, asked.tongue())));
    }

    private static String brief(String whole, Tongue tongue) {
        String advice = Scripts.sentences(whole).stream().filter(sentence -> !NOTHING.matcher(sentence).find()).collect(Collectors.joining());
        return Scripts.tidied(advice.strip(), tongue);
    }

    /** The kind of goods here that the question is about, whichever of its phrasings was used: "夜里不漏尿的" wants diapers. */
    static Optional<String> kind(Asked asked) {
        Kinds kinds = asked.shelf().kinds();
        List<String> phrasings = asked.entry().map(Entry::phrasings).orElse(List.of()).stream().filter(Normalizer::isChinese).toList();
        Map<String, Long> counts = phrasings.stream().flatMap(phrasing -> kinds.sought(Seeking.thing(Normalizer.normalize(phrasing), Tongue.ZH)).stream())
                .collect(Collectors.groupingBy(word -> kinds.called(word, false), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().filter(count -> count.getValue() >= MANY * phrasings.size()).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
