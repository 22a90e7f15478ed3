package dev.lingxi.understanding;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Sku;
import dev.lingxi.language.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names by which shoppers speak of the things on one shelf, as a dictionary. Immutable. */
public final class Mentions {

    /** A model name within a title: letters and digits together, such as {@code F6033-UD3}. */
    private static final Pattern MODEL = Pattern.compile("(?=[a-z0-9-]*[a-z])(?=[a-z0-9-]*[0-9])[a-z0-9][a-z0-9-]{3,}");
    private static final int SHORTEST = 2;

    private final Map<String, List<Product>> byName = new LinkedHashMap<>();
    private final int longest;

    public Mentions(Shelf shelf) {
        for (Product product : shelf.products()) {
            product.aliases().forEach(alias -> name(alias, product));
            name(product.title(), product);
            if (product.titleEn() != null) {
                name(product.titleEn(), product);
            }
            Matcher models = MODEL.matcher(Normalizer.normalize(product.title()));
            while (models.find()) {
                name(models.group(), product);
            }
        }
        longest = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private void name(String name, Product product) {
        String key = key(name);
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

    /**
     * Products named in a line.
     *
     * @param products what the name may mean; more than one where it is shared
     * @param rest     the line's key with "这款" for each name
     */
    public record Named(List<Product> products, String rest) {}

    /** The products that the line names, in the order of their names' length, longest first; no name is read inside another. */
    public List<Named> in(String line) {
        String text = key(line);
        var found = new ArrayList<Named>();
        for (int length = Math.min(longest, text.length()); length >= SHORTEST; length--) {
            for (int from = 0; from + length <= text.length(); from++) {
                List<Product> products = byName.get(text.substring(from, from + length));
                if (products != null && wholeWord(text, from, from + length)) {
                    text = text.substring(0, from) + "\u0001" + text.substring(from + length);
                    found.add(new Named(List.copyOf(products), ""));
                    from = -1;
                    length = Math.min(length, text.length());
                }
            }
        }
        String rest = text.replace("\u0001", "这款");
        return found.stream().map(named -> new Named(named.products(), rest)).toList();
    }

    private static boolean wholeWord(String text, int from, int to) {
        return !(joined(text, from - 1, from) || joined(text, to - 1, to));
    }

    private static boolean joined(String text, int left, int right) {
        return left >= 0 && right < text.length() && isAscii(text.charAt(left)) && isAscii(text.charAt(right));
    }

    private static boolean isAscii(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
    }

    /** The variant of a product that the line speaks of by an option's value, such as "黑色" or "128G"; empty for none. */
    public static Optional<Variant> variant(Product product, Sku now, String line) {
        String text = key(line);
        Map<String, String> wanted = new LinkedHashMap<>();
        var names = new ArrayList<String>();
        for (String option : product.options()) {
            values(product, option).stream()
                    .flatMap(value -> spoken(option, value).stream().filter(text::contains).map(spoken -> Map.entry(value, spoken)))
                    .max(Comparator.comparingInt(each -> each.getValue().length()))
                    .ifPresent(each -> {
                        wanted.put(option, each.getKey());
                        names.add(each.getValue());
                    });
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String rest = names.stream().reduce(text, (left, name) -> left.replace(name, ""));
        return product.skus().stream().filter(sku -> sku.options().entrySet().containsAll(wanted.entrySet()))
                .max(Comparator.comparingInt(sku -> shared(sku, now)))
                .map(sku -> new Variant(new Item(product, sku), rest));
    }

    /**
     * A variant that a line speaks of.
     *
     * @param rest the line's key without the option's words
     */
    public record Variant(Item item, String rest) {}

    private static List<String> values(Product product, String option) {
        return product.skus().stream().map(sku -> sku.options().get(option)).filter(java.util.Objects::nonNull).distinct().toList();
    }

    /** How one says an option's value: as it stands, a colour by its last word, 128GB as 128G. */
    private static List<String> spoken(String option, String value) {
        String key = key(value);
        var ways = new ArrayList<String>(List.of(key));
        if (key.matches("\\d+(gb|tb)")) {
            ways.add(key.substring(0, key.length() - 1));
        }
        if (option.contains("色")) {
            colour(key).ifPresent(ways::add);
        }
        return ways.stream().filter(way -> way.length() >= SHORTEST).toList();
    }

    private static final Map<String, String> COLOURS = Map.ofEntries(Map.entry("黑", "黑色"), Map.entry("白", "白色"), Map.entry("银", "银色"),
            Map.entry("灰", "灰色"), Map.entry("蓝", "蓝色"), Map.entry("红", "红色"), Map.entry("绿", "绿色"), Map.entry("金", "金色"),
            Map.entry("粉", "粉色"), Map.entry("紫", "紫色"), Map.entry("橙", "橙色"), Map.entry("黄", "黄色"), Map.entry("青", "青色"));

    /** The everyday colour in a fancy one: "深空灰" is 灰色. */
    public static Optional<String> colour(String value) {
        return COLOURS.entrySet().stream().filter(each -> value.contains(each.getKey())).map(Map.Entry::getValue).findFirst();
    }

    private static int shared(Sku sku, Sku now) {
        int same = (int) sku.options().entrySet().stream().filter(now.options().entrySet()::contains).count();
        return 2 * same + (sku.available() ? 1 : 0);
    }
}
