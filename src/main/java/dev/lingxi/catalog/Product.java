package dev.lingxi.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of the shop.
 *
 * @param options what its SKUs differ by, such as {@code 颜色, 内存}
 * @param gifts   what comes free; empty for "no gift", null where the store has not told
 * @param exchanges what the store exchanges it for
 * @param tags      words by which it is to be found; never told to a consumer
 * @param box     what lies in the box; empty where the page does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Product(@JsonProperty("product") String id, String title, @JsonProperty("title_en") @Nullable String titleEn,
                      @Nullable String brand, @Nullable String category, List<String> aliases, @Nullable String description,
                      List<String> options, List<Sku> skus, List<Specification> specifications,
                      @JsonProperty("selling_points") List<String> sellingPoints, List<String> box, @Nullable List<Gift> gifts,
                      List<Companion> companions, @Nullable Guide guide, @Nullable String warranty, List<String> pictures,
                      List<Fault> faults, List<Exchange> exchanges, List<String> tags) {

    public Product {
        aliases = some(aliases);
        options = some(options);
        skus = some(skus);
        specifications = some(specifications);
        sellingPoints = some(sellingPoints);
        box = some(box);
        gifts = gifts == null ? null : List.copyOf(gifts);
        companions = some(companions);
        pictures = some(pictures);
        faults = some(faults);
        exchanges = some(exchanges);
        tags = some(tags);
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Something that comes free; {@code sku} where the shop also sells it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Gift(String name, @Nullable String sku, int quantity, @Nullable String note) {}

    /** Something that fits, and why it does. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Companion(String sku, @Nullable String why, @Nullable String name) {}

    /** How to install it or use it first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Guide(@Nullable String title, List<String> steps, List<String> notes, @Nullable String video,
                        @Nullable String poster, @Nullable Integer seconds) {
        public Guide {
            steps = some(steps);
            notes = some(notes);
        }
    }

    /** A fault that the maker describes: its code or sign, what it means and what to do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(String code, @Nullable String meaning, @Nullable String remedy) {}

    /** Something that the store takes this product back for; {@code available} is false while it cannot be had. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Exchange(String sku, @Nullable String name, boolean available) {}

    public Optional<Sku> sku(String sku) {
        return skus.stream().filter(each -> each.id().equals(sku)).findFirst();
    }

    /** The SKU to show where none was chosen: the first that one can buy, else the first. */
    public Sku shown() {
        return skus.stream().filter(Sku::available).findFirst().orElseGet(skus::getFirst);
    }
}
