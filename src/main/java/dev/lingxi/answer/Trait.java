package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Specification;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a shopper wants a thing to be, where a figure of its page tells: light, large, long-lasting.
 *
 * @param said  how they say it
 * @param names that catalogues have for the figure, usual ones first
 * @param more  whether more of it is better
 */
record Trait(Pattern said, List<String> names, boolean more) {

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final List<Trait> KNOWN = List.of(
            less("最轻|比.+轻的|轻一点|轻点|轻便|要轻|比较轻|lightest|lighter|lightweight", "重量", "净重", "单耳重量", "机身重量", "Weight"),
            less("最薄|比.+薄的|薄一点|薄点|轻薄|thinnest|thinner", "厚度", "机身厚度"),
            more("续航久|比.+续航[长久]|续航长|续航最|续航时间长|待机长|电池大|电量大|battery life|long battery", "单次续航", "电池容量", "续航时间"),
            more("大屏|屏幕大|屏幕最大|最大屏|big screen|large screen|biggest screen", "屏幕尺寸", "画面尺寸"),
            more("内存大|大内存|内存最大", "内存容量", "运行内存"), more("硬盘大|存储大|容量大|大容量|容量最大", "硬盘容量", "存储容量", "容量", "有效容积"),
            more("刷新率高|高刷", "屏幕刷新率", "刷新率"), more("最亮|亮一点", "峰值亮度", "屏幕亮度"), more("充电快|快充|充得快", "充电功率", "总功率"),
            less("最安静|噪音小|噪音低|声音小|quietest", "噪音", "满载噪音"), more("吸力大|风量大|吸力最大", "风量", "最大静压"));

    private static Trait less(String said, String... names) {
        return new Trait(Pattern.compile(said), List.of(names), false);
    }

    private static Trait more(String said, String... names) {
        return new Trait(Pattern.compile(said), List.of(names), true);
    }

    static Optional<Trait> in(String line) {
        return KNOWN.stream().filter(trait -> trait.said().matcher(line).find()).findFirst();
    }

    /** The best first; those whose pages state no figure last. */
    Comparator<Item> order() {
        return Comparator.comparingDouble(item -> fact(item).flatMap(Trait::figure).map(figure -> more ? -figure : figure).orElse(Double.MAX_VALUE));
    }

    Optional<Specification> fact(Item item) {
        return Attributes.find(item, names).stream().findFirst();
    }

    private static Optional<Double> figure(Specification fact) {
        Optional<Double> measured = Measure.in(fact.reading()).stream().findFirst().map(Measure::to);
        Matcher plain = FIGURE.matcher(fact.reading());
        return measured.isPresent() ? measured : plain.find() ? Optional.of(Double.parseDouble(plain.group())) : Optional.empty();
    }
}
