package dev.lingxi.answer;

import dev.lingxi.catalog.BestOffer;
import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.trade.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills a script's variables with what is true here and now. A sentence whose variable has no value is not said. */
final class Scripts {

    private static final Pattern ORDER_VARIABLE = Pattern.compile("\\{(订单号|订单状态|订单金额|物流公司|运单号|物流进度|预计送达|收货地址)\\}");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)\\}");
    private static final Pattern SENTENCE = Pattern.compile("[^。！？；!?;.]*(?:[。！？；!?;]+|\\.(?=\\s|$)|\\.(?=\\S)|$)");

    /** What a script may promise in a person's name and the bot cannot keep: to ask, to submit, to chase, to transfer. */
    private static final Pattern PROMISE = Pattern.compile(
            "(帮您|为您|给您|替您)(问|核实|核对|跟进|联系|确认|提交|催|登记|查一下|查询|查看|反馈|安排|加急|转|办理|申请|处理|补开|改|取消|拦截|联系|备注|记录|上报|申诉|预约)"
                    + "|我(来|先|马上|这就|立即)(为|帮|给|替)?您?.{0,4}(提交|核对|登记|催|转|核实|处理|安排|查|看)|请稍等|稍后.{0,6}(回复|联系)您");

    /** The same in English: to look something up with somebody, to hand it in, to see to it. A shop that refunds or replaces is not the bot. */
    private static final Pattern PROMISE_EN = Pattern.compile(
            "\\b(?:let me|I(?:'ll| will| can| have|'m going to)(?: also| gladly)?|we(?:'ll| will| can)?(?: also)?) (?:submit|check|verify|chase|arrange|cancel|claim|report|register|look into|follow up|forward|escalate|apply|contact|notify|remind|record|note|ask(?: for| the| them| once|(?=[.,;]))|request)\\b"
                    + "|\\b(?:submit|check|arrange|order|book) (?:it |this |that )?for you\\b|one moment|please wait|get back to you|on your behalf", Pattern.CASE_INSENSITIVE);

    private static final Pattern JUST_SORRY = Pattern.compile("[^。！!.]{0,8}(抱歉|对不起|不好意思)[^。！!.]{0,8}[。！!]?|(so |very |we are )?sorry[^.]{0,20}\\.?", Pattern.CASE_INSENSITIVE);
    /** What is left of a script says nothing by itself when it is shorter, such as "请核对。". */
    private static final int SHORTEST_REST = 6;
    private static final int TITLE = 60;
    /** The space that sets off a figure, where the store put a word. */
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern OPEN_END = Pattern.compile("[；;，,、]+$");

    private static final Pattern COLOUR = Pattern.compile("色|colou?r", Pattern.CASE_INSENSITIVE);

    private Scripts() {}

    /** The script in the consumer's language, or empty where none of its sentences can be said. */
    static Optional<String> fill(Entry entry, Asked asked) {
        String script = asked.tongue() == Tongue.EN && entry.scriptEn() != null ? entry.scriptEn() : entry.script();
        var said = new ArrayList<String>();
        List<String> sentences = sentences(script);
        for (String sentence : sentences) {
            if (!promises(sentence)) {
                filled(sentence, asked).ifPresent(said::add);
            }
        }
        String text = tidied(String.join("", said).strip(), asked.tongue());
        boolean tooShort = asked.tongue() == Tongue.ZH && said.size() < sentences.size() && text.length() < SHORTEST_REST;
        return text.isEmpty() || tooShort || JUST_SORRY.matcher(text).matches() ? Optional.empty() : Optional.of(text);
    }

    /** As a sentence begins and ends, whichever of its neighbours were left out. */
    static String tidied(String text, Tongue tongue) {
        String ended = OPEN_END.matcher(tongue == Tongue.EN ? text : BETWEEN_HAN.matcher(text).replaceAll("")).replaceFirst(tongue == Tongue.EN ? "." : "。");
        return tongue == Tongue.EN && !ended.isEmpty() ? Character.toUpperCase(ended.charAt(0)) + ended.substring(1) : ended;
    }

    static List<String> sentences(String script) {
        var sentences = new ArrayList<String>();
        Matcher matcher = SENTENCE.matcher(script);
        while (matcher.find()) {
            if (!matcher.group().isEmpty()) {
                sentences.add(matcher.group());
            }
        }
        return sentences;
    }

    private static Optional<String> filled(String sentence, Asked asked) {
        Matcher matcher = VARIABLE.matcher(sentence);
        var text = new StringBuilder();
        while (matcher.find()) {
            Optional<String> value = value(matcher.group(1), asked).filter(each -> !each.isBlank());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(text).toString());
    }

    /** Whether a sentence of the script promises what only a person can keep, so that the bot leaves it out. */
    static boolean promises(Entry entry) {
        return promises(entry.script()) || entry.scriptEn() != null && promises(entry.scriptEn());
    }

    private static boolean promises(String words) {
        return PROMISE.matcher(words).find() || PROMISE_EN.matcher(words).find();
    }

    /** Whether the script has a variable that only an order can fill. */
    static boolean speaksOfOrder(Entry entry) {
        return ORDER_VARIABLE.matcher(entry.script()).find();
    }

    /** Whether the very answer is in an order: what is left of the script without it says nothing to the point. */
    static boolean beginsWithOrder(Entry entry) {
        return ORDER_VARIABLE.matcher(sentences(entry.script()).getFirst()).find();
    }

    /** A variable's value now; empty where there is none. */
    static Optional<String> value(String variable, Asked asked) {
        return switch (variable) {
            case "店铺" -> Optional.of(asked.say(asked.store().name(), asked.store().nameEn().isEmpty() ? asked.store().name() : asked.store().nameEn()));
            case "称呼" -> Optional.of(asked.question().consumer().name()).filter(name -> !name.isEmpty());
            case "商品" -> asked.item().map(item -> title(item.product(), asked));
            case "价格" -> asked.item().map(item -> asked.money(item.sku().price()));
            case "到手价" -> asked.item().map(item -> asked.money(offer(item, asked).price()));
            case "优惠" -> asked.item().map(item -> promotions(item, asked)).filter(text -> !text.isEmpty());
            case "库存" -> asked.item().map(item -> item.sku().available() ? asked.say("有货", "in stock") : asked.say("无货", "out of stock"));
            case "赠品" -> asked.item().map(Item::product).map(Product::gifts).filter(gifts -> !gifts.isEmpty()).map(asked::gifts);
            case "搭配" -> asked.item().map(item -> companions(item, asked)).filter(text -> !text.isEmpty());
            case "清单" -> asked.item().map(item -> asked.things(item.product().box())).filter(text -> !text.isEmpty());
            case "颜色" -> asked.item().map(item -> asked.values(colours(item.product()))).filter(text -> !text.isEmpty());
            case "规格" -> asked.item().map(item -> asked.values(options(item.product()))).filter(text -> !text.isEmpty());
            case "保修" -> asked.item().flatMap(Warranties::of).map(asked::values);
            case "订单号" -> asked.order().map(Order::id);
            case "订单状态" -> asked.order().map(order -> order.status().text(asked.tongue() == Tongue.EN));
            case "订单金额" -> asked.order().map(order -> asked.money(order.amount()));
            case "物流公司" -> parcel(asked).map(Order.Parcel::carrier).map(asked::values);
            case "运单号" -> parcel(asked).map(Order.Parcel::number);
            case "物流进度" -> parcel(asked).flatMap(Order.Parcel::latest).map(Order.Track::text).map(asked::values);
            case "预计送达" -> parcel(asked).map(Order.Parcel::expected).filter(at -> at.isAfter(asked.question().at()))
                    .map(at -> Cards.moment(at, asked.store().zone(), asked.tongue()));
            case "收货地址" -> asked.order().map(Order::address).map(address -> Masking.address(address.region(), address.detail()));
            default -> Optional.ofNullable(asked.store().policy().get(variable)).flatMap(promise -> Units.in(asked.tongue(), promise));
        };
    }

    private static String title(Product product, Asked asked) {
        return asked.tongue() == Tongue.ZH ? product.title() : asked.called(product, TITLE);
    }

    private static Optional<Order.Parcel> parcel(Asked asked) {
        return asked.order().flatMap(order -> order.parcels().stream().reduce((first, second) -> second));
    }

    static BestOffer offer(Item item, Asked asked) {
        return asked.shelf().bestOffer(item, asked.question().at(), false);
    }

    private static String promotions(Item item, Asked asked) {
        return asked.shelf().promotions(item, asked.question().at()).stream().map(asked::promotion).collect(Collectors.joining(asked.say("、", ", ")));
    }

    static String gifts(List<Product.Gift> gifts) {
        return gifts.stream().map(gift -> gift.quantity() > 1 ? gift.name() + " ×" + gift.quantity() : gift.name()).collect(Collectors.joining("、"));
    }

    private static String companions(Item item, Asked asked) {
        return item.product().companions().stream().limit(3)
                .map(each -> asked.shelf().item(each.sku()).map(known -> title(known.product(), asked)).orElse(each.name()))
                .filter(Objects::nonNull).collect(Collectors.joining(asked.say("、", ", ")));
    }

    /** Whether an option of that name is a choice of colours. */
    static boolean isColour(String option) {
        return COLOUR.matcher(option).find();
    }

    /** The colours on sale. */
    static String colours(Product product) {
        return options(product, Scripts::isColour);
    }

    /** The values on sale of every option. */
    static String options(Product product) {
        return options(product, option -> true);
    }

    private static String options(Product product, Predicate<String> wanted) {
        return product.options().stream().filter(wanted)
                .map(option -> product.skus().stream().filter(sku -> sku.onSale()).map(sku -> sku.options().get(option))
                        .filter(Objects::nonNull).distinct().collect(Collectors.joining("、")))
                .filter(values -> !values.isEmpty()).collect(Collectors.joining("；"));
    }
}
