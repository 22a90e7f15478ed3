package dev.lingxi.training;

import static dev.lingxi.training.Report.say;

import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Shelves;
import dev.lingxi.catalog.Sku;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.StoreId;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a corpus of titles on a shelf, searches it, and says how well that went: what {@code ./lingxi evaluate search} prints. */
public final class SearchEvaluation {

    private static final int RANKED = 100;
    private static final int LOOKED_AT = 10;
    private static final int WARM_UP = 500;

    /** What a query found, best first, and the microseconds it took. */
    private record Asked(SearchRows.Query query, List<String> ranked, long micros) {

        /** Place of the first right one, from 1; 0 where none was found. */
        int place() {
            for (int i = 0; i < ranked.size(); i++) {
                if (query.relevant().contains(ranked.get(i))) {
                    return i + 1;
                }
            }
            return 0;
        }
    }

    /**
     * Runs the evaluation.
     *
     * @param corpus  rows {@code {"id","title"}}
     * @param queries rows {@code {"id","query","rel":[ids]}}
     * @param out     where to write {@code {"id","ranked":[≤ 100 ids]}}, one row for each query in its order
     * @param report  where to print the figures
     * @throws Problem of kind {@code CALLER} where a file cannot be read or a row is bad; nothing is written then
     */
    public void run(Path corpus, Path queries, Optional<Path> out, PrintStream report) {
        List<SearchRows.Title> titles = SearchRows.corpus(corpus);
        List<SearchRows.Query> rows = SearchRows.queries(queries);
        long start = System.nanoTime();
        Shelf shelf = Shelves.of(new StoreId("search"), titles.stream().map(SearchEvaluation::product).toList(), List.of());
        shelf.searchClosely(rows.getFirst().text(), 1);
        double seconds = (System.nanoTime() - start) / 1e9;
        WarmUp.over(rows, WARM_UP, row -> shelf.searchClosely(row.text(), RANKED));
        List<Asked> asked = rows.stream().map(row -> ask(shelf, row)).toList();
        out.ifPresent(file -> write(file, asked));
        print(asked, titles.size(), seconds, report);
    }

    private static Product product(SearchRows.Title row) {
        var sku = new Sku(row.id(), Map.of(), BigDecimal.ZERO, null, null, true, null, List.of());
        return new Product(row.id(), row.title(), null, null, null, List.of(), null, List.of(), List.of(sku), List.of(), List.of(), List.of(), null,
                List.of(), null, null, List.of(), List.of(), List.of(), List.of());
    }

    private static Asked ask(Shelf shelf, SearchRows.Query query) {
        long start = System.nanoTime();
        List<Shelf.Found> found = shelf.searchClosely(query.text(), RANKED);
        long micros = (System.nanoTime() - start) / 1_000;
        return new Asked(query, found.stream().map(each -> each.product().id()).toList(), micros);
    }

    private static void write(Path file, List<Asked> asked) {
        JsonLines.write(file, asked.stream().map(each -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", each.query().id());
            row.put("ranked", each.ranked());
            return row;
        }).toList());
    }

    private static void print(List<Asked> asked, int titles, double seconds, PrintStream report) {
        List<Asked> judged = asked.stream().filter(each -> !each.query().relevant().isEmpty()).toList();
        say(report, "indexed     %d titles in %.1f s", titles, seconds);
        say(report, "searched    %d queries, %d of them judged", asked.size(), judged.size());
        if (!judged.isEmpty()) {
            say(report, "hit@1       %.4f", hitAt(1, judged));
            say(report, "hit@10      %.4f", hitAt(LOOKED_AT, judged));
            say(report, "MRR@10      %.4f", judged.stream().mapToInt(Asked::place).mapToDouble(place -> place > 0 && place <= LOOKED_AT ? 1.0 / place : 0).average().orElse(0));
        }
        say(report, "micros      median %d, p99 %d", Report.quantile(0.5, asked.stream().mapToLong(Asked::micros)), Report.quantile(0.99, asked.stream().mapToLong(Asked::micros)));
    }

    private static double hitAt(int places, List<Asked> asked) {
        return asked.stream().mapToInt(Asked::place).mapToDouble(place -> place > 0 && place <= places ? 1 : 0).average().orElse(0);
    }
}
