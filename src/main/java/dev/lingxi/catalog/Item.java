package dev.lingxi.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A SKU with the product it belongs to: what a consumer looks at. */
public record Item(Product product, Sku sku) {

    /** The SKU's own facts, then those of the product that it does not restate. */
    public List<Specification> specifications() {
        var own = sku.specifications().stream().map(Specification::key).toList();
        return Stream.concat(sku.specifications().stream(),
                product.specifications().stream().filter(each -> !own.contains(each.key()))).toList();
    }

    public Optional<String> picture() {
        return Optional.ofNullable(sku.picture()).or(() -> product.pictures().stream().findFirst());
    }

    /** The product's title with the options that tell this SKU from its sisters. */
    public String name() {
        return product.skus().size() == 1 || sku.options().isEmpty()
                ? product.title() : product.title() + " " + String.join(" ", sku.options().values());
    }
}
