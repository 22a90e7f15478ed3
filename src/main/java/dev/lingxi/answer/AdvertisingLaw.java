package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps words away that China's advertising law forbids (article 9: "国家级", "最高级", "最佳" and their kind), whoever wrote them: a
 * script, a product page, a title.
 */
final class AdvertisingLaw {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "国家级|世界级|宇宙级|最高级|最佳|最优秀|最优质|最优惠|最好(?!能|在|先|提前|不要|别|带|是?再|联系|选择|保留|用)|最大牌|最先进|最强|最低价|最便宜|最新科技|最受欢迎|最畅销|全网第一|全国第一|销量第一|行业第一"
                    + "|第一品牌|排名第一|NO\\.?1|TOP1|全网最低|史上最低|独一无二|绝无仅有|万能|顶级|极致|极品|终极|王牌|至尊|冠军|首选|唯一(?=的?(选择|品牌|产品|正品))|永久(?!居)|100%(?=有效|正品|好评|满意|安全)|零风险|特供|专供|驰名商标");

    private AdvertisingLaw() {}

    /** The characters that a forbidden word can begin with: most texts hold few of them, so most of the pattern is never tried. */
    private static final BitSet BEGINNINGS = new BitSet();

    static {
        "国世宇最全销行第排NnTt史独绝万顶极终王至冠首唯永1零特专驰".chars().forEach(BEGINNINGS::set);
    }

    static String clean(String text) {
        return isForbidden(text) ? FORBIDDEN.matcher(text).replaceAll("").replaceAll("\\s{2,}", " ") : text;
    }

    /** The forbidden words in the text, each once. */
    static List<String> forbidden(String text) {
        return isForbidden(text) ? FORBIDDEN.matcher(text).results().map(MatchResult::group).distinct().toList() : List.of();
    }

    private static boolean isForbidden(String text) {
        Matcher matcher = null;
        for (int i = 0; i < text.length(); i++) {
            if (BEGINNINGS.get(text.charAt(i))) {
                matcher = matcher == null ? FORBIDDEN.matcher(text) : matcher;
                if (matcher.region(i, text.length()).lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }

    static Content clean(Content content) {
        return switch (content) {
            case Content.Text text -> Content.text(clean(text.text()));
            case Content.ProductCard card -> new Content.ProductCard(card.sku(), card.title() == null ? null : clean(card.title()), card.url(),
                    card.picture(), card.price(), card.listPrice(), card.currency(), card.stock(), cleanAll(card.sellingPoints()), card.options());
            case Content.Steps steps -> new Content.Steps(steps.title(), cleanAll(steps.steps()), cleanAll(steps.notes()));
            case Content.Picture picture -> picture;
            case Content.Video video -> video;
            case Content.Sticker sticker -> sticker;
            case Content.FileLink file -> file;
            case Content.OrderCard order -> order;
            case Content.Link link -> link;
            case Content.Form form -> form;
            case Content.Coupon coupon -> coupon;
        };
    }

    private static List<String> cleanAll(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(AdvertisingLaw::clean).filter(text -> !text.isBlank()).toList();
    }
}
