package dev.lingxi.catalog;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason to pay less, for as long as it lasts.
 *
 * @param threshold the amount from which it applies; null for none
 * @param off       the amount taken off; null where {@code percent} says it
 * @param percent   the share taken off, 0 to 100
 * @param cap       the most that {@code percent} takes off; null for no limit
 * @param stackable whether it goes together with promotions of other kinds
 * @param from      first moment; null for always
 * @param to        the moment it ends; null for never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Promotion(String id, String name, Kind kind, @Nullable Scope scope,
                        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal threshold,
                        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal off, @Nullable BigDecimal percent,
                        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal cap,
                        @JsonProperty("members_only") boolean membersOnly, boolean stackable, @Nullable String code,
                        @Nullable Instant from, @Nullable Instant to, @Nullable String text) {

    public Promotion {
        threshold = money(threshold);
        off = money(off);
        percent = percent == null ? null : percent.setScale(Math.max(0, percent.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY);
        cap = money(cap);
    }

    private static @Nullable BigDecimal money(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** In the order in which they take off: the shop's own price first, the subsidy on what is left. */
    public enum Kind {
        @JsonProperty("discount") DISCOUNT,
        @JsonProperty("member_price") MEMBER_PRICE,
        @JsonProperty("full_reduction") FULL_REDUCTION,
        @JsonProperty("coupon") COUPON,
        @JsonProperty("subsidy") SUBSIDY,
        @JsonProperty("trade_in") TRADE_IN,
        /** Stated in words only; told, never computed. */
        @JsonProperty("notice") NOTICE
    }

    /** Where it applies: these products (or SKUs) or categories; both empty is the whole store. */
    public record Scope(List<String> products, List<String> categories) {
        public Scope {
            products = products == null ? List.of() : List.copyOf(products);
            categories = categories == null ? List.of() : List.copyOf(categories);
        }
    }

    public boolean runs(Instant now) {
        return (from == null || !now.isBefore(from)) && (to == null || now.isBefore(to));
    }

    public boolean covers(Item item) {
        if (scope == null || scope.products().isEmpty() && scope.categories().isEmpty()) {
            return true;
        }
        return scope.products().contains(item.product().id()) || scope.products().contains(item.sku().id())
                || item.product().category() != null && scope.categories().contains(item.product().category());
    }
}
