package dev.lingxi.understanding;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Packs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The shipped packs' own test lines, asked as consumers of a store would ask them. */
public final class PackTrial {

    private static final String GENERAL = "general";
    /** What the store sells that is asked the general lines. */
    private static final String SOLD_BESIDE_GENERAL = "computers";

    private final Packs packs;
    private final PackModel model;

    /**
     * A test line and what came back.
     *
     * @param setThresholds whether the build used this line, never taught, to find out how far the model can be trusted
     */
    public record Asked(Entry gold, String line, boolean setThresholds, Ranking ranking) {}

    private record Test(Entry entry, String line, boolean setThresholds) {}

    PackTrial(Packs packs, PackModel model) {
        this.packs = packs;
        this.model = model;
    }

    /** Of what this build ships. */
    public static PackTrial shipped() {
        return new PackTrial(Packs.shipped(), new PackModelConfiguration().packModel());
    }

    /** The names of the packs: {@code general} and the industries. */
    public List<String> packs() {
        return packs.names();
    }

    /** Asks some lines for nothing, so that the times of what follows are those of a server that has been up for a while. */
    public void warmUp(int lines) {
        Set<String> known = known(GENERAL);
        tests().stream().limit(lines).forEach(test -> model.rank(test.line, known));
    }

    /** Asks the test lines of some packs, each in a store that uses the general pack and the line's own industry. */
    public List<Asked> ask(Collection<String> chosen) {
        Map<String, Set<String>> known = new LinkedHashMap<>();
        packs.names().forEach(pack -> known.put(pack, known(pack)));
        Set<String> general = packs.entries(GENERAL).stream().map(Entry::id).collect(Collectors.toSet());
        return tests().stream().filter(test -> chosen.contains(test.entry.pack()))
            .map(test -> new Asked(test.entry, test.line, test.setThresholds, model.rank(test.line, known.get(test.entry.pack())).preferring(id -> !general.contains(id)))).toList();
    }

    private Set<String> known(String pack) {
        Set<String> known = new HashSet<>();
        for (String open : List.of(GENERAL, pack.equals(GENERAL) ? SOLD_BESIDE_GENERAL : pack)) {
            packs.entries(open).forEach(entry -> known.add(entry.id()));
        }
        return Set.copyOf(known);
    }

    /** In the order in which {@link PackTeacher} goes through them: it sets its thresholds by every other one, beginning with the first. */
    private List<Test> tests() {
        Map<String, List<Entry>> byId = new LinkedHashMap<>();
        packs.names().stream().flatMap(pack -> packs.entries(pack).stream()).filter(entry -> !entry.tests().isEmpty())
            .forEach(entry -> byId.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(entry));
        List<Test> tests = new ArrayList<>();
        byId.values().stream().flatMap(List::stream)
            .forEach(entry -> entry.tests().forEach(line -> tests.add(new Test(entry, line, tests.size() % 2 == 0))));
        return tests;
    }
}
