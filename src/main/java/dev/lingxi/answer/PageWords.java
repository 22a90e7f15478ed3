package dev.lingxi.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Specification;
import dev.lingxi.language.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds what a page states by the words of the line, where no name of an attribute leads there: "能放室外吗" is 室外使用, "能灌粉吗" is 自行加粉.
 *
 * <p>A page goes by what its makers write and a line by what shoppers type; {@link ShoppersWords} knows what the one calls what the other
 * says. How much of the line a statement holds decides, and words in the name of an attribute count more than words in its value.
 */
@Component
class PageWords {

    private static final double IN_THE_VALUE = 0.8;
    private static final double ENOUGH = 0.5;
    private static final double MOSTLY = 0.6;
    private static final double NEARER = 0.3;
    private static final int MOST = 3;
    private static final Pattern LIMIT = Pattern.compile("^(?:适用|支持|兼容|最大|最高|承重)|上限|范围");
    private static final Pattern BETWEEN_SCRIPTS = Pattern.compile("(?<=[a-z0-9.]) (?=\\p{IsHan})|(?<=\\p{IsHan}) (?=[a-z0-9])");

    private final Cache<Sku, List<Statement>> pages = Caffeine.newBuilder().weakKeys().build();

    /** What a page states in one place. @param key the attribute's name @param text its value, or the sentence it was drawn from */
    private record Statement(Specification fact, String key, String text) {

        static Statement of(Specification fact) {
            return new Statement(fact, plain(fact.key()), plain(fact.sentence() == null ? fact.reading() : fact.sentence()));
        }
    }

    /** As a line has it: "USB-C 供电" is written without the space. */
    private static String plain(String text) {
        return BETWEEN_SCRIPTS.matcher(Normalizer.normalize(text)).replaceAll("");
    }

    /** The attributes whose names have most of the line's words, where that is enough to leave no doubt; several where they have as much. */
    List<Specification> named(Item item, ShoppersWords words) {
        return best(item, words, statement -> words.shareOf(statement.key()), MOSTLY);
    }

    /** The attributes that have most of the line's words in their names and values. */
    List<Specification> mostly(Item item, ShoppersWords words) {
        return best(item, words, statement -> share(statement, words), MOSTLY);
    }

    /** The attributes that have enough of the line's words in their names and values. */
    List<Specification> facts(Item item, ShoppersWords words) {
        List<Specification> best = best(item, words, statement -> share(statement, words), ENOUGH);
        return best.stream().limit(best.stream().allMatch(fact -> words.shareOf(plain(fact.key())) > 0) ? MOST : 1).toList();
    }

    /** The sentence of the page that has enough of the line's words. */
    Optional<String> sentence(Item item, ShoppersWords words) {
        return best(item, words).filter(sentence -> words.shareOf(plain(sentence)) >= ENOUGH);
    }

    /** Whether a sentence of the page has clearly more of the line's words than these facts: "照片会褪色么" is not asked of the size of a photo. */
    boolean tellsMore(Item item, List<Specification> facts, ShoppersWords words) {
        double stated = facts.stream().map(Statement::of).mapToDouble(statement -> share(statement, words)).max().orElse(0);
        return best(item, words).filter(sentence -> words.shareOf(plain(sentence)) > stated + NEARER).isPresent();
    }

    private static Optional<String> best(Item item, ShoppersWords words) {
        return words.isEmpty() ? Optional.empty() : ProseSource.sentences(item.product()).stream().max(Comparator.comparingDouble(sentence -> words.shareOf(plain(sentence))));
    }

    /** The attributes that say up to what the thing goes, in the unit of the figure that the line names: "65寸能挂吗" of a mount for 43 to 85 inches. */
    static List<Specification> limits(Item item, String line) {
        List<Measure> named = Measure.in(line);
        return item.specifications().stream().filter(fact -> LIMIT.matcher(fact.key()).find())
                .filter(fact -> Measure.in(fact.reading()).stream().anyMatch(stated -> named.stream().anyMatch(each -> each.kind() == stated.kind()))).limit(1).toList();
    }

    /** Whether one attribute's name has clearly more of the line's words than another's: 照片尺寸 than 尺寸. */
    boolean isNearer(Specification one, Specification other, ShoppersWords words) {
        boolean otherHasTheUnit = words.touch(plain(other.reading())) && !words.touch(plain(one.reading()));
        return !otherHasTheUnit && words.shareOf(plain(one.key())) > words.shareOf(plain(other.key())) + NEARER;
    }

    /** Whether any of the facts has a word of the line. */
    static boolean speaksOf(List<Specification> facts, ShoppersWords words) {
        return facts.stream().map(Statement::of).anyMatch(statement -> words.touch(statement.key() + " " + statement.text()));
    }

    private List<Specification> best(Item item, ShoppersWords words, ToDoubleFunction<Statement> share, double enough) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Statement> page = page(item);
        double most = page.stream().mapToDouble(share).max().orElse(0);
        return most < enough ? List.of() : page.stream().filter(statement -> share.applyAsDouble(statement) == most).map(Statement::fact).limit(MOST).toList();
    }

    private static double share(Statement statement, ShoppersWords words) {
        return words.shareOf(statement.key(), statement.text(), IN_THE_VALUE);
    }

    private List<Statement> page(Item item) {
        return pages.get(item.sku(), sku -> item.specifications().stream().map(Statement::of).toList());
    }
}
