package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import dev.lingxi.knowledge.Occasion;
import dev.lingxi.language.Normalizer;
import dev.lingxi.trade.Order;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Stage;
import dev.lingxi.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what the words of a line ask, each thing in its order. */
@Component
final class Utterances {

    private static final Pattern OWN = Pattern.compile("我(买|拍|下单|订|收到|家)的?|(买|拍|到手|收到)的|(i|we) (bought|ordered|received)|\\bmy\\b");
    private static final String UNREADABLE = "greeting.unclear.mash";
    private static final Set<String> OF_OWN_THINGS = Set.of("gift", "installation", "repair", "fault", "use");
    private static final String NEXT_DAY = "logistics.arrival.next_day";
    private static final String REPAIR_COST = "repair.cost.how_much";
    private static final Pattern OF_REPAIR = Pattern.compile("^(?:repair\\.(?!part\\.accessory)|fault\\.)");
    private static final Pattern COST = Pattern.compile("那?(?:大概|大约|一般|总共)?(?:要|得|需要|是)?(?:多少钱|几块钱|什么价|啥价|收费吗|要钱吗|贵不贵|贵吗)[呢啊呀?？]*");
    private static final String ARRIVES_TODAY = "logistics.arrival.today";
    private static final Pattern BUYING = Pattern.compile("拍|买|下单|有没有|支持|服务|达|order|offer|do you|deliver");
    private static final int TOO_SHORT = 2;
    private static final Set<String> COURTESIES = Set.of("greeting.thanks", "greeting.bye");

    private final LineReader reader;
    private final Understanding understanding;
    private final Sources sources;
    private final OrderSource orders;

    Utterances(LineReader reader, Understanding understanding, Sources sources, OrderSource orders) {
        this.reader = reader;
        this.understanding = understanding;
        this.sources = sources;
        this.orders = orders;
    }

    /** The answer to what the bot asked back. */
    Optional<List<Answered>> resumed(Scene scene) {
        Context before = scene.question().context();
        return Optional.ofNullable(before.open()).flatMap(open -> Slots.filled(open, scene.text(), scene.shelf(), scene.mentions(), rest -> LineReader.sure(reader.glanced(scene, rest, reader.occasion(scene, rest))))).map(filled -> {
            Context context = filled.context(before.waitingFor(null));
            Optional<Item> item = Optional.ofNullable(context.sku()).flatMap(scene.shelf()::item);
            Optional<Entry> entry = filled.entry().flatMap(id -> understanding.entry(scene.store(), id, reader.occasion(scene, () -> item)));
            Optional<Order> order = Optional.ofNullable(context.order()).flatMap(id -> orders.own(scene.question(), id));
            Asked asked = scene.asked(filled.line(), Scene.nothing(), entry, item, order, context.asked(entry.map(Entry::id).orElse(null), context.attribute()));
            Part part = entry.isPresent() ? sources.answer(asked) : item.map(each -> ProductIntroduction.of(each, asked)).orElse(new Part.Nothing("nothing asked"));
            return List.of(new Answered(asked, part));
        });
    }

    List<Answered> asked(Scene scene) {
        String text = Speech.withoutCorrection(scene.text());
        String line = text.isBlank() ? scene.text() : text;
        String rest = scene.question().context().hasBegun() ? Acknowledgement.without(line) : line;
        return answered(scene, Speech.wants(rest) ? rest : line);
    }

    /** Each thing that the words ask, answered in their order. */
    List<Answered> answered(Scene scene, String text) {
        var answered = new ArrayList<Answered>();
        Context now = scene.question().context();
        for (Story.Clause each : reader.clauses(scene, text)) {
            Answered one = one(scene, each.words(), each.meaning(), now);
            answered.add(one);
            now = contextAfter(one, now);
        }
        return answered;
    }

    private static Context contextAfter(Answered one, Context before) {
        return switch (one.part()) {
            case Part.Said part -> part.after();
            case Part.Ask part -> part.after();
            case Part.ToPerson part -> part.after();
            case Part.Nothing part -> before;
        };
    }

    Answered one(Scene scene, String line, Meaning meaning, Context before) {
        Focus focus = scene.focus(line, before);
        Optional<Entry> entry = repairCost(scene, line, focus, before).or(() -> entry(scene, line, meaning, focus).map(each -> ofOwnParcel(scene, line, each)).map(each -> afterDoing(scene, line, each)));
        Optional<Order> order = entry.filter(Utterances::speaksOfOrders).flatMap(wanted -> order(scene, focus.context()));
        Context context = focus.context().asked(topic(entry, focus.context()), focus.context().attribute());
        Optional<Item> item = focus.item().or(() -> focus.ambiguous().isEmpty() ? bought(scene, line, entry, order) : Optional.empty());
        Context looking = item.isPresent() && focus.item().isEmpty() ? context.lookingAt(item.get().sku().id()) : context;
        Asked asked = new Asked(scene.question(), scene.store(), scene.shelf(), Normalizer.normalize(line), focus.rest(), meaning, entry, item, focus.named(), order, looking);
        return new Answered(asked, Again.unless(asked, part(asked, focus), before));
    }

    /** What the talk is about now; a word of thanks in between, or the call for a person, leaves it. */
    private static @Nullable String topic(Optional<Entry> entry, Context before) {
        return entry.filter(each -> before.entry() == null || !isAside(each)).map(Entry::id).orElse(before.entry());
    }

    private static boolean isAside(Entry entry) {
        return entry.scenario().equals("greeting") || Set.of("complaint.human", "complaint.response").contains(entry.intent());
    }

    /** "大概多少钱" after a fault was told asks what its repair costs, and not the price of any goods. */
    private Optional<Entry> repairCost(Scene scene, String line, Focus focus, Context before) {
        boolean after = !focus.pointed() && before.entry() != null && OF_REPAIR.matcher(before.entry()).find() && COST.matcher(Normalizer.normalize(line)).matches();
        return after ? understanding.entry(scene.store(), REPAIR_COST, reader.occasion(scene, focus::item)) : Optional.empty();
    }

    /** "明天能到吗" of somebody whose parcel is on its way asks about that parcel, and not how fast the shop sends in general. */
    private Entry ofOwnParcel(Scene scene, String line, Entry entry) {
        boolean inGeneral = !entry.id().equals(NEXT_DAY) || !scene.question().consumer().identified() || BUYING.matcher(line).find();
        return inGeneral || !orders.isMoving(scene.question().consumer()) ? entry : understanding.entry(scene.store(), ARRIVES_TODAY, reader.occasion(scene, line)).orElse(entry);
    }

    /** How far it is, for somebody who has done what this entry tells how to do. */
    private Entry afterDoing(Scene scene, String line, Entry entry) {
        return Done.says(line, entry) ? understanding.entry(scene.store(), Done.howFar(entry).orElse(Nodding.ALL_RIGHT), reader.occasion(scene, line)).orElse(entry) : entry;
    }

    /** Whether an answer to this needs to know the order; most do not, and an order costs a look into the database. */
    private static boolean speaksOfOrders(Entry entry) {
        return Concerns.orders(entry) || Scripts.speaksOfOrder(entry);
    }

    private Optional<Order> order(Scene scene, Context context) {
        return Optional.ofNullable(context.order()).or(() -> Optional.ofNullable(scene.question().view().order()))
                .flatMap(id -> orders.own(scene.question(), id));
    }

    /** Whoever asks about a thing of their own, and names no other, means what they ordered: the only such thing, or the only one of the kind they name. */
    private Optional<Item> bought(Scene scene, String line, Optional<Entry> entry, Optional<Order> order) {
        boolean own = entry.map(each -> OF_OWN_THINGS.contains(each.scenario())).orElse(false) || OWN.matcher(line).find();
        if (!own || !scene.question().consumer().identified()) {
            return Optional.empty();
        }
        Optional<String> kind = entry.filter(Concerns::extras).isPresent() ? Optional.empty() : scene.shelf().kinds().in(line);
        List<Order> from = order.map(List::of).orElseGet(() -> orders.own(scene.question().consumer()));
        Predicate<Product> wanted = kind.map(scene.shelf().kinds()::called).orElse(product -> true);
        List<Item> things = from.stream().flatMap(each -> each.items().stream()).map(each -> scene.shelf().item(each.sku())).flatMap(Optional::stream)
                .filter(item -> wanted.test(item.product())).toList();
        boolean one = things.stream().map(item -> item.product().id()).distinct().count() == 1;
        return one ? Optional.of(things.getFirst()) : Optional.empty();
    }

    /** What was understood; where the line only points at a product, what was asked before. */
    private Optional<Entry> entry(Scene scene, String line, Meaning meaning, Focus focus) {
        if (focus.nothingElse() && focus.context().entry() != null) {
            Occasion occasion = reader.occasion(scene, focus::item);
            return understanding.entry(scene.store(), focus.context().entry(), occasion)
                    .flatMap(before -> listsVersions(before) ? understanding.entry(scene.store(), LineReader.IN_STOCK, occasion) : Optional.of(before));
        }
        boolean onlyNames = meaning.stage() != Stage.EXACT && !meaning.entry().filter(Concerns::orders).isPresent();
        if (focus.nothingElse() && !focus.named().isEmpty() && focus.ambiguous().isEmpty() && onlyNames) {
            return Optional.empty();
        }
        boolean hardlyAWord = !meaning.stage().isTaught() && meaning.stage() != Stage.TALK && line.strip().length() <= TOO_SHORT && !isCourtesy(meaning);
        return hardlyAWord ? Optional.empty() : meaning.entry().filter(each -> LineReader.sure(meaning) && !each.id().equals(UNREADABLE));
    }

    /** "多谢", "没了". */
    private static boolean isCourtesy(Meaning meaning) {
        return meaning.entry().filter(entry -> COURTESIES.contains(entry.intent())).isPresent();
    }

    /** What is told of all versions at once: whoever points at one of them then wants to know about that one. */
    private static boolean listsVersions(Entry entry) {
        return entry.needs(Need.Kind.COLOURS) || entry.needs(Need.Kind.VARIANTS) && !entry.needs(Need.Kind.STOCK);
    }

    private Part part(Asked asked, Focus focus) {
        if (!focus.ambiguous().isEmpty() && asked.entry().map(Concerns::products).orElse(true)) {
            return Slots.whichProduct(focus.ambiguous(), asked);
        }
        if (asked.entry().isEmpty() && focus.nothingElse() && focus.item().isPresent()) {
            return ProductIntroduction.of(focus.item().get(), asked);
        }
        return sources.answer(asked);
    }
}
