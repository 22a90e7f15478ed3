package dev.lingxi.understanding;

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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands lines for each store by what that store knows. Safe for many threads. */
@Component
public class Understanding {

    /** A store's own entries, made ready. */
    private record Own(long version, Optional<PackModel> model, OwnEntries entries) {}

    /** The entries of the packs that some industries use, an industry's after the general one's where they share an id or a name. */
    private record Shipped(Map<String, Entry> byId, Map<String, Entry> byName) {}

    /** How much nearer than the packs' best an own entry must come: a store's few entries leave room to come near by chance. */
    private static final double AHEAD = 0.03;
    /** Within how much of the packs' best by its gist an own entry makes the line one for the encoder. */
    private static final double CONTESTED = 0.3;

    private final KnowledgeBase knowledge;
    private final PackModel packs;
    private final LoadingCache<StoreId, Own> own =
            Caffeine.newBuilder().maximumSize(5_000).expireAfterAccess(Duration.ofHours(1)).build(this::teach);
    private final LoadingCache<Set<String>, Shipped> packEntries = Caffeine.newBuilder().maximumSize(200).build(this::together);

    Understanding(KnowledgeBase knowledge, PackModel packs) {
        this.knowledge = knowledge;
        this.packs = packs;
    }

    /** What the line may mean to this store on some occasion. */
    public Meaning understand(Store store, String line) {
        Own known = own(store.id());
        return understand(store, line, false, known, known.entries().all());
    }

    /** What the line means on this occasion. @param hurried whether to leave out what takes milliseconds */
    public Meaning understand(Store store, String line, boolean hurried, Occasion occasion) {
        Own known = own(store.id());
        return understand(store, line, hurried, known, known.entries().on(occasion));
    }

    private Meaning understand(Store store, String line, boolean hurried, Own known, Map<String, Entry> open) {
        Map<String, Entry> shipped = packEntries(store).byId();
        Ranking general = industryFirst(packs.quick(line, shipped.keySet()), shipped);
        Optional<Ranking> own = known.model().map(model -> model.quick(line, open.keySet()));
        if (hurried || !needsMeaning(general, own)) {
            return meaning(general, shipped, own, open);
        }
        return meaning(industryFirst(packs.deep(line, shipped.keySet()), shipped), shipped, known.model().map(model -> model.deep(line, open.keySet())), open);
    }

    /** Of two entries that come about as near, an industry's knows better. */
    private static Ranking industryFirst(Ranking ranking, Map<String, Entry> shipped) {
        return ranking.preferring(id -> shipped.get(id).layer() == Layer.INDUSTRY);
    }

    /** Whether only the encoder can tell: the gist is not sure, or cannot choose between the store's word and the packs'. */
    private boolean needsMeaning(Ranking general, Optional<Ranking> own) {
        boolean guessed = general.stage() == Stage.LINEAR && own.filter(each -> each.stage().compareTo(Stage.LINEAR) < 0).isEmpty();
        return guessed && (!packs.settles(general) || own.filter(each -> isNear(each, general)).isPresent());
    }

    private static boolean isNear(Ranking own, Ranking general) {
        return !own.candidates().isEmpty() && own.candidates().getFirst().score() > general.candidates().getFirst().score() - CONTESTED;
    }

    private static Meaning meaning(Ranking general, Map<String, Entry> shipped, Optional<Ranking> own, Map<String, Entry> open) {
        if (own.filter(each -> comesFirst(each, general)).isPresent()) {
            double sure = Math.min(own.get().confidence(), certainty(own.get()));
            return meaning(own.get(), open::get, sure, sure);
        }
        return meaning(general, id -> open.getOrDefault(id, shipped.get(id)), general.confidence(), general.family());
    }

    /** The store's own word counts where it is the very line, or comes at least as near as the packs' best. */
    private static boolean comesFirst(Ranking own, Ranking general) {
        if (own.candidates().isEmpty() || own.stage() == Stage.EXACT || general.stage() == Stage.EXACT) {
            return own.stage() == Stage.EXACT && !own.candidates().isEmpty();
        }
        if (own.stage() != general.stage() || general.candidates().isEmpty()) {
            return own.stage().ordinal() < general.stage().ordinal();
        }
        return own.candidates().getFirst().score() > general.candidates().getFirst().score() + AHEAD;
    }

    /** Few entries leave wide margins: what is far from all of them is not known, however far it is from the others. */
    private static double certainty(Ranking own) {
        double score = own.candidates().getFirst().score();
        return own.stage() == Stage.EXACT || own.stage() == Stage.SOUND ? score : Math.clamp((score - 1.55) / 0.6, 0, 1);
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
        return MoodReader.read(Normalizer.normalize(line));
    }

    private static Meaning meaning(Ranking ranking, Function<String, @Nullable Entry> entries, double confidence, double family) {
        var known = new ArrayList<Meaning.Known>();
        for (Candidate each : ranking.candidates()) {
            Entry entry = entries.apply(each.intent());
            if (entry != null) {
                known.add(new Meaning.Known(entry, each.score()));
            }
        }
        boolean outOfScope = known.isEmpty() || ranking.outOfScope();
        return new Meaning(List.copyOf(known), confidence, Math.max(confidence, family), outOfScope, ranking.stage(), ranking.micros());
    }

    /** What is known now; where the store has changed it, the old serves until the new is ready. */
    private Own own(StoreId store) {
        Own known = own.get(store);
        if (known.version() != knowledge.version(store)) {
            own.refresh(store);
        }
        return known;
    }

    private Own teach(StoreId store) {
        long version = knowledge.version(store);
        List<Entry> entries = version == 0 ? List.of() : knowledge.own(store);
        List<Sample> samples = entries.stream().flatMap(entry -> entry.phrasings().stream().map(phrasing -> new Sample(phrasing, entry.id()))).toList();
        Optional<PackModel> model = samples.isEmpty() ? Optional.empty() : Optional.of(packs.teachBeside(samples));
        return new Own(version, model, new OwnEntries(entries));
    }

    private Shipped packEntries(Store store) {
        return packEntries.get(Set.copyOf(store.industries()));
    }

    private Shipped together(Set<String> industries) {
        var byId = new HashMap<String, Entry>();
        var byName = new HashMap<String, Entry>();
        Stream.concat(Stream.of("general"), industries.stream().sorted()).flatMap(pack -> knowledge.packs().entries(pack).stream()).forEach(entry -> {
            byId.put(entry.id(), entry);
            byName.put(entry.name(), entry);
        });
        return new Shipped(Map.copyOf(byId), Map.copyOf(byName));
    }
}
