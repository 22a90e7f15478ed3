package dev.lingxi.catalog;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one can put into the cart.
 *
 * @param options   what tells it from its sisters, such as {@code 颜色 → 银色}, in the product's order of options
 * @param price     two decimals
 * @param listPrice the price before the shop's own reduction; null for none
 * @param stock     pieces; null where the store does not tell
 * @param onSale    false once taken off the shelf
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sku(@JsonProperty("sku") String id, Map<String, String> options, @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal price,
                  @JsonProperty("list_price") @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal listPrice, @Nullable Integer stock,
                  @JsonProperty("on_sale") boolean onSale, @Nullable String picture, List<Specification> specifications) {

    public Sku {
        price = price.setScale(2, RoundingMode.HALF_UP);
        listPrice = listPrice == null ? null : listPrice.setScale(2, RoundingMode.HALF_UP);
        options = options == null ? Map.of() : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(options));
        specifications = specifications == null ? List.of() : List.copyOf(specifications);
    }

    public boolean available() {
        return onSale && (stock == null || stock > 0);
    }
}
