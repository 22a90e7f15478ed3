package dev.lingxi.understanding;

import dev.lingxi.language.Features;
import dev.lingxi.language.SentenceEmbedding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was learned from a set of samples, before anybody asked how far it can be trusted: two regressions (with and without the
 * meaning), the samples as neighbours, and the keys of known lines.
 */
final class IntentScorer {

    private static final float TRUST = 10;
    private static final int PASSES = 10;
    /** From this many samples on, a feature that stood in one line only is not worth its memory. */
    private static final int MANY = 6_000;
    private static final int CHINESE_AT = 0;
    private static final int ENGLISH_AT = SentenceEmbedding.CHINESE.dimensions();
    static final int DENSE = SentenceEmbedding.CHINESE.dimensions() + SentenceEmbedding.ENGLISH.dimensions();

    private final IntentVocabulary vocabulary;
    private final IntentRegression cheap;
    private final IntentRegression full;
    private final IntentNeighbours neighbours;
    private final IntentKeys exact;
    private final IntentKeys sound;
    private final int intents;

    /** A sample made ready to be learned from or asked. */
    record Prepared(String normal, String bare, String sound, Features features, float @Nullable [] meaning) {

        int shift() {
            return SentenceEmbedding.forLine(normal) == SentenceEmbedding.CHINESE ? CHINESE_AT : ENGLISH_AT;
        }
    }

    /** Learns from the samples whose intent number is not negative. */
    static IntentScorer learn(List<Prepared> samples, int[] intentOf, int intents) {
        int[] taught = IntStream.range(0, intentOf.length).filter(i -> intentOf[i] >= 0).toArray();
        int[] own = Arrays.stream(taught).map(i -> intentOf[i]).toArray();
        return new IntentScorer(Arrays.stream(taught).mapToObj(samples::get).toList(), own, intents);
    }

    private IntentScorer(List<Prepared> samples, int[] intentOf, int intents) {
        this.intents = intents;
        vocabulary = IntentVocabulary.of(samples.stream().map(Prepared::features).toList(), samples.size() < MANY ? 1 : 2);
        IntentLine[] lines = samples.stream().map(this::line).toArray(IntentLine[]::new);
        IntentLine[] words = Arrays.stream(lines).map(IntentLine::withoutMeaning).toArray(IntentLine[]::new);
        cheap = IntentRegression.learn(words, intentOf, new IntentRegression.Course(intents + 1, vocabulary.size(), 0, TRUST, PASSES));
        full = IntentRegression.learn(lines, intentOf, new IntentRegression.Course(intents + 1, vocabulary.size(), DENSE, TRUST, PASSES));
        neighbours = IntentNeighbours.of(lines, intentOf, vocabulary.size(), DENSE);
        int[] candidates = Arrays.stream(intentOf).map(intent -> intent < intents ? intent : IntentKeys.NONE).toArray();
        exact = IntentKeys.of(samples.stream().map(Prepared::bare).toArray(String[]::new), candidates);
        sound = IntentKeys.of(samples.stream().map(Prepared::sound).toArray(String[]::new), candidates);
    }

    private IntentScorer(int intents, IntentVocabulary vocabulary, IntentRegression cheap, IntentRegression full,
                         IntentNeighbours neighbours, IntentKeys exact, IntentKeys sound) {
        this.intents = intents;
        this.vocabulary = vocabulary;
        this.cheap = cheap;
        this.full = full;
        this.neighbours = neighbours;
        this.exact = exact;
        this.sound = sound;
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(intents);
        vocabulary.writeTo(out);
        cheap.writeTo(out);
        full.writeTo(out);
        neighbours.writeTo(out);
        exact.writeTo(out);
        sound.writeTo(out);
    }

    static IntentScorer readFrom(DataInputStream in) throws IOException {
        return new IntentScorer(in.readInt(), IntentVocabulary.readFrom(in), IntentRegression.readFrom(in),
            IntentRegression.readFrom(in), IntentNeighbours.readFrom(in), IntentKeys.readFrom(in), IntentKeys.readFrom(in));
    }

    IntentLine line(Prepared sample) {
        IntentLine line = vocabulary.line(sample.features());
        return sample.meaning() == null ? line : line.with(sample.meaning(), sample.shift());
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
        cheap.score(line.withoutMeaning(), scores);
        return evidence(line, scores, new double[IntentEvidence.CHEAP], neighbours.byWords(line));
    }

    /** What the meaning adds. */
    IntentEvidence full(IntentLine line, IntentEvidence before) {
        float[] scores = new float[intents + 1];
        full.score(line, scores);
        float[] alike = neighbours.byWords(line);
        IntentEvidence evidence = evidence(line, scores, new double[IntentEvidence.FULL], alike);
        float[] meant = neighbours.byMeaning(line);
        double[] signals = evidence.signals();
        int own = IntentEvidence.CHEAP;
        signals[own] = neighbours.nearest(meant, -1, intents);
        signals[own + 1] = neighbours.nearest(meant, evidence.best());
        signals[own + 2] = neighbours.nearest(meant, intents);
        signals[own + 3] = before.best() == evidence.best() ? 1 : 0;
        signals[own + 4] = before.scores()[evidence.best()];
        return evidence;
    }

    private IntentEvidence evidence(IntentLine line, float[] scores, double[] signals, float[] alike) {
        int best = largest(scores, -1);
        int second = largest(scores, best);
        double margin = second < 0 ? 5 : scores[best] - scores[second];
        float height = scores[best];
        IntentRegression.softmax(scores);
        signals[0] = 1;
        signals[1] = Math.log(scores[best] + 1e-6);
        signals[2] = Math.min(margin, 6);
        signals[3] = neighbours.nearest(alike, -1, intents);
        signals[4] = neighbours.nearest(alike, best);
        signals[5] = line.known();
        signals[6] = Math.log(1 + line.ids().length);
        signals[7] = height;
        signals[8] = Math.log(scores[intents] + 1e-4);
        signals[9] = neighbours.nearest(alike, intents);
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
