package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.language.Normalizer;
import dev.lingxi.language.WordFile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people want a thing for, or for whom, from {@code uses.txt}.
 *
 * @param said  how they say it
 * @param kinds of goods that may serve, as shoppers call them, usual ones first
 * @param fits  words by which a page shows that its product does
 */
record Use(List<String> said, List<String> kinds, List<String> fits) {

    private static final List<Use> KNOWN = read();
    private static final int OF_THE_TITLE = 3;
    private static final int OF_A_SELLING_POINT = 2;

    /** The use that the line speaks of; where there are several, as "小孩画画", all of them in one. */
    static Optional<Use> in(String line) {
        String text = Normalizer.normalize(line);
        record Spoken(Use use, int length) {}
        return KNOWN.stream().map(use -> new Spoken(use, use.longestIn(text))).filter(spoken -> spoken.length() > 0)
                .sorted(Comparator.comparingInt(Spoken::length).reversed()).map(Spoken::use).reduce(Use::and);
    }

    /** Both: of the kinds those that may serve both, where there are any. */
    private Use and(Use other) {
        List<String> both = kinds.stream().filter(other.kinds::contains).toList();
        return new Use(said, both.isEmpty() ? kinds : both, Stream.concat(fits.stream(), other.fits.stream()).distinct().toList());
    }

    private int longestIn(String text) {
        return said.stream().filter(word -> holds(text, word)).mapToInt(String::length).max().orElse(0);
    }

    /** How well a page shows that its product suits; 0 where it shows nothing of it. */
    int suits(Product product) {
        return OF_THE_TITLE * count(Stream.of(product.title())) + OF_A_SELLING_POINT * count(product.sellingPoints().stream())
                + count(product.specifications().stream().map(fact -> fact.key() + " " + fact.reading()));
    }

    /** The statement about the product that shows it best; empty where none does. */
    Optional<String> reason(Item item) {
        return Stream.concat(item.product().sellingPoints().stream(), item.specifications().stream().filter(fact -> fact.sentence() == null).map(Cards::reading))
                .filter(statement -> count(Stream.of(statement)) > 0).max(Comparator.comparingInt(statement -> count(Stream.of(statement))));
    }

    private int count(Stream<String> statements) {
        return statements.map(statement -> statement.toLowerCase(Locale.ROOT)).mapToInt(statement -> (int) fits.stream().filter(statement::contains).count()).sum();
    }

    private static boolean holds(String text, String word) {
        return Normalizer.isChinese(word) ? text.contains(word) : ProseSource.holdsWord(text, word);
    }

    private static List<Use> read() {
        return WordFile.lines(Use.class, "uses.txt").map(line -> line.split(">"))
                .map(parts -> new Use(WordFile.words(parts[0]), WordFile.words(parts[1]), WordFile.words(parts[2]))).toList();
    }
}
