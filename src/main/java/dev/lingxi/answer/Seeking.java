package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a line wants with goods: to be shown some, to know whether the shop has such things, or something else in which they are only named.
 *
 * <p>"有没有…" asks for goods, for a feature, for a service or for a parcel: what follows decides. A kind of goods must be what the line
 * looks for: "手机支架" is no phone, and "coupons for tablets" are no tablets.
 */
final class Seeking {

    private static final String SHOP = "^(?:请问)?(?:你们|你家|店里|这里|咱家|本店)?(?:还)?";
    private static final Pattern SHOW = Pattern.compile("^(?:(?:can|could) you |please )?(?:show|find|recommend|suggest|cheapest)\\b|^what(?:'?s| is| are) (?:the|your) cheapest\\b|^what [a-z]+(?: [a-z]+)? do you (?:sell|have|carry|stock)\\b|^i (?:need|want|am after) (?:an?|some) |^which [a-z]+ (?:is|are) (?:the )?(?:best|cheapest)|^(?:do you (?:have|sell|carry)|have you got|i am looking for|i'm looking for|looking for|any)\\b|^(?:有没有|有无|想要|想买|求|找).{2,}|^有.{2,10}[吗么没不]$");
    private static final Pattern WHICH = Pattern.compile("^(有没有|有无|有木有|有啥|哪些|哪款|哪个|求|想要|想买|找)|^有.{1,8}的.{0,8}[吗么没不]|^do you (have|sell)|^(any|which|show)\\b");
    private static final Pattern WHICH_ARE_THERE = Pattern.compile("(有哪些|有哪几[款个种]|都有什么)[呢啊呀]?[?？]?$");
    private static final Pattern CHEAPEST_KIND = Pattern.compile("^(?:what(?:'?s| is) (?:the|your) )?(?:the )?cheapest [a-z' ]+$|^最便宜的[^，,吗是]{2,6}$");
    private static final Pattern SELLS = Pattern.compile("^(?:请问)?(?:你们|你家|店里|这里|咱家|本店)?(?:还)?(?:卖不卖|有没有卖|有卖|卖)[^。，,]{2,8}$|^do you (?:sell|carry)\\b");
    /** "有没有洗衣机" asks for a kind of goods, "有没有轻一点的" for one that is so. */
    private static final Pattern HAVE = Pattern.compile(SHOP + "(?:有没有|有无|有)[^的点些]{2,5}[吗么没嘛]?$");
    /** "有没有黑色的" names what it is to be like, and nothing else. */
    private static final Pattern ONLY_LIKE = Pattern.compile(SHOP + "(?:有没有|有无|有|想要|要|找)(?!卖|没有卖)[^的]{1,6}的[吗么没嘛呢]?$");
    private static final Pattern OPENING = Pattern.compile("^(?:can you |could you |please )?(?:show|find|recommend|suggest|give)(?: me)?(?: some| a| an| any| the)?\\s+|^(?:do you (?:have|sell|carry)|have you got|i am looking for|i'm looking for|looking for|any)(?: any| some| an?| the)?\\s+");
    private static final Pattern CHINESE_OPENING = Pattern.compile(SHOP + "(?:有没有卖|有没有|有无|卖不卖|有卖|卖|有|想要|想买|求|找)");
    private static final Pattern ENDING = Pattern.compile("(?:卖|的)?(?:有卖|有没有|有)?[吗么嘛没呢不?？]+$|的$|(?:推荐(?:一下|下)?|求推荐)$");
    /** An English noun stands before these; what follows belongs to it. */
    private static final Pattern OF_IT = Pattern.compile("\\s(?:for|with|of|to|on|in|from|under|below|over|above|that|which|at|like)\\b.*$");
    private static final Pattern WISHING = Pattern.compile("[用带戴看玩听穿送给买住打画拍吃喝]|什么|哪[款种个台]|的");
    private static final Pattern OTHERWISE_CALLED = Pattern.compile("(?:充电宝|音响|喇叭|笔电|充电头|彩电)$");

    private static final Pattern TROUBLE = Pattern.compile("(?:打|开|连|充|收|搜|点|进|登|听|关|读|找|接|按|插|传|装|配对|识别|激活|启动)不(?:了|上|进|到|出|动|来|着|开|亮)|(?<!有)没有?(?:声|反应|电了|信号|画面|网了|图像)"
            + "|(?<![不防抗耐])(?:死机|卡顿|卡死|卡纸|摔|进水|发[烫热]|疼|漏[水墨])|[黑花蓝绿闪]屏|闪退|坏了|碎了|裂[了开]|掉了|丢了|不[响亮灵动]|失灵|异响|鼓包|断[了连触]|突然"
            + "|\\b(?:won't|doesn't|isn't|not working|broken|cracked|stopped)\\b");
    private static final Pattern CARE = Pattern.compile("修|换[个块]?(?:屏|电池|主板|后盖)|清灰|退[货款]|换货|怎么(?!卖|样|选|买|挑)|咋(?!样|卖|选)|如何(?!选)|为[啥什]|发票|快递|发货|物流|运费|配对|调[大小亮暗]|设置|收费|\\b(?:refund|repair|how (?:do|to))\\b");
    /** What wants goods, also of somebody whose old thing is broken. */
    private static final Pattern WANTS = Pattern.compile("推荐|想买|想要|想入手|(?:打算|准备)买|求|有卖|卖不卖|有哪些|有什么|用(?:什么|哪)|哪[款种台]|哪个(?:好|适合|合适)|买[个台部副哪]|买什么|来[个台]|挑[个台]|选[个台哪]|\\b(?:recommend|suggest|buy)\\b");

    private Seeking() {}

    /** A fault's story, a cure, a fee: goods are only named. */
    static boolean otherwise(Asked asked) {
        String line = asked.line();
        return !WANTS.matcher(line).find() && (TROUBLE.matcher(line).find() || CARE.matcher(line).find());
    }

    /** Whether the line wants to see goods, whatever it was understood as. */
    static boolean plainly(Asked asked) {
        boolean budget = Wish.isOnlyBudget(asked.line()) || isBudgetForKind(asked);
        return !otherwise(asked) && (isKind(asked) || budget || CHEAPEST_KIND.matcher(asked.line()).find() && kind(asked).isPresent() || anotherKind(asked));
    }

    /** Nothing but a kind of goods: what a chip says that offers one. */
    private static boolean isKind(Asked asked) {
        return asked.named().isEmpty() && asked.shelf().categories().stream().anyMatch(asked.line()::equalsIgnoreCase);
    }

    /** "500以内的耳机". */
    private static boolean isBudgetForKind(Asked asked) {
        return asked.named().isEmpty() && kind(asked).filter(kind -> Wish.isOnlyBudget(asked.line().replace(kind, ""))).isPresent();
    }

    /** "有没有70升的冰箱" on the page of a boiler. */
    private static boolean anotherKind(Asked asked) {
        String thing = withoutEnding(asked.line());
        return asked.named().isEmpty() && asked.item().isPresent() && which(asked)
                && asked.shelf().kinds().sought(thing).filter(kind -> thing.endsWith(kind) && !isOfKind(asked, kind)).isPresent()
                && asked.entry().filter(Concerns::extras).isEmpty() && !isPart(asked.item().get(), thing(asked.line(), asked.tongue()));
    }

    /** "有没有小键盘" of a laptop whose page speaks of a 数字小键盘. */
    private static boolean isPart(Item item, String thing) {
        return item.specifications().stream().anyMatch(fact -> Attributes.key(fact.key()).contains(Attributes.key(thing)));
    }

    /** "租房子用的电视", "switch接什么显示器": a kind of goods and what it is to be like, where none is at hand. */
    static boolean ofKind(Asked asked) {
        String thing = withoutEnding(asked.line());
        return asked.named().isEmpty() && !otherwise(asked) && asked.shelf().kinds().sought(thing)
                .filter(kind -> WISHING.matcher(thing.replace(kind, "")).find())
                .filter(kind -> asked.item().isEmpty() || !isOfKind(asked, kind))
                .filter(kind -> thing.endsWith(kind) || OTHERWISE_CALLED.matcher(thing).find() || Use.in(thing).isPresent()).isPresent();
    }

    private static boolean isOfKind(Asked asked, String kind) {
        return asked.shelf().kinds().called(kind).test(asked.item().get().product());
    }

    /** "一级能效的燃气热水器有哪些" wants to see them, whichever advice on choosing it resembles. */
    static boolean listed(Asked asked, Entry entry) {
        boolean shows = entry.scenario().equals("find") && WHICH_ARE_THERE.matcher(asked.line()).find() || asked.tongue() == Tongue.EN && shows(asked);
        return shows && !otherwise(asked) && !entry.needs(Need.Kind.PERSON) && asked.named().isEmpty() && kind(asked).isPresent();
    }

    static boolean shows(Asked asked) {
        return SHOW.matcher(asked.line()).find();
    }

    static boolean which(Asked asked) {
        return WHICH.matcher(asked.line()).find();
    }

    /** "卖不卖冰箱". */
    static boolean whetherSold(Asked asked) {
        return SELLS.matcher(asked.line()).find() && asked.named().isEmpty();
    }

    /** "有没有洗衣机", and no more than that. */
    static boolean whetherThereIs(Asked asked) {
        return HAVE.matcher(asked.line()).find();
    }

    /** Whether the line says what it is to be like, and not what. */
    static boolean onlyLike(Asked asked) {
        return ONLY_LIKE.matcher(asked.line()).find();
    }

    /** The kind of goods that the line looks for. */
    static Optional<String> kind(Asked asked) {
        return asked.shelf().kinds().sought(thing(asked.line(), asked.tongue()));
    }

    /** What is looked for, without how it is asked and, in English, without what belongs to it. */
    static String thing(String line, Tongue tongue) {
        String opened = opened(line);
        return tongue == Tongue.EN ? OF_IT.matcher(opened).replaceFirst("") : withoutEnding(CHINESE_OPENING.matcher(opened).replaceFirst(""));
    }

    /** The line without the words that ask to be shown something in English. */
    static String opened(String line) {
        return OPENING.matcher(line).replaceFirst("");
    }

    private static String withoutEnding(String line) {
        return ENDING.matcher(line).replaceFirst("");
    }
}
