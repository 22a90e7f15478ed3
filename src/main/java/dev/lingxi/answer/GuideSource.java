package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Titles;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a product's page tells in words: its guide with steps and video, its selling points, its warranty. */
@Component
class GuideSource implements AnswerSource {

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.GUIDE, Need.Kind.SELLING_POINTS, Need.Kind.WARRANTY);
    }

    @Override
    public Part answer(Asked asked) {
        if (asked.item().isEmpty()) {
            return new Part.Nothing("no product");
        }
        Item item = asked.item().get();
        if (asked.need(Need.Kind.GUIDE).isPresent()) {
            return guide(item, asked);
        }
        return asked.need(Need.Kind.WARRANTY).isPresent() ? warranty(item, asked) : sellingPoints(item, asked);
    }

    private static Part guide(Item item, Asked asked) {
        Product.Guide guide = item.product().guide();
        if (guide == null || guide.steps().isEmpty() && guide.video() == null) {
            return new Part.Nothing("no guide");
        }
        var contents = new ArrayList<Content>();
        contents.add(Content.text(asked.say("这是" + Titles.brief(item.product(), 24) + "的步骤，卡在哪一步可以告诉我：", "Here is how, step by step. Tell me where you get stuck:")));
        if (guide.video() != null) {
            contents.add(new Content.Video(guide.video(), guide.poster(), guide.title(), guide.seconds()));
        }
        if (!guide.steps().isEmpty()) {
            contents.add(new Content.Steps(guide.title(), guide.steps(), guide.notes()));
        }
        return new Part.Said("guide", List.of(contents), List.of(), Map.of("sku", item.sku().id()), asked.context());
    }

    private static Part warranty(Item item, Asked asked) {
        return Warranties.of(item)
                .<Part>map(text -> Part.Said.text("warranty", asked.say(Titles.brief(item.product(), 24) + "的保修：" + text + (text.endsWith("。") ? "" : "。"), "Warranty: " + asked.values(text) + "."),
                        Map.of("sku", item.sku().id(), "warranty", text), asked.context()))
                .orElseGet(() -> new Part.Nothing("no warranty stated"));
    }

    private static Part sellingPoints(Item item, Asked asked) {
        List<String> points = Cards.sellingPoints(item);
        if (points.isEmpty()) {
            return new Part.Nothing("no selling points");
        }
        String text = asked.called(item.product(), 24) + asked.say("的特点：", ":") + points.stream().map(point -> "\n· " + point).reduce("", String::concat);
        return new Part.Said("sellingPoint", List.of(List.of(Content.text(text), asked.cards().product(item))), List.of(), Map.of("sku", item.sku().id()), asked.context());
    }
}
