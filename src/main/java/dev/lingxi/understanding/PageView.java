package dev.lingxi.understanding;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shopper looks at while asking; see {@code docs/protocol.md}. Said by the page, so it is a hint and never a permission.
 *
 * @param channel the door by which they came, such as {@code mini-program}; null for the widget on the store's own pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PageView(@Nullable String page, @Nullable String url, @Nullable String title, @Nullable String sku,
                       @Nullable List<InCart> cart, @Nullable String order, @Nullable String channel) {

    public static PageView nowhere() {
        return new PageView(null, null, null, null, null, null, null);
    }

    /** The same page, reached by another door. */
    public PageView by(String door) {
        return new PageView(page, url, title, sku, cart, order, door);
    }

    /** A SKU in the page's cart. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record InCart(String sku, int quantity) {}
}
