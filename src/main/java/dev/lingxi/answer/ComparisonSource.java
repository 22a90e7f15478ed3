package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Specification;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Need;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Two products side by side: where their pages state different things. */
@Component
class ComparisonSource implements AnswerSource {

    private static final int MOST_DIFFERENCES = 8;

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
        String differences = differences(items.get(0), items.get(1), asked);
        String text = asked.say("两款的主要区别：\n", "The main differences:\n") + differences;
        return new Part.Said("comparison", List.of(List.of(Content.text(text), Cards.product(items.get(0)), Cards.product(items.get(1)))), List.of(),
                Map.of("left", items.get(0).sku().id(), "right", items.get(1).sku().id()), asked.context());
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

    private static String differences(Item left, Item right, Asked asked) {
        var lines = new ArrayList<String>();
        lines.add(line(asked.say("价格", "Price"), left, Prices.spoken(left.sku().price()), right, Prices.spoken(right.sku().price())));
        for (Specification fact : left.specifications()) {
            List<Specification> other = right.specifications().stream().filter(each -> each.key().equals(fact.key())).toList();
            if (other.size() == 1 && !other.getFirst().reading().equals(fact.reading()) && fact.sentence() == null && lines.size() < MOST_DIFFERENCES) {
                lines.add(line(fact.key(), left, fact.reading(), right, other.getFirst().reading()));
            }
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static String line(String name, Item left, String leftValue, Item right, String rightValue) {
        return "· " + name + "：" + Cards.shortened(left.product().title(), 12) + " " + leftValue + " / " + Cards.shortened(right.product().title(), 12) + " " + rightValue;
    }
}
