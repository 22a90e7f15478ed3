package dev.lingxi.exchange;

import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.exchange.Pile.Row;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Scope;
import dev.lingxi.knowledge.Variants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads new entries against what the store already says: two answers to one question, scopes that can never hold, answers that end, prices
 * and dates that the catalogue contradicts. All are remarks: the merchant may know better.
 */
final class KnowledgeReview {

    private static final Duration SOON = Duration.ofHours(24);
    private static final int MOST_RIVALS = 3;

    private final Shelf shelf;
    private final Instant now;
    private final ZoneId zone;
    private final Claims claims;

    /** @param shelf what the store will sell once the import is written */
    KnowledgeReview(Shelf shelf, Instant now, ZoneId zone) {
        this.shelf = shelf;
        this.now = now;
        this.zone = zone;
        this.claims = new Claims(shelf, now, zone);
    }

    /** Remarks on the rows of the pile. @param before the store's own entries as they stand */
    void review(Pile<KnowledgeRow> pile, List<Entry> before) {
        Map<String, List<String>> rivals = rivals(after(pile, before), pile.rows().stream().map(Row::id).collect(Collectors.toSet()));
        for (Row<KnowledgeRow> row : pile.rows()) {
            if (row.thing() instanceof KnowledgeRow.Known known) {
                Stream.of(rivals.getOrDefault(row.id(), List.of()).stream(), scope(known.entry()), claims.contradicted(known.entry())).flatMap(each -> each)
                        .forEach(what -> pile.remark(row.place(), row.id(), what));
            }
        }
    }

    private static Map<String, Entry> after(Pile<KnowledgeRow> pile, List<Entry> before) {
        Map<String, Entry> after = new LinkedHashMap<>();
        before.forEach(entry -> after.put(entry.id(), entry));
        pile.rows().forEach(row -> {
            switch (row.thing()) {
                case KnowledgeRow.Known known -> after.put(row.id(), known.entry());
                case KnowledgeRow.Gone gone -> after.remove(gone.id());
            }
        });
        return after;
    }

    /** For each new entry the others that the same words ask for, where no scope tells which is meant; of two new ones the one with the later id is told. */
    private static Map<String, List<String>> rivals(Map<String, Entry> entries, Set<String> told) {
        Map<String, Map<String, String>> rivals = new HashMap<>();
        Variants.of(entries.values()).forEach((words, variants) -> {
            for (Entry entry : variants) {
                variants.stream().filter(other -> told.contains(entry.id()) && isRival(entry, other, told)).limit(MOST_RIVALS)
                        .forEach(other -> rivals.computeIfAbsent(entry.id(), id -> new LinkedHashMap<>()).putIfAbsent(other.id(), rivalry(entry, other, words)));
            }
        });
        Map<String, List<String>> remarks = new HashMap<>();
        rivals.forEach((id, others) -> remarks.put(id, List.copyOf(others.values())));
        return remarks;
    }

    private static boolean isRival(Entry entry, Entry other, Set<String> told) {
        boolean anothersRow = told.contains(other.id()) && other.id().compareTo(entry.id()) > 0;
        return !other.id().equals(entry.id()) && !anothersRow && entry.scope().narrowness() == other.scope().narrowness() && entry.scope().overlaps(other.scope());
    }

    private static String rivalry(Entry entry, Entry other, String words) {
        String asked = "is asked for by the same words as " + other.id() + " ('" + Texts.shortened(words, 40) + "') ";
        boolean same = entry.script().equals(other.script()) && entry.needs().equals(other.needs());
        return asked + (same ? "and says the same; one of them is enough"
                : "and says something else, and no scope tells which one is meant");
    }

    private Stream<String> scope(Entry entry) {
        Scope scope = entry.scope();
        Stream<String> unknown = Stream.of(
                scope.skus().stream().filter(id -> shelf.item(id).isEmpty() && shelf.product(id).isEmpty()).map(id -> "is limited to '" + id + "', which the catalogue does not have"),
                scope.categories().stream().filter(each -> shelf.products().stream().noneMatch(product -> each.equals(product.category())))
                        .map(each -> "is limited to the category '" + each + "', in which there is no product"),
                promotion(scope).isEmpty() && scope.promotion() != null ? Stream.of("lives as long as the promotion '" + scope.promotion() + "', which there is not") : Stream.<String>empty())
                .flatMap(each -> each);
        return Stream.concat(unknown, ending(scope).stream());
    }

    private Optional<Promotion> promotion(Scope scope) {
        return shelf.promotions().stream().filter(each -> each.id().equals(scope.promotion())).findFirst();
    }

    private Optional<String> ending(Scope scope) {
        Optional<Instant> end = Stream.of(Optional.ofNullable(scope.to()), promotion(scope).map(Promotion::to)).flatMap(Optional::stream).min(Instant::compareTo);
        return end.filter(at -> at.isBefore(now.plus(SOON)))
                .map(at -> (at.isAfter(now) ? "ends soon, at " : "has ended, at ") + Claims.moment(at, zone) + "; then the next layer answers");
    }
}
