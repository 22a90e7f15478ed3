package dev.lingxi.answer;

import dev.lingxi.catalog.BestOffer;
import dev.lingxi.catalog.Item;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.understanding.Context;
import dev.lingxi.store.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A product shown for the first time: its card, three true selling points, then one thing worth knowing next. */
final class ProductIntroduction {

    private ProductIntroduction() {}

    static Part of(Item item, Asked asked) {
        Context after = asked.context().lookingAt(item.sku().id());
        List<Content> card = List.of(Content.text(head(item, asked)), asked.cards().product(item));
        List<List<Content>> lines = after.calm() < 3 ? List.of(card) : List.of(card, List.of(Content.text(next(item, asked))));
        return new Part.Said("product", lines, chips(item, asked), Map.of("sku", item.sku().id(), "price", Money.exact(item.sku().price())), after);
    }

    /** The card below shows the selling points. */
    private static String head(Item item, Asked asked) {
        String stock = item.sku().available() ? asked.say("有货", "in stock") : asked.say("暂时无货", "out of stock");
        return asked.cards().title(item) + asked.say("，", ", ") + asked.money(item.sku().price()) + asked.say("，", ", ") + stock + asked.say("。", ".");
    }

    private static String next(Item item, Asked asked) {
        BestOffer offer = Scripts.offer(item, asked);
        if (!offer.steps().isEmpty()) {
            return asked.say("现在领取可用优惠后到手价 " + asked.money(offer.price()) + "（" + asked.steps(offer) + "）。您主要想了解哪方面？",
                    "With the offers open to everyone it comes to " + asked.money(offer.price()) + " (" + asked.steps(offer) + "). What would you like to know?");
        }
        if (item.product().gifts() != null && !item.product().gifts().isEmpty()) {
            return asked.say("现在购买还送：" + Scripts.gifts(item.product().gifts()) + "。您主要想了解哪方面？", "It comes with: " + asked.gifts(item.product().gifts()) + ". What would you like to know?");
        }
        return asked.say("您打算怎么用？告诉我，我看看合不合适。", "What will you use it for? Tell me and I will see whether it fits.");
    }

    private static List<String> chips(Item item, Asked asked) {
        var chips = new ArrayList<String>();
        if (item.product().options().size() > 0 && item.product().skus().size() > 1) {
            chips.add(asked.say("有哪些规格", "Which versions are there?"));
        }
        chips.add(asked.say("送什么赠品", "Does it come with a gift?"));
        if (item.product().guide() != null) {
            chips.add(asked.say("怎么安装", "How do I set it up?"));
        }
        chips.add(asked.say("保修多久", "How long is the warranty?"));
        return chips.stream().limit(4).toList();
    }
}
