package dev.lingxi.exchange;

import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of Shopify's export.
 *
 * @param row the line in the file on which it ends
 */
record ShopifyRow(CSVRecord cells, int row) {

    /** What makes the row unusable; empty where nothing does. */
    String fault() {
        if (!cells.isConsistent()) {
            return "has " + cells.size() + " cells where the header has " + cells.getParser().getHeaderNames().size();
        }
        if (handle().isEmpty()) {
            return "has no Handle";
        }
        for (String cell : cells) {
            if (cell.length() > Limits.USUAL.cellChars()) {
                return "has a cell of " + cell.length() + " characters; at most " + Limits.USUAL.cellChars() + " are taken";
            }
        }
        return "";
    }

    String handle() {
        return text("Handle");
    }

    /** The cell as clean text; empty where the file has no such column. */
    String text(String column) {
        return cells.isMapped(column) ? Texts.clean(cells.get(column)) : "";
    }

    Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isBlank());
    }

    String html(String column) {
        return cells.isMapped(column) ? Texts.clean(Texts.ofHtml(cells.get(column))) : "";
    }

    /** A row without a price is a further picture of the product. */
    boolean isVariant() {
        return !text("Variant Price").isEmpty();
    }
}
