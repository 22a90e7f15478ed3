package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Specification;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.language.Normalizer;
import dev.lingxi.store.Money;
import dev.lingxi.store.Store;
import dev.lingxi.trade.Order;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A store's products and orders as cards: in its currency, its time zone and the language of whoever sees them. */
public record Cards(Store store, Shelf shelf, boolean english) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter MOMENT_EN = DateTimeFormatter.ofPattern("d MMM HH:mm", java.util.Locale.ENGLISH);

    public Content.ProductCard product(Item item) {
        var sku = item.sku();
        return new Content.ProductCard(sku.id(), title(item), "/shop/product/" + sku.id(), item.picture().orElse(null),
                Money.exact(sku.price()), sku.listPrice() == null ? null : Money.exact(sku.listPrice()), currency(), sku.stock(),
                english ? englishPoints(item) : sellingPoints(item), sku.options());
    }

    /** What an item is called; beside an English title, which does not name them, a card shows the options. */
    String title(Item item) {
        String titleEn = item.product().titleEn();
        return english && titleEn != null ? titleEn : item.name();
    }

    /** The shop's own where it wrote them in English, then what the page states in figures. */
    private static List<String> englishPoints(Item item) {
        Stream<String> stated = item.specifications().stream().filter(each -> !Normalizer.isChinese(each.reading()))
                .flatMap(each -> EnglishAttributes.name(each.key()).map(name -> name + ": " + each.reading()).stream());
        return Stream.concat(sellingPoints(item).stream().filter(point -> !Normalizer.isChinese(point)), stated).limit(3).toList();
    }

    private String currency() {
        return store.currency().getCurrencyCode();
    }

    /** Three true selling points: the shop's own, then what the page states. */
    static List<String> sellingPoints(Item item) {
        var points = new ArrayList<>(item.product().sellingPoints().stream().limit(3).toList());
        item.specifications().stream().filter(each -> each.sentence() == null || each.value().length() < 30)
                .limit(8).map(each -> each.key() + "：" + each.reading())
                .takeWhile(point -> points.size() < 3).forEach(points::add);
        return points;
    }

    public Content.OrderCard order(Order order) {
        List<Content.OrderedItem> items = order.items().stream().map(this::ordered).toList();
        var parcel = order.parcels().stream().reduce((first, second) -> second);
        return new Content.OrderCard(order.id(), order.status().word(), order.status().text(english), Money.exact(order.amount()), currency(),
                order.placed() == null ? null : order.placed().toString(), items, "/shop/orders/" + order.id(),
                parcel.map(Order.Parcel::expected).map(at -> moment(at, store.zone(), Tongue.of(english))).orElse(null),
                parcel.flatMap(Order.Parcel::latest).map(Order.Track::text).orElse(null));
    }

    private Content.OrderedItem ordered(Order.Item item) {
        var known = shelf.item(item.sku());
        return new Content.OrderedItem(item.sku(), known.map(this::title).orElse(item.title()), known.flatMap(Item::picture).orElse(null),
                item.quantity(), Money.exact(item.price()));
    }

    static String moment(java.time.Instant at, ZoneId zone, Tongue tongue) {
        return (tongue == Tongue.EN ? MOMENT_EN : MOMENT).format(at.atZone(zone));
    }

    /** The attribute and its value as one reads them. */
    static String reading(Specification fact) {
        return fact.key() + " " + fact.reading();
    }

    /** What the order's first item is called, without its version. */
    String title(Order order) {
        return order.items().stream().findFirst().map(item -> shelf.item(item.sku()).map(known -> english ? title(known) : known.product().title())
                .orElse(item.title() == null ? item.sku() : item.title())).orElse("");
    }

    static String shortened(String title, int characters) {
        return title.length() <= characters ? title : title.substring(0, characters) + "…";
    }
}
