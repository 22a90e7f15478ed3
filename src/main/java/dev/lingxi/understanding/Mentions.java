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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, SpokenVariants> variants = new ConcurrentHashMap<>();
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
        callNames(shelf.products()).forEach((word, products) -> products.stream().filter(product -> products.size() == 1 && !isAttribute(word, product, shelf)).forEach(product -> name(word, product)));
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

    /** "雷电" of a dock is no name of it where laptops have a 雷电接口. */
    private static boolean isAttribute(String word, Product named, Shelf shelf) {
        return shelf.products().stream().filter(product -> !product.equals(named)).flatMap(product -> product.specifications().stream()).anyMatch(fact -> fact.key().contains(word));
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

    /** The variant of a product on the shelf that the line speaks of by an option's value, such as "黑色", "128G" or "75的"; empty for none. */
    public Optional<Variant> variant(Product product, Sku now, String line) {
        return variants.computeIfAbsent(product.id(), id -> SpokenVariants.of(product)).in(now, line);
    }

    /**
     * A variant that a line speaks of.
     *
     * @param rest the line, without marks and without the option's words
     */
    public record Variant(Item item, String rest) {}

    private static final List<Map.Entry<String, String>> COLOURS = List.of(Map.entry("黑", "黑色"), Map.entry("白", "白色"), Map.entry("银", "银色"),
            Map.entry("灰", "灰色"), Map.entry("蓝", "蓝色"), Map.entry("红", "红色"), Map.entry("绿", "绿色"), Map.entry("金", "金色"),
            Map.entry("粉", "粉色"), Map.entry("紫", "紫色"), Map.entry("橙", "橙色"), Map.entry("黄", "黄色"), Map.entry("青", "青色"));

    /** The everyday colour in a fancy one: "深空灰" is 灰色. */
    public static Optional<String> colour(String value) {
        return COLOURS.stream().filter(each -> value.contains(each.getKey())).map(Map.Entry::getValue).findFirst();
    }
}
