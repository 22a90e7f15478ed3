package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Specification;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All sources under one policy: facts before wording, what the line names before what it sounds like, and nothing rather than a guess. */
@Component
class Sources {

    private static final double UNSURE_FROM = 0.5;
    private static final double CLOSE = 0.4;
    private static final double NEAR = 0.85;
    /** How near another attribute must come to be meant instead of one that the page does not state: 吸力 of a hood and of a vacuum cleaner. */
    private static final double AKIN = 0.96;
    private static final double LIKELY = 0.55;
    private static final double PLAIN = 0.9;
    /** So many characters tell hardly enough to ask back what is meant by them. */
    private static final int REMARK = 12;
    private static final double RATHER_PLAIN = 0.8;
    /** What "有没有…" may ask of a product instead of for one. */
    private static final Set<Need.Kind> FEATURES = Set.of(Need.Kind.ATTRIBUTE, Need.Kind.STOCK);
    /** "行车记录仪能用不" asks whether the thing at hand can be used so. */
    private static final Pattern OF_THIS_ONE = Pattern.compile("(?:能|可以)(?:用|接|装|放)?[不吗么没]$");
    private static final String OF_TWO = "compare.two.";
    /** What is told of things in general, which their pages know better. */
    private static final Set<Need.Kind> ADVICE = Set.of(Need.Kind.GUIDE, Need.Kind.COMPANIONS, Need.Kind.PRODUCT, Need.Kind.BOX, Need.Kind.STATED);
    private static final Set<String> OF_THINGS = Set.of("use", "installation", "spec", "gift", "fault");

    private final Map<Need.Kind, AnswerSource> byNeed = new EnumMap<>(Need.Kind.class);
    private final AttributeSource attributes;
    private final RecommendationSource recommendations;
    private final ExtrasSource extras;
    private final ScriptSource scripts;
    private final ProseSource prose;
    private final PageWords pages;

    Sources(List<AnswerSource> sources, AttributeSource attributes, RecommendationSource recommendations, ExtrasSource extras, ScriptSource scripts, ProseSource prose, PageWords pages) {
        sources.forEach(source -> source.serves().forEach(need -> byNeed.put(need, source)));
        this.attributes = attributes;
        this.recommendations = recommendations;
        this.extras = extras;
        this.scripts = scripts;
        this.prose = prose;
        this.pages = pages;
    }

    Part answer(Asked asked) {
        if (ComparisonSource.asks(asked)) {
            return byNeed.get(Need.Kind.COMPARISON).answer(asked);
        }
        if (Seeking.plainly(asked)) {
            return recommendations.answer(asked);
        }
        if (Seeking.whetherSold(asked) && !isPlainlyElse(asked) && !recommendations.finds(asked)) {
            return recommendations.notSold(asked);
        }
        return ComparisonSource.unknown(asked).or(() -> prose.fault(asked)).or(() -> extras.promised(asked)).orElseGet(() -> asked.entry().map(entry -> known(asked, entry)).orElseGet(() -> unknown(asked)));
    }

    private Part known(Asked asked, Entry entry) {
        Optional<Need> main = mainNeed(entry);
        if (Seeking.listed(asked, entry)) {
            return recommendations.answer(asked);
        }
        if (main.isPresent() && Concerns.product(main.get()) && asked.item().isEmpty()) {
            return withoutProduct(asked, entry, main.get());
        }
        if (main.filter(need -> need.kind() == Need.Kind.ATTRIBUTE).isPresent() && !attributes.states(asked)) {
            Optional<Part> akin = stated(asked, AKIN);
            if (akin.isPresent()) {
                return akin.get();
            }
        }
        if (main.filter(need -> need.kind() == Need.Kind.RECOMMENDATION).isPresent() && (Seeking.otherwise(asked) || asked.item().isPresent() && OF_THIS_ONE.matcher(asked.line()).find())) {
            return unknown(asked);
        }
        Optional<Part> stated = thing(asked, main);
        if (stated.isPresent()) {
            return stated.get();
        }
        if (main.filter(need -> need.kind() == Need.Kind.ATTRIBUTE).isPresent() && ComparisonSource.goesOn(asked)) {
            return attributes.answer(asked.comparing());
        }
        Part part = main.map(need -> byNeed.get(need.kind()).answer(asked)).orElseGet(() -> scripts.answer(asked));
        if (part instanceof Part.Nothing) {
            part = entry.id().startsWith(OF_TWO) ? ComparisonSource.whichTwo(asked) : fallback(asked, main);
        }
        return part instanceof Part.Said said && said.chips().isEmpty() ? said.chips(entry.next()) : part;
    }

    /** "有光驱吗" of a thing whose page says so, whichever advice about discs it resembles. */
    private Optional<Part> thing(Asked asked, Optional<Need> main) {
        ShoppersWords words = asked.words();
        boolean mayBe = isAdvice(asked, main) && (Polarity.wantsYesOrNo(asked.line()) || words.allKnown());
        return mayBe ? asked.item().flatMap(item -> about(item, told(named(item, words, asked), main), asked)) : Optional.empty();
    }

    /** Something general about things, or what is not plainly anything else. */
    private static boolean isAdvice(Asked asked, Optional<Need> main) {
        boolean ofStore = asked.entry().filter(entry -> entry.id().startsWith("own.")).isPresent() && asked.meaning().stage() != Stage.EXACT;
        boolean ofThings = asked.entry().filter(entry -> OF_THINGS.contains(entry.scenario())).isPresent();
        return main.map(need -> ADVICE.contains(need.kind())).orElse(true) && (ofThings || ofStore || isDoubtful(asked));
    }

    private static boolean isDoubtful(Asked asked) {
        return asked.meaning().confidence() < RATHER_PLAIN && !Seeking.otherwise(asked);
    }

    /** What the page has under the line's words; where it is doubtful what is asked, also what it has in its values, or under a name that the line holds. */
    private List<Specification> named(Item item, ShoppersWords words, Asked asked) {
        List<Specification> named = pages.named(item, words);
        if (!named.isEmpty() || !isDoubtful(asked)) {
            return named;
        }
        List<Specification> facts = pages.mostly(item, words);
        return facts.isEmpty() ? Attributes.named(item, asked.line()).stream().toList() : facts;
    }

    /** What lies in the box is told by its list, unless the page says yes or no. */
    private static List<Specification> told(List<Specification> facts, Optional<Need> main) {
        boolean ofBox = main.filter(need -> need.kind() == Need.Kind.BOX).isPresent();
        return facts.stream().filter(fact -> !ofBox || Polarity.ofValue(fact.value()).isPresent()).toList();
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
        boolean scriptStandsAlone = need.kind() == Need.Kind.PRODUCT || need.kind() == Need.Kind.WARRANTY
                || need.kind() == Need.Kind.GUIDE && asked.shelf().kinds().in(asked.line()).isEmpty();
        if (scriptStandsAlone && scripts.answer(asked) instanceof Part.Said said) {
            return said.chips(entry.next());
        }
        if (asked.shelf().products().isEmpty()) {
            return scripts.answer(asked);
        }
        if (entry.intent().equals("price.bargain") || entry.intent().equals("price.elsewhere")) {
            return haggled(asked);
        }
        if (Seeking.which(asked) && !isPlainlyFeature(asked, need) || Seeking.ofKind(asked)) {
            return recommendations.answer(asked);
        }
        if (asked.tongue() == Tongue.EN && Seeking.shows(asked) && !Seeking.otherwise(asked) && !isPlainlyFeature(asked, need)) {
            return recommendations.finds(asked) ? recommendations.answer(asked) : recommendations.notSold(asked);
        }
        List<Product> suggested = suggested(asked);
        return suggested.size() == 1 ? answer(asked.about(Links.shown(suggested.getFirst()))) : Slots.whichProduct(suggested, asked);
    }

    /** "有没有指纹解锁" and "有没有现货" are put as "有没有洗衣机" is, "any pockets" and "which shade" as "any phones", and look for no goods. */
    private static boolean isPlainlyFeature(Asked asked, Need need) {
        boolean mayBe = FEATURES.contains(need.kind()) && asked.meaning().confidence() >= RATHER_PLAIN && Seeking.kind(asked).isEmpty();
        return mayBe && (asked.tongue() == Tongue.EN || Seeking.whetherThereIs(asked));
    }

    /** "do you sell gift cards" is known, and is about the payment. */
    private static boolean isPlainlyElse(Asked asked) {
        return asked.meaning().stage() == Stage.EXACT && asked.entry().filter(entry -> !Concerns.products(entry) && !entry.scenario().equals("find")).isPresent();
    }

    /** No price of its own to name: what can be said about it, then what is on offer. */
    private Part haggled(Asked asked) {
        Part.Said offers = PriceSource.promotions(asked);
        if (!(scripts.answer(asked) instanceof Part.Said said)) {
            return offers;
        }
        List<Content> both = Stream.concat(said.lines().getFirst().stream(), offers.lines().getFirst().stream()).toList();
        return new Part.Said(offers.source(), List.of(both), offers.chips(), offers.facts(), offers.after());
    }

    /** Products that the consumer is likely to mean: of the kind that they name; else what lies in the cart. */
    private static List<Product> suggested(Asked asked) {
        Optional<String> kind = asked.entry().filter(Concerns::extras).isPresent() ? Optional.empty() : asked.shelf().kinds().in(asked.line());
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
            ShoppersWords words = asked.words();
            Optional<Part> likely = about(item, pages.named(item, words), asked).or(() -> stated(asked, NEAR))
                    .or(() -> about(item, pages.facts(item, words), asked)).or(() -> prose.saying(pages, asked)).or(() -> about(item, PageWords.limits(item, asked.line()), asked));
            if (likely.isPresent()) {
                return likely.get();
            }
            Part said = prose.answer(asked);
            if (!(said instanceof Part.Nothing)) {
                return said;
            }
        }
        if (Seeking.ofKind(asked) || Seeking.shows(asked) && !Seeking.otherwise(asked) && recommendations.finds(asked)) {
            return recommendations.answer(asked);
        }
        return asked.item().isEmpty() && Seeking.whetherThereIs(asked) ? recommendations.notSold(asked) : clarified(asked);
    }

    private Optional<Part> about(Item item, List<Specification> facts, Asked asked) {
        return facts.isEmpty() ? Optional.empty() : Optional.of(attributes.about(item, facts, List.of(facts.getFirst().key()), asked));
    }

    /** Not sure what is asked; but where a likely meaning is an attribute that this product states, that is worth saying. */
    private Optional<Part> stated(Asked asked, double near) {
        Meaning meaning = asked.meaning();
        if (meaning.outOfScope() || meaning.family() < LIKELY) {
            return Optional.empty();
        }
        double best = meaning.candidates().getFirst().score();
        ShoppersWords words = asked.words();
        return meaning.candidates().stream().limit(3).filter(each -> each.score() >= best * near && each.entry().needs(Need.Kind.ATTRIBUTE)).map(Meaning.Known::entry)
                .filter(entry -> Attributes.states(asked.item().get(), entry.need(Need.Kind.ATTRIBUTE).get().names()))
                .filter(entry -> !words.anyKnown() || PageWords.speaksOf(Attributes.find(asked.item().get(), entry.need(Need.Kind.ATTRIBUTE).get().names()), words)).findFirst()
                .map(entry -> attributes.answer(asked.as(entry)));
    }

    /** Something told in the middle of a talk, with which nothing is asked. */
    private static boolean isRemark(Asked asked) {
        return asked.question().context().hasBegun() && !Speech.wants(asked.line());
    }

    /** Two or three likely things: ask once, by name. */
    private static Part clarified(Asked asked) {
        Meaning meaning = asked.meaning();
        boolean smallTalk = !meaning.candidates().isEmpty() && meaning.candidates().getFirst().entry().scenario().equals("greeting");
        if (isRemark(asked) && (meaning.family() < UNSURE_FROM || asked.line().length() <= REMARK)) {
            return new Part.Nothing(Answer.Miss.TOLD);
        }
        boolean askedJustNow = asked.context().open() != null && "entry".equals(asked.context().open().slot());
        if (meaning.family() < UNSURE_FROM || smallTalk || askedJustNow || meaning.candidates().size() < 2) {
            return new Part.Nothing("not understood");
        }
        double best = meaning.candidates().getFirst().score();
        var likely = new ArrayList<Entry>();
        meaning.candidates().stream().filter(each -> each.score() >= best * CLOSE && !each.entry().scenario().equals("greeting")).limit(3).forEach(each -> likely.add(each.entry()));
        return likely.size() < 2 ? new Part.Nothing("not understood") : Slots.whichEntry(likely, asked);
    }
}
