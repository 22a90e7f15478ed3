package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Specification;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import dev.lingxi.understanding.Meaning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All sources under one policy: facts before wording, what the line names before what it sounds like, and nothing rather than a guess. */
@Component
class Sources {

    private static final double UNSURE_FROM = 0.3;
    private static final double CLOSE = 0.4;
    private static final double NEAR = 0.85;
    private static final double LIKELY = 0.4;
    /** Whoever asks which goods have something looks for them. */
    private static final Pattern WHICH = Pattern.compile("^(有没有|有无|有木有|有啥|哪些|哪款|哪个|求|想要|想买|找)|^有.{1,8}的.{0,8}[吗么没不]|^do you (have|sell)|^(any|which|show)\\b");

    private final Map<Need.Kind, AnswerSource> byNeed = new EnumMap<>(Need.Kind.class);
    private final AttributeSource attributes;
    private final RecommendationSource recommendations;
    private final ExtrasSource extras;
    private final ScriptSource scripts;
    private final ProseSource prose;

    Sources(List<AnswerSource> sources, AttributeSource attributes, RecommendationSource recommendations, ExtrasSource extras, ScriptSource scripts, ProseSource prose) {
        sources.forEach(source -> source.serves().forEach(need -> byNeed.put(need, source)));
        this.attributes = attributes;
        this.recommendations = recommendations;
        this.extras = extras;
        this.scripts = scripts;
        this.prose = prose;
    }

    boolean isAboutProducts(Entry entry) {
        return entry.needs().stream().anyMatch(Sources::isAboutProduct);
    }

    /** Whether the answer to such a need is about one product. */
    private static boolean isAboutProduct(Need need) {
        return switch (need.kind()) {
            case PRODUCT, PRICE, BEST_OFFER, STOCK, GIFT, COMPANIONS, BOX, SELLING_POINTS, COLOURS, VARIANTS, WARRANTY, GUIDE, ATTRIBUTE -> true;
            case STATED, ORDER, PARCEL, PROMOTIONS, COMPARISON, RECOMMENDATION, ACTION, PERSON, MESSAGE -> false;
        };
    }

    Part answer(Asked asked) {
        if (ComparisonSource.asks(asked)) {
            return byNeed.get(Need.Kind.COMPARISON).answer(asked);
        }
        return prose.fault(asked).or(() -> extras.promised(asked)).orElseGet(() -> asked.entry().map(entry -> known(asked, entry)).orElseGet(() -> unknown(asked)));
    }

    private Part known(Asked asked, Entry entry) {
        Optional<Need> main = mainNeed(entry);
        if (main.isPresent() && isAboutProduct(main.get()) && asked.item().isEmpty()) {
            return withoutProduct(asked, entry, main.get());
        }
        Part part = main.map(need -> byNeed.get(need.kind()).answer(asked)).orElseGet(() -> scripts.answer(asked));
        if (part instanceof Part.Nothing) {
            part = fallback(asked, main);
        }
        return part instanceof Part.Said said && said.chips().isEmpty() ? said.chips(entry.next()) : part;
    }

    /** What the page says in prose, then the script. */
    private Part fallback(Asked asked, Optional<Need> main) {
        Part stated = main.isPresent() ? prose.answer(asked) : new Part.Nothing("no need");
        return stated instanceof Part.Nothing ? scripts.answer(asked) : stated;
    }

    /** The computed need comes first; a mere slot (商品, 订单) only where nothing is computed. */
    private static Optional<Need> mainNeed(Entry entry) {
        return entry.needs().stream().filter(need -> need.kind() != Need.Kind.PRODUCT && need.kind() != Need.Kind.ORDER).findFirst()
                .or(() -> entry.needs().stream().findFirst());
    }

    private Part withoutProduct(Asked asked, Entry entry, Need need) {
        boolean scriptStandsAlone = need.kind() == Need.Kind.PRODUCT || need.kind() == Need.Kind.WARRANTY || need.kind() == Need.Kind.GUIDE;
        if (scriptStandsAlone && scripts.answer(asked) instanceof Part.Said said) {
            return said.chips(entry.next());
        }
        if (asked.shelf().products().isEmpty()) {
            return scripts.answer(asked);
        }
        if (entry.intent().equals("price.bargain") || entry.intent().equals("price.elsewhere")) {
            return byNeed.get(Need.Kind.PROMOTIONS).answer(asked);
        }
        if (WHICH.matcher(asked.line()).find()) {
            return recommendations.answer(asked);
        }
        List<Product> suggested = suggested(asked);
        return suggested.size() == 1 ? answer(asked.about(Links.shown(suggested.getFirst()))) : Slots.whichProduct(suggested, asked);
    }

    /** Products that the consumer is likely to mean: of the kind that they name; else what lies in the cart. */
    private static List<Product> suggested(Asked asked) {
        Optional<String> kind = asked.shelf().kinds().in(asked.line());
        if (kind.isPresent()) {
            return asked.shelf().products().stream().filter(asked.shelf().kinds().called(kind.get())).limit(4).toList();
        }
        return Stream.ofNullable(asked.question().view().cart()).flatMap(List::stream)
                .map(each -> asked.shelf().item(each.sku()).map(Item::product).orElse(null)).filter(Objects::nonNull).distinct().limit(4).toList();
    }

    /** Nobody taught this; a fact that the line names, or a sentence of the page, may still answer it. */
    private Part unknown(Asked asked) {
        if (asked.item().isPresent()) {
            Item item = asked.item().get();
            Optional<Specification> named = Attributes.named(item, asked.line());
            if (named.isPresent()) {
                return attributes.about(item, List.of(named.get()), List.of(named.get().key()), asked);
            }
            Optional<Part> likely = stated(asked);
            if (likely.isPresent()) {
                return likely.get();
            }
            Part said = prose.answer(asked);
            if (!(said instanceof Part.Nothing)) {
                return said;
            }
        }
        return clarified(asked);
    }

    /** Not sure what is asked; but where a likely meaning is an attribute that this product states, that is worth saying. */
    private Optional<Part> stated(Asked asked) {
        Meaning meaning = asked.meaning();
        if (meaning.outOfScope() || meaning.family() < LIKELY) {
            return Optional.empty();
        }
        double best = meaning.candidates().getFirst().score();
        return meaning.candidates().stream().limit(3).filter(each -> each.score() >= best * NEAR && each.entry().needs(Need.Kind.ATTRIBUTE)).map(Meaning.Known::entry)
                .filter(entry -> !Attributes.find(asked.item().get(), entry.need(Need.Kind.ATTRIBUTE).get().names()).isEmpty()).findFirst()
                .map(entry -> attributes.answer(asked.as(entry)));
    }

    /** Two or three likely things: ask once, by name. */
    private static Part clarified(Asked asked) {
        Meaning meaning = asked.meaning();
        boolean askedJustNow = asked.context().open() != null && "entry".equals(asked.context().open().slot());
        if (meaning.outOfScope() || meaning.family() < UNSURE_FROM || askedJustNow || meaning.candidates().size() < 2) {
            return new Part.Nothing("not understood");
        }
        double best = meaning.candidates().getFirst().score();
        var likely = new ArrayList<Entry>();
        meaning.candidates().stream().filter(each -> each.score() >= best * CLOSE).limit(3).forEach(each -> likely.add(each.entry()));
        return likely.size() < 2 ? new Part.Nothing("not understood") : Slots.whichEntry(likely, asked);
    }
}
