package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Specification;
import dev.lingxi.catalog.Titles;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Need;
import dev.lingxi.language.Normalizer;
import dev.lingxi.understanding.Mentions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is there: stock, colours, variants. */
@Component
class StockSource implements AnswerSource {

    private static final int FEW = 10;
    private static final int MOST_PRICES = 8;

    /** "黄皮选哪个色号" wants more than their list. */
    private static final Pattern CHOOSING = Pattern.compile("选|适合|合适|显[白黑]|[用买]哪|哪[个款种].*(?:好看|好$)|\\b(?:suits?|should)\\b");
    private static final List<String> COLOURS = List.of("black", "white", "silver", "grey", "gray", "blue", "navy", "red", "green", "gold", "pink", "purple", "orange", "yellow", "brown",
            "beige", "bone", "cream", "ivory", "tan", "teal", "khaki", "burgundy", "celeste", "alloy");

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.STOCK, Need.Kind.COLOURS, Need.Kind.VARIANTS);
    }

    @Override
    public Part answer(Asked asked) {
        return asked.item().map(item -> asked.need(Need.Kind.STOCK).isPresent() ? stock(item, asked) : variants(item, asked))
                .orElseGet(() -> new Part.Nothing("no product"));
    }

    private static Part stock(Item item, Asked asked) {
        if (asked.tongue() == Tongue.EN && hasNot(item, asked)) {
            return variants(item, asked);
        }
        Sku sku = item.sku();
        Map<String, String> facts = Map.of("sku", sku.id(), "stock", String.valueOf(sku.stock()), "onSale", String.valueOf(sku.onSale()));
        if (!sku.onSale()) {
            return Part.Said.text("stock", asked.say(item.name() + " 已经下架，暂时买不到了。", asked.version(item) + " has been taken off the shelf."), facts, asked.context());
        }
        if (sku.stock() == null) {
            return Part.Said.text("stock", asked.say(item.name() + " 正在销售，能加入购物车就可以下单。", asked.version(item) + " is on sale; if it goes into the cart you can order it."), facts, asked.context());
        }
        if (sku.available()) {
            String few = sku.stock() <= FEW ? asked.say("，仅剩 " + sku.stock() + " 件", ", only " + sku.stock() + " left") : "";
            return Part.Said.text("stock", asked.say(item.name() + " 有货" + few + "，可以下单。", asked.version(item) + " is in stock" + few + "."), facts, asked.context());
        }
        String others = item.product().skus().stream().filter(Sku::available).limit(4)
                .map(each -> String.join(" ", each.options().values())).filter(name -> !name.isBlank()).map(asked::values).collect(Collectors.joining(asked.say("、", ", ")));
        String end = others.isEmpty() ? "" : asked.say("有货的规格：" + others + "。", "In stock: " + others + ".");
        return Part.Said.text("stock", asked.say(item.name() + " 暂时无货。", asked.version(item) + " is out of stock. ") + end, facts, asked.context());
    }

    /** Whether the line names a colour in which there is none. */
    private static boolean hasNot(Item item, Asked asked) {
        String values = listed(Scripts.colours(item.product()), asked);
        return !values.isEmpty() && COLOURS.stream().anyMatch(colour -> ProseSource.holdsWord(asked.line(), colour) && !ProseSource.holdsWord(values.toLowerCase(Locale.ROOT), colour));
    }

    private static String listed(String options, Asked asked) {
        return asked.values(options.replace("、", asked.say("、", ", ")).replace("；", asked.say("；", "; ")));
    }

    /** Whether what it costs depends on the version. */
    static boolean hasPrices(Item item) {
        return item.product().skus().stream().filter(Sku::onSale).map(Sku::price).distinct().count() > 1;
    }

    /** The fact that says of several versions whom or what each is for: "01 瓷白适合冷白皮，03 暖杏适合暖黄皮". */
    private static Optional<Specification> explained(Item item) {
        List<String> versions = item.product().skus().stream().flatMap(sku -> sku.options().values().stream()).map(value -> value.replaceFirst("^#", "")).filter(Normalizer::isChinese).distinct().toList();
        return item.specifications().stream().filter(fact -> {
            List<String> named = versions.stream().filter(fact.reading()::contains).toList();
            return named.size() > 1 && fact.reading().length() > String.join("，", named).length() + named.size();
        }).findFirst();
    }

    private static Part variants(Item item, Asked asked) {
        if (asked.need(Need.Kind.PRICE).isPresent() && hasPrices(item)) {
            return prices(item, asked);
        }
        Optional<Specification> choosing = CHOOSING.matcher(asked.line()).find() ? explained(item) : Optional.empty();
        if (choosing.isPresent()) {
            return Part.Said.text("variant", Wording.of(item, List.of(choosing.get()), asked), Map.of("sku", item.sku().id()), asked.context());
        }
        boolean colours = asked.need(Need.Kind.COLOURS).isPresent();
        String options = colours ? Scripts.colours(item.product()) : Scripts.options(item.product());
        String values = listed(options, asked);
        if (values.isEmpty()) {
            return colours ? coloursAsFact(item, asked) : onlyOne(item, asked);
        }
        String text = wanted(asked.line(), values, asked) + asked.called(item.product(), 24)
                + asked.say(colours ? "的颜色有：" : "可以选：", " comes in: ") + values + asked.say("。", ".");
        return Part.Said.text("variant", text, Map.of("sku", item.sku().id(), "options", values), asked.context());
    }

    /** What each version costs; those that differ in nothing but their colour and cost the same are one. */
    static Part prices(Item item, Asked asked) {
        Map<String, Sku> versions = new LinkedHashMap<>();
        for (Sku sku : item.product().skus()) {
            if (sku.onSale()) {
                versions.putIfAbsent(withoutColour(sku) + " " + sku.price(), sku);
            }
        }
        String each = versions.values().stream().limit(MOST_PRICES).map(sku -> "\n· " + asked.values(version(sku)) + asked.say("：", ": ") + asked.money(sku.price())).collect(Collectors.joining());
        return Part.Said.text("price", asked.called(item.product(), 24) + asked.say("各规格的价格：", ", by version:") + each, Map.of("sku", item.sku().id(), "versions", String.valueOf(versions.size())), asked.context());
    }

    private static String version(Sku sku) {
        String version = withoutColour(sku);
        return version.isBlank() ? String.join(" ", sku.options().values()) : version;
    }

    private static String withoutColour(Sku sku) {
        return sku.options().entrySet().stream().filter(option -> !Scripts.isColour(option.getKey())).map(Map.Entry::getValue).collect(Collectors.joining(" "));
    }

    /** "有黑色吗": yes or no before the list. */
    private static String wanted(String line, String values, Asked asked) {
        if (asked.tongue() == Tongue.EN) {
            return COLOURS.stream().filter(colour -> ProseSource.holdsWord(line, colour)).findFirst()
                    .map(colour -> ProseSource.holdsWord(values, colour) ? "Yes. " : "No, not in " + colour + ". ").orElse("");
        }
        return Mentions.colour(line).filter(colour -> Polarity.wantsYesOrNo(line))
                .map(colour -> values.contains(colour.substring(0, 1)) ? "有" + colour + "的。" : "没有" + colour + "。").orElse("");
    }

    private static Part coloursAsFact(Item item, Asked asked) {
        return Attributes.find(item, List.of("颜色", "机身颜色", "外观颜色", "color")).stream().findFirst()
                .<Part>map(fact -> Part.Said.text("attribute", fact.sentence() != null ? asked.say("商品页写明：", "The page says: ") + fact.sentence()
                        : asked.say(Titles.brief(item.product(), 24) + "的颜色是" + fact.reading() + "。", "Colour: " + asked.values(fact.reading()) + "."),
                        Map.of("sku", item.sku().id(), fact.key(), fact.reading()), asked.context()))
                .orElseGet(() -> Part.Said.text("attribute:no-data", asked.say("商品页没有写明颜色选项，请以商品图片为准。", "The page does not list colours; please see the pictures."),
                        Map.of("sku", item.sku().id()), asked.context()));
    }

    private static Part onlyOne(Item item, Asked asked) {
        return new Part.Said("variant", List.of(List.of(Content.text(asked.say("这款只有一个规格在售：", "There is one version on sale: ")), asked.cards().product(item))),
                List.of(), Map.of("sku", item.sku().id()), asked.context());
    }
}
