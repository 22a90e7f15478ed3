package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Specification;
import dev.lingxi.catalog.Titles;
import dev.lingxi.knowledge.Need;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers from what the product's page states, and says so where it states nothing. */
@Component
class AttributeSource implements AnswerSource {

    private static final int MOST_COMPARED = 3;

    /** Below this the attribute may be another one: better not to name it. */
    private static final double SURE_OF_THE_NAME = 0.8;
    private static final Pattern ABLE = Pattern.compile("能|可以|会|够|卡不|卡吗|适合|带得动|带不带得动|流畅");

    /** Whoever asks how long it takes is not told how many watts it has. */
    private static final Pattern HOW_LONG = Pattern.compile("多久|多长时间|几个?小时|几分钟|多少分钟|how long (?:does|do|will|to|until)|how many hours");
    private static final Pattern A_TIME = Pattern.compile("秒|分钟|小时|天|[个]?月|年|次|周|\\d\\s*(?:h|ms|s|min)\\b");

    private static final Pattern HOW_OFTEN = Pattern.compile("几次|多少次|how many times");
    private static final Pattern TIMES = Pattern.compile("次|times|cycles");

    private final ProseSource prose;
    private final PageWords pages;

    AttributeSource(ProseSource prose, PageWords pages) {
        this.prose = prose;
        this.pages = pages;
    }

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.ATTRIBUTE, Need.Kind.STATED);
    }

    @Override
    public Part answer(Asked asked) {
        if (asked.need(Need.Kind.STATED).isPresent()) {
            return stated(asked, asked.need(Need.Kind.STATED).get().names());
        }
        List<String> names = asked.need(Need.Kind.ATTRIBUTE).map(Need::names).orElse(List.of());
        if (asked.named().size() > 1) {
            return compared(asked, names);
        }
        return asked.item().map(item -> about(item, facts(item, names, asked), names, asked))
                .orElseGet(() -> new Part.Nothing("no product"));
    }

    /** Whether the page of the product at hand states what is asked for; true where there is none at hand. */
    boolean states(Asked asked) {
        List<String> names = asked.need(Need.Kind.ATTRIBUTE).map(Need::names).orElse(List.of());
        return asked.named().size() > 1 || asked.item().map(item -> !facts(item, names, asked).isEmpty()).orElse(true);
    }

    /** What the page of the product at hand says; where it says nothing, others may speak. */
    private Part stated(Asked asked, List<String> names) {
        return asked.item().map(item -> Map.entry(item, Attributes.find(item, names))).filter(found -> !found.getValue().isEmpty())
                .map(found -> about(found.getKey(), found.getValue(), names, asked)).orElseGet(() -> new Part.Nothing("not stated"));
    }

    /** The attribute that the line itself names is surer than the one that its wording suggests; what has none of its words least sure. */
    private List<Specification> facts(Item item, List<String> names, Asked asked) {
        List<Specification> found = Attributes.find(item, names);
        Optional<Specification> literally = Attributes.named(item, asked.line()).filter(named -> found.isEmpty() || !found.contains(named) && named.key().length() > 2);
        if (literally.isPresent()) {
            return List.of(literally.get());
        }
        ShoppersWords words = asked.words();
        if (found.isEmpty()) {
            return withoutName(item, words, asked);
        }
        if (words.sayLittle()) {
            return again(item, found.getFirst(), asked).map(List::of).orElse(found);
        }
        List<Specification> named = pages.named(item, words);
        if (named.contains(found.getFirst()) && words.allKnown()) {
            return Stream.concat(Stream.of(found.getFirst()), named.stream()).distinct().toList();
        }
        return named.isEmpty() || PageWords.speaksOf(found, words) && !pages.isNearer(named.getFirst(), found.getFirst(), words) ? found : named;
    }

    /** What the page states of it under no name that is known for it; nothing where one of its sentences tells more. */
    private List<Specification> withoutName(Item item, ShoppersWords words, Asked asked) {
        List<Specification> facts = pages.facts(item, words);
        if (facts.isEmpty()) {
            return PageWords.limits(item, asked.line());
        }
        return asked.tongue() == Tongue.ZH && pages.tellsMore(item, facts, words) ? List.of() : facts;
    }

    /** "多少瓦" after a fact that is stated in watts asks for that one. */
    private static Optional<Specification> again(Item item, Specification found, Asked asked) {
        return item.specifications().stream().filter(fact -> fact.key().equals(asked.context().attribute()) && fact.unit() != null && fact.unit().equals(found.unit())).findFirst();
    }

    Part about(Item item, List<Specification> facts, List<String> names, Asked asked) {
        if (facts.isEmpty()) {
            return prose.about(names, asked).or(() -> prose.saying(pages, asked)).orElseGet(() -> unstated(item, names, asked));
        }
        Optional<Part> said = isBeside(facts, asked) ? prose.saying(pages, asked) : Optional.empty();
        if (said.isPresent()) {
            return said.get();
        }
        if (lacks(HOW_LONG, A_TIME, facts, asked) || lacks(HOW_OFTEN, TIMES, facts, asked)) {
            return prose.saying(pages, asked).orElseGet(() -> unstated(item, List.of(), asked));
        }
        Map<String, String> used = new LinkedHashMap<>();
        facts.forEach(fact -> used.put(fact.key(), fact.reading()));
        used.put("sku", item.sku().id());
        return Part.Said.text("attribute", Wording.of(item, facts, asked), used, asked.context().asked(asked.context().entry(), facts.getFirst().key()));
    }

    /** Whether the line asks for a figure of a kind that none of these facts has. */
    private static boolean lacks(Pattern asking, Pattern figure, List<Specification> facts, Asked asked) {
        return asking.matcher(asked.line()).find() && facts.stream().noneMatch(fact -> fact.sentence() != null || figure.matcher(fact.reading()).find());
    }

    /** "剪4K卡不卡" is not answered by the memory where a sentence of the page speaks of it. */
    private static boolean isBeside(List<Specification> facts, Asked asked) {
        return facts.stream().allMatch(fact -> fact.sentence() == null && Polarity.ofValue(fact.value()).isEmpty()) && ABLE.matcher(asked.line()).find()
                && !PageWords.speaksOf(facts, asked.words());
    }

    private static Part unstated(Item item, List<String> names, Asked asked) {
        String name = names.isEmpty() || asked.meaning().confidence() < SURE_OF_THE_NAME ? "" : names.getFirst();
        String text = asked.say(
                (name.isEmpty() ? "这一点" + Titles.brief(item.product(), 24) + "的商品页没有写明" : "商品页没有写明" + Titles.brief(item.product(), 24) + "的" + name) + "，我不能乱猜。需要的话可以转人工帮您向厂家核实。",
                "The product page does not say" + (asked.tongue() == Tongue.EN ? "" : name) + ", and I would rather not guess. A person can check with the maker.");
        return Part.Said.text("attribute:no-data", text, Map.of("sku", item.sku().id(), "attribute", name), asked.context())
                .chips(List.of(asked.say("转人工", "A person, please")));
    }

    /** "Which is lighter": the same attribute of each product named. */
    private static Part compared(Asked asked, List<String> names) {
        var used = new LinkedHashMap<String, String>();
        var lines = new java.util.ArrayList<String>();
        for (Item item : asked.named().stream().limit(MOST_COMPARED).toList()) {
            String value = Attributes.find(item, names).stream().findFirst()
                    .map(fact -> fact.sentence() == null ? Cards.reading(fact) : fact.sentence()).orElse(asked.say("页面没有写明", "not stated"));
            lines.add(asked.called(item.product(), 24) + asked.say("：", ": ") + value);
            used.put(item.sku().id(), value);
        }
        return Part.Said.text("attribute", String.join("\n", lines), used, asked.context());
    }
}
