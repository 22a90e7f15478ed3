package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the product that a pasted link or id means. */
final class Links {

    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.|/shop/product/)[^\\s\\p{IsHan}，。！？]+");
    private static final Pattern ID_IN_LINK = Pattern.compile("(?:[?&](?:sku|skuid|id|item_?id|product)=|/)([A-Za-z0-9_-]{2,64}?)(?:\\.html?)?(?=[?&#/]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_ID = Pattern.compile("(?<![A-Za-z0-9])([A-Za-z]{0,4}-?\\d{5,16})(?![A-Za-z0-9])");

    private Links() {}

    /** @param found empty where the link or id is of no product here; {@code rest} is the line without it */
    record Pasted(String text, Optional<Item> found, String rest) {}

    static Optional<Pasted> in(String line, Shelf shelf) {
        Matcher link = LINK.matcher(line);
        if (link.find()) {
            return Optional.of(new Pasted(link.group(), inLink(link.group(), shelf), link.replaceAll(" ").strip()));
        }
        Matcher id = BARE_ID.matcher(line);
        while (id.find()) {
            Optional<Item> item = item(id.group(1), shelf);
            if (item.isPresent()) {
                String rest = (line.substring(0, id.start()) + " " + line.substring(id.end())).strip();
                return Optional.of(new Pasted(id.group(1), item, rest));
            }
        }
        return item(line.strip(), shelf).map(item -> new Pasted(line.strip(), Optional.of(item), ""));
    }

    private static Optional<Item> inLink(String link, Shelf shelf) {
        Matcher id = ID_IN_LINK.matcher(link);
        Optional<Item> found = Optional.empty();
        while (id.find()) {
            Optional<Item> item = item(id.group(1), shelf);
            found = item.isPresent() ? item : found;
        }
        return found;
    }

    static Optional<Item> item(String id, Shelf shelf) {
        return shelf.item(id).or(() -> shelf.product(id).map(product -> shown(product)));
    }

    static Item shown(Product product) {
        return new Item(product, product.shown());
    }
}
