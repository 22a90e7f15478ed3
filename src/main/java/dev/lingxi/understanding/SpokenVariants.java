package dev.lingxi.understanding;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Sku;
import dev.lingxi.language.Normalizer;
import dev.lingxi.understanding.Mentions.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one speaks of the variants of one product. Immutable. */
record SpokenVariants(Product product, Map<String, List<Way>> byOption) {

    private static final int SHORTEST = 2;
    private static final Pattern SPLIT_MEASURE = Pattern.compile("(?<=\\d) (?=[gt]b?(?![a-z0-9]))");
    private static final Pattern OF_A_FIGURE = Pattern.compile("$|的|呢|款|多少|有|好|和|是|怎|要|卖|现");
    private static final Pattern STORAGE = Pattern.compile("\\d+\\s?[GT]B", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWO_STORAGES = Pattern.compile("^(\\d+)gb(\\d+)gb");
    private static final Pattern INCHES = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?英?寸");
    private static final Map<String, String> SIZES = Map.of("s", "small", "m", "medium", "l", "large", "xs", "extrasmall", "xl", "extralarge");

    /**
     * One way to say a value.
     *
     * @param values which it may mean: two sizes of memory may come with the same 256G
     * @param figure whether it is a bare figure, such as the 75 of 75 inches
     */
    record Way(String words, Set<String> values, boolean figure) {

        static Way of(Map.Entry<String, Set<String>> way) {
            return new Way(way.getKey(), way.getValue(), way.getKey().chars().allMatch(Character::isDigit));
        }

        /** Where a text says it, or -1: not within another word or figure, and a bare figure only where none of its own unit follows ("75的", not "75度"). */
        int in(String text) {
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                int end = at + words.length();
                if (Normalizer.isWhole(text, at, end) && (!figure || OF_A_FIGURE.matcher(text).region(end, text.length()).lookingAt())) {
                    return at;
                }
            }
            return -1;
        }
    }

    static SpokenVariants of(Product product) {
        var byOption = new LinkedHashMap<String, List<Way>>();
        product.options().forEach(option -> byOption.put(option, ways(product, option)));
        return new SpokenVariants(product, byOption);
    }

    /** The longest first. */
    private static List<Way> ways(Product product, String option) {
        Map<String, Set<String>> ways = new LinkedHashMap<>();
        for (Sku sku : product.skus()) {
            String value = sku.options().get(option);
            if (value != null) {
                spoken(option, value).forEach(way -> ways.computeIfAbsent(way, each -> new LinkedHashSet<>()).add(value));
            }
        }
        return ways.entrySet().stream().map(Way::of).sorted(Comparator.comparingInt((Way way) -> way.words().length()).reversed()).toList();
    }

    /** The variant that a line speaks of; of several the one that is most like the one at hand. */
    Optional<Variant> in(Sku now, String line) {
        String rest = SPLIT_MEASURE.matcher(Mentions.spaced(line)).replaceAll("");
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (Map.Entry<String, List<Way>> option : byOption.entrySet()) {
            for (Way way : option.getValue()) {
                int from = way.in(rest);
                Set<String> both = from < 0 ? Set.of() : both(wanted.get(option.getKey()), way.values());
                if (!both.isEmpty()) {
                    wanted.put(option.getKey(), both);
                    rest = rest.substring(0, from) + rest.substring(from + way.words().length());
                }
            }
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String left = rest.strip();
        return product.skus().stream().filter(sku -> wanted.entrySet().stream().allMatch(each -> each.getValue().contains(sku.options().get(each.getKey()))))
                .max(Comparator.comparingInt(sku -> shared(sku, now)))
                .map(sku -> new Variant(new Item(product, sku), left));
    }

    private static Set<String> both(@Nullable Set<String> before, Set<String> values) {
        return before == null ? values : before.stream().filter(values::contains).collect(Collectors.toSet());
    }

    private static int shared(Sku sku, Sku now) {
        int same = (int) sku.options().entrySet().stream().filter(now.options().entrySet()::contains).count();
        return 2 * same + (sku.available() ? 1 : 0);
    }

    /** How one says a value: as it stands, a colour by its last word, 128GB as 128G, 12GB+256GB by either or as 12+256, 65 英寸 as 65寸 or 65. */
    private static List<String> spoken(String option, String value) {
        var ways = new ArrayList<String>(List.of(Mentions.spaced(value), Mentions.key(value)));
        STORAGE.matcher(value).results().map(part -> Mentions.key(part.group())).forEach(part -> {
            ways.add(part);
            ways.add(part.substring(0, part.length() - 1));
        });
        TWO_STORAGES.matcher(Mentions.key(value)).results().map(both -> both.group(1) + " " + both.group(2)).forEach(ways::add);
        INCHES.matcher(value).results().map(part -> part.group(1)).forEach(figure -> ways.addAll(List.of(figure + "英寸", figure + "寸", figure)));
        if (option.contains("色")) {
            ways.add(Mentions.key(value) + "色");
            Mentions.colour(Mentions.key(value)).ifPresent(colour -> ways.addAll(List.of(colour, colour.charAt(0) + "的")));
        }
        Optional.ofNullable(SIZES.get(Mentions.key(value))).ifPresent(ways::add);
        return ways.stream().filter(way -> way.length() >= SHORTEST).distinct().toList();
    }
}
