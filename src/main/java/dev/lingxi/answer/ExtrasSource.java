package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Titles;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What comes along: gifts, what lies in the box, companions that fit. */
@Component
class ExtrasSource implements AnswerSource {

    private static final int MOST_SHOWN = 3;

    private static final Pattern ITSELF = Pattern.compile("是(?:不是)?(?:白|免费|赠)?送的|是(?:不是)?赠(?:品|的)");

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.GIFT, Need.Kind.BOX, Need.Kind.COMPANIONS);
    }

    @Override
    public Part answer(Asked asked) {
        if (asked.item().isEmpty()) {
            return new Part.Nothing("no product");
        }
        Item item = asked.item().get();
        if (asked.need(Need.Kind.GIFT).isPresent()) {
            return asksWhetherItIsOne(item, asked.line()) ? itself(item, asked) : gift(item, asked);
        }
        return asked.need(Need.Kind.BOX).isPresent() ? box(item, asked) : companions(item, asked);
    }

    /** When and how the gifts come, where the page tells and the line asks about them: by the gift's name, or by what it was understood as. */
    Optional<Part> promised(Asked asked) {
        if (asked.item().isEmpty() || asked.item().get().product().gifts() == null || asked.need(Need.Kind.GIFT).isPresent()) {
            return Optional.empty();
        }
        boolean receiving = asked.entry().filter(entry -> entry.id().startsWith("gift.receive")).isPresent();
        List<Product.Gift> told = asked.item().get().product().gifts().stream().filter(gift -> gift.note() != null && !gift.note().isBlank()).toList();
        List<Product.Gift> named = told.stream().filter(gift -> asked.line().contains(gift.name().toLowerCase(Locale.ROOT))).toList();
        List<Product.Gift> meant = named.isEmpty() && receiving ? told : named;
        return meant.isEmpty() ? Optional.empty()
                : Optional.of(Part.Said.text("gift", meant.stream().map(Product.Gift::note).distinct().collect(Collectors.joining("\n")),
                        Map.of("sku", asked.item().get().sku().id(), "gifts", Scripts.gifts(meant)), asked.context()));
    }

    /** "这个音箱是送的吗" of the loudspeaker itself. */
    private static boolean asksWhetherItIsOne(Item item, String line) {
        return ITSELF.matcher(line).find() && wantedThing(line).map(thing -> isA(item, thing)).orElse(true);
    }

    private static Part itself(Item item, Asked asked) {
        String text = asked.say(Titles.brief(item.product(), 24) + "不是赠品，是单独售卖的，" + asked.money(item.sku().price()) + "。",
                asked.called(item.product(), 40) + " is not a gift; it is sold by itself for " + asked.money(item.sku().price()) + ".");
        return Part.Said.text("gift", text, Map.of("sku", item.sku().id()), asked.context());
    }

    private static Part gift(Item item, Asked asked) {
        List<Product.Gift> gifts = item.product().gifts();
        String title = Titles.brief(item.product(), 24);
        if (gifts == null) {
            return Part.Said.text("gift:no-data", asked.say("商品页没有写明" + title + "的赠品，以下单页显示为准。", "The page does not mention a gift; the checkout shows what is included."),
                    Map.of("sku", item.sku().id()), asked.context());
        }
        Optional<String> wanted = wantedThing(asked.line());
        boolean given = wanted.isEmpty() ? !gifts.isEmpty() : gifts.stream().anyMatch(gift -> gift.name().contains(wanted.get()));
        Map<String, String> facts = Map.of("sku", item.sku().id(), "gifts", gifts.isEmpty() ? "无" : Scripts.gifts(gifts));
        String list = asked.gifts(gifts);
        String text;
        if (given) {
            text = asked.say((wanted.isPresent() ? "送的，" : "") + "购买" + title + "赠送：" + list + notes(gifts), "Yes, it comes with: " + list + ".");
        } else if (gifts.isEmpty()) {
            text = asked.say("这款目前没有赠品" + wanted.map(thing -> "，不送" + thing).orElse("") + "。", "There is no gift with this one at the moment.");
        } else {
            text = asked.say("不送" + wanted.orElse("") + "，这款的赠品是：" + list + "。", "Not that; it comes with: " + list + ".");
        }
        return given ? Part.Said.text("gift", text, facts, asked.context()) : withCompanion(item, wanted, text, facts, asked);
    }

    private static String notes(List<Product.Gift> gifts) {
        String notes = gifts.stream().map(Product.Gift::note).filter(note -> note != null && !note.isBlank()).distinct()
                .reduce("", (all, note) -> all + note);
        return notes.isEmpty() ? "。" : "。" + notes;
    }

    /** Not given, but to be had: the companion that was wished for, else the first that fits. */
    private static Part withCompanion(Item item, Optional<String> wanted, String text, Map<String, String> facts, Asked asked) {
        List<Product.Companion> fitting = item.product().companions().stream().filter(each -> canBeBought(each, asked)).toList();
        Optional<Product.Companion> best = fitting.stream().filter(each -> wanted.isPresent() && isA(asked.shelf().item(each.sku()).get(), wanted.get())).findFirst()
                .or(() -> wanted.isPresent() ? Optional.empty() : fitting.stream().findFirst());
        if (best.isEmpty()) {
            return Part.Said.text("gift", text, facts, asked.context());
        }
        Item companion = asked.shelf().item(best.get().sku()).get();
        String offer = asked.say("如果需要，这款可以配：", "If you need one, this fits:") + (best.get().why() == null ? "" : asked.say("（" + best.get().why() + "）", ""));
        return new Part.Said("gift", List.of(List.of(Content.text(text + offer), asked.cards().product(companion))), List.of(), facts, asked.context());
    }

    private static boolean canBeBought(Product.Companion companion, Asked asked) {
        return asked.shelf().item(companion.sku()).filter(item -> item.sku().available()).isPresent();
    }

    private static boolean isA(Item item, String thing) {
        return item.product().title().contains(thing) || item.product().category() != null && item.product().category().contains(thing);
    }

    private static final List<String> THINGS = List.of("鼠标垫", "鼠标", "键盘", "耳机", "充电器", "充电头", "充电宝", "数据线", "充电线", "电脑包", "背包", "包", "保护壳", "手机壳",
            "钢化膜", "贴膜", "膜", "支架", "u盘", "硬盘", "内存卡", "音箱", "手写笔", "笔", "插座", "扩展坞", "转接头", "遥控器", "挂架", "底座", "墨盒", "墨水", "硒鼓", "网线", "滤芯", "延保",
            "说明书", "电池", "电源线", "适配器", "电源", "优盘", "手环", "电风扇", "风扇", "袋子", "礼盒", "手提袋", "贺卡", "小样", "湿巾");

    private static final Map<String, String> ALIKE = Map.of("充电头", "充电器", "适配器", "充电器", "充电线", "数据线", "数据线", "线", "手机壳", "保护壳", "贴膜", "膜", "钢化膜", "膜", "优盘", "U 盘");
    private static final Map<String, String> THINGS_IN_ENGLISH = Map.ofEntries(Map.entry("mouse", "鼠标"), Map.entry("keyboard", "键盘"), Map.entry("charger", "充电器"), Map.entry("cable", "线"), Map.entry("pen", "笔"),
            Map.entry("stylus", "笔"), Map.entry("bag", "包"), Map.entry("sleeve", "包"), Map.entry("remote", "遥控器"), Map.entry("stand", "支架"), Map.entry("headphones", "耳机"), Map.entry("earphones", "耳机"));

    private static Optional<String> wantedThing(String line) {
        return Polarity.firstIn(line, THINGS).or(() -> THINGS_IN_ENGLISH.entrySet().stream().filter(thing -> ProseSource.holdsWord(line, thing.getKey())).map(Map.Entry::getValue).findFirst());
    }

    private static Part box(Item item, Asked asked) {
        List<String> box = item.product().box().isEmpty()
                ? Attributes.find(item, List.of("包装清单", "配件清单", "包装内含", "标配")).stream().map(fact -> fact.reading()).toList() : item.product().box();
        if (box.isEmpty()) {
            return Part.Said.text("box:no-data", asked.say("商品页没有写明包装清单，我不能乱猜，可以转人工帮您核实。", "The page does not list what is in the box; a person can check."),
                    Map.of("sku", item.sku().id()), asked.context()).chips(List.of(asked.say("转人工", "A person, please")));
        }
        String list = String.join("、", box);
        Optional<Product.Gift> given = wantedThing(asked.line()).filter(thing -> !list.contains(ALIKE.getOrDefault(thing, thing))).flatMap(thing -> given(item, thing));
        if (given.isPresent()) {
            return gift(item, asked);
        }
        String head = wantedThing(asked.line()).filter(thing -> Polarity.wantsYesOrNo(asked.line()) || asked.line().contains("带"))
                .map(thing -> list.contains(ALIKE.getOrDefault(thing, thing)) || list.contains(thing) ? asked.say("带的。", "Yes. ") : asked.say("包装里没有" + thing + "。", "No. ")).orElse("");
        return Part.Said.text("box", head + asked.say("包装内有：" + list + "。", "In the box: " + asked.things(box) + "."), Map.of("sku", item.sku().id(), "box", list), asked.context());
    }

    /** What does not lie in the box may come along with it. */
    private static Optional<Product.Gift> given(Item item, String thing) {
        return Stream.ofNullable(item.product().gifts()).flatMap(List::stream).filter(gift -> gift.name().contains(thing)).findFirst();
    }

    private static Part companions(Item item, Asked asked) {
        Optional<String> wanted = wantedThing(asked.line());
        List<Product.Companion> fitting = item.product().companions().stream().filter(each -> canBeBought(each, asked))
                .filter(each -> wanted.isEmpty() || isA(asked.shelf().item(each.sku()).get(), wanted.get())).limit(MOST_SHOWN).toList();
        if (fitting.isEmpty()) {
            return Part.Said.text("companion:no-data", asked.say("商品页没有列出适配这款的" + wanted.orElse("配件") + "，我不能乱推荐。可以转人工帮您确认。",
                    "The page lists no companion for this one; a person can check what fits."), Map.of("sku", item.sku().id()), asked.context())
                    .chips(List.of(asked.say("转人工", "A person, please")));
        }
        var contents = new ArrayList<Content>();
        contents.add(Content.text(asked.say("和" + Titles.brief(item.product(), 24) + "搭配合适的有：", "These go with it:")
                + fitting.stream().filter(each -> each.why() != null && asked.inTongue(each.why()).isPresent()).map(each -> "\n· " + asked.called(asked.shelf().item(each.sku()).get().product(), 40) + asked.say("：", ": ") + each.why()).reduce("", String::concat)));
        fitting.forEach(each -> contents.add(asked.cards().product(asked.shelf().item(each.sku()).get())));
        return new Part.Said("companion", List.of(contents), List.of(), Map.of("sku", item.sku().id()), asked.context());
    }
}
