package dev.lingxi.understanding;

import dev.lingxi.language.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a set of samples taught: asked a line, it ranks the intents, says how sure it is and whether the line is out of scope.
 * Immutable and safe for many threads; teaching a new one never disturbs those who ask an old one.
 */
public final class IntentModel {

    private static final int RANKED = 10;
    private final List<String> intents;
    private final IntentScorer scorer;
    private final IntentConfidence cheap;
    private final IntentConfidence full;
    private final Thresholds thresholds;

    /**
     * @param gate    confidence from which a cheap stage settles a line
     * @param floor   confidence up to which it does too, because the line is far off
     * @param scope   confidence under which a line is out of scope
     * @param exact   confidence in a known line
     * @param sound   confidence in a known sound
     */
    record Thresholds(double gate, double floor, double scope, double exact, double sound) {}

    IntentModel(List<String> intents, IntentScorer scorer, IntentConfidence cheap, IntentConfidence full, Thresholds thresholds) {
        this.intents = intents;
        this.scorer = scorer;
        this.cheap = cheap;
        this.full = full;
        this.thresholds = thresholds;
    }

    /**
     * Learns samples: two to four seconds for a thousand on one core, most of it the encoder's.
     *
     * @throws IllegalArgumentException where there are none that have an intent
     */
    public static IntentModel teach(List<Sample> samples) {
        if (samples.stream().allMatch(Sample::isOutside)) {
            throw new IllegalArgumentException("teach at least one sample");
        }
        IntentLessons lessons = IntentLessons.of(samples);
        IntentTrials trials = new IntentTrials(lessons);
        IntentConfidence cheap = trials.confidence(true);
        IntentConfidence full = trials.confidence(false);
        double gate = trials.gate(cheap);
        double scope = trials.threshold(cheap, full, gate);
        double floor = Math.min(trials.floor(cheap), scope / 2);
        Thresholds thresholds = new Thresholds(gate, floor, scope, trials.reliability(true), trials.reliability(false));
        return new IntentModel(lessons.intents(), lessons.learn(new boolean[lessons.intentOf().length]), cheap, full, thresholds);
    }

    /** The intents that were taught, in the order they first appeared. */
    public List<String> intents() {
        return intents;
    }

    /** The confidence under which a line is called out of scope; chosen from the samples. */
    public double scopeThreshold() {
        return thresholds.scope;
    }

    /** What a consumer's line may mean. */
    public Ranking rank(String text) {
        long start = System.nanoTime();
        IntentPrepared asked = IntentPrepared.of(Normalizer.normalize(text));
        IntentLine line = scorer.line(asked);
        IntentEvidence words = scorer.cheap(line);
        int known = scorer.exact(asked.bare());
        if (known >= 0) {
            return ranking(words.scores(), known, thresholds.exact, Stage.EXACT, start);
        }
        known = scorer.sound(asked.sound());
        if (known >= 0) {
            return ranking(words.scores(), known, thresholds.sound, Stage.SOUND, start);
        }
        double sure = cheap.of(words.signals());
        if (sure >= thresholds.gate || sure <= thresholds.floor) {
            return ranking(words.scores(), words.best(), sure, Stage.LINEAR, start);
        }
        return byMeaning(asked, line, words, start);
    }

    private Ranking byMeaning(IntentPrepared asked, IntentLine line, IntentEvidence words, long start) {
        IntentEvidence evidence = scorer.full(line.withMeaning(asked.meant()), words);
        return ranking(evidence.scores(), evidence.best(), full.of(evidence.signals()), Stage.MEANING, start);
    }

    private Ranking ranking(float[] scores, int best, double confidence, Stage stage, long start) {
        List<Candidate> candidates = new ArrayList<>();
        int[] top = top(scores, best);
        scores[best] = Math.max(scores[best], scores[top[Math.min(1, top.length - 1)]]);
        for (int c : top) {
            candidates.add(new Candidate(intents.get(c), scores[c]));
        }
        long micros = (System.nanoTime() - start) / 1_000;
        return new Ranking(candidates, confidence, confidence < thresholds.scope, stage, micros);
    }

    private static int[] top(float[] scores, int best) {
        int[] top = new int[Math.min(RANKED, scores.length - 1)];
        top[0] = best;
        int size = 1;
        for (int c = 0; c < scores.length - 1; c++) {
            if (c != best && (size < top.length || scores[c] > scores[top[size - 1]])) {
                size = Math.min(size + 1, top.length);
                insert(top, size, c, scores);
            }
        }
        return top;
    }

    /** Puts an intent where it belongs behind the best, over the last of the first {@code size} places. */
    private static void insert(int[] top, int size, int intent, float[] scores) {
        int place = size - 1;
        while (place > 1 && scores[top[place - 1]] < scores[intent]) {
            top[place] = top[place - 1];
            place--;
        }
        top[place] = intent;
    }
}
