package dev.lingxi.answer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import dev.lingxi.knowledge.Occasion;
import dev.lingxi.language.Normalizer;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.Store;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Order;
import dev.lingxi.understanding.Clauses;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Mentions;
import dev.lingxi.understanding.Mood;
import dev.lingxi.understanding.Stage;
import dev.lingxi.understanding.Understanding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The engine: takes a question apart, asks the sources, and joins what they say. */
@Component
class EngineAnswers implements Answers {

    private static final Pattern ORDER_NUMBER = Pattern.compile("(?<![A-Za-z0-9])(?:[A-Za-z]{1,3})?\\d{10,20}(?![A-Za-z0-9])");
    private static final Pattern OWN = Pattern.compile("我(买|拍|下单|订|收到|家)的?|(买|拍|到手|收到)的|(i|we) (bought|ordered|received)|\\bmy\\b");
    /** "这个耳机": the thing at hand by its kind, of which nothing is asked but what is asked of the thing. */
    private static final String POINTING = "(?:这|那|该|此)(?:一)?(?:个|款|台|双|部|件|只|块|副|条|把|支|种|套)?";
    /** Asked alike of every kind of goods: the kind says nothing about the answer. */
    private static final Set<String> ALIKE_FOR_ALL_KINDS = Set.of("installation", "shipping", "logistics", "invoice", "payment", "price_protection", "returns");
    private static final String UNREADABLE = "greeting.unclear.mash";
    private static final String IN_STOCK = "stock.now.variant";
    private static final Set<String> OF_OWN_THINGS = Set.of("gift", "installation", "repair", "fault", "use");
    private static final String TRANSFER = "complaint.human.transfer";
    private static final String GREETING = "greeting.hello.there";
    private static final String NEXT_DAY = "logistics.arrival.next_day";
    private static final String ARRIVES_TODAY = "logistics.arrival.today";
    private static final Pattern BUYING = Pattern.compile("拍|买|下单|有没有|支持|服务|达|order|offer|do you|deliver");
    private static final int TOO_SHORT = 2;
    private static final double LIKELY = 0.15;
    private static final int SEEN_FOR_SUGGESTIONS = 5;
    private static final int ORDERS_FOR_SUGGESTIONS = 2;

    private final Stores stores;
    private final Catalog catalog;
    private final Understanding understanding;
    private final Sources sources;
    private final OrderSource orders;
    private final Openers openers;
    private final LoadingCache<Shelf, Mentions> mentions = Caffeine.newBuilder().weakKeys().build(Mentions::new);

    EngineAnswers(Stores stores, Catalog catalog, Understanding understanding, Sources sources, OrderSource orders, Openers openers) {
        this.stores = stores;
        this.catalog = catalog;
        this.understanding = understanding;
        this.sources = sources;
        this.orders = orders;
        this.openers = openers;
    }

    /** A line, and what the conversation was about before it. */
    private record Pointing(String line, Context before) {}

    /** A question with its store's things at hand. @param seen what lines were found to point at; of one thread */
    private record Scene(Question question, Store store, Shelf shelf, Mentions mentions, String text, Tongue tongue, PlatformCards cards, Map<Pointing, Focus> seen) {

        /** What a line points at: asked for before the line is understood and again when it is answered, looked for once. */
        Focus focus(String line, Context before) {
            return seen.computeIfAbsent(new Pointing(line, before), each -> Focus.of(line, shelf, mentions, before, question.view()));
        }

        String say(String zh, String en) {
            return tongue.say(zh, en);
        }

        /** The same when the conversation is about something else. */
        Scene when(Context now) {
            return new Scene(question.when(now), store, shelf, mentions, text, tongue, cards, seen);
        }

        /** One thing asked in words that name no product. */
        Asked asked(String words, Meaning meaning, Optional<Entry> entry, Optional<Item> item, Optional<Order> order, Context context) {
            String line = Normalizer.normalize(words);
            return new Asked(question, store, shelf, line, line, meaning, entry, item, List.of(), order, context);
        }
    }

    @Override
    public boolean unfinished(Question question) {
        boolean words = question.contents().stream().allMatch(Content.Text.class::isInstance);
        return words && question.context().open() == null && Speech.isUnfinished(Contents.text(question.contents()));
    }

    @Override
    public List<String> openers(Question question) {
        return openers.of(question, catalog.shelf(question.consumer().store()));
    }

    @Override
    public List<Content> orders(Consumer consumer, boolean english) {
        Cards cards = cards(consumer, english);
        return orders.own(consumer).stream().<Content>map(cards::order).toList();
    }

    @Override
    public Content shown(Consumer consumer, Content content, boolean english) {
        return switch (content) {
            case Content.ProductCard card -> catalog.shelf(consumer.store()).item(card.sku()).map(cards(consumer, english)::product).orElse(card);
            case Content.OrderCard card -> orders.own(consumer, card.order()).map(cards(consumer, english)::order).orElse(card);
            case Content other -> other;
        };
    }

    private Cards cards(Consumer consumer, boolean english) {
        return new Cards(stores.require(consumer.store()), catalog.shelf(consumer.store()), english);
    }

    @Override
    public Answer answer(Question question) {
        long began = System.nanoTime();
        return answer(scene(question), began);
    }

    private Answer answer(Scene scene, long began) {
        Found found = find(scene);
        Answer answer = Composer.answer(found, scene.store(), mood(scene), (System.nanoTime() - began) / 1_000);
        return scene.tongue() == Tongue.EN && answer instanceof Answer.Reply reply ? withEnglishChips(reply, scene.store()) : answer;
    }

    /** What is suggested next has a Chinese name; in English it goes by an English phrasing, or is left out where it has none. */
    private Answer.Reply withEnglishChips(Answer.Reply reply, Store store) {
        List<String> chips = reply.chips().stream()
                .map(chip -> Normalizer.isChinese(chip) ? understanding.called(store, chip).flatMap(EnglishNames::find) : Optional.of(chip))
                .flatMap(Optional::stream).distinct().toList();
        return new Answer.Reply(reply.lines(), chips, reply.why(), reply.after());
    }

    /** The answer itself, then what the runners-up would have answered, each as sure as its share of the likelihood. */
    @Override
    public List<Answer.Reply> suggestions(Question question, int most) {
        Scene scene = scene(question);
        var likely = new ArrayList<Answer.Reply>();
        Answer answer = answer(scene, System.nanoTime());
        likely.addAll(ofEachOrder(answer, scene.question()));
        said(answer).ifPresent(likely::add);
        Meaning meaning = scene.text().isEmpty() ? nothing() : understood(scene, scene.text());
        for (Meaning.Known known : meaning.candidates().stream().limit(SEEN_FOR_SUGGESTIONS).toList()) {
            double share = meaning.confidence() * known.score() / meaning.candidates().getFirst().score();
            if (likely.size() < most && !meaning.outOfScope() && share >= LIKELY) {
                instead(scene, known, meaning, share).filter(reply -> likely.stream().noneMatch(other -> other.lines().equals(reply.lines()))).ifPresent(likely::add);
            }
        }
        return List.copyOf(likely);
    }

    /** A person need not be asked which order: they can see what would be said of each, as sure as it is one of them. */
    private List<Answer.Reply> ofEachOrder(Answer answer, Question question) {
        Context.OpenSlot open = answer.after().open();
        if (open == null || !open.slot().equals("order")) {
            return List.of();
        }
        double share = answer.why().confidence() / open.choices().size();
        return open.choices().stream().limit(ORDERS_FOR_SUGGESTIONS).map(order -> answer(scene(question.choosing(order, answer.after())), System.nanoTime()))
                .filter(Answer.Reply.class::isInstance).map(Answer.Reply.class::cast)
                .map(reply -> new Answer.Reply(reply.lines(), reply.chips(), reply.why().asSureAs(share), reply.after())).toList();
    }

    /** What would be said were this the meaning. */
    private Optional<Answer.Reply> instead(Scene scene, Meaning.Known known, Meaning meaning, double share) {
        var alone = new Meaning(List.of(known), 1, 1, false, meaning.stage(), meaning.micros());
        Context context = scene.question().context();
        var found = new Found(List.of(one(scene, scene.text(), alone, context)), context, scene.tongue() == Tongue.EN, scene.question());
        return said(Composer.answer(found, scene.store(), mood(scene), 0))
                .map(reply -> new Answer.Reply(reply.lines(), reply.chips(), reply.why().asSureAs(share), reply.after()));
    }

    /** What a person could say as well: an answer or a question back. */
    private static Optional<Answer.Reply> said(Answer answer) {
        return switch (answer) {
            case Answer.Reply reply -> Optional.of(reply);
            case Answer.AskBack ask when ask.why().source().equals("clarify") -> Optional.empty();
            case Answer.AskBack ask -> Optional.of(new Answer.Reply(List.of(ask.question()), ask.chips(), ask.why(), ask.after()));
            case Answer.HandOver over -> Optional.empty();
            case Answer.Miss miss -> Optional.empty();
        };
    }

    private Scene scene(Question question) {
        PlatformCards cards = question.cards();
        Tongue tongue = Tongue.of(question.inEnglish(cards));
        Shelf shelf = catalog.shelf(question.consumer().store());
        return new Scene(question.in(tongue), stores.require(question.consumer().store()), shelf, mentions.get(shelf), cards.words(), tongue, cards, new HashMap<>());
    }

    private Mood mood(Scene scene) {
        return understanding.mood(scene.text());
    }

    /** What was found: parts in the order in which they were asked, each with what it was understood as. */
    record Found(List<Answered> answered, Context before, boolean english, Question question) {}

    /** One thing asked and what a source made of it. */
    record Answered(Asked asked, Part part) {}

    private Found find(Scene scene) {
        List<Answered> answered = shown(scene).or(() -> opened(scene)).or(() -> resumed(scene)).or(() -> pasted(scene)).or(() -> numbered(scene)).orElseGet(() -> asked(scene));
        return new Found(answered, scene.question().context(), scene.tongue() == Tongue.EN, scene.question());
    }

    /** A card, a picture or a sticker instead of words. */
    private Optional<List<Answered>> shown(Scene scene) {
        for (Content content : scene.question().contents()) {
            switch (content) {
                case Content.ProductCard card when scene.text().isEmpty() -> {
                    return Optional.of(List.of(product(scene, Links.item(card.sku(), scene.shelf()), card.sku())));
                }
                case Content.OrderCard card when scene.text().isEmpty() -> {
                    return Optional.of(List.of(order(scene, card.order(), scene.text())));
                }
                case Content.Picture picture when scene.text().isEmpty() -> {
                    return Optional.of(List.of(picture(scene)));
                }
                case Content.Video video when scene.text().isEmpty() -> {
                    return Optional.of(List.of(picture(scene)));
                }
                default -> { }
            }
        }
        return (scene.text().isEmpty() || isEmoji(scene.text())) && !scene.cards().opened() ? Optional.of(List.of(sticker(scene))) : Optional.empty();
    }

    /** Nothing but little pictures. */
    private static boolean isEmoji(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit) && text.codePoints().anyMatch(Character::isEmoji) && text.codePoints().noneMatch(c -> c == '?' || c == '？');
    }

    /** A conversation opened from an order or a product, with nothing said yet. */
    private Optional<List<Answered>> opened(Scene scene) {
        PlatformCards cards = scene.cards();
        if (!cards.opened() || scene.text().length() > 1) {
            return Optional.empty();
        }
        if (cards.order().isPresent()) {
            return Optional.of(List.of(order(scene, cards.order().get(), "")));
        }
        if (cards.product().isPresent()) {
            return Optional.of(List.of(product(scene, Links.item(cards.product().get(), scene.shelf()), cards.product().get())));
        }
        String text = scene.say("看到您发来的信息了，您想了解哪方面？", "I see what you sent. What would you like to know about it?");
        return Optional.of(List.of(new Answered(plain(scene, scene.question().context()),
                new Part.Said("card", List.of(List.of(Content.text(text))), Chips.afterCard(scene.tongue()), Map.of(), scene.question().context()))));
    }

    private static Answered picture(Scene scene) {
        String text = scene.say("图片收到了。我看不准图里的细节，您告诉我是哪种情况，或者直接转人工看图：", "I have your picture. I cannot judge its details; tell me what it is about, or ask for a person to look:");
        return new Answered(plain(scene, scene.question().context()), new Part.Said("picture", List.of(List.of(Content.text(text))), Chips.afterPicture(scene.tongue()), Map.of(), scene.question().context()));
    }

    private static Answered sticker(Scene scene) {
        String text = scene.say("收到～有什么想了解的，直接问我就好。", "Got it. Ask me anything about the shop.");
        return new Answered(plain(scene, scene.question().context()), Part.Said.text("sticker", text, Map.of(), scene.question().context()));
    }

    /** A pasted link or id: the card, then one question that fits. */
    private Optional<List<Answered>> pasted(Scene scene) {
        return Links.in(scene.text(), scene.shelf()).filter(pasted -> !isOrderNumber(scene, pasted) && !isOneOfSeveral(scene, pasted)).map(pasted -> {
            if (pasted.found().isPresent() && !Focus.isFiller(pasted.rest())) {
                return answered(scene.when(Focus.shown(pasted.found().get(), scene.question(), scene.shelf())), pasted.rest());
            }
            return List.of(product(scene, pasted.found(), pasted.text()));
        });
    }

    /** Two ids in one line are two names, to be compared. */
    private static boolean isOneOfSeveral(Scene scene, Links.Pasted pasted) {
        return !pasted.text().contains("/") && scene.mentions().in(scene.text()).names().size() > 1;
    }

    private static boolean isOrderNumber(Scene scene, Links.Pasted pasted) {
        return pasted.found().isEmpty() && !pasted.text().contains("/") && !pasted.text().contains("www");
    }

    private static Answered product(Scene scene, Optional<Item> found, String text) {
        if (found.isEmpty()) {
            String none = scene.say("这个链接或编号在本店没有对应的商品，可能已经下架，或者是别家店的。您可以告诉我商品名称，我帮您找。",
                    "There is no product of this shop behind that link or number. Tell me its name and I will look.");
            return new Answered(plain(scene, scene.question().context()), Part.Said.text("link:unknown", none, Map.of("link", Cards.shortened(text, 200)), scene.question().context()));
        }
        Item item = found.get();
        Context after = Focus.shown(item, scene.question(), scene.shelf()).asked(null, null);
        Asked asked = plain(scene, after);
        return new Answered(asked, ProductIntroduction.of(item, asked));
    }

    /** A number that looks like an order's. */
    private Optional<List<Answered>> numbered(Scene scene) {
        Matcher number = ORDER_NUMBER.matcher(scene.text());
        if (!number.find() || Links.item(number.group(), scene.shelf()).isPresent()) {
            return Optional.empty();
        }
        String rest = (scene.text().substring(0, number.start()) + scene.text().substring(number.end())).strip();
        return Optional.of(List.of(order(scene, number.group(), rest)));
    }

    private Answered order(Scene scene, String number, String rest) {
        Optional<Order> own = orders.own(scene.question(), number);
        Context before = scene.question().context();
        if (own.isEmpty()) {
            String text = scene.question().consumer().identified()
                    ? scene.say("在您的账号下没有找到订单 " + Cards.shortened(number, 24) + "。只能查询您自己的订单，请核对一下订单号，或登录下单的账号。", "There is no order " + Cards.shortened(number, 24) + " under your account. I can only look up your own.")
                    : scene.say("要查订单请先登录下单的账号；没有登录时我看不到任何订单。", "Please sign in with the account that placed the order; without that I see none.");
            return new Answered(plain(scene, before), Part.Said.text("order:not-yours", text, Map.of("order", Cards.shortened(number, 24)), before));
        }
        Meaning meaning = rest.length() < 2 ? nothing() : understood(scene, rest);
        Context after = before.withOrder(own.get().id());
        Optional<Entry> entry = meaning.entry().filter(each -> sure(meaning));
        Asked asked = scene.asked(rest, meaning, entry, Optional.empty(), own, after);
        return new Answered(asked, entry.map(each -> sources.answer(asked)).filter(Part.Said.class::isInstance).orElseGet(() -> orders.answer(asked)));
    }

    /** The answer to what the bot asked back. */
    private Optional<List<Answered>> resumed(Scene scene) {
        Context before = scene.question().context();
        return Optional.ofNullable(before.open()).flatMap(open -> Slots.filled(open, scene.text(), scene.shelf(), scene.mentions(), rest -> sure(glanced(scene, rest, occasion(scene, rest))))).map(filled -> {
            Context context = filled.context(before.waitingFor(null));
            Optional<Item> item = Optional.ofNullable(context.sku()).flatMap(scene.shelf()::item);
            Optional<Entry> entry = filled.entry().flatMap(id -> understanding.entry(scene.store(), id, occasion(scene, () -> item)));
            Optional<Order> order = Optional.ofNullable(context.order()).flatMap(id -> orders.own(scene.question(), id));
            Asked asked = scene.asked(filled.line(), nothing(), entry, item, order, context.asked(entry.map(Entry::id).orElse(null), context.attribute()));
            Part part = entry.isPresent() ? sources.answer(asked) : item.map(each -> ProductIntroduction.of(each, asked)).orElse(new Part.Nothing("nothing asked"));
            return List.of(new Answered(asked, part));
        });
    }

    private List<Answered> asked(Scene scene) {
        String text = Speech.withoutCorrection(scene.text());
        return answered(scene, text.isBlank() ? scene.text() : text);
    }

    /** Each thing that the words ask, answered in their order. */
    private List<Answered> answered(Scene scene, String text) {
        List<Story.Clause> said = said(scene, text);
        var answered = new ArrayList<Answered>();
        Context now = scene.question().context();
        for (Story.Clause each : said) {
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

    /** The line as a whole, unless its parts ask different things. */
    private List<Story.Clause> said(Scene scene, String text) {
        Clauses clauses = Clauses.of(text);
        List<String> words = clauses.parts().stream().distinct().toList();
        if (words.size() == 1) {
            Story.Clause only = clause(scene, words.getFirst());
            return List.of(clauses.areMany() ? only.doubted() : Story.alone(only));
        }
        Optional<Meaning> opening = opening(scene, text);
        if (opening.isPresent() || glanced(scene, text, occasion(scene, text)).stage() == Stage.EXACT) {
            return List.of(new Story.Clause(text, opening.orElseGet(() -> meaning(scene, text))));
        }
        var whole = SingletonSupplier.of(() -> new Story.Clause(text, meaning(scene, text)));
        List<Story.Clause> asked = Story.asked(whole::obtain, words.stream().map(each -> clause(scene, each)).toList());
        return asked.size() > 1 ? asked : List.of(new Story.Clause(text, asked.getFirst().meaning()));
    }

    private Story.Clause clause(Scene scene, String words) {
        return new Story.Clause(words, opening(scene, words).orElseGet(() -> meaning(scene, words)));
    }

    private Meaning understood(Scene scene, String line) {
        return understood(scene, line, occasion(scene, line));
    }

    private Meaning understood(Scene scene, String line, Occasion occasion) {
        return understanding.understand(scene.store(), line, scene.question().hurried(), occasion);
    }

    /** What the gist of a line says: enough to choose between two ways to put it, before one of them costs the encoder milliseconds. */
    private Meaning glanced(Scene scene, String line, Occasion occasion) {
        return understanding.understand(scene.store(), line, true, occasion);
    }

    private Occasion occasion(Scene scene, String line) {
        return occasion(scene, () -> scene.focus(line, scene.question().context()).item());
    }

    private Occasion occasion(Scene scene, Supplier<Optional<Item>> about) {
        return new LineOccasion(scene.question(), scene.shelf(), stores, about);
    }

    /** What a line means; the names of products and of their variants say nothing about that, nor does the kind of goods where it is about an order of them. */
    private Meaning meaning(Scene scene, String said) {
        Occasion occasion = occasion(scene, said);
        Meaning whole = glanced(scene, said, occasion);
        if (whole.stage() == Stage.EXACT) {
            return whole;
        }
        Optional<Entry> named = understanding.named(scene.store(), said);
        if (named.isPresent()) {
            return Meaning.certain(named.get());
        }
        String line = Speech.withoutLead(said);
        Meaning as = line.equals(said) ? whole : glanced(scene, line, occasion);
        Focus focus = scene.focus(line, scene.question().context());
        if (focus.asksWhetherThereIs()) {
            return understanding.entry(scene.store(), IN_STOCK, occasion).map(Meaning::certain).orElse(as);
        }
        String asked = withoutKind(scene, focus.pointed() && !focus.nothingElse() ? focus.rest() : line, focus);
        if (!asked.equals(line)) {
            return understood(scene, isClearer(glanced(scene, asked, occasion), as) ? asked : line, occasion);
        }
        return scene.shelf().kinds().in(line).filter(line::contains).filter(kind -> line.length() > kind.length() + 1)
                .map(kind -> line.replace(kind, "")).filter(without -> isForAllKinds(glanced(scene, without, occasion)))
                .map(without -> understood(scene, without, occasion)).filter(meaning -> isForAllKinds(meaning) && sure(meaning))
                .orElseGet(() -> understood(scene, line, occasion));
    }

    /** "这个耳机有货吗" asks "这款有货吗" of what is at hand. */
    private static String withoutKind(Scene scene, String line, Focus focus) {
        return focus.item().isEmpty() ? line
                : scene.shelf().kinds().in(line).map(kind -> line.replaceFirst(Pattern.quote(kind) + "(?=这款)", "").replaceFirst(POINTING + Pattern.quote(kind), "这款")).orElse(line);
    }

    private static boolean isClearer(Meaning one, Meaning other) {
        return one.family() > other.family() || one.confidence() > other.confidence();
    }

    /** About an order, or the very line that is asked of any kind of goods. */
    private static boolean isForAllKinds(Meaning meaning) {
        return meaning.entry().filter(entry -> isAboutOrders(entry) || meaning.stage() == Stage.EXACT && ALIKE_FOR_ALL_KINDS.contains(entry.scenario())).isPresent();
    }

    private static boolean isAboutOrders(Entry entry) {
        return entry.needs(Need.Kind.ORDER) || entry.needs(Need.Kind.PARCEL) || entry.needs(Need.Kind.ACTION);
    }

    /** A call for a person, in whatever words; or a word of address and nothing more, such as "亲": a greeting, whatever it resembles. */
    private Optional<Meaning> opening(Scene scene, String text) {
        if (Speech.callsForPerson(text)) {
            return understanding.entry(scene.store(), TRANSFER, occasion(scene, text)).map(Meaning::certain);
        }
        return Speech.isAddress(text) ? understanding.entry(scene.store(), GREETING, occasion(scene, text)).map(Meaning::certain) : Optional.empty();
    }

    private Answered one(Scene scene, String line, Meaning meaning, Context before) {
        Focus focus = scene.focus(line, before);
        Optional<Entry> entry = entry(scene, line, meaning, focus).map(each -> ofOwnParcel(scene, line, each));
        Optional<Order> order = entry.filter(EngineAnswers::speaksOfOrders).flatMap(wanted -> order(scene, focus.context()));
        Context context = focus.context().asked(entry.map(Entry::id).orElse(focus.context().entry()), focus.context().attribute());
        Optional<Item> item = focus.item().or(() -> focus.ambiguous().isEmpty() ? bought(scene, line, entry, order) : Optional.empty());
        Context looking = item.isPresent() && focus.item().isEmpty() ? context.lookingAt(item.get().sku().id()) : context;
        Asked asked = new Asked(scene.question(), scene.store(), scene.shelf(), Normalizer.normalize(line), focus.rest(), meaning, entry, item, focus.named(), order, looking);
        return new Answered(asked, part(asked, focus));
    }

    /** "明天能到吗" of somebody whose parcel is on its way asks about that parcel, and not how fast the shop sends in general. */
    private Entry ofOwnParcel(Scene scene, String line, Entry entry) {
        boolean inGeneral = !entry.id().equals(NEXT_DAY) || !scene.question().consumer().identified() || BUYING.matcher(line).find();
        return inGeneral || !orders.isMoving(scene.question().consumer()) ? entry : understanding.entry(scene.store(), ARRIVES_TODAY, occasion(scene, line)).orElse(entry);
    }

    /** Whether an answer to this needs to know the order; most do not, and an order costs a look into the database. */
    private static boolean speaksOfOrders(Entry entry) {
        return isAboutOrders(entry) || Scripts.speaksOfOrder(entry);
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
        Optional<String> kind = entry.filter(EngineAnswers::isAboutExtras).isPresent() ? Optional.empty() : scene.shelf().kinds().in(line);
        List<Order> from = order.map(List::of).orElseGet(() -> orders.own(scene.question().consumer()));
        Predicate<Product> wanted = kind.map(scene.shelf().kinds()::called).orElse(product -> true);
        List<Item> things = from.stream().flatMap(each -> each.items().stream()).map(each -> scene.shelf().item(each.sku())).flatMap(Optional::stream)
                .filter(item -> wanted.test(item.product())).toList();
        boolean one = things.stream().map(item -> item.product().id()).distinct().count() == 1;
        return one ? Optional.of(things.getFirst()) : Optional.empty();
    }

    /** About what comes along: the kind that the line names is that of the gift, and not that of the product. */
    static boolean isAboutExtras(Entry entry) {
        return entry.needs(Need.Kind.BOX) || entry.needs(Need.Kind.GIFT) || entry.needs(Need.Kind.COMPANIONS);
    }

    /** What was understood; where the line only points at a product, what was asked before. */
    private Optional<Entry> entry(Scene scene, String line, Meaning meaning, Focus focus) {
        if (focus.nothingElse() && focus.context().entry() != null) {
            Occasion occasion = occasion(scene, focus::item);
            return understanding.entry(scene.store(), focus.context().entry(), occasion)
                    .flatMap(before -> listsVersions(before) ? understanding.entry(scene.store(), IN_STOCK, occasion) : Optional.of(before));
        }
        if (focus.nothingElse() && !focus.named().isEmpty() && focus.ambiguous().isEmpty() && !meaning.entry().filter(EngineAnswers::isAboutOrders).isPresent()) {
            return Optional.empty();
        }
        boolean hardlyAWord = !meaning.stage().isTaught() && line.strip().length() <= TOO_SHORT;
        return hardlyAWord ? Optional.empty() : meaning.entry().filter(each -> sure(meaning) && !each.id().equals(UNREADABLE));
    }

    /** What is told of all versions at once: whoever points at one of them then wants to know about that one. */
    private static boolean listsVersions(Entry entry) {
        return entry.needs(Need.Kind.COLOURS) || entry.needs(Need.Kind.VARIANTS) && !entry.needs(Need.Kind.STOCK);
    }

    private static boolean sure(Meaning meaning) {
        return meaning.family() >= Story.SURE;
    }

    private Part part(Asked asked, Focus focus) {
        if (!focus.ambiguous().isEmpty() && asked.entry().map(each -> sources.isAboutProducts(each)).orElse(true)) {
            return Slots.whichProduct(focus.ambiguous(), asked);
        }
        if (asked.entry().isEmpty() && focus.nothingElse() && focus.item().isPresent()) {
            return ProductIntroduction.of(focus.item().get(), asked);
        }
        return sources.answer(asked);
    }

    private static Asked plain(Scene scene, Context context) {
        Optional<Item> item = Optional.ofNullable(context.sku()).flatMap(scene.shelf()::item);
        return scene.asked(scene.text(), nothing(), Optional.empty(), item, Optional.empty(), context);
    }

    private static Meaning nothing() {
        return new Meaning(List.of(), 1, 1, true, Stage.EXACT, 0);
    }
}
