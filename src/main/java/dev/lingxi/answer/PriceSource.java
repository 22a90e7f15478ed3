package dev.lingxi.answer;

import dev.lingxi.catalog.BestOffer;
import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.knowledge.Need;
import dev.lingxi.store.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Prices and promotions, reckoned here and now. */
@Component
class PriceSource implements AnswerSource {

    private static final int MOST_TOLD = 5;

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.PRICE, Need.Kind.BEST_OFFER, Need.Kind.PROMOTIONS);
    }

    @Override
    public Part answer(Asked asked) {
        if (asked.need(Need.Kind.PROMOTIONS).isPresent()) {
            return promotions(asked);
        }
        return asked.item().map(item -> price(item, asked)).orElseGet(() -> new Part.Nothing("no product"));
    }

    private static Part price(Item item, Asked asked) {
        BestOffer offer = Scripts.offer(item, asked);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("sku", item.sku().id());
        facts.put("price", Money.exact(item.sku().price()));
        var text = new StringBuilder(asked.say(item.name() + " 售价 ", asked.version(item) + " is ")).append(asked.money(item.sku().price()));
        if (!offer.steps().isEmpty()) {
            facts.put("bestOffer", Money.exact(offer.price()));
            text.append(asked.say("，现在领取可用优惠后到手价 ", "; with the offers open to everyone it comes to ")).append(asked.money(offer.price()))
                    .append(asked.say("（", " (")).append(asked.steps(offer)).append(asked.say("）", ")"));
        }
        return Part.Said.text("price", text.append(asked.say("。", ".")).toString(), facts, asked.context());
    }

    /** What is on offer now: for the product at hand, else in the shop. */
    static Part.Said promotions(Asked asked) {
        List<Promotion> running = asked.item().map(item -> asked.shelf().promotions(item, asked.question().at()))
                .orElseGet(() -> asked.shelf().promotions().stream().filter(each -> each.runs(asked.question().at())).toList());
        if (running.isEmpty()) {
            return Part.Said.text("promotion", asked.say("目前没有可用的优惠活动，以页面价格为准。", "There is no promotion running right now; the page's price holds."),
                    Map.of(), asked.context());
        }
        String list = running.stream().limit(MOST_TOLD).map(each -> "· " + described(each, asked)).collect(Collectors.joining("\n"));
        String head = asked.item().map(item -> asked.called(item.product(), 24) + asked.say("现在有这些优惠：", ": these offers apply now:"))
                .orElseGet(() -> asked.say("店铺现在有这些优惠：", "These offers run now:"));
        String end = asked.item().map(item -> Scripts.offer(item, asked)).filter(offer -> !offer.steps().isEmpty())
                .map(offer -> asked.say("\n叠加后到手价 ", "\nTogether the price comes to ") + asked.money(offer.price())
                        + asked.say("（", " (") + asked.steps(offer) + asked.say("）。", ").")).orElse("");
        Map<String, String> facts = new LinkedHashMap<>();
        running.stream().limit(MOST_TOLD).forEach(each -> facts.put(each.id(), each.name()));
        return Part.Said.text("promotion", head + "\n" + list + end, facts, asked.context());
    }

    private static String described(Promotion each, Asked asked) {
        String until = each.to() == null ? "" : asked.say("，截止 ", ", until ") + Cards.moment(each.to(), asked.store().zone(), asked.tongue());
        String text = each.text() == null || each.text().isBlank() ? "" : asked.inTongue(each.text()).map(said -> asked.say("：", ": ") + said.replaceFirst("[。.；;]+$", "")).orElse("");
        return asked.promotion(each) + text + until;
    }
}
