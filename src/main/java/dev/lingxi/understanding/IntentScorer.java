package dev.lingxi.understanding;

import dev.lingxi.understanding.IntentPlaces.Look;
import dev.lingxi.understanding.IntentRegression.Course;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was learned from a set of samples, before anybody asked how far it can be trusted: two regressions (with and without the
 * meaning), the samples as neighbours, where they lie in meaning, and the keys of known lines.
 */
final class IntentScorer {

    /** How much of its weight a gist has where the meaning is known. */
    private static final float BESIDE_MEANING = 0.35f;
    private static final float TRUST = 10;
    private static final int PASSES = 10;
    private static final int PASSES_OF_MANY = 6;
    /** From this many samples on, a feature that stood in one line only is not worth its memory. */
    private static final int MANY = 6_000;
    /** Up to this many intents are told apart by learning; more are kept as the middles of their samples. */
    private static final int LEARNED = 600;
    /** What full likeness to the nearest line of an intent is worth, in logits. */
    private static final float NEARNESS = 4;
    /** As many lines as may be scanned for a question without being felt. */
    private static final int NEIGHBOURS = 4_096;
    /** Half of the directions of a space say as well how far to trust the words. */
    private static final Look AT_GISTS = new Look(NEIGHBOURS, 64);
    /** More of both beside the encoder, which takes twenty times as long as this. */
    private static final Look AT_MEANINGS = new Look(16_384, 128);

    private final IntentVocabulary vocabulary;
    private final IntentRegression cheap;
    private final IntentRegression full;
    private final IntentNeighbours neighbours;
    private final IntentPlaces gists;
    private final IntentPlaces meanings;
    private final IntentKeys exact;
    private final IntentKeys sound;
    private final int intents;

    /** Learns from the samples whose intent number is not negative. */
    static IntentScorer learn(List<IntentPrepared> samples, int[] intentOf, int intents) {
        int[] taught = IntStream.range(0, intentOf.length).filter(i -> intentOf[i] >= 0).toArray();
        int[] own = Arrays.stream(taught).map(i -> intentOf[i]).toArray();
        return new IntentScorer(Arrays.stream(taught).mapToObj(samples::get).toList(), own, intents);
    }

    private IntentScorer(List<IntentPrepared> samples, int[] intentOf, int intents) {
        this.intents = intents;
        vocabulary = IntentVocabulary.of(samples.stream().map(IntentPrepared::features).toList(), samples.size() < MANY ? 1 : 2);
        IntentLine[] lines = samples.stream().map(this::line).toArray(IntentLine[]::new);
        IntentLine[] words = Arrays.stream(lines).map(line -> line.withMeaning(null)).toArray(IntentLine[]::new);
        int passes = samples.size() < MANY ? PASSES : PASSES_OF_MANY;
        Course course = new Course(intents + 1, vocabulary.size(), IntentVector.ALL, 1, TRUST, passes);
        Course fullCourse = new Course(intents + 1, vocabulary.size(), IntentVector.ALL, BESIDE_MEANING, TRUST, passes);
        boolean learned = intents <= LEARNED;
        cheap = learned ? IntentRegression.learn(words, intentOf, course) : IntentRegression.middles(words, intentOf, course, true);
        full = learned ? IntentRegression.learn(lines, intentOf, fullCourse) : IntentRegression.middles(lines, intentOf, fullCourse, false);
        int[] some = Evenly.of(lines.length, NEIGHBOURS).toArray();
        neighbours = IntentNeighbours.of(Arrays.stream(some).mapToObj(i -> lines[i]).toArray(IntentLine[]::new),
            Arrays.stream(some).map(i -> intentOf[i]).toArray(), intents + 1, vocabulary.size());
        gists = new IntentPlaces(lines, intentOf, intents + 1, IntentLine::gist, AT_GISTS);
        meanings = new IntentPlaces(lines, intentOf, intents + 1, IntentLine::meaning, AT_MEANINGS);
        int[] candidates = Arrays.stream(intentOf).map(intent -> intent < intents ? intent : IntentKeys.NONE).toArray();
        exact = IntentKeys.of(samples.stream().map(IntentPrepared::bare).toArray(String[]::new), candidates);
        sound = IntentKeys.of(samples.stream().map(IntentPrepared::sound).toArray(String[]::new), candidates);
    }

    IntentLine line(IntentPrepared sample) {
        return vocabulary.line(sample.features()).withGist(sample.gist()).withMeaning(sample.meaning());
    }

    /** The intent under which the same bare line was taught, or {@link IntentKeys#NONE}. */
    int exact(String bare) {
        return exact.find(bare);
    }

    /** The intent under which a line of the same sound was taught, or {@link IntentKeys#NONE}. */
    int sound(String key) {
        return key.indexOf(' ') < 0 ? IntentKeys.NONE : sound.find(key);
    }

    /** What characters, words and sounds say. */
    IntentEvidence cheap(IntentLine line) {
        float[] scores = new float[intents + 1];
        cheap.score(line.withMeaning(null), scores);
        return evidence(line, scores, gists.near(line), 0, new double[IntentEvidence.CHEAP]);
    }

    /** What the meaning adds. */
    IntentEvidence full(IntentLine line, IntentEvidence before) {
        float[] scores = new float[intents + 1];
        full.score(line, scores);
        IntentEvidence evidence = evidence(line, scores, meanings.near(line), NEARNESS, new double[IntentEvidence.FULL]);
        float[] meant = neighbours.byMeaning(line);
        double[] signals = evidence.signals();
        int own = IntentEvidence.CHEAP;
        signals[own] = neighbours.nearest(meant, 0, intents);
        signals[own + 1] = neighbours.nearest(meant, evidence.best());
        signals[own + 2] = neighbours.nearest(meant, intents);
        signals[own + 3] = before.best() == evidence.best() ? 1 : 0;
        signals[own + 4] = before.scores()[evidence.best()];
        return evidence;
    }

    /**
     * @param near     how near each intent's nearest line lies
     * @param nearness what that is worth in logits; 0 where it is a sign of trust only
     */
    private IntentEvidence evidence(IntentLine line, float[] scores, float[] near, float nearness, double[] signals) {
        for (int c = 0; c < scores.length; c++) {
            scores[c] += nearness * near[c];
        }
        int best = largest(scores, -1);
        int second = largest(scores, best);
        double margin = second < 0 ? 5 : scores[best] - scores[second];
        float height = scores[best];
        IntentRegression.softmax(scores);
        int other = largest(near, best);
        float[] alike = neighbours.byWords(line);
        signals[0] = 1;
        signals[1] = Math.log(scores[best] + 1e-6);
        signals[2] = Math.min(margin, 6);
        signals[3] = neighbours.nearest(alike, 0, intents);
        signals[4] = neighbours.nearest(alike, best);
        signals[5] = line.known();
        signals[6] = Math.log(1 + line.ids().length);
        signals[7] = height;
        signals[8] = Math.log(scores[intents] + 1e-4);
        signals[9] = neighbours.nearest(alike, intents);
        float[] quick = neighbours.byGist(line);
        signals[10] = neighbours.nearest(quick, 0, intents);
        signals[11] = neighbours.nearest(quick, best);
        signals[12] = neighbours.nearest(quick, intents);
        signals[13] = near[best];
        signals[14] = other < 0 ? 0 : near[best] - near[other];
        signals[15] = near[intents];
        return new IntentEvidence(scores, best, signals);
    }

    /** The intent with the largest score; the foreign lines, last, are no candidate. */
    private static int largest(float[] scores, int except) {
        int largest = -1;
        for (int c = 0; c < scores.length - 1; c++) {
            if (c != except && (largest < 0 || scores[c] > scores[largest])) {
                largest = c;
            }
        }
        return largest;
    }
}
