package dev.lingxi.understanding;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.knowledge.Packs;
import dev.lingxi.language.Features;
import dev.lingxi.language.Normalizer;
import dev.lingxi.language.Pinyin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The shipped packs as neighbours: an entry is as likely as its phrasings are near the line. Safe for many threads. */
@Component
final class PackModel {

    private static final int RANKED = 10;
    private static final double SCOPE = 0.38;

    private final List<String> entries = new ArrayList<>();
    private final IntentVocabulary vocabulary;
    private final IntentNeighbours neighbours;
    private final int[] entryOf;
    private final IntentKeys exact;
    private final IntentKeys sound;

    PackModel(KnowledgeBase knowledge) {
        var phrasings = new ArrayList<String>();
        var numbers = new ArrayList<Integer>();
        for (Sample sample : samples(knowledge.packs())) {
            if (entries.isEmpty() || !entries.getLast().equals(sample.intent())) {
                entries.add(sample.intent());
            }
            phrasings.add(Normalizer.normalize(sample.text()));
            numbers.add(entries.size() - 1);
        }
        entryOf = numbers.stream().mapToInt(Integer::intValue).toArray();
        List<Features> features = phrasings.stream().map(Features::of).toList();
        vocabulary = IntentVocabulary.of(features, 1);
        neighbours = IntentNeighbours.of(features.stream().map(vocabulary::line).toArray(IntentLine[]::new), entryOf, vocabulary.size(), 0);
        String[] bare = phrasings.stream().map(Normalizer::bare).toArray(String[]::new);
        exact = IntentKeys.of(bare, entryOf);
        sound = IntentKeys.of(java.util.Arrays.stream(bare).map(Pinyin::key).toArray(String[]::new), entryOf);
    }

    private static List<Sample> samples(Packs packs) {
        var samples = new ArrayList<Sample>();
        for (String pack : packs.names()) {
            for (Entry entry : packs.entries(pack)) {
                entry.phrasings().forEach(phrasing -> samples.add(new Sample(phrasing, entry.id())));
            }
        }
        return samples;
    }

    /** What the line may ask among the allowed entries. */
    Ranking rank(String line, Set<String> allowed) {
        long began = System.nanoTime();
        String normal = Normalizer.normalize(line);
        String bare = Normalizer.bare(normal);
        int known = exact.find(bare);
        Stage stage = Stage.EXACT;
        if (known < 0 || !allowed.contains(entries.get(known))) {
            String key = Pinyin.key(bare);
            known = key.indexOf(' ') < 0 ? -1 : sound.find(key);
            stage = Stage.SOUND;
        }
        List<Candidate> near = near(normal, allowed);
        if (known >= 0 && allowed.contains(entries.get(known))) {
            near.removeIf(sameAs(entries.get(known)));
            near.addFirst(new Candidate(entries.get(known), 1));
            return ranking(near, 0.97, stage, began);
        }
        double best = near.isEmpty() ? 0 : near.getFirst().score();
        double second = near.size() < 2 ? 0 : near.get(1).score();
        return ranking(near, Math.clamp(best + 0.6 * (best - second), 0, 0.95), Stage.LINEAR, began);
    }

    private static java.util.function.Predicate<Candidate> sameAs(String entry) {
        return candidate -> candidate.intent().equals(entry);
    }

    private static Ranking ranking(List<Candidate> near, double confidence, Stage stage, long began) {
        return new Ranking(near.stream().limit(RANKED).toList(), confidence, near.isEmpty() || confidence < SCOPE, stage, (System.nanoTime() - began) / 1_000);
    }

    private List<Candidate> near(String normal, Set<String> allowed) {
        float[] alike = neighbours.byWords(vocabulary.line(Features.of(normal)));
        Map<Integer, Float> nearest = new HashMap<>();
        for (int i = 0; i < alike.length; i++) {
            if (alike[i] > 0.15f) {
                nearest.merge(entryOf[i], alike[i], Math::max);
            }
        }
        var candidates = new ArrayList<Candidate>();
        nearest.forEach((entry, score) -> candidates.add(new Candidate(entries.get(entry), score)));
        candidates.removeIf(candidate -> !allowed.contains(candidate.intent()));
        candidates.sort(java.util.Comparator.comparingDouble((Candidate candidate) -> -candidate.score()).thenComparing(Candidate::intent));
        return candidates;
    }
}
