package dev.lingxi.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lingxi.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a true answer needs.
 *
 * @param names of an attribute (or of what the page may state): its usual name, then others; of an action: its name
 */
public record Need(Kind kind, List<String> names) {

    /** The closed list of {@code docs/pack-format.md}. */
    public enum Kind {
        PRODUCT("商品"), ORDER("订单"), PARCEL("包裹"), PRICE("价格"), BEST_OFFER("到手价"), PROMOTIONS("优惠"), STOCK("库存"), GIFT("赠品"),
        COMPANIONS("搭配"), BOX("清单"), SELLING_POINTS("卖点"), COLOURS("颜色"), VARIANTS("规格"), WARRANTY("保修"), GUIDE("安装"),
        COMPARISON("对比"), RECOMMENDATION("推荐"), ATTRIBUTE("属性"), STATED("页面"), ACTION("动作"), PERSON("人工"), MESSAGE("留言");

        private static final Map<String, Kind> BY_WORD = Arrays.stream(values()).collect(Collectors.toMap(Kind::word, Function.identity()));

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in packs. */
        public String word() {
            return word;
        }
    }

    /** Reads {@code 订单}, {@code 属性=重量|净重} or {@code 动作=退货}. */
    @JsonCreator
    public static Need of(String text) {
        int equals = text.indexOf('=');
        String word = equals < 0 ? text : text.substring(0, equals);
        Kind kind = Kind.BY_WORD.get(word.strip());
        if (kind == null) {
            throw Problem.caller("unknown_need", "'" + text + "' is not something that an answer can need.");
        }
        return new Need(kind, equals < 0 ? List.of() : List.of(text.substring(equals + 1).strip().split("\\s*\\|\\s*")));
    }

    /** As a pack writes it. */
    @JsonValue
    public String text() {
        return names.isEmpty() ? kind.word() : kind.word() + "=" + String.join("|", names);
    }
}
