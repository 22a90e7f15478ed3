package dev.lingxi.understanding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.knowledge.Layer;
import dev.lingxi.knowledge.Occasion;
import dev.lingxi.language.Normalizer;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands lines for each store by what that store knows. Safe for many threads. */
@Component
public class Understanding {

    /**
     * A store's own entries, made ready.
     *
     * @param anew the ids of the packs' entries that an own entry says anew, by its id; found out when first asked
     */
    private record Own(long version, Optional<PackModel> model, OwnEntries entries, Map<String, Set<String>> anew) {}

    /** The entries of the packs that some industries use, an industry's after the general one's where they share an id or a name. */
    private record Shipped(Map<String, Entry> byId, Map<String, Entry> byName, Surroundings surroundings) {}

    /**
     * A line, and whose it is.
     *
     * @param open    the store's own entries that exist on the occasion
     * @param shipped those of the packs that the store uses
     */
    private record Asked(String line, Own own, Map<String, Entry> open, Shipped shipped) {

        // Keys of what is remembered: compared by what they are and not by what they hold, which is thousands of entries.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked(String otherLine, Own otherOwn, Map<String, Entry> otherOpen, Shipped otherShipped)
                    && line.equals(otherLine) && own == otherOwn && open == otherOpen && shipped == otherShipped;
        }

        @Override
        public int hashCode() {
            return 31 * line.hashCode() + System.identityHashCode(open);
        }
    }

    /** What the gist tells of a line. @param doubtful whether only the encoder can tell */
    private record Glance(Meaning meaning, boolean doubtful) {}

    /** How sure one must be of a store's own entry before it answers instead of the packs. */
    private static final double OWN = 0.65;
    /** What the gist says of the store's own entry is asked again of the encoder between these. */
    private static final double HARDLY_OWN = 0.1;
    private static final double OWN_FOR_SURE = 0.9;
    /** The share of an own entry's phrasings that the packs must take for one of theirs; it says that one anew. */
    private static final double SAID_ANEW = 0.3;
    /** Lines that are asked again and again, as most are on the day of a promotion, are understood once: some 10 MiB when full. */
    private static final int REMEMBERED = 10_000;

    private final KnowledgeBase knowledge;
    private final PackModel packs;
    private final Set<String> everything;
    private final LoadingCache<StoreId, Own> own =
            Caffeine.newBuilder().maximumSize(5_000).expireAfterAccess(Duration.ofHours(1)).build(new Teaching());
    private final LoadingCache<List<String>, Shipped> packEntries = Caffeine.newBuilder().maximumSize(200).build(this::together);
    private final Cache<Asked, Glance> glances = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<Asked, Meaning> meanings = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Understanding(KnowledgeBase knowledge, PackModel packs) {
        this.knowledge = knowledge;
        this.packs = packs;
        this.everything = Set.copyOf(packs.index().entries());
    }

    /** What the line may mean to this store on some occasion. */
    public Meaning understand(Store store, String line) {
        Own known = own(store.id());
        return understand(new Asked(line, known, known.entries().all(), packEntries(store)), false);
    }

    /** What the line means on this occasion. @param hurried whether to leave out what takes milliseconds */
    public Meaning understand(Store store, String line, boolean hurried, Occasion occasion) {
        Own known = own(store.id());
        return understand(new Asked(line, known, known.entries().on(occasion), packEntries(store)), hurried);
    }

    private Meaning understand(Asked asked, boolean hurried) {
        Glance glance = remembered(glances, asked, this::glance);
        return hurried || !glance.doubtful() ? glance.meaning() : remembered(meanings, asked, this::look);
    }

    /** What was told before; found out without holding up other lines meanwhile. */
    private static <T> T remembered(Cache<Asked, T> memory, Asked asked, Function<Asked, T> finding) {
        T known = memory.getIfPresent(asked);
        if (known == null) {
            known = finding.apply(asked);
            memory.put(asked, known);
        }
        return known;
    }

    /** What the gist tells, in a fifth of a millisecond. */
    private Glance glance(Asked asked) {
        Reading reading = Reading.of(asked.line());
        Told told = told(asked, packs.quick(reading, asked.shipped().byId().keySet()), asked.own().model().map(model -> model.quick(reading, asked.open().keySet())));
        return new Glance(meaning(asked, told), needsMeaning(told));
    }

    /** What the encoder tells, in milliseconds. */
    private Meaning look(Asked asked) {
        Reading reading = Reading.of(asked.line());
        return meaning(asked, told(asked, packs.deep(reading, asked.shipped().byId().keySet()), asked.own().model().map(model -> model.deep(reading, asked.open().keySet()))));
    }

    /** Of two entries that come about as near, an industry's knows better. */
    private static Ranking industryFirst(Ranking ranking, Map<String, Entry> shipped) {
        return ranking.preferring(id -> shipped.get(id).layer() == Layer.INDUSTRY);
    }

    /**
     * What both layers say to a line.
     *
     * @param own  empty where the store taught nothing itself
     * @param sure that the line asks for the store's own entry, 0 to 1
     */
    private record Told(Ranking general, Optional<Ranking> own, double sure) {}

    private Told told(Asked asked, Ranking shipped, Optional<Ranking> own) {
        Ranking general = industryFirst(shipped, asked.shipped().byId());
        double sure = own.map(each -> packs.own().of(each, general)).orElse(0.0);
        return new Told(general, own, own.filter(each -> isAnew(asked.own(), each, general)).isPresent() ? Math.max(sure, general.confidence()) : sure);
    }

    /** Whether only the encoder can tell: the gist is not sure, or cannot choose between the store's word and the packs'. */
    private boolean needsMeaning(Told told) {
        boolean guessed = told.general.stage() == Stage.LINEAR && told.own.filter(each -> each.stage().isTaught()).isEmpty();
        return guessed && told.sure < OWN_FOR_SURE && (!packs.settles(told.general) || told.sure > HARDLY_OWN);
    }

    private static Meaning meaning(Asked asked, Told told) {
        Map<String, Entry> open = asked.open();
        Map<String, Entry> shipped = asked.shipped().byId();
        if (told.own.isPresent() && told.sure >= OWN) {
            return meaning(told.own.get(), open::get, told.sure, told.sure, false);
        }
        Ranking general = told.general;
        return meaning(general, id -> open.getOrDefault(id, shipped.get(id)), general.confidence(), general.family(), general.outOfScope());
    }

    /** What the line asks where it goes on with a topic of the packs, whatever it means by itself. */
    public Meaning after(Store store, Entry topic, String line) {
        return after(store, topic, line, packEntries(store).surroundings().around(topic));
    }

    /** What the consumer wants done where the line wants something done about a topic of the packs, such as "那帮我弄一下". */
    public Meaning toBeDone(Store store, Entry topic, String line) {
        return after(store, topic, line, packEntries(store).surroundings().actions(topic));
    }

    private Meaning after(Store store, Entry topic, String line, Set<String> among) {
        Ranking ranking = new Topic(packs, topic, among).after(line);
        Map<String, Entry> own = own(store.id()).entries().all();
        Map<String, Entry> shipped = packEntries(store).byId();
        return meaning(ranking, id -> own.getOrDefault(id, shipped.get(id)), ranking.confidence(), ranking.family(), ranking.outOfScope());
    }

    /** An entry that this store knows on some occasion, its own before an industry's before the general one. */
    public Optional<Entry> entry(Store store, String id) {
        return Optional.ofNullable(own(store.id()).entries().all().get(id)).or(() -> shipped(store, id));
    }

    /** The entry as it stands on this occasion: the store's own where its scope holds, else the next layer's. */
    public Optional<Entry> entry(Store store, String id, Occasion occasion) {
        return own(store.id()).entries().entry(id, occasion).or(() -> shipped(store, id));
    }

    private Optional<Entry> shipped(Store store, String id) {
        return Optional.ofNullable(packEntries(store).byId().get(id));
    }

    /** The shipped entry that goes by the name: what a chip says. */
    public Optional<Entry> named(Store store, String name) {
        return Optional.ofNullable(packEntries(store).byName().get(name));
    }

    /** The entry that goes by the name, or is asked for by that very line. */
    public Optional<Entry> called(Store store, String name) {
        return named(store, name).or(() -> {
            Meaning meaning = understand(store, name);
            return meaning.stage() == Stage.EXACT ? meaning.entry() : Optional.empty();
        });
    }

    public Mood mood(String line) {
        return Mood.of(line);
    }

    private static Meaning meaning(Ranking ranking, Function<String, @Nullable Entry> entries, double confidence, double family, boolean refused) {
        var known = new ArrayList<Meaning.Known>();
        for (Candidate each : ranking.candidates()) {
            Entry entry = entries.apply(each.intent());
            if (entry != null) {
                known.add(new Meaning.Known(entry, each.score()));
            }
        }
        return new Meaning(List.copyOf(known), confidence, Math.max(confidence, family), known.isEmpty() || refused, ranking.stage(), ranking.micros());
    }

    /** What is known now; where the store has changed it, the old serves until the new is ready. */
    private Own own(StoreId store) {
        Own known = own.get(store);
        if (known.version() != knowledge.version(store)) {
            own.refresh(store);
        }
        return known;
    }

    /** A store that is asked for the first time is taught by gist at once and by the encoder meanwhile; one that has changed, by both before the new serves. */
    private final class Teaching implements CacheLoader<StoreId, Own> {

        @Override
        public Own load(StoreId store) {
            Own known = teach(store);
            known.model().ifPresent(model -> Thread.ofVirtual().start(model::warm));
            return known;
        }

        @Override
        public Own reload(StoreId store, Own before) {
            Own known = teach(store);
            known.model().ifPresent(PackModel::warm);
            return known;
        }
    }

    private Own teach(StoreId store) {
        long version = knowledge.version(store);
        List<Entry> entries = version == 0 ? List.of() : knowledge.own(store);
        List<Sample> samples = entries.stream().flatMap(entry -> entry.phrasings().stream().map(phrasing -> new Sample(phrasing, entry.id()))).toList();
        Optional<PackModel> model = samples.isEmpty() ? Optional.empty() : Optional.of(packs.teachBeside(samples));
        return new Own(version, model, new OwnEntries(entries), new ConcurrentHashMap<>());
    }

    /** Whether both layers mean the same thing by this line: then the store's word counts. */
    private boolean isAnew(Own known, Ranking own, Ranking general) {
        if (general.outOfScope() || own.candidates().isEmpty() || general.candidates().isEmpty()) {
            return false;
        }
        Entry first = known.entries().all().get(own.candidates().getFirst().intent());
        return known.anew().computeIfAbsent(first.id(), id -> anew(first)).contains(general.candidates().getFirst().intent());
    }

    /** The packs' entries that an own entry's phrasings are taken for, among the general ones and among all. */
    private Set<String> anew(Entry own) {
        var taken = new HashMap<String, Integer>();
        for (String phrasing : own.phrasings()) {
            Reading reading = Reading.of(phrasing);
            Stream.of(packEntries.get(List.of()).byId().keySet(), everything).map(known -> packs.quick(reading, known)).filter(packs::settles)
                    .flatMap(ranking -> ranking.first().stream()).map(Candidate::intent).distinct().forEach(id -> taken.merge(id, 1, Integer::sum));
        }
        double enough = Math.max(1, SAID_ANEW * own.phrasings().size());
        taken.values().removeIf(times -> times < enough);
        return Set.copyOf(taken.keySet());
    }

    private Shipped packEntries(Store store) {
        return packEntries.get(store.industries());
    }

    private Shipped together(List<String> industries) {
        var byId = new HashMap<String, Entry>();
        var byName = new HashMap<String, Entry>();
        Stream.concat(Stream.of("general"), industries.stream().sorted()).flatMap(pack -> knowledge.packs().entries(pack).stream()).forEach(entry -> {
            byId.put(entry.id(), entry);
            byName.put(entry.name(), entry);
        });
        return new Shipped(Map.copyOf(byId), Map.copyOf(byName), new Surroundings(byId, byName));
    }
}
