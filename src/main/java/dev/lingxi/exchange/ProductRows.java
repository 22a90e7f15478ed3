package dev.lingxi.exchange;

import dev.lingxi.catalog.Product;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Rows of {@code products.jsonl}: checked field by field, then taken as they stand. */
final class ProductRows {

    private final StoreReader.Setting setting;
    private final Draft draft;
    private final MediaFolder media;
    private final Map<String, String> owners = new HashMap<>();

    ProductRows(StoreReader.Setting setting, Draft draft, MediaFolder media) {
        this.setting = setting;
        this.draft = draft;
        this.media = media;
    }

    Product product(Fields row) {
        String id = row.id("product");
        row.text("title", Limits.USUAL.titleChars());
        List<Fields> skus = row.objects("skus");
        if (skus.isEmpty()) {
            throw new RowRefused("has no skus: nothing of it can be bought");
        }
        skus.forEach(sku -> sku(sku, id));
        specifications(row);
        row.objects("gifts").forEach(ProductRows::gift);
        row.objects("companions").forEach(companion -> companion.id("sku"));
        row.objects("faults").forEach(fault -> fault.text("code", Limits.USUAL.titleChars()));
        row.objects("exchanges").forEach(exchange -> exchange.id("sku"));
        List.of("aliases", "options", "selling_points", "box").forEach(row::texts);
        pictures(row, id);
        Product product = bound(row.node());
        SkuOwners.claim(product, setting, owners);
        return product;
    }

    private void sku(Fields sku, String product) {
        sku.id("sku");
        sku.node().put("price", sku.money("price").toPlainString());
        sku.optionalMoney("list_price").ifPresent(price -> sku.node().put("list_price", price.toPlainString()));
        sku.count("stock", 0, Limits.USUAL.stock()).ifPresent(stock -> sku.node().put("stock", stock));
        if (!sku.has("on_sale")) {
            sku.node().put("on_sale", true);
        }
        specifications(sku);
        address(sku, "picture", product);
    }

    private static void specifications(Fields of) {
        of.objects("specifications").forEach(each -> {
            each.text("key", Limits.USUAL.titleChars());
            each.text("value", Limits.USUAL.cellChars());
        });
    }

    private static void gift(Fields gift) {
        gift.text("name", Limits.USUAL.titleChars());
        gift.node().put("quantity", gift.count("quantity", 1, Limits.USUAL.quantity()).orElse(1));
    }

    private void pictures(Fields row, String id) {
        row.object("guide").ifPresent(guide -> {
            guide.texts("steps");
            guide.texts("notes");
            address(guide, "video", id);
            address(guide, "poster", id);
        });
        if (row.has("pictures")) {
            var addresses = new ArrayList<String>();
            for (String reference : row.texts("pictures")) {
                media.address(reference).ifPresentOrElse(addresses::add, () -> missing(id, reference));
            }
            var pictures = row.node().putArray("pictures");
            addresses.forEach(pictures::add);
        }
    }

    private void address(Fields of, String name, String product) {
        of.optional(name, Limits.USUAL.cellChars()).ifPresent(reference -> media.address(reference)
                .ifPresentOrElse(address -> of.node().put(name, address), () -> {
                    of.node().remove(name);
                    missing(product, reference);
                }));
    }

    private void missing(String product, String reference) {
        draft.products.remark(new Place("products.jsonl", 0), product, "the folder has no " + reference + "; left out");
    }

    private static Product bound(ObjectNode row) {
        try {
            return SourceFiles.JSON.treeToValue(row, Product.class);
        } catch (JacksonException e) {
            throw new RowRefused("does not fit: " + SourceFiles.brief(e));
        }
    }

    /** A SKU belongs to one product of a store. */
    static final class SkuOwners {

        private SkuOwners() {}

        static void claim(Product product, StoreReader.Setting setting, Map<String, String> owners) {
            var seen = new HashSet<String>();
            product.skus().forEach(sku -> {
                String owner = owners.getOrDefault(sku.id(), setting.otherOwner(sku.id(), product.id()).orElse(product.id()));
                if (!owner.equals(product.id())) {
                    throw new RowRefused("sku " + Texts.shortened(sku.id(), 80) + " belongs to product " + owner);
                }
                if (!seen.add(sku.id())) {
                    throw new RowRefused("has sku " + Texts.shortened(sku.id(), 80) + " twice");
                }
            });
            seen.forEach(sku -> owners.put(sku, product.id()));
        }
    }
}
