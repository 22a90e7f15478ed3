package dev.lingxi.conversation.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing in a line. Amounts are strings with two decimals; urls are relative or http(s). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(Content.Text.class), @JsonSubTypes.Type(Content.Picture.class), @JsonSubTypes.Type(Content.Video.class),
    @JsonSubTypes.Type(Content.Sticker.class), @JsonSubTypes.Type(Content.FileLink.class),
    @JsonSubTypes.Type(Content.ProductCard.class), @JsonSubTypes.Type(Content.OrderCard.class),
    @JsonSubTypes.Type(Content.Steps.class), @JsonSubTypes.Type(Content.Link.class), @JsonSubTypes.Type(Content.Form.class),
    @JsonSubTypes.Type(Content.Coupon.class)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Content {

    static Content text(String text) {
        return new Text(text);
    }

    @JsonTypeName("text")
    record Text(String text) implements Content {}

    @JsonTypeName("picture")
    record Picture(String url, @Nullable String alt, @Nullable Integer width, @Nullable Integer height) implements Content {}

    @JsonTypeName("video")
    record Video(String url, @Nullable String poster, @Nullable String caption, @Nullable Integer seconds) implements Content {}

    @JsonTypeName("sticker")
    record Sticker(String name, @Nullable String url, @Nullable String alt) implements Content {}

    @JsonTypeName("file")
    record FileLink(String url, String name, @Nullable Long bytes, @Nullable String mime) implements Content {}

    /** A product as one sees it in a list; a consumer who shows one sends just its {@code sku}. @param currency of the prices, a code such as {@code CNY} */
    @JsonTypeName("product")
    record ProductCard(String sku, @Nullable String title, @Nullable String url, @Nullable String picture, @Nullable String price,
                       @Nullable String listPrice, @Nullable String currency, @Nullable Integer stock, @Nullable List<String> sellingPoints,
                       @Nullable Map<String, String> options) implements Content {

        public static ProductCard reference(String sku) {
            return new ProductCard(sku, null, null, null, null, null, null, null, null, null);
        }
    }

    /** An order of the consumer; one who shows theirs sends just its number. @param currency of the amounts, a code such as {@code CNY} */
    @JsonTypeName("order")
    record OrderCard(String order, @Nullable String status, @Nullable String statusText, @Nullable String amount,
                     @Nullable String currency, @Nullable String placed, @Nullable List<OrderedItem> items, @Nullable String url, @Nullable String expected,
                     @Nullable String latest) implements Content {

        public static OrderCard reference(String order) {
            return new OrderCard(order, null, null, null, null, null, null, null, null, null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderedItem(String sku, @Nullable String title, @Nullable String picture, int quantity, @Nullable String price) {}

    @JsonTypeName("steps")
    record Steps(@Nullable String title, List<String> steps, @Nullable List<String> notes) implements Content {}

    @JsonTypeName("link")
    record Link(String url, @Nullable String title) implements Content {}

    /** A form for the consumer to fill, such as {@code leave_message}. */
    @JsonTypeName("form")
    record Form(String form, @Nullable String title, List<String> fields) implements Content {}

    /** A promotion as one hands it over. @param until when it ends, as an ISO time */
    @JsonTypeName("coupon")
    record Coupon(String promotion, @Nullable String name, @Nullable String text, @Nullable String code, @Nullable String until) implements Content {}
}
