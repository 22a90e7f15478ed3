package dev.lingxi.understanding;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which entries lie around a topic: those of its scenario, of the one that comes after it, and what these suggest to go on with. Safe for many threads. */
final class Surroundings {

    /** Whoever speaks of the one goes on with the other. */
    private static final Map<String, String> GOES_ON = Map.of("fault", "repair", "quality", "returns", "logistics", "shipping", "shipping", "logistics");
    /** Suggested everywhere, and about nothing in particular. */
    private static final Set<String> OF_NOTHING = Set.of("complaint", "greeting");
    /** How the packs call the entry that asks for the action itself. */
    private static final String WANT = ".want";

    private final Map<String, Entry> byId;
    private final Map<String, Entry> byName;
    private final Map<String, Set<String>> around = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> actions = new ConcurrentHashMap<>();

    Surroundings(Map<String, Entry> byId, Map<String, Entry> byName) {
        this.byId = byId;
        this.byName = byName;
    }

    /** The ids of what may be asked next. */
    Set<String> around(Entry topic) {
        return around.computeIfAbsent(topic.scenario(), this::around);
    }

    /** The ids of what can be done about it: of the actions of its own scenario or the one after it those that ask for nothing else. */
    Set<String> actions(Entry topic) {
        return actions.computeIfAbsent(topic.scenario(), scenario -> near(scenario).filter(entry -> entry.needs(Need.Kind.ACTION) && entry.id().endsWith(WANT)).map(Entry::id).collect(Collectors.toUnmodifiableSet()));
    }

    private Stream<Entry> near(String scenario) {
        return byId.values().stream().filter(entry -> entry.scenario().equals(scenario) || entry.scenario().equals(GOES_ON.get(scenario)));
    }

    private Set<String> around(String scenario) {
        Stream<Entry> suggested = byId.values().stream().filter(entry -> entry.scenario().equals(scenario)).flatMap(entry -> entry.next().stream()).map(byName::get)
                .filter(Objects::nonNull).filter(entry -> !OF_NOTHING.contains(entry.scenario()));
        return Stream.concat(near(scenario), suggested).map(Entry::id).collect(Collectors.toUnmodifiableSet());
    }
}
