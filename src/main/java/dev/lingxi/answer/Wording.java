package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Specification;
import dev.lingxi.catalog.Titles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Facts of a page as one says them to somebody who asked: a yes or no first where it was wanted, then the fact itself. */
final class Wording {

    private static final int MOST_SENTENCES = 2;
    private static final int NAME = 24;
    private static final Pattern ABOUT_HAVING = Pattern.compile("有|带|配|含|送");
    /** A yes that holds for one partner only is none for those of others. */
    private static final Pattern ABOUT_OTHERS = Pattern.compile("别家|别的|其他|其它|别人|任意|所有");
    /** "能接几个显示器" wants a figure, "能看见剩多少电吗" a yes or no. */
    private static final Pattern PARTICLE = Pattern.compile("[吗么嘛不没][?？]?$|[能会是有]不[能会是]|有没有|可不可以|支不支持");
    private static final Pattern ABOUT_AMOUNTS = Pattern.compile("几|多少|多大|多长");
    /** That sound is kept from leaking does not say whether it leaks. */
    private static final Pattern CONTROL = Pattern.compile("控制$|抑制$");
    /** "会不会刮花" fears what "防滑：支持" keeps off, "会不会太大" what only its asker can judge: neither yes nor no. */
    private static final Pattern ABOUT_HARM = Pattern.compile("会.*(?:刮|划|磨|掉|褪|黄|漏|锈|断|裂|坏|挡|晃|滑|反光|堵|糊|烫|伤)|太[^了]{1,3}[吗么没嘛]?$");
    /** "不是磁吸的手机能吸住吗" asks of those that it does not say yes for. */
    private static final Pattern ABOUT_THE_REST = Pattern.compile("(?:(?<!是)不是|(?<!带)不带|(?<!有)没有?)[^吗么，, ]{1,8}的");
    private static final Pattern ABOUT_BEING_ABLE = Pattern.compile("能|可以|可不可|会");
    private static final Pattern ABOUT_SUPPORT = Pattern.compile("支持");
    /** "支持，两档": a plain yes or no, then its details. */
    private static final Pattern PLAIN = Pattern.compile("(支持|不支持|含|不含|有|无)(?:[，,]\\s*(.+))?");
    /** Names after which "支持" or "不支持" does not read well: 可折叠, 适用手机, 通用其他品牌. */
    private static final Pattern SENTENCE_OF_ITS_OWN = Pattern.compile("^(?:可|能|是|适用|通用|自|防|即|向下|边)|[a-z]$");

    private static final Pattern NOTHING_BY_ITSELF = Pattern.compile("^(?:支持|不支持|含|不含)");
    private static final Pattern A_PART = Pattern.compile("(?:口|孔|器|头|槽|驱|键|灯|架|包|绳|炮|背光|显卡|屏蔽|键盘)$");

    private static final Set<String> HAVING = Set.of("含", "不含", "有", "无");

    private Wording() {}

    static String of(Item item, List<Specification> facts, Asked asked) {
        Specification first = facts.getFirst();
        if (first.sentence() != null) {
            return asked.say("商品页写明：", "The page says: ")
                    + facts.stream().map(Specification::sentence).filter(Objects::nonNull).distinct().limit(MOST_SENTENCES).collect(Collectors.joining(asked.say("", " ")));
        }
        if (asked.tongue() == Tongue.EN) {
            return inEnglish(asked.called(item.product(), 60), facts, asked);
        }
        String name = Titles.brief(item.product(), NAME);
        return yesOrNo(asked.line(), first).map(yes -> head(yes, first, asked.line())).orElse("") + (facts.size() == 1 ? plain(name, first)
                : name + "，" + facts.stream().map(fact -> fact.key() + "：" + fact.reading()).collect(Collectors.joining("；")) + "。");
    }

    /** Name and value as one reads them; empty where they cannot be said in the consumer's language. */
    static Optional<String> brief(Specification fact, Asked asked) {
        return asked.tongue() == Tongue.ZH ? Optional.of(Cards.reading(fact)) : EnglishPages.say(fact.key()).filter(key -> !NOTHING_BY_ITSELF.matcher(fact.value()).find())
                .flatMap(key -> EnglishPages.say(fact.reading()).map(value -> key + " " + value));
    }

    private static String inEnglish(String name, List<Specification> facts, Asked asked) {
        Specification first = facts.getFirst();
        Matcher plain = PLAIN.matcher(first.reading());
        Optional<Boolean> yes = yesOrNo(asked.line(), first);
        String head = yes.map(each -> each ? "Yes, " : "No, ").orElse("");
        if (facts.size() == 1 && plain.matches()) {
            boolean no = Polarity.ofValue(first.value()).filter(each -> !each).isPresent();
            boolean part = A_PART.matcher(first.key()).find() || HAVING.contains(plain.group(1));
            String details = Optional.ofNullable(plain.group(2)).map(each -> " (" + EnglishPages.sayOrQuote(each) + ")").orElse("");
            return head + name + (part ? no ? " has no " : " has " : no ? " does not support " : " supports ") + asked.attribute(first.key()) + details + ".";
        }
        String stated = facts.stream().map(fact -> asked.attribute(fact.key()) + " " + EnglishPages.sayOrQuote(fact.reading())).collect(Collectors.joining("; "));
        return head + name + ": " + stated + ".";
    }

    /** 有没有 is answered by 有的 or 没有, 支不支持 by 支持的 or 不支持, what is within reach or not by 可以的 or 不行. */
    private static String head(boolean yes, Specification fact, String line) {
        if (Polarity.ofValue(fact.value()).isEmpty()) {
            return yes ? "是的，" : "不是，";
        }
        if (ABOUT_SUPPORT.matcher(line).find()) {
            return yes ? "支持的，" : "不支持，";
        }
        if (ABOUT_BEING_ABLE.matcher(line).find()) {
            return yes ? "可以的，" : "不行，";
        }
        return ABOUT_HAVING.matcher(line).find() ? yes ? "有的，" : "没有，" : yes ? "是的，" : "不支持，";
    }

    private static String plain(String name, Specification fact) {
        Matcher plain = PLAIN.matcher(fact.reading());
        if (!plain.matches()) {
            return name + "的" + spaced(fact.key(), Polarity.ofValue(fact.value()).isPresent() ? "：" : "是", fact.reading()) + "。";
        }
        String details = plain.group(2) == null ? "" : plain.group(2);
        if (details.contains(fact.key())) {
            return name + "：" + details + "。";
        }
        return SENTENCE_OF_ITS_OWN.matcher(fact.key()).find() ? name + "的" + fact.key() + "：" + fact.reading() + "。"
                : name + spaced("", verb(plain.group(1), fact.key()), fact.key()) + (details.isEmpty() ? "" : "，" + details) + "。";
    }

    /** A thing has a port or has none; it does not "support" it. */
    private static String verb(String said, String key) {
        boolean no = said.startsWith("不") || said.equals("无");
        return said.endsWith("支持") && A_PART.matcher(key).find() ? no ? "没有" : "有" : said;
    }

    /** A space stands between Chinese and Latin letters or figures, and nowhere else. */
    private static String spaced(String before, String verb, String after) {
        boolean latin = !verb.equals("：") && after.charAt(0) < 128;
        return before + verb + (latin ? " " : "") + after;
    }

    private static Optional<Boolean> yesOrNo(String line, Specification fact) {
        boolean amount = ABOUT_AMOUNTS.matcher(line).find() && (Polarity.ofValue(fact.value()).isEmpty() || !PARTICLE.matcher(line).find());
        if (!Polarity.wantsYesOrNo(line) || amount || CONTROL.matcher(fact.key()).find() || ABOUT_HARM.matcher(line).find() || ABOUT_THE_REST.matcher(line).find() || ABOUT_OTHERS.matcher(line).find() && fact.reading().contains("，")) {
            return Optional.empty();
        }
        return Polarity.ofValue(fact.value()).or(() -> Polarity.ofNamedValue(line, fact.reading()));
    }
}
