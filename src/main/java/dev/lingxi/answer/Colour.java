package dev.lingxi.answer;

import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Sku;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour that goods are wished in. Shops have names of their own for colours, 曜石黑 and 燕麦白, that hold the plain one.
 *
 * @param said   as the line says it
 * @param called what the name of a version has for it, in either language
 */
record Colour(String said, List<String> called) {

    private static final Pattern CHINESE = Pattern.compile("([黑白红蓝绿粉灰银金紫黄橙棕])色");
    private static final Pattern OPTION = Pattern.compile("颜色|配色|colou?r", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> ENGLISH = Map.ofEntries(Map.entry("black", "黑"), Map.entry("white", "白"), Map.entry("red", "红"), Map.entry("blue", "蓝"), Map.entry("green", "绿"), Map.entry("pink", "粉"),
            Map.entry("grey", "灰"), Map.entry("gray", "灰"), Map.entry("silver", "银"), Map.entry("gold", "金"), Map.entry("purple", "紫"), Map.entry("yellow", "黄"), Map.entry("orange", "橙"), Map.entry("brown", "棕"));

    static Optional<Colour> in(String line) {
        Matcher chinese = CHINESE.matcher(line);
        return chinese.find() ? Optional.of(new Colour(chinese.group(), List.of(chinese.group(1))))
                : ENGLISH.entrySet().stream().filter(word -> ProseSource.holdsWord(line, word.getKey())).findFirst().map(word -> new Colour(word.getKey(), List.of(word.getKey(), word.getValue())));
    }

    boolean isOf(Sku sku) {
        return sku.options().entrySet().stream().filter(option -> OPTION.matcher(option.getKey()).find()).map(option -> option.getValue().toLowerCase(Locale.ROOT)).anyMatch(value -> called.stream().anyMatch(value::contains));
    }

    boolean isOf(Product product) {
        return product.skus().stream().anyMatch(this::isOf);
    }
}
