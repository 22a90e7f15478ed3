package dev.lingxi.exchange;

import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Specification;
import dev.lingxi.exchange.facts.Facts;
import dev.lingxi.exchange.facts.Passages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a product of the rows of one handle. */
final class ShopifyProducts {

    private static final List<String> OPTIONS = List.of("Option1", "Option2", "Option3");
    private static final String NO_OPTION = "Title";

    private final Facts facts = Facts.english();
    private final Pile<Product> pile;
    private final Set<String> skus = new HashSet<>();

    ShopifyProducts(Pile<Product> pile) {
        this.pile = pile;
    }

    Product product(String handle, List<ShopifyRow> rows) {
        if (handle.length() > Limits.USUAL.idChars()) {
            throw new RowRefused("Handle has " + handle.length() + " characters; at most " + Limits.USUAL.idChars() + " are taken");
        }
        ShopifyRow first = rows.stream().filter(row -> row.optional("Title").isPresent()).findFirst()
                .orElseThrow(() -> new RowRefused("no row of it has a Title"));
        String title = first.text("Title");
        if (title.length() > Limits.USUAL.titleChars()) {
            throw new RowRefused("Title has " + title.length() + " characters; at most " + Limits.USUAL.titleChars() + " are taken");
        }
        List<String> options = options(first, rows);
        List<Sku> variants = variants(handle, options, first, rows);
        String body = first.html("Body (HTML)");
        return new Product(handle, title, null, first.optional("Vendor").orElse(null), first.optional("Type").orElse(null), List.of(),
                body.isEmpty() ? null : body, options, variants, specifications(title, body, first), List.of(), List.of(), null, List.of(), null,
                null, pictures(rows), List.of(), List.of(), tags(first));
    }

    /** The names of the options; the one called Title says that there is nothing to choose. */
    private static List<String> options(ShopifyRow first, List<ShopifyRow> rows) {
        long variants = rows.stream().filter(ShopifyRow::isVariant).count();
        return OPTIONS.stream().map(option -> first.text(option + " Name"))
                .filter(name -> !name.isEmpty() && (variants > 1 || !name.equals(NO_OPTION))).distinct().toList();
    }

    private List<Sku> variants(String handle, List<String> options, ShopifyRow first, List<ShopifyRow> rows) {
        var variants = new ArrayList<Sku>();
        String refused = "no row of it has a price";
        for (ShopifyRow row : rows.stream().filter(ShopifyRow::isVariant).toList()) {
            try {
                variants.add(variant(handle, options, first, row));
            } catch (RowRefused e) {
                refused = e.reason();
                pile.remark(new Place("", row.row()), handle, "a variant was left out: " + e.reason());
            }
        }
        if (variants.isEmpty()) {
            throw new RowRefused(refused);
        }
        return variants;
    }

    private Sku variant(String handle, List<String> options, ShopifyRow first, ShopifyRow row) {
        BigDecimal price = Fields.amount("Variant Price", row.text("Variant Price"));
        BigDecimal before = row.optional("Variant Compare At Price").map(text -> Fields.amount("Variant Compare At Price", text))
                .filter(amount -> amount.compareTo(price) > 0).orElse(null);
        Map<String, String> chosen = chosen(options, first, row);
        boolean published = !first.text("Published").equalsIgnoreCase("false");
        return new Sku(id(handle, chosen, row), chosen, price, before, stock(row), published,
                row.optional("Variant Image").filter(ShopifyProducts::isAddress).orElse(null), weight(row));
    }

    private static Map<String, String> chosen(List<String> options, ShopifyRow first, ShopifyRow row) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String option : OPTIONS) {
            String name = first.text(option + " Name");
            if (options.contains(name)) {
                row.optional(option + " Value").ifPresent(value -> chosen.put(name, value));
            }
        }
        return chosen;
    }

    /** The merchant's own number; one made of the handle where there is none, or where another variant has the same. */
    private String id(String handle, Map<String, String> chosen, ShopifyRow row) {
        String own = row.text("Variant SKU").replaceFirst("^'", "").strip();
        if (!own.isEmpty() && own.length() <= Limits.USUAL.idChars() && skus.add(own)) {
            return own;
        }
        String made = Stream.concat(Stream.of(handle), chosen.values().stream())
                .map(part -> part.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "")).reduce((one, other) -> one + "-" + other).orElse(handle);
        String id = Texts.shortened(made, Limits.USUAL.idChars() - 8);
        for (int again = 2; !skus.add(id); again++) {
            id = Texts.shortened(made, Limits.USUAL.idChars() - 8) + "-" + again;
        }
        return id;
    }

    /** Unknown where Shopify does not count it, or sells it beyond the stock. */
    private static @Nullable Integer stock(ShopifyRow row) {
        String quantity = row.text("Variant Inventory Qty");
        if (quantity.isEmpty() || row.text("Variant Inventory Tracker").isEmpty()) {
            return null;
        }
        int pieces = Math.max(0, Fields.whole("Variant Inventory Qty", quantity, -Limits.USUAL.stock(), Limits.USUAL.stock()));
        return pieces == 0 && row.text("Variant Inventory Policy").equals("continue") ? null : pieces;
    }

    private static List<Specification> weight(ShopifyRow row) {
        return row.optional("Variant Grams").filter(grams -> grams.matches("[1-9]\\d{0,7}"))
                .map(grams -> List.of(new Specification("Shipping", "Shipping weight", grams, "g", null))).orElse(List.of());
    }

    private List<Specification> specifications(String title, String body, ShopifyRow first) {
        var specifications = new ArrayList<>(facts.of(title, Passages.ofEnglish(body)));
        first.optional("Google Shopping / Gender").ifPresent(gender -> specifications.add(Specification.of("Gender", gender)));
        first.optional("Google Shopping / Age Group").ifPresent(age -> specifications.add(Specification.of("Age group", age)));
        return specifications;
    }

    private static List<String> pictures(List<ShopifyRow> rows) {
        return rows.stream().flatMap(row -> row.optional("Image Src").stream()).filter(ShopifyProducts::isAddress).distinct().toList();
    }

    private static boolean isAddress(String text) {
        return text.matches("https?://[^\\s\"'<>]{3,2000}");
    }

    private static List<String> tags(ShopifyRow first) {
        return Stream.of(first.text("Tags").split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).distinct().limit(100).toList();
    }
}
