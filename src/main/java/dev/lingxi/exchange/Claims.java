package dev.lingxi.exchange;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Sku;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.language.Normalizer;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What scripts claim in figures, held against what the catalogue and the promotions say. */
final class Claims {

    private static final String AMOUNT = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{1,2})?)";
    /** A price of a thing: what is said to be its price and no fee, reduction or threshold. */
    private static final Pattern PRICE = Pattern.compile("(?:售价|卖价|价格|原价|现价|特价|到手价|活动价|会员价|券后价?|只要|仅需|只需|(?<!运)费用为|\\bcosts?|\\bprice[ds]?(?: is| at)?|\\bonly)[是为：: ]*(?:人民币|[¥￥$£€]|RMB|CNY|USD|GBP|EUR)? ?"
            + AMOUNT + "(?!\\d|\\.\\d| ?[%％天小时年月日号个件台折])", Pattern.CASE_INSENSITIVE);
    private static final Pattern REDUCTION = Pattern.compile("满 ?" + AMOUNT + " ?元? ?[减-] ?" + AMOUNT);
    private static final Pattern DATE = Pattern.compile("(?:(\\d{4})[年/-])?(\\d{1,2})(?:月|[/-](?=\\d{1,2}(?!\\d)))(\\d{1,2})(?:日|号|(?![\\d%]))");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int SHORTEST_NAME = 3;

    private final Shelf shelf;
    private final Instant now;
    private final ZoneId zone;
    private @Nullable List<Named> named;

    /** A product with its names as they stand in normal lines. */
    private record Named(Product product, List<String> names) {

        static Named of(Product product) {
            return new Named(product, Stream.concat(Stream.of(product.title(), product.id()), product.aliases().stream()).map(Normalizer::normalize)
                    .filter(name -> name.length() >= SHORTEST_NAME).toList());
        }

        boolean isIn(String words) {
            return names.stream().anyMatch(name -> holds(words, name));
        }
    }

    Claims(Shelf shelf, Instant now, ZoneId zone) {
        this.shelf = shelf;
        this.now = now;
        this.zone = zone;
    }

    static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }

    /** Each claim of the scripts that something contradicts, in words. */
    Stream<String> contradicted(Entry entry) {
        String scripts = entry.script() + (entry.scriptEn() == null ? "" : "\n" + entry.scriptEn());
        return Stream.of(prices(entry, scripts), reductions(entry, scripts), dates(entry, scripts)).flatMap(each -> each).distinct();
    }

    private Stream<String> prices(Entry entry, String scripts) {
        List<BigDecimal> said = PRICE.matcher(scripts).results().map(found -> amount(found, 1)).toList();
        List<Item> items = said.isEmpty() ? List.of() : items(entry);
        TreeSet<BigDecimal> known = items.stream().flatMap(this::prices).collect(Collectors.toCollection(TreeSet::new));
        return items.isEmpty() ? Stream.empty() : said.stream().filter(amount -> !known.contains(amount))
                .map(amount -> "says the price is " + amount.toPlainString() + "; the catalogue has "
                        + known.stream().limit(6).map(BigDecimal::toPlainString).collect(Collectors.joining(", ")) + " for " + items.getFirst().product().id()
                        + " (write {价格} or {到手价} and it is always right)");
    }

    private Stream<BigDecimal> prices(Item item) {
        Sku sku = item.sku();
        return Stream.of(Stream.of(sku.price()), Stream.ofNullable(sku.listPrice()), Stream.of(shelf.bestOffer(item, now, false).price(), shelf.bestOffer(item, now, true).price()))
                .flatMap(each -> each).map(price -> price.setScale(2));
    }

    /** The items that the entry is limited to, else those whose product it names. */
    private List<Item> items(Entry entry) {
        Set<String> limited = Set.copyOf(entry.scope().skus());
        if (limited.isEmpty()) {
            String words = Normalizer.normalize(entry.name() + " " + entry.script() + " " + String.join(" ", entry.phrasings()));
            return named().stream().filter(each -> each.isIn(words)).flatMap(each -> items(each.product())).toList();
        }
        return shelf.products().stream().flatMap(this::items).filter(item -> limited.contains(item.product().id()) || limited.contains(item.sku().id())).toList();
    }

    private Stream<Item> items(Product product) {
        return product.skus().stream().map(sku -> new Item(product, sku));
    }

    private List<Named> named() {
        if (named == null) {
            named = shelf.products().stream().map(Named::of).toList();
        }
        return named;
    }

    private static boolean holds(String words, String name) {
        for (int at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
            if (Normalizer.isWhole(words, at, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    private Stream<String> reductions(Entry entry, String scripts) {
        return promotion(entry).filter(each -> each.off() != null && each.threshold() != null).stream()
                .flatMap(promotion -> REDUCTION.matcher(scripts).results()
                        .filter(found -> amount(found, 1).compareTo(promotion.threshold()) != 0 || amount(found, 2).compareTo(promotion.off()) != 0)
                        .map(found -> "says '" + found.group() + "'; the promotion " + promotion.id() + " takes " + promotion.off().toPlainString() + " off from " + promotion.threshold().toPlainString() + " on"));
    }

    private Optional<Promotion> promotion(Entry entry) {
        return shelf.promotions().stream().filter(each -> each.id().equals(entry.scope().promotion())).findFirst();
    }

    /** Days that lie outside the entry's own time, or its promotion's. */
    private Stream<String> dates(Entry entry, String scripts) {
        Instant from = latest(entry.scope().from(), promotion(entry).map(Promotion::from).orElse(null));
        Instant to = earliest(entry.scope().to(), promotion(entry).map(Promotion::to).orElse(null));
        if (from == null && to == null) {
            return Stream.empty();
        }
        var outside = new ArrayList<String>();
        Matcher found = DATE.matcher(scripts);
        while (found.find()) {
            if (days(found, from, to).filter(day -> isOutside(day, from, to)).isPresent()) {
                outside.add("says '" + found.group() + "'; it answers " + (from == null ? "" : "from " + moment(from, zone) + " ") + (to == null ? "on" : "until " + moment(to, zone)));
            }
        }
        return outside.stream();
    }

    /** The day that is named; where no year is, of the year in which the time begins or ends. */
    private Optional<LocalDate> days(MatchResult found, @Nullable Instant from, @Nullable Instant to) {
        int year = found.group(1) != null ? Integer.parseInt(found.group(1)) : (from != null ? from : to).atZone(zone).getYear();
        try {
            LocalDate day = LocalDate.of(year, Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
            boolean nextYear = found.group(1) == null && from != null && to != null && day.isBefore(from.atZone(zone).toLocalDate()) && to.atZone(zone).getYear() > year;
            return Optional.of(nextYear ? day.plusYears(1) : day);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private boolean isOutside(LocalDate day, @Nullable Instant from, @Nullable Instant to) {
        return from != null && day.isBefore(from.atZone(zone).toLocalDate()) || to != null && day.isAfter(to.atZone(zone).toLocalDate());
    }

    private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null || one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }

    private static BigDecimal amount(MatchResult found, int group) {
        return new BigDecimal(found.group(group).replace(",", "")).setScale(2);
    }
}
