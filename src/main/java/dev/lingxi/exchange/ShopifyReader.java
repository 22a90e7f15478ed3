package dev.lingxi.exchange;

import dev.lingxi.catalog.Product;
import dev.lingxi.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Shopify's product export: a product is the rows of one handle, a row is a variant or a further picture. */
@Component
class ShopifyReader implements StoreReader {

    private static final List<String> NEEDED = List.of("Handle", "Title", "Variant Price");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get();

    @Override
    public Format format() {
        return Format.SHOPIFY;
    }

    @Override
    public void read(Path path, Setting setting, Draft draft) {
        List<Path> files = Files.isDirectory(path) ? SourceFiles.endingIn(path, ".csv") : List.of(path);
        if (files.isEmpty()) {
            throw Problem.caller("no_file", path + " holds no .csv file.");
        }
        var products = new ShopifyProducts(draft.products);
        Map<String, String> owners = new HashMap<>();
        for (Path file : files) {
            byHandle(file, draft).forEach((handle, rows) -> {
                var place = new Place(file.getFileName().toString(), rows.getFirst().row());
                draft.products.take(place, handle, () -> claimed(products.product(handle, rows), setting, owners));
            });
        }
        Industries.addTo(draft, setting);
    }

    private static Product claimed(Product product, Setting setting, Map<String, String> owners) {
        ProductRows.SkuOwners.claim(product, setting, owners);
        return product;
    }

    /** Rows without a handle, or with fewer cells than the header, are refused one by one. */
    private static Map<String, List<ShopifyRow>> byHandle(Path file, Draft draft) {
        Map<String, List<ShopifyRow>> products = new LinkedHashMap<>();
        String name = file.getFileName().toString();
        try (var csv = CSVParser.parse(new StringReader(SourceFiles.text(file)), FORMAT)) {
            NEEDED.stream().filter(column -> !csv.getHeaderNames().contains(column)).findFirst().ifPresent(column -> {
                throw Problem.caller("bad_csv", file + " has no column '" + column + "': is it a product export of Shopify? Nothing was imported.");
            });
            for (CSVRecord cells : csv) {
                var row = new ShopifyRow(cells, (int) csv.getCurrentLineNumber());
                String fault = row.fault();
                if (fault.isEmpty()) {
                    products.computeIfAbsent(row.handle(), handle -> new ArrayList<>()).add(row);
                } else {
                    draft.products.refuse(new Place(name, row.row()), fault);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw Problem.caller("bad_csv", file + " is no whole CSV file: " + Texts.shortened(String.valueOf(e.getMessage()), 160) + ". Nothing was imported.");
        }
        return products;
    }
}
