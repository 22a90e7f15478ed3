package dev.lingxi.understanding;

import dev.lingxi.understanding.PhrasingIndex.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How sure one may be of a store's own entries, found out by playing stores: each takes a few intents out of the packs, teaches a few of
 * their phrasings as its own, and is asked their test lines and those of everybody else, half of them out of the same scenarios.
 */
final class OwnTrials {

    private static final int STORES = 40;
    private static final int INTENTS = 3;
    private static final int PHRASINGS = 6;
    private static final int OTHERS = 60;

    private final PackModel packs;
    private final List<Sample> tests;
    private final PackVectors vectors;
    private final Map<String, List<Sample>> byIntent;
    private final Random chance = new Random(5);
    private final Told gist = new Told();
    private final Told meaning = new Told();

    /** What was asked in one way. */
    private static final class Told {
        private final List<double[]> signals = new ArrayList<>();
        private final List<Boolean> right = new ArrayList<>();

        IntentConfidence fit() {
            double[] ones = new double[right.size()];
            boolean[] all = new boolean[ones.length];
            Arrays.fill(ones, 1);
            Arrays.fill(all, true);
            return IntentConfidence.fit(signals.toArray(double[][]::new), right.stream().mapToDouble(each -> each ? 1 : 0).toArray(), ones, all);
        }
    }

    OwnTrials(PackModel packs, List<Sample> samples, List<Sample> tests, PackVectors vectors) {
        this.packs = packs;
        this.tests = IntStream.range(0, tests.size()).filter(i -> i % 2 == 0).mapToObj(tests::get).toList();
        this.vectors = vectors;
        this.byIntent = samples.stream().collect(Collectors.groupingBy(sample -> intent(sample.intent()), TreeMap::new, Collectors.toList()));
    }

    OwnTrust trust() {
        for (int store = 0; store < STORES; store++) {
            play();
        }
        return new OwnTrust(gist.fit(), meaning.fit());
    }

    private void play() {
        List<String> intents = new ArrayList<>(byIntent.keySet());
        Collections.shuffle(intents, chance);
        Set<String> own = Set.copyOf(intents.subList(0, INTENTS));
        Set<String> scenarios = own.stream().map(OwnTrials::scenario).collect(Collectors.toSet());
        PackModel beside = packs.teachBeside(taught(own), (tongue, line) -> vectors.of(tongue, List.of(line))[0]);
        PackModel.Open all = beside.open(Set.copyOf(beside.index().entries()));
        PackModel.Open open = open(own);
        List<Sample> asked = new ArrayList<>(tests);
        Collections.shuffle(asked, chance);
        int near = 0;
        int far = 0;
        for (Sample test : asked) {
            boolean isNear = scenarios.contains(scenario(test.intent()));
            if (own.contains(intent(test.intent())) || (isNear ? near++ : far++) < OTHERS) {
                ask(test, beside, all, open);
            }
        }
    }

    private List<Sample> taught(Set<String> own) {
        return own.stream().sorted().flatMap(intent -> byIntent.get(intent).stream().collect(Collectors.groupingBy(Sample::intent, TreeMap::new, Collectors.toList()))
                .values().stream().flatMap(lines -> lines.stream().limit(PHRASINGS))).toList();
    }

    private PackModel.Open open(Set<String> own) {
        return packs.open(packs.index().entries().stream().filter(entry -> !own.contains(intent(entry))).collect(Collectors.toSet()));
    }

    private void ask(Sample test, PackModel beside, PackModel.Open all, PackModel.Open open) {
        Reading reading = Reading.of(test.text());
        Line own = beside.index().line(reading);
        Line general = packs.index().line(reading);
        float[] vector = vectors.of(reading.tongue(), List.of(reading.normal()))[0];
        note(gist, test, beside, beside.byGist(own, all), packs.byGist(general, open));
        note(meaning, test, beside, beside.byMeaning(own, vector, all), packs.byMeaning(general, vector, open));
    }

    private static void note(Told told, Sample test, PackModel beside, PackModel.Evidence own, PackModel.Evidence general) {
        if (own.ranked().length > 0) {
            told.signals.add(OwnTrust.signals(own.scores(), general.scores()));
            told.right.add(beside.index().entries().get(own.ranked()[0]).equals(test.intent()));
        }
    }

    private static String intent(String entry) {
        return entry.substring(0, Math.max(0, entry.lastIndexOf('.')));
    }

    private static String scenario(String entry) {
        return entry.substring(0, entry.indexOf('.'));
    }
}
