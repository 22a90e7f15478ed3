package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.language.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a product is shown: its price, and what its page truly states that comes closest to what was asked for. */
final class Reasons {

    /** What every page of a shop has and none is bought for. */
    private static final Pattern BOILERPLATE = Pattern.compile("demonstration store|You can purchase|^Shop |Made in|wearing|[?!♪]|^(?:Specs|List)\\b|you're|\\byou know", Pattern.CASE_INSENSITIVE);
    private static final int SHORT_SENTENCE = 100;
    private static final int SHORTEST_SENTENCE = 25;
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final List<String> TELLING = List.of("续航时间", "单次续航", "电池容量", "总功率", "输出功率", "打印速度", "黑白打印速度", "无线标准", "屏幕尺寸", "最大读取", "顺序读取", "数据速率", "重量");
    private static final Set<String> NO_REASON = Set.of("品牌", "型号", "商品编号", "商品名称", "产地", "上市时间", "认证型号", "Brand", "SKU", "Vendor", "Shipping weight", "Age group", "Gender");

    private Reasons() {}

    /** The price, and the true statement about the product that comes closest to what was asked for. */
    static String of(Item item, Optional<Use> use, Asked asked) {
        String price = asked.money(item.sku().price());
        return Trait.in(asked.line()).flatMap(trait -> trait.fact(item)).flatMap(fact -> Wording.brief(fact, asked)).or(() -> use.flatMap(each -> each.reason(item)).flatMap(asked::inTongue))
                .or(() -> closest(item, asked)).map(statement -> price + asked.say("，", ", ") + statement).orElse(price);
    }

    private static Optional<String> closest(Item item, Asked asked) {
        if (asked.tongue() == Tongue.EN) {
            return inEnglish(item, asked);
        }
        List<String> kind = asked.shelf().kinds().in(asked.line()).map(Attributes::pairs).orElse(List.of());
        List<String> wished = Attributes.pairs(Wish.of(asked.line()).words()).stream().filter(pair -> Normalizer.isChinese(pair) && !kind.contains(pair)).toList();
        Stream<String> facts = item.specifications().stream().filter(fact -> fact.sentence() == null && !NO_REASON.contains(fact.key()) && !fact.value().startsWith("不")).map(Cards::reading);
        List<String> points = item.product().sellingPoints();
        return Stream.concat(points.stream(), facts).max(Comparator.comparingLong(statement -> shared(statement, wished)))
                .filter(statement -> points.contains(statement) || shared(statement, wished) > 0);
    }

    private static long shared(String statement, List<String> wished) {
        return Attributes.pairs(statement).stream().filter(wished::contains).count();
    }

    /** A selling point in English, else a figure that says much about such goods, else a plain sentence of the page. */
    private static Optional<String> inEnglish(Item item, Asked asked) {
        return item.product().sellingPoints().stream().flatMap(point -> asked.inTongue(point).stream()).findFirst()
                .or(() -> TELLING.stream().flatMap(name -> item.specifications().stream().filter(fact -> fact.key().equals(name))).flatMap(fact -> Wording.brief(fact, asked).stream()).findFirst())
                .or(() -> ProseSource.sentences(item.product()).stream().filter(sentence -> isPlain(sentence, asked)).flatMap(sentence -> asked.inTongue(sentence).stream()).findFirst());
    }

    /** What states something; slogans ask, sing and shout. */
    private static boolean isPlain(String sentence, Asked asked) {
        boolean states = DIGIT.matcher(sentence).find() || asked.shelf().kinds().in(sentence).isPresent();
        return sentence.length() >= SHORTEST_SENTENCE && sentence.length() <= SHORT_SENTENCE && states && !BOILERPLATE.matcher(sentence).find();
    }
}
