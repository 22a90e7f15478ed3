package dev.lingxi.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Specification;
import dev.lingxi.store.ConsumerProfile.Address;
import dev.lingxi.trade.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the demo shop's pages are told; the shapes stand in {@code docs/protocol.md}. */
final class ShopViews {

    private ShopViews() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(String type, String sku, String title, @Nullable String titleEn, @Nullable String category, String url,
               @Nullable String picture, String price, @Nullable String listPrice, @Nullable Integer stock, List<String> sellingPoints,
               Map<String, String> options) {

        static Row of(Product product) {
            Sku sku = product.shown();
            return new Row("product", sku.id(), product.title(), product.titleEn(), product.category(), "/shop/product/" + sku.id(),
                    new Item(product, sku).picture().orElse(null), money(sku.price()), sku.listPrice() == null ? null : money(sku.listPrice()), sku.stock(),
                    product.sellingPoints().stream().limit(3).toList(), sku.options());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(String product, String sku, String title, @Nullable String titleEn, @Nullable String brand, @Nullable String category,
                @Nullable String description, @Nullable String warranty, List<String> options, List<Variant> skus, List<String> pictures,
                List<String> sellingPoints, List<Group> specifications, List<String> box, @Nullable List<Product.Gift> gifts,
                List<Fitting> companions, List<Offer> promotions, Product.@Nullable Guide guide) {

        static Page of(Item item, Shelf shelf, Instant now) {
            Product product = item.product();
            return new Page(product.id(), item.sku().id(), product.title(), product.titleEn(), product.brand(), product.category(), product.description(),
                    product.warranty(), product.options(), product.skus().stream().map(Variant::of).toList(), product.pictures(), product.sellingPoints(),
                    groups(product.specifications()), product.box(), product.gifts(),
                    product.companions().stream().map(each -> Fitting.of(each, shelf)).filter(Objects::nonNull).toList(),
                    shelf.promotions(item, now).stream().map(Offer::of).toList(), product.guide());
        }

        private static List<Group> groups(List<Specification> facts) {
            Map<String, List<Fact>> groups = new LinkedHashMap<>();
            facts.forEach(fact -> groups.computeIfAbsent(fact.group() == null ? "" : fact.group(), name -> new ArrayList<>()).add(Fact.of(fact)));
            return groups.entrySet().stream().map(each -> new Group(each.getKey(), each.getValue())).toList();
        }
    }

    record Group(String group, List<Fact> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fact(String key, String value, @Nullable String unit) {
        static Fact of(Specification fact) {
            return new Fact(fact.key(), fact.value(), fact.unit());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Variant(String sku, Map<String, String> options, String price, @Nullable String listPrice, @Nullable Integer stock, boolean onSale,
                   @Nullable String picture, List<Fact> specifications) {
        static Variant of(Sku sku) {
            return new Variant(sku.id(), sku.options(), money(sku.price()), sku.listPrice() == null ? null : money(sku.listPrice()), sku.stock(), sku.onSale(),
                    sku.picture(), sku.specifications().stream().map(Fact::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fitting(String sku, @Nullable String why, String title, @Nullable String picture, String price) {
        static @Nullable Fitting of(Product.Companion companion, Shelf shelf) {
            return shelf.item(companion.sku()).map(item -> new Fitting(companion.sku(), companion.why(), item.product().title(),
                    item.picture().orElse(null), money(item.sku().price()))).orElse(null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(String id, String name, Promotion.Kind kind, @Nullable String text) {
        static Offer of(Promotion promotion) {
            return new Offer(promotion.id(), promotion.name(), promotion.kind(), promotion.text());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CartLine(String sku, String title, @Nullable String picture, Map<String, String> options, String price, int quantity,
                    @Nullable Integer stock) {}

    record Cart(List<CartLine> lines, String total) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderRow(String type, String order, String status, String statusText, String amount, @Nullable String placed, List<OrderedItem> items,
                    String url, @Nullable String expected, @Nullable String latest) {

        static OrderRow of(Order order, Shelf shelf) {
            var parcel = order.parcels().isEmpty() ? null : order.parcels().getLast();
            return new OrderRow("order", order.id(), order.status().word(), order.status().text(false), money(order.amount()), text(order.placed()),
                    order.items().stream().map(item -> OrderedItem.of(item, shelf)).toList(), "/shop/orders/" + order.id(),
                    parcel == null ? null : text(parcel.expected()), parcel == null ? null : parcel.latest().map(Order.Track::text).orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderedItem(String sku, String title, @Nullable String picture, int quantity, String price) {
        static OrderedItem of(Order.Item item, Shelf shelf) {
            var known = shelf.item(item.sku());
            return new OrderedItem(item.sku(), known.map(Item::name).orElse(item.title() == null ? item.sku() : item.title()),
                    known.flatMap(Item::picture).orElse(null), item.quantity(), money(item.price()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderPage(String type, String order, String status, String statusText, String amount, @Nullable String placed, @Nullable String paid,
                     @Nullable String payment, List<OrderedItem> items, String url, @Nullable Address address, Order.@Nullable Invoice invoice,
                     List<ParcelView> parcels) {

        static OrderPage of(Order order, Shelf shelf) {
            OrderRow row = OrderRow.of(order, shelf);
            return new OrderPage("order", row.order(), row.status(), row.statusText(), row.amount(), row.placed(), text(order.paid()), order.payment(),
                    row.items(), row.url(), masked(order.address()), order.invoice(), order.parcels().stream().map(ParcelView::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParcelView(@Nullable String carrier, @Nullable String number, List<String> items, @Nullable String expected, List<TrackView> track) {
        static ParcelView of(Order.Parcel parcel) {
            return new ParcelView(parcel.carrier(), parcel.number(), parcel.items(), text(parcel.expected()),
                    parcel.track().reversed().stream().map(each -> new TrackView(each.at().toString(), each.place(), each.text())).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrackView(String at, @Nullable String place, String text) {}

    static @Nullable Address masked(@Nullable Address address) {
        if (address == null) {
            return null;
        }
        String phone = address.phone().length() < 7 ? "****" : address.phone().substring(0, 3) + "****" + address.phone().substring(address.phone().length() - 4);
        String name = address.name().isEmpty() ? "" : address.name().charAt(0) + "**";
        return new Address(name, phone, address.region(), "****");
    }

    static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
