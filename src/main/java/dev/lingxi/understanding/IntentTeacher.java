package dev.lingxi.understanding;

import dev.lingxi.language.Features;
import dev.lingxi.language.Normalizer;
import dev.lingxi.language.Pinyin;
import dev.lingxi.language.SentenceEmbedding;
import dev.lingxi.understanding.IntentScorer.Prepared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Teaches a model and finds out how far it can be trusted, from the samples alone.
 *
 * <p>The samples are dealt into folds. For each fold a scorer learns from the other folds, and not at all from one group of intents:
 * asked the fold's lines it is sometimes right and sometimes wrong, asked lines of the intents it never saw it shows how a neighbouring
 * question that nobody taught looks. From these answers come the confidences, the gate between the stages and the threshold of scope.
 */
final class IntentTeacher {

    private static final int FOLDS = 5;
    /** Share of in-scope lines that the cheap stages should settle; the encoder costs ten times the rest together. */
    private static final double CHEAP_SHARE = 0.55;

    private final List<String> intents;
    private final List<Prepared> samples;
    private final int[] intentOf;
    private final List<Trial> trials = new ArrayList<>();

    /** One line asked of a scorer that did not learn it. */
    private record Trial(int intent, IntentEvidence cheap, IntentEvidence full, int exact, int sound) {
        boolean inScope() {
            return intent >= 0;
        }
    }

    private IntentTeacher(List<Sample> taught) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] numbered = taught.stream().mapToInt(sample -> numbers.computeIfAbsent(sample.intent(), id -> numbers.size())).toArray();
        intents = List.copyOf(numbers.keySet());
        samples = new ArrayList<>(prepare(taught.stream().map(sample -> Normalizer.normalize(sample.text())).toList()));
        boolean chinese = samples.stream().anyMatch(sample -> Normalizer.isChinese(sample.normal()));
        boolean english = samples.stream().anyMatch(sample -> !Normalizer.isChinese(sample.normal()));
        samples.addAll(IntentForeign.lines(chinese, english));
        intentOf = Arrays.copyOf(numbered, samples.size());
        Arrays.fill(intentOf, numbered.length, intentOf.length, intents.size());
    }

    static IntentModel teach(List<Sample> taught) {
        return new IntentTeacher(taught).teach();
    }

    private IntentModel teach() {
        for (int fold = 0; fold < FOLDS; fold++) {
            tryOut(fold);
        }
        IntentConfidence cheap = confidence(true);
        IntentConfidence full = confidence(false);
        double gate = gate(cheap);
        double threshold = threshold(cheap, full, gate);
        IntentScorer scorer = IntentScorer.learn(samples, intentOf, intents.size());
        return new IntentModel(intents, scorer, cheap, full,
            new IntentModel.Thresholds(gate, threshold, reliability(true), reliability(false)));
    }

    private void tryOut(int fold) {
        int[] folds = deal(new SplittableRandom(11));
        int[] groups = groups(new SplittableRandom(13));
        int[] learned = intentOf.clone();
        for (int i = 0; i < learned.length; i++) {
            learned[i] = folds[i] == fold || groups[intentOf[i]] == fold ? -1 : intentOf[i];
        }
        if (Arrays.stream(learned).filter(i -> i >= 0).distinct().count() < 2) {
            return;
        }
        IntentScorer scorer = IntentScorer.learn(samples, learned, intents.size());
        for (int i = 0; i < learned.length; i++) {
            if (learned[i] < 0) {
                boolean inScope = groups[intentOf[i]] != fold && intentOf[i] < intents.size();
                trials.add(ask(scorer, samples.get(i), inScope ? intentOf[i] : -1));
            }
        }
    }

    private static Trial ask(IntentScorer scorer, Prepared sample, int intent) {
        IntentLine line = scorer.line(sample);
        IntentEvidence cheap = scorer.cheap(line);
        return new Trial(intent, cheap, scorer.full(line, cheap), scorer.exact(sample.bare()), scorer.sound(sample.sound()));
    }

    private IntentConfidence confidence(boolean cheap) {
        if (trials.isEmpty()) {
            return IntentConfidence.unknown(cheap ? IntentEvidence.CHEAP : IntentEvidence.FULL);
        }
        double[][] signals = new double[trials.size()][];
        double[] right = new double[signals.length];
        double[] weight = new double[signals.length];
        boolean[] inScope = new boolean[signals.length];
        for (int i = 0; i < signals.length; i++) {
            Trial trial = trials.get(i);
            IntentEvidence evidence = cheap ? trial.cheap : trial.full;
            signals[i] = evidence.signals();
            right[i] = evidence.best() == trial.intent ? 1 : 0;
            inScope[i] = trial.inScope();
            weight[i] = trial.inScope() && right[i] == 0 ? 0.3 : 1;
        }
        return IntentConfidence.fit(signals, right, weight, inScope);
    }

    private double gate(IntentConfidence cheap) {
        double[] sure = trials.stream().filter(Trial::inScope).mapToDouble(trial -> cheap.of(trial.cheap.signals())).sorted().toArray();
        return sure.length == 0 ? 0.9 : sure[(int) (sure.length * (1 - CHEAP_SHARE))];
    }

    /** The confidence under which a line is called out of scope: where right answers kept and foreign lines refused balance best. */
    private double threshold(IntentConfidence cheap, IntentConfidence full, double gate) {
        double best = 0;
        double bestGain = Double.NEGATIVE_INFINITY;
        double[] sure = trials.stream().mapToDouble(trial -> sure(trial, cheap, full, gate)).toArray();
        for (int percent = 0; percent <= 60; percent++) {
            double gain = 0;
            for (int i = 0; i < sure.length; i++) {
                gain += sure[i] < percent / 100.0 ? 0 : gain(trials.get(i));
            }
            if (gain > bestGain) {
                bestGain = gain;
                best = percent / 100.0;
            }
        }
        return best;
    }

    private static double gain(Trial trial) {
        if (!trial.inScope()) {
            return -0.5;
        }
        return trial.full.best() == trial.intent ? 1 : -0.5;
    }

    private static double sure(Trial trial, IntentConfidence cheap, IntentConfidence full, double gate) {
        double first = cheap.of(trial.cheap.signals());
        return first >= gate ? first : full.of(trial.full.signals());
    }

    /** How often a known line (or sound) meant the same again, with five such lines of goodwill. */
    private double reliability(boolean exact) {
        double right = 4.75;
        double all = 5;
        for (Trial trial : trials) {
            int found = exact ? trial.exact : trial.sound;
            if (trial.inScope() && found >= 0) {
                all++;
                right += found == trial.intent ? 1 : 0;
            }
        }
        return right / all;
    }

    /** Which fold each sample falls into: samples of one intent are dealt like cards, equal lines into one fold. */
    private int[] deal(SplittableRandom chance) {
        int[] folds = new int[intentOf.length];
        int[] next = new int[intents.size() + 1];
        Arrays.setAll(next, c -> chance.nextInt(FOLDS));
        for (int i : shuffled(intentOf.length, chance)) {
            folds[i] = next[intentOf[i]]++ % FOLDS;
        }
        return folds;
    }

    private int[] groups(SplittableRandom chance) {
        int[] groups = new int[intents.size() + 1];
        groups[intents.size()] = -1;
        int[] order = shuffled(intents.size(), chance);
        for (int i = 0; i < order.length; i++) {
            groups[order[i]] = i % FOLDS;
        }
        return groups;
    }

    private static int[] shuffled(int size, SplittableRandom chance) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        for (int i = size - 1; i > 0; i--) {
            int j = chance.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /** Normal lines made ready, with their meanings. */
    static List<Prepared> prepare(List<String> lines) {
        float[][] meanings = new float[lines.size()][];
        for (SentenceEmbedding tongue : SentenceEmbedding.values()) {
            List<Integer> own = new ArrayList<>();
            for (int i = 0; i < meanings.length; i++) {
                if (SentenceEmbedding.forLine(lines.get(i)) == tongue) {
                    own.add(i);
                }
            }
            List<float[]> encoded = own.isEmpty() ? List.of() : tongue.of(own.stream().map(lines::get).toList());
            for (int i = 0; i < encoded.size(); i++) {
                meanings[own.get(i)] = encoded.get(i);
            }
        }
        List<Prepared> prepared = new ArrayList<>(lines.size());
        for (int i = 0; i < meanings.length; i++) {
            prepared.add(prepare(lines.get(i), meanings[i]));
        }
        return prepared;
    }

    static Prepared prepare(String normal, float[] meaning) {
        String bare = Normalizer.bare(normal);
        return new Prepared(normal, bare, Pinyin.key(bare), Features.of(normal), meaning);
    }
}
