package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Specification;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Need;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Two products side by side: where their pages state different things. */
@Component
class ComparisonSource implements AnswerSource {

    private static final int MOST_DIFFERENCES = 8;
    /** A value drawn from prose is put beside another only where it is about this short. */
    private static final int SHORT = 16;
    private static final int NAME = 16;
    private static final Pattern PRICED = Pattern.compile("便宜|贵|省钱|cheap|expensive|costs? (?:less|more)");
    private static final Pattern COMPARING = Pattern.compile("哪个|哪款|比一?比|比较|相比|对比|区别|差别|不同|差在|更|还是|比怎么样|vs|compare|difference|which");
    private static final Pattern PRICES = Pattern.compile("多少钱|价|贵|便宜");
    private static final Pattern BOTH = Pattern.compile("哪[个款台]|谁|which");
    private static final Pattern WITH_MODEL = Pattern.compile("(?:和|跟|与|同|比|vs\\.?|than|with|to)\\s*(?:the )?([a-z]{1,3}-?\\d{2,4})(?![a-z0-9])");
    /**
     * What the words of a comparison are about.
     *
     * @param word  in the line
     * @param names that catalogues have for it, usual ones first
     * @param more  what is said of the one with the larger figure; empty where the smaller one is meant
     * @param less  what is said of the one with the smaller figure
     */
    private record About(String word, List<String> names, String more, String less) {

        static About more(String word, String said, String... names) {
            return new About(word, List.of(names), said, "");
        }

        static About less(String word, String said, String... names) {
            return new About(word, List.of(names), "", said);
        }
    }

    /** Where a line has several, the first here: the thing before what is said of it. */
    private static final List<About> ABOUT = List.of(About.more("电池", "电池更大", "电池容量"), About.more("电池", "续航更长", "续航时间"),
            About.more("续航", "续航更长", "续航时间", "续航"), About.more("续航", "电池更大", "电池容量"),
            About.more("内存", "内存更大", "内存容量", "内存", "运行内存"), About.more("硬盘", "硬盘更大", "硬盘容量"), About.more("存储", "存储更大", "存储容量", "硬盘容量"),
            About.more("屏幕", "屏幕更大", "屏幕尺寸", "屏幕"), About.less("噪音", "噪音更低", "噪音"), About.more("处理器", "", "处理器"), About.more("容量", "容量更大", "容量"),
            About.more("battery", "has the larger battery", "电池容量"), About.more("screen", "has the larger screen", "屏幕尺寸"),
            About.less("light", "is lighter", "重量", "净重", "机身重量"), About.more("heavi", "is heavier", "重量", "净重"), About.less("轻", "更轻", "重量", "净重", "机身重量"),
            About.more("重", "更重", "重量", "净重"), About.less("薄", "更薄", "厚度", "机身厚度"), About.more("亮", "更亮", "屏幕亮度", "亮度"), About.more("大", "更大", "屏幕尺寸", "尺寸", "容量"),
            About.more("快", "充电功率更高", "充电功率"), About.more("快", "", "处理器"), About.less("静音", "更安静", "噪音"), About.more("清晰", "", "屏幕分辨率", "分辨率"));

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

    /** What a line wants to compare with by a model that nothing in the shop has: "和X14比哪个好". */
    static Optional<Part> unknown(Asked asked) {
        Matcher model = WITH_MODEL.matcher(asked.line());
        if (!asked.named().isEmpty() || !COMPARING.matcher(asked.line()).find() || !model.find()) {
            return Optional.empty();
        }
        String name = model.group(1).toUpperCase(Locale.ROOT);
        return Optional.of(Part.Said.text("comparison:unknown", asked.say("店里没有找到叫 " + name + " 的商品，没法拿它来比。把商品链接或全名发给我，我再看看。",
                "There is nothing called " + name + " in the shop to compare with. Send me its link or full name and I will look again."), Map.of("model", name), asked.context()));
    }

    /** "哪个护眼" after two were compared asks it of both. */
    static boolean goesOn(Asked asked) {
        String before = asked.question().context().entry();
        return before != null && before.startsWith("compare.") && asked.named().isEmpty() && BOTH.matcher(asked.line()).find() && compared(asked).size() == 2;
    }

    /** Somebody wants two things compared, and one of them is not known. */
    static Part whichTwo(Asked asked) {
        if (asked.item().filter(StockSource::hasPrices).isPresent() && PRICES.matcher(asked.line()).find()) {
            return StockSource.prices(asked.item().get(), asked);
        }
        return Part.Said.text("comparison:which", asked.say("把要比的两款名称或链接都发给我，我并排列给您看。", "Send me the names or links of both, and I will put them side by side."), Map.of(), asked.context());
    }

    /** Whether the line puts two products side by side, whatever else it resembles. */
    static boolean asks(Asked asked) {
        return !asked.named().isEmpty() && COMPARING.matcher(asked.line()).find() && compared(asked).size() == 2;
    }

    /** Those that the line names, then what is in focus, then what was before. */
    static List<Item> compared(Asked asked) {
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

    /** Only what was asked about, where the line says it and both pages state it; and which of the two it is, where their figures tell. */
    private static Optional<String> asked(List<Item> items, Asked asked) {
        return cheaper(items.get(0), items.get(1), asked).or(() -> ABOUT.stream().filter(about -> asked.line().contains(about.word())).map(about -> stated(about, items.get(0), items.get(1), asked))
                .flatMap(Optional::stream).findFirst());
    }

    /** By the first of its names that both pages have. */
    private static Optional<String> stated(About about, Item left, Item right, Asked asked) {
        for (String name : about.names()) {
            List<Specification> first = Attributes.find(left, List.of(name));
            List<Specification> second = first.isEmpty() ? List.of() : Attributes.find(right, List.of(name));
            if (!second.isEmpty()) {
                return Optional.of(stated(about, left, first.getFirst(), right, second.getFirst(), asked));
            }
        }
        return Optional.empty();
    }

    private static String stated(About about, Item left, Specification first, Item right, Specification second, Asked asked) {
        String figures = both(asked.attribute(first.key()), left, asked.values(first.reading()), right, asked.values(second.reading()), asked);
        return verdict(about, left, first, right, second, asked).map(verdict -> verdict + "\n" + figures).orElse(figures);
    }

    /** Which of the two costs less, where the line asks for that. */
    private static Optional<String> cheaper(Item left, Item right, Asked asked) {
        int more = left.sku().price().compareTo(right.sku().price());
        if (more == 0 || !PRICED.matcher(asked.line()).find()) {
            return Optional.empty();
        }
        Item winner = more < 0 ? left : right;
        return Optional.of(asked.called(winner.product(), NAME) + asked.say(" 更便宜。", " costs less.") + "\n"
                + prices(left, right, asked));
    }

    /** "灵犀 Book 14 更轻。" */
    private static Optional<String> verdict(About about, Item left, Specification first, Item right, Specification second, Asked asked) {
        String said = about.more().isEmpty() ? about.less() : about.more();
        return said.isEmpty() ? Optional.empty() : difference(first.reading(), second.reading()).map(more -> {
            if (more == 0) {
                return asked.say("两款在这一项上一样。", "They are the same in this.");
            }
            Item winner = more > 0 == about.less().isEmpty() ? left : right;
            return asked.called(winner.product(), NAME) + " " + said + asked.say("。", ".");
        });
    }

    /** How much more the first value states than the second; empty where they cannot be compared. */
    private static Optional<Double> difference(String first, String second) {
        List<Measure> others = Measure.in(second);
        for (Measure one : Measure.in(first)) {
            Optional<Measure> other = others.stream().filter(each -> each.kind() == one.kind()).findFirst();
            if (other.isPresent()) {
                return Optional.of(one.to() - other.get().to());
            }
        }
        return Optional.empty();
    }

    private static String differences(Item left, Item right, Asked asked) {
        var lines = new ArrayList<String>();
        lines.add("· " + prices(left, right, asked));
        for (Specification fact : left.specifications()) {
            List<Specification> other = right.specifications().stream().filter(each -> each.key().equals(fact.key())).toList();
            if (other.size() == 1 && !other.getFirst().reading().equals(fact.reading()) && (fact.sentence() == null || fact.reading().length() <= SHORT) && lines.size() < MOST_DIFFERENCES) {
                lines.add("· " + both(asked.attribute(fact.key()), left, asked.values(fact.reading()), right, asked.values(other.getFirst().reading()), asked));
            }
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static String prices(Item left, Item right, Asked asked) {
        return both(asked.say("价格", "Price"), left, asked.money(left.sku().price()), right, asked.money(right.sku().price()), asked);
    }

    private static String both(String name, Item left, String leftValue, Item right, String rightValue, Asked asked) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + asked.say("：", ": ") + asked.called(left.product(), NAME) + " " + leftValue + " / " + asked.called(right.product(), NAME) + " " + rightValue;
    }
}
