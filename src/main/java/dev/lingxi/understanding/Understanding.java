package dev.lingxi.understanding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Understands lines for each store by what that store knows. Safe for many threads. */
@Component
public class Understanding {

    /** What one store knows, made ready: its own entries' model before the model of all packs. */
    private record Taught(long version, Optional<IntentModel> own, Map<String, Entry> ownEntries, Map<String, Entry> packEntries) {}

    private record Packing(Set<String> packs) {}

    private static final double OWN_IS_SURE = 0.6;

    private final KnowledgeBase knowledge;
    private final PackModel packModel;
    private final Cache<Object, Taught> taught = Caffeine.newBuilder().maximumSize(5_000).expireAfterAccess(Duration.ofHours(1)).build();
    private final Cache<Packing, Map<String, Entry>> packings = Caffeine.newBuilder().maximumSize(200).build();

    Understanding(KnowledgeBase knowledge, PackModel packModel) {
        this.knowledge = knowledge;
        this.packModel = packModel;
    }

    /** What the line may mean to this store. */
    public Meaning understand(Store store, String line) {
        Taught known = taught(store);
        if (known.own().isPresent()) {
            Ranking own = known.own().get().rank(line);
            if (!own.outOfScope() && own.confidence() >= OWN_IS_SURE) {
                return meaning(own, known.ownEntries());
            }
        }
        return meaning(packModel.rank(line, known.packEntries().keySet()), known.packEntries());
    }

    /** An entry that this store knows, its own before an industry's before the general one. */
    public Optional<Entry> entry(Store store, String id) {
        Taught known = taught(store);
        return Optional.ofNullable(known.ownEntries().get(id)).or(() -> Optional.ofNullable(known.packEntries().get(id)));
    }

    public Mood mood(String line) {
        return MoodReader.read(dev.lingxi.language.Normalizer.normalize(line));
    }

    private static Meaning meaning(Ranking ranking, Map<String, Entry> entries) {
        var known = new ArrayList<Meaning.Known>();
        for (Candidate each : ranking.candidates()) {
            Entry entry = entries.get(each.intent());
            if (entry != null) {
                known.add(new Meaning.Known(entry, each.score()));
            }
        }
        return new Meaning(List.copyOf(known), ranking.confidence(), ranking.outOfScope() || known.isEmpty(), ranking.stage(), ranking.micros());
    }

    private Taught taught(Store store) {
        long version = knowledge.version(store.id());
        Taught known = taught.getIfPresent(store.id());
        if (known == null || known.version() != version) {
            known = teach(store, version);
            taught.put(store.id(), known);
        }
        return known;
    }

    private Taught teach(Store store, long version) {
        var own = new HashMap<String, Entry>();
        var samples = new ArrayList<Sample>();
        for (Entry entry : version == 0 ? List.<Entry>of() : knowledge.own(store.id())) {
            own.put(entry.id(), entry);
            entry.phrasings().forEach(phrasing -> samples.add(new Sample(phrasing, entry.id())));
        }
        Optional<IntentModel> model = samples.isEmpty() ? Optional.empty() : Optional.of(IntentModel.teach(samples));
        return new Taught(version, model, Map.copyOf(own), packEntries(store));
    }

    private Map<String, Entry> packEntries(Store store) {
        return packings.get(new Packing(Set.copyOf(store.industries())), packing -> {
            var entries = new HashMap<String, Entry>();
            knowledge.packs().entries("general").forEach(entry -> entries.put(entry.id(), entry));
            packing.packs().forEach(pack -> knowledge.packs().entries(pack).forEach(entry -> entries.put(entry.id(), entry)));
            return Map.copyOf(entries);
        });
    }
}
