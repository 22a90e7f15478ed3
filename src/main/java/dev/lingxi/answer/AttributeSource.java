package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Specification;
import dev.lingxi.catalog.Titles;
import dev.lingxi.knowledge.Need;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from what the product's page states, and says so where it states nothing. */
@Component
class AttributeSource implements AnswerSource {

    private static final int MOST_COMPARED = 3;
    private static final int MOST_SENTENCES = 2;

    private final ProseSource prose;

    AttributeSource(ProseSource prose) {
        this.prose = prose;
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
        return asked.item().map(item -> about(item, facts(item, names, asked.line()), names, asked))
                .orElseGet(() -> new Part.Nothing("no product"));
    }

    /** Whether the page of the product at hand states what is asked for; true where there is none at hand. */
    boolean states(Asked asked) {
        List<String> names = asked.need(Need.Kind.ATTRIBUTE).map(Need::names).orElse(List.of());
        return asked.named().size() > 1 || asked.item().map(item -> !facts(item, names, asked.line()).isEmpty()).orElse(true);
    }

    /** What the page of the product at hand says; where it says nothing, others may speak. */
    private Part stated(Asked asked, List<String> names) {
        return asked.item().map(item -> Map.entry(item, Attributes.find(item, names))).filter(found -> !found.getValue().isEmpty())
                .map(found -> about(found.getKey(), found.getValue(), names, asked)).orElseGet(() -> new Part.Nothing("not stated"));
    }

    /** The attribute that the line itself names is surer than the one that its wording suggests. */
    private static List<Specification> facts(Item item, List<String> names, String line) {
        List<Specification> found = Attributes.find(item, names);
        return Attributes.named(item, line).filter(named -> found.isEmpty() || !found.contains(named) && named.key().length() > 2)
                .map(List::of).orElse(found);
    }

    Part about(Item item, List<Specification> facts, List<String> names, Asked asked) {
        if (facts.isEmpty()) {
            return prose.about(names, asked).orElseGet(() -> unstated(item, names, asked));
        }
        Map<String, String> used = new LinkedHashMap<>();
        facts.forEach(fact -> used.put(fact.key(), fact.reading()));
        used.put("sku", item.sku().id());
        return Part.Said.text("attribute", wording(item, facts, asked), used, asked.context().asked(asked.context().entry(), facts.getFirst().key()));
    }

    private static Part unstated(Item item, List<String> names, Asked asked) {
        String name = names.isEmpty() ? "" : names.getFirst();
        String text = asked.say(
                "商品页没有写明" + Titles.brief(item.product(), 24) + "的" + (name.isEmpty() ? "这一项" : name) + "，我不能乱猜。需要的话可以转人工帮您向厂家核实。",
                "The product page does not say" + (asked.tongue() == Tongue.EN ? "" : name) + ", and I would rather not guess. A person can check with the maker.");
        return Part.Said.text("attribute:no-data", text, Map.of("sku", item.sku().id(), "attribute", name), asked.context())
                .chips(List.of(asked.say("转人工", "A person, please")));
    }

    private static String wording(Item item, List<Specification> facts, Asked asked) {
        Specification first = facts.getFirst();
        if (first.sentence() != null) {
            return asked.say("商品页写明：", "The page says: ")
                    + facts.stream().map(Specification::sentence).filter(Objects::nonNull).distinct().limit(MOST_SENTENCES).collect(Collectors.joining(asked.say("", " ")));
        }
        String stated = facts.stream().map(fact -> asked.attribute(fact.key()) + " " + fact.reading()).collect(Collectors.joining(asked.say("，", ", ")));
        if (asked.tongue() == Tongue.EN) {
            return yesOrNo(asked.line(), first).map(yes -> yes ? "Yes: " : "No: ").orElse("") + asked.called(item.product(), 60) + ", " + stated + ".";
        }
        return yesOrNo(asked.line(), first).map(yes -> yes ? positive(first) : negative(first)).orElse("")
                + (facts.size() == 1 ? plain(item, first) : Titles.brief(item.product(), 24) + "：" + stated + "。");
    }

    private static String plain(Item item, Specification fact) {
        return Polarity.ofValue(fact.value()).isPresent()
                ? Titles.brief(item.product(), 24) + "的" + fact.key() + "：" + fact.reading() + "。"
                : Titles.brief(item.product(), 24) + "的" + fact.key() + "是 " + fact.reading() + "。";
    }

    private static String positive(Specification fact) {
        return Polarity.ofValue(fact.value()).isPresent() ? "可以的，" : "是的，";
    }

    private static String negative(Specification fact) {
        return Polarity.ofValue(fact.value()).isPresent() ? "不行，" : "不是，";
    }

    private static Optional<Boolean> yesOrNo(String line, Specification fact) {
        if (!Polarity.wantsYesOrNo(line)) {
            return Optional.empty();
        }
        return Polarity.ofValue(fact.value()).or(() -> Polarity.ofNamedValue(line, fact.reading()));
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
