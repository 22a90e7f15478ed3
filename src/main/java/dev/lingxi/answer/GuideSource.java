package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Specification;
import dev.lingxi.catalog.Titles;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Need;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a product's page tells in words: its guide with steps and video, its selling points, its warranty. */
@Component
class GuideSource implements AnswerSource {

    /** Entries whose answer is a fact of the page, or the store's word, and not how it is done. */
    private record Matter(String entries, List<String> facts) {

        static Matter of(String entries, String... facts) {
            return new Matter(entries, List.of(facts));
        }
    }

    /** The first that fits counts. */
    private static final List<Matter> MATTERS = List.of(
            Matter.of("installation.fee.materials", "安装额外收费", "安装辅材"), Matter.of("installation.fee.drilling", "安装额外收费"),
            Matter.of("installation.fee.", "安装费", "安装额外收费"), Matter.of("installation.material.", "安装额外收费", "安装辅材"),
            Matter.of("installation.service.included", "安装费", "是否需要安装"), Matter.of("installation.service."),
            Matter.of("installation.booking.", "预约安装方式"), Matter.of("installation.visit."), Matter.of("installation.how.duration", "安装时长"),
            Matter.of("installation.condition.", "安装位置"), Matter.of("installation.place.hole_distance", "安装孔距"), Matter.of("installation.place.", "安装位置"));

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
            return matter(asked).map(matter -> stated(item, matter, asked)).orElseGet(() -> guide(item, asked));
        }
        return asked.need(Need.Kind.WARRANTY).isPresent() ? warranty(item, asked) : sellingPoints(item, asked);
    }

    private static Optional<Matter> matter(Asked asked) {
        return MATTERS.stream().filter(matter -> asked.entry().orElseThrow().id().startsWith(matter.entries())).findFirst();
    }

    /** In the page's own sentences, as far as it has any. */
    private static Part stated(Item item, Matter matter, Asked asked) {
        List<Specification> facts = item.specifications().stream().filter(each -> matter.facts().contains(each.key()))
                .sorted(Comparator.comparingInt(each -> matter.facts().indexOf(each.key()))).toList();
        if (facts.isEmpty()) {
            return new Part.Nothing("the page states no " + matter.facts());
        }
        String text = facts.stream().map(each -> each.sentence() == null ? each.key() + "：" + each.reading() + "。" : each.sentence()).distinct().collect(Collectors.joining());
        var used = new LinkedHashMap<>(Map.of("sku", item.sku().id()));
        facts.forEach(each -> used.put(each.key(), each.reading()));
        return Part.Said.text("attribute", asked.say("商品页写明：", "The page says: ") + text, used, asked.context());
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
                .<Part>map(text -> Part.Said.text("warranty", asked.say(Titles.brief(item.product(), 24) + "的保修：" + text + (text.endsWith("。") ? "" : "。"), "Warranty: " + text + "."),
                        Map.of("sku", item.sku().id(), "warranty", text), asked.context()))
                .orElseGet(() -> new Part.Nothing("no warranty stated"));
    }

    private static Part sellingPoints(Item item, Asked asked) {
        List<String> points = Cards.sellingPoints(item);
        if (points.isEmpty()) {
            return new Part.Nothing("no selling points");
        }
        String text = Titles.brief(item.product(), 24) + asked.say("的特点：", ":") + points.stream().map(point -> "\n· " + point).reduce("", String::concat);
        return new Part.Said("sellingPoint", List.of(List.of(Content.text(text), asked.cards().product(item))), List.of(), Map.of("sku", item.sku().id()), asked.context());
    }
}
