package dev.lingxi.understanding;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Occasion;
import dev.lingxi.knowledge.Variants;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A store's own entries, and which of them exist on an occasion: those whose scope holds, and of several that are asked for by the same
 * words only the narrowest. Immutable but for its memory; safe for many threads.
 */
final class OwnEntries {

    private static final int REMEMBERED = 200;

    private final Map<String, Entry> all;
    private final List<Entry> scoped;
    /** By the id of an entry those that are wider and are asked for by some of the same words. */
    private final Map<String, Set<String>> wider;
    /** What is open by what is closed: the same map again for the same occasion, since others remember things by it. */
    private final LoadingCache<Set<String>, Map<String, Entry>> open = Caffeine.newBuilder().maximumSize(REMEMBERED).build(this::without);

    OwnEntries(List<Entry> entries) {
        var byId = new LinkedHashMap<String, Entry>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        all = Map.copyOf(byId);
        scoped = entries.stream().filter(entry -> !entry.scope().isEverywhere()).toList();
        wider = wider(entries);
    }

    private static Map<String, Set<String>> wider(List<Entry> entries) {
        Map<String, Set<String>> wider = new HashMap<>();
        for (List<Entry> variants : Variants.of(entries).values()) {
            for (Entry one : variants) {
                variants.stream().filter(other -> other.scope().narrowness() < one.scope().narrowness())
                        .forEach(other -> wider.computeIfAbsent(one.id(), id -> new HashSet<>()).add(other.id()));
            }
        }
        return wider;
    }

    /** All of them, whether they hold now or not, by id. */
    Map<String, Entry> all() {
        return all;
    }

    /** The entries that exist on the occasion, by id. */
    Map<String, Entry> on(Occasion occasion) {
        if (scoped.isEmpty()) {
            return all;
        }
        var closed = new HashSet<String>();
        for (Entry entry : scoped) {
            if (entry.scope().holds(occasion)) {
                closed.addAll(wider.getOrDefault(entry.id(), Set.of()));
            } else {
                closed.add(entry.id());
            }
        }
        return open.get(closed);
    }

    /** The entry as it stands on the occasion: itself, or the narrower one that then answers in its place. */
    Optional<Entry> entry(String id, Occasion occasion) {
        Map<String, Entry> open = on(occasion);
        return Optional.ofNullable(open.get(id)).or(() -> open.values().stream().filter(entry -> wider.getOrDefault(entry.id(), Set.of()).contains(id))
                .max(Comparator.comparingInt((Entry entry) -> entry.scope().narrowness()).thenComparing(Entry::id)));
    }

    private Map<String, Entry> without(Set<String> closed) {
        var left = new HashMap<>(all);
        left.keySet().removeAll(closed);
        return Map.copyOf(left);
    }
}
