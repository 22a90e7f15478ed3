package dev.lingxi.exchange.facts;

import dev.lingxi.catalog.Specification;
import dev.lingxi.exchange.facts.FactPattern.Value;
import dev.lingxi.exchange.facts.Passage.Where;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws facts out of a page, each with the sentence that states it. */
public final class Facts {

    /** Values of one fact that a page may state; more is a list, not a fact. */
    private static final int MOST_FIGURES = 3;
    private static final int MOST_SENTENCES = 8;

    private static final Pattern PRICES = Pattern.compile("价格|补贴|优惠");
    /** What is said of prices and subsidies comes after what is said of the thing. */
    private static final Comparator<Passage> SUREST_FIRST = Comparator.comparing(Passage::where)
            .thenComparing(passage -> PRICES.matcher(passage.heading()).find());

    private final List<FactPattern> patterns;
    private final String supported;

    private Facts(List<FactPattern> patterns, String supported) {
        this.patterns = patterns;
        this.supported = supported;
    }

    /** Reads Chinese pages. */
    public static Facts chinese() {
        return new Facts(ChineseFacts.PATTERNS, "支持");
    }

    /** Reads English pages. */
    public static Facts english() {
        return new Facts(EnglishFacts.PATTERNS, "yes");
    }

    /** One statement of a fact. */
    private record Stated(FactPattern pattern, String key, String value, @Nullable String unit, String sentence, Where where) {}

    /** The facts of a page in the order of the table of patterns. */
    public List<Specification> of(String title, List<Passage> passages) {
        Map<String, List<Stated>> byKey = new LinkedHashMap<>();
        List<Passage> surestFirst = passages.stream().sorted(SUREST_FIRST).toList();
        for (FactPattern pattern : patterns) {
            surestFirst.stream().filter(passage -> pattern.fits(passage, title)).forEach(passage -> state(pattern, passage, byKey));
        }
        return byKey.values().stream().map(Facts::specification).toList();
    }

    private void state(FactPattern pattern, Passage passage, Map<String, List<Stated>> byKey) {
        Matcher match = pattern.wording().matcher(passage.text());
        while (match.find()) {
            String clause = Clauses.around(passage.text(), match.start(), match.end());
            if (pattern.unless() == null || !pattern.unless().matcher(clause).find()) {
                var stated = stated(pattern, passage, match, clause);
                add(stated, byKey.computeIfAbsent(stated.key(), key -> new ArrayList<>()));
            }
        }
    }

    private Stated stated(FactPattern pattern, Passage passage, Matcher match, String clause) {
        String sentence = pattern.value() == Value.SENTENCE ? passage.text() : Clauses.sentence(passage.text(), match.start(), match.end());
        String value = switch (pattern.value()) {
            case FIGURE -> Figures.plain(pattern.group(match, "v").orElseGet(match::group));
            case GRADE -> Figures.grade(pattern.group(match, "v").orElseGet(match::group));
            case CLAUSE -> clause;
            case SENTENCE -> Clauses.open(passage.text());
            case FEATURE -> supported;
        };
        String unit = pattern.value() == Value.FIGURE ? pattern.group(match, "u").map(Figures::unit).orElse(null) : null;
        return new Stated(pattern, pattern.keyOf(match), value, unit, sentence, passage.where());
    }

    /** The title speaks where nothing else does or where it has another figure; a feature is stated once. */
    private static void add(Stated stated, List<Stated> before) {
        boolean first = before.isEmpty();
        boolean another = !first && stated.pattern().value() != Value.FEATURE && (stated.where() != Where.TITLE || isFigure(stated)) && before.size() < most(stated)
                && before.stream().noneMatch(each -> Figures.same(each.value(), each.unit(), stated.value(), stated.unit()) || each.sentence().equals(stated.sentence()) && !isFigure(stated));
        if (first || another) {
            before.add(stated);
        }
    }

    private static int most(Stated stated) {
        return stated.pattern().value() == Value.SENTENCE ? MOST_SENTENCES : MOST_FIGURES;
    }

    private static boolean isFigure(Stated stated) {
        return stated.pattern().value() == Value.FIGURE || stated.pattern().value() == Value.GRADE;
    }

    private static Specification specification(List<Stated> statements) {
        Stated first = statements.getFirst();
        boolean sameUnit = statements.stream().map(Stated::unit).distinct().count() == 1;
        String values = statements.stream().map(each -> sameUnit || each.unit() == null ? each.value() : each.value() + " " + each.unit())
                .distinct().collect(Collectors.joining(isFigure(first) ? " / " : "；"));
        String sentences = statements.stream().map(Stated::sentence).distinct().map(Clauses::closed).collect(Collectors.joining());
        return new Specification(first.pattern().group(), first.key(), values, sameUnit ? first.unit() : null, sentences);
    }
}
