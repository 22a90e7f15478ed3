package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.understanding.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goods as they are recommended: a word before them, each with a true reason and its card. The first of them is then at hand. */
final class GoodsShown {

    private GoodsShown() {}

    /**
     * @param head what to say before them; by default that they fit
     * @param use  what they are wanted for
     */
    static Part of(List<Item> items, Optional<String> head, Optional<Use> use, Asked asked) {
        var contents = new ArrayList<Content>();
        String reasons = items.stream().map(item -> "\n· " + asked.called(item.product(), 20) + asked.say("：", ": ") + Reasons.of(item, use, asked)).reduce("", String::concat);
        contents.add(Content.text(head(items, head, use, asked) + reasons));
        items.forEach(item -> contents.add(asked.cards().product(item)));
        Context after = asked.context();
        for (Item item : items.reversed()) {
            after = after.lookingAt(item.sku().id());
        }
        return new Part.Said("recommendation", List.of(contents), List.of(), Map.of("skus", String.join(",", items.stream().map(item -> item.sku().id()).toList())), after);
    }

    /** Before the goods: that they are what was asked for, where their pages show it; else the pack's advice, which says what to look at. */
    private static String head(List<Item> items, Optional<String> head, Optional<Use> use, Asked asked) {
        boolean shown = Fitting.isForASize(asked) || use.filter(each -> items.stream().allMatch(item -> isFor(each, item, asked))).isPresent();
        Optional<String> advice = Advice.of(asked).map(Advice::brief).filter(brief -> !shown && !brief.isEmpty());
        String fitting = items.size() == 1 ? asked.say("按您说的，合适的是这款：", "This one fits what you said:") : asked.say("按您说的挑了这几款：", "These fit what you said:");
        return advice.map(brief -> brief + "\n" + head.orElseGet(() -> asked.say("店里可以看看：", "From the shop:"))).orElseGet(() -> head.orElse(fitting));
    }

    private static boolean isFor(Use use, Item item, Asked asked) {
        return use.suits(item.product()) > 0 && use.kinds().stream().anyMatch(kind -> asked.shelf().kinds().called(kind).test(item.product()));
    }
}
