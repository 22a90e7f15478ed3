package dev.lingxi.answer;

import static java.util.Map.entry;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Specification;
import dev.lingxi.catalog.Titles;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Need;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Two products side by side: where their pages state different things. */
@Component
class ComparisonSource implements AnswerSource {

    private static final int MOST_DIFFERENCES = 8;
    /** A value drawn from prose is put beside another only where it is about this short. */
    private static final int SHORT = 16;
    private static final Pattern COMPARING = Pattern.compile("哪个|哪款|比一?比|比较|相比|对比|区别|差别|不同|差在|更|还是|比怎么样|vs|compare|difference|which");
    /** What the words of a comparison are about, by the names that catalogues have for it; where a line has several, the first here: the thing before what is said of it. */
    private static final List<Map.Entry<String, List<String>>> ABOUT = List.of(entry("电池", List.of("电池容量", "续航时间")), entry("续航", List.of("续航时间", "续航", "电池容量")),
            entry("内存", List.of("内存容量", "内存", "运行内存")), entry("硬盘", List.of("硬盘容量")), entry("存储", List.of("存储容量", "硬盘容量")), entry("屏幕", List.of("屏幕尺寸", "屏幕")),
            entry("噪音", List.of("噪音")), entry("处理器", List.of("处理器")), entry("容量", List.of("容量")), entry("battery", List.of("电池容量")), entry("screen", List.of("屏幕尺寸")),
            entry("light", List.of("重量", "净重", "机身重量")), entry("heavi", List.of("重量", "净重")), entry("轻", List.of("重量", "净重", "机身重量")), entry("重", List.of("重量", "净重")),
            entry("薄", List.of("厚度", "机身厚度")), entry("亮", List.of("屏幕亮度", "亮度")), entry("大", List.of("屏幕尺寸", "尺寸", "容量")), entry("快", List.of("充电功率", "处理器")),
            entry("静音", List.of("噪音")), entry("清晰", List.of("屏幕分辨率", "分辨率")));

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.COMPARISON);
    }

    @Override
    public Part answer(Asked asked) {
        List<Item> items = compared(asked);
        if (items.size() < 2) {
            return new Part.Nothing("nothing to compare");
        }
        String text = asked(items, asked).orElseGet(() -> asked.say("两款的主要区别：\n", "The main differences:\n") + differences(items.get(0), items.get(1), asked));
        return new Part.Said("comparison", List.of(List.of(Content.text(text), asked.cards().product(items.get(0)), asked.cards().product(items.get(1)))), List.of(),
                Map.of("left", items.get(0).sku().id(), "right", items.get(1).sku().id()), asked.context());
    }

    /** Whether the line puts two products side by side, whatever else it resembles. */
    static boolean asks(Asked asked) {
        return !asked.named().isEmpty() && COMPARING.matcher(asked.line()).find() && compared(asked).size() == 2;
    }

    /** Those that the line names, then what is in focus, then what was before. */
    private static List<Item> compared(Asked asked) {
        var items = new LinkedHashSet<>(asked.named());
        asked.item().ifPresent(items::add);
        asked.context().earlier().forEach(sku -> asked.shelf().item(sku).ifPresent(items::add));
        var products = new ArrayList<Item>();
        for (Item item : items) {
            if (products.stream().noneMatch(each -> each.product().id().equals(item.product().id()))) {
                products.add(item);
            }
        }
        return products.stream().limit(2).toList();
    }

    /** Only what was asked about, where the line says it and both pages state it. */
    private static Optional<String> asked(List<Item> items, Asked asked) {
        return ABOUT.stream().filter(about -> asked.line().contains(about.getKey())).map(about -> stated(about.getValue(), items.get(0), items.get(1)))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> stated(List<String> names, Item left, Item right) {
        List<Specification> first = Attributes.find(left, names);
        List<Specification> second = first.isEmpty() ? List.of() : Attributes.find(right, names);
        return second.isEmpty() ? Optional.empty()
                : Optional.of(line(first.getFirst().key(), left, first.getFirst().reading(), right, second.getFirst().reading()).substring(2));
    }

    private static String differences(Item left, Item right, Asked asked) {
        var lines = new ArrayList<String>();
        lines.add(line(asked.say("价格", "Price"), left, asked.money(left.sku().price()), right, asked.money(right.sku().price())));
        for (Specification fact : left.specifications()) {
            List<Specification> other = right.specifications().stream().filter(each -> each.key().equals(fact.key())).toList();
            if (other.size() == 1 && !other.getFirst().reading().equals(fact.reading()) && (fact.sentence() == null || fact.reading().length() <= SHORT) && lines.size() < MOST_DIFFERENCES) {
                lines.add(line(fact.key(), left, fact.reading(), right, other.getFirst().reading()));
            }
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static String line(String name, Item left, String leftValue, Item right, String rightValue) {
        return "· " + name + "：" + Titles.brief(left.product(), 12) + " " + leftValue + " / " + Titles.brief(right.product(), 12) + " " + rightValue;
    }
}
