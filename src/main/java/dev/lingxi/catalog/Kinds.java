package dev.lingxi.understanding;

import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.language.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The kinds of goods of one shelf, by the words that shoppers have for them. */
public final class Kinds {

    private static final int SHORTEST = 2;
    /** English words for kinds that Chinese shops name in Chinese. */
    private static final Map<String, String> ENGLISH = Map.ofEntries(Map.entry("laptop", "笔记本"), Map.entry("notebook", "笔记本"), Map.entry("desktop", "台式"), Map.entry("phone", "手机"),
            Map.entry("tablet", "平板"), Map.entry("tv", "电视"), Map.entry("television", "电视"), Map.entry("monitor", "显示器"), Map.entry("headphone", "耳机"), Map.entry("earphone", "耳机"),
            Map.entry("earbud", "耳机"), Map.entry("headset", "耳机"), Map.entry("speaker", "音箱"), Map.entry("mouse", "鼠标"), Map.entry("keyboard", "键盘"), Map.entry("charger", "充电器"),
            Map.entry("power bank", "移动电源"), Map.entry("printer", "打印机"), Map.entry("router", "路由器"), Map.entry("cable", "数据线"), Map.entry("dock", "扩展坞"), Map.entry("fridge", "冰箱"),
            Map.entry("dishwasher", "洗碗机"), Map.entry("water heater", "热水器"));

    private final List<String> kinds;

    Kinds(List<String> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    public static Kinds of(Shelf shelf) {
        return new Kinds(shelf.categories());
    }

    /** The word of the line that is a kind of goods here, or the end of one: "热水器" where there are 电热水器 and 燃气热水器. The longest where there are several. */
    public Optional<String> in(String line) {
        String text = Normalizer.normalize(line);
        Stream<String> own = kinds.stream().map(kind -> kind.toLowerCase(Locale.ROOT))
                .flatMap(kind -> IntStream.rangeClosed(0, Math.max(0, kind.length() - SHORTEST)).mapToObj(kind::substring).filter(end -> holds(text, end)).limit(1));
        Stream<String> heads = kinds.stream().filter(kind -> kind.length() > 3 && Normalizer.isChinese(kind)).map(kind -> kind.substring(0, kind.length() - SHORTEST)).filter(text::contains);
        return Stream.concat(own, heads).max(Comparator.comparingInt(String::length))
                .or(() -> ENGLISH.entrySet().stream().filter(word -> holds(text, word.getKey()) || holds(text, word.getKey() + "s")).map(Map.Entry::getValue)
                        .filter(word -> kinds.stream().anyMatch(kind -> kind.contains(word))).findFirst());
    }

    /** Whether the product is of the kind that goes by this word. */
    public boolean is(Product product, String word) {
        return product.category() != null && called(word).contains(product.category());
    }

    /** Those that end so; else the first that begins so: 平板 is 平板电脑 and not 平板配件. */
    private List<String> called(String word) {
        List<String> ending = kinds.stream().filter(kind -> kind.toLowerCase(Locale.ROOT).endsWith(word)).toList();
        return ending.isEmpty() ? kinds.stream().filter(kind -> kind.toLowerCase(Locale.ROOT).contains(word)).limit(1).toList() : ending;
    }

    private static boolean holds(String text, String word) {
        if (Normalizer.isChinese(word)) {
            return text.contains(word);
        }
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (Mentions.wholeWord(text, at, at + word.length()) || text.startsWith("s", at + word.length()) && Mentions.wholeWord(text, at, at + word.length() + 1)) {
                return true;
            }
        }
        return false;
    }
}
