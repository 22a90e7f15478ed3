package dev.lingxi.understanding;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Kinds;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Titles;
import dev.lingxi.language.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names by which shoppers speak of the things on one shelf, as a dictionary: aliases, titles, models, ids; and, for lines that use none
 * of them, the stretches of titles that people copy or remember. Immutable.
 */
public final class Mentions {

    private static final int SHORTEST = 2;
    private static final Pattern CALL_NAME = Pattern.compile("\\p{IsHan}{2,3}");
    private static final Pattern SISTER = Pattern.compile("(?<=[a-z0-9])(?=(?:pro|max|ultra|plus|mini|air|lite)$)");
    private static final Pattern PART = Pattern.compile("(?=[a-z0-9]*[a-z])(?=[a-z0-9]*\\d)[a-z0-9]{3,}");

    private final Map<String, List<Product>> byName = new LinkedHashMap<>();
    private final Set<String> given;
    private final TitleStretches stretches;
    private final Kinds kinds;
    private final int longest;

    public Mentions(Shelf shelf) {
        for (Product product : shelf.products()) {
            product.aliases().forEach(alias -> name(alias, product));
            name(product.title(), product);
            if (product.titleEn() != null) {
                name(product.titleEn(), product);
            }
            name(product.id(), product);
            product.skus().forEach(sku -> name(sku.id(), product));
        }
        given = Set.copyOf(byName.keySet());
        callNames(shelf.products()).forEach((word, products) -> products.stream().filter(product -> products.size() == 1).forEach(product -> name(word, product)));
        for (Product product : shelf.products()) {
            Titles.models(product).forEach(model -> model(model, product));
        }
        longest = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
        stretches = new TitleStretches(shelf.products());
        kinds = shelf.kinds();
    }

    /** The Chinese word after the brand, "小窗" in "云雀 小窗 4K 电视": a name where no other product has it. */
    private static Map<String, List<Product>> callNames(List<Product> products) {
        return products.stream().filter(product -> product.brand() != null && product.title().startsWith(product.brand() + " "))
                .filter(product -> CALL_NAME.matcher(afterBrand(product)).matches()).collect(Collectors.groupingBy(Mentions::afterBrand));
    }

    private static String afterBrand(Product product) {
        return product.title().substring(Objects.requireNonNull(product.brand()).length()).strip().split(" ")[0];
    }

    /** A model that is somebody's own name is not also that of the things made for it ("S2 Pro" and a case for the S2 Pro). */
    private void made(String name, Product product) {
        String spaced = spaced(name);
        if (!given.contains(spaced) && !given.contains(spaced.replace(" ", ""))) {
            name(name, product);
        }
    }

    /** As it stands, without its sister's name ("M9S" of "M9S Max"), and by its parts ("UD3" of "F6033-UD3(HE)"). */
    private void model(String model, Product product) {
        String spaced = SISTER.matcher(spaced(model)).replaceAll(" ");
        made(spaced, product);
        String[] words = spaced.split(" ");
        int number = IntStream.range(1, words.length).filter(i -> words[i].chars().allMatch(Character::isDigit)).findFirst().orElse(0);
        made(String.join(" ", Arrays.copyOf(words, number + 1)), product);
        for (String word : words) {
            if (PART.matcher(word).matches()) {
                made(word, product);
            }
        }
    }

    private void name(String name, Product product) {
        String spaced = spaced(name);
        called(spaced, product);
        called(spaced.replace(" ", ""), product);
    }

    private void called(String key, Product product) {
        if (key.length() >= SHORTEST) {
            List<Product> products = byName.computeIfAbsent(key, k -> new ArrayList<>());
            if (!products.contains(product)) {
                products.add(product);
            }
        }
    }

    /** Lower case, without spaces and marks. */
    static String key(String text) {
        return Normalizer.normalize(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** Lower case, without marks, and with spaces only where two Latin words would run together. */
    static String spaced(String text) {
        String normal = Normalizer.normalize(text);
        var spaced = new StringBuilder(normal.length());
        boolean gap = false;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            if (gap && Normalizer.isWordCharacter(c) && !spaced.isEmpty() && Normalizer.isWordCharacter(spaced.charAt(spaced.length() - 1))) {
                spaced.append(' ');
            }
            spaced.append(c);
            gap = false;
        }
        return spaced.toString();
    }

    /**
     * The products that a line names.
     *
     * @param names for each name what it may mean; more than one product where it is shared
     * @param rest  the line with "这款" (or "item") for each name
     */
    public record Naming(List<List<Product>> names, String rest) {

        static final Naming NONE = new Naming(List.of(), "");

        public boolean isEmpty() {
            return names.isEmpty();
        }

        /** Whether the line says nothing but names. */
        public boolean nothingElse() {
            return rest.replace("这款", "").replace("item", "").isBlank();
        }
    }

    /** The products that the line names, the longest names first; no name is read inside another. */
    public Naming in(String line) {
        String text = spaced(line);
        boolean[] taken = new boolean[text.length()];
        var names = new ArrayList<List<Product>>();
        for (int length = Math.min(longest, text.length()); length >= SHORTEST; length--) {
            for (int from = 0; from + length <= text.length(); from++) {
                List<Product> products = Normalizer.isWhole(text, from, from + length) && free(taken, from, from + length) ? byName.get(text.substring(from, from + length)) : null;
                if (products != null) {
                    Arrays.fill(taken, fromBrand(text, from, products, taken), from + length, true);
                    names.add(List.copyOf(products));
                }
            }
        }
        return names.isEmpty() ? Naming.NONE : new Naming(List.copyOf(names), rest(text, taken));
    }

    /** Where the name begins if its brand stands before it: "灵犀 S2 Pro" is one name, and no word more is left for the question. */
    private static int fromBrand(String text, int from, List<Product> products, boolean[] taken) {
        int end = from > 0 && text.charAt(from - 1) == ' ' ? from - 1 : from;
        return products.stream().map(Product::brand).filter(brand -> brand != null && !brand.isBlank()).mapToInt(brand -> end - spaced(brand).length())
                .filter(begin -> begin >= 0 && begin < end && isBrand(text.substring(begin, end), products) && free(taken, begin, from)).min().orElse(from);
    }

    private static boolean isBrand(String words, List<Product> products) {
        return products.stream().anyMatch(product -> product.brand() != null && spaced(product.brand()).equals(words));
    }

    /**
     * The same, and where no name is used, the products whose titles hold a stretch of the line.
     *
     * @param looking whether a product is in focus: then only a long stretch points elsewhere
     */
    public Naming in(String line, boolean looking) {
        Naming named = in(line);
        if (!named.isEmpty()) {
            return named;
        }
        String text = spaced(line);
        return stretches.longest(text, looking).filter(stretch -> isOfItsKind(stretch, line)).map(stretch -> {
            boolean[] taken = new boolean[text.length()];
            Arrays.fill(taken, fromBrand(text, stretch.from(), stretch.products(), taken), stretch.to(), true);
            return new Naming(List.of(stretch.products()), rest(text, taken));
        }).orElse(Naming.NONE);
    }

    /** Whether one of its products is of the kind that the line names, if it names one. */
    private boolean isOfItsKind(TitleStretches.Stretch stretch, String line) {
        return kinds.in(line).map(kinds::called).map(kind -> stretch.products().stream().anyMatch(kind)).orElse(true);
    }

    private static boolean free(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static String rest(String text, boolean[] taken) {
        String thing = text.chars().anyMatch(c -> c > 0x2e80) ? "这款" : "item";
        var rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!taken[i]) {
                rest.append(text.charAt(i));
            } else if (i == 0 || !taken[i - 1]) {
                rest.append(thing);
            }
        }
        return rest.toString();
    }

    /** The variant of a product that the line speaks of by an option's value, such as "黑色", "128G" or "75的"; empty for none. */
    public static Optional<Variant> variant(Product product, Sku now, String line) {
        String rest = SPLIT_MEASURE.matcher(spaced(line)).replaceAll("");
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (String option : product.options()) {
            Map<String, Set<String>> ways = ways(product, option);
            for (String way : ways.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
                int from = at(rest, way);
                Set<String> before = wanted.getOrDefault(option, ways.get(way));
                Set<String> both = before.stream().filter(ways.get(way)::contains).collect(Collectors.toSet());
                if (from >= 0 && !both.isEmpty()) {
                    wanted.put(option, both);
                    rest = rest.substring(0, from) + rest.substring(from + way.length());
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

    /**
     * A variant that a line speaks of.
     *
     * @param rest the line, without marks and without the option's words
     */
    public record Variant(Item item, String rest) {}

    /** Where the line says it, or -1: not within another word or figure, and a bare figure only where none of its own unit follows ("75的", not "75度"). */
    private static int at(String text, String way) {
        boolean figure = way.chars().allMatch(Character::isDigit);
        for (int at = text.indexOf(way); at >= 0; at = text.indexOf(way, at + 1)) {
            String after = text.substring(at + way.length());
            if (Normalizer.isWhole(text, at, at + way.length()) && (!figure || OF_A_FIGURE.matcher(after).lookingAt())) {
                return at;
            }
        }
        return -1;
    }

    private static final Pattern SPLIT_MEASURE = Pattern.compile("(?<=\\d) (?=[gt]b?(?![a-z0-9]))");
    private static final Pattern OF_A_FIGURE = Pattern.compile("$|的|呢|款|多少|有|好|和|是|怎|要|卖|现");

    /** How one says the values of an option, each way with the values that it may mean: two sizes of memory may come with the same 256G. */
    private static Map<String, Set<String>> ways(Product product, String option) {
        Map<String, Set<String>> ways = new LinkedHashMap<>();
        for (Sku sku : product.skus()) {
            String value = sku.options().get(option);
            if (value != null) {
                spoken(option, value).forEach(way -> ways.computeIfAbsent(way, each -> new LinkedHashSet<>()).add(value));
            }
        }
        return ways;
    }

    /** How one says a value: as it stands, a colour by its last word, 128GB as 128G, 12GB+256GB by either or as 12+256, 65 英寸 as 65寸 or 65. */
    private static List<String> spoken(String option, String value) {
        var ways = new ArrayList<String>(List.of(spaced(value), key(value)));
        STORAGE.matcher(value).results().map(part -> Mentions.key(part.group())).forEach(part -> {
            ways.add(part);
            ways.add(part.substring(0, part.length() - 1));
        });
        TWO_STORAGES.matcher(key(value)).results().map(both -> both.group(1) + " " + both.group(2)).forEach(ways::add);
        INCHES.matcher(value).results().map(part -> part.group(1)).forEach(figure -> ways.addAll(List.of(figure + "英寸", figure + "寸", figure)));
        if (option.contains("色")) {
            ways.add(key(value) + "色");
            colour(key(value)).ifPresent(colour -> ways.addAll(List.of(colour, colour.charAt(0) + "的")));
        }
        Optional.ofNullable(SIZES.get(key(value))).ifPresent(ways::add);
        return ways.stream().filter(way -> way.length() >= SHORTEST).distinct().toList();
    }

    private static final Pattern STORAGE = Pattern.compile("\\d+\\s?[GT]B", Pattern.CASE_INSENSITIVE);
    private static final Pattern TWO_STORAGES = Pattern.compile("^(\\d+)gb(\\d+)gb");
    private static final Pattern INCHES = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?英?寸");

    private static final Map<String, String> SIZES = Map.of("s", "small", "m", "medium", "l", "large", "xs", "extrasmall", "xl", "extralarge");

    private static final List<Map.Entry<String, String>> COLOURS = List.of(Map.entry("黑", "黑色"), Map.entry("白", "白色"), Map.entry("银", "银色"),
            Map.entry("灰", "灰色"), Map.entry("蓝", "蓝色"), Map.entry("红", "红色"), Map.entry("绿", "绿色"), Map.entry("金", "金色"),
            Map.entry("粉", "粉色"), Map.entry("紫", "紫色"), Map.entry("橙", "橙色"), Map.entry("黄", "黄色"), Map.entry("青", "青色"));

    /** The everyday colour in a fancy one: "深空灰" is 灰色. */
    public static Optional<String> colour(String value) {
        return COLOURS.stream().filter(each -> value.contains(each.getKey())).map(Map.Entry::getValue).findFirst();
    }

    private static int shared(Sku sku, Sku now) {
        int same = (int) sku.options().entrySet().stream().filter(now.options().entrySet()::contains).count();
        return 2 * same + (sku.available() ? 1 : 0);
    }
}
