package dev.lingxi.understanding;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Lines asked of scorers that did not learn them: how far a model can be trusted, found out from the lessons alone.
 *
 * <p>The lines are dealt into folds and the intents into groups. Each fold is asked of a scorer that learned neither it nor one group of
 * intents: of the lines whose intent it knows it gets some right and some wrong, the group's lines show how a neighbouring question looks
 * that nobody taught, and foreign lines how far-off ones look.
 */
final class IntentTrials {

    private static final int FOLDS = 5;
    /** With this many lines fewer folds will do, and each asks no more than so many. */
    private static final int MANY = 6_000;
    private static final int FOLDS_OF_MANY = 3;
    private static final int ASKED = 1_500;
    /** Share of in-scope lines that the cheap stages should settle; the encoder costs ten times the rest together. */
    private static final double CHEAP_SHARE = 0.75;
    /** Share of in-scope lines whose right answer may be lost to haste. */
    private static final double GIVEN_UP = 0.005;
    /** The same among lines of all kinds that look far off. */
    private static final double GIVEN_UP_BELOW = 0.001;
    /** How many foreign lines are expected for each line in scope when the threshold is chosen. */
    private static final double FOREIGN_SHARE = 0.25;
    /** How many right answers may be refused beside all right ones, and beside all wrong ones, which tell how sure one can be at all. */
    private static final double REFUSED = 0.01;
    private static final double REFUSED_OF_WRONG = 0.25;
    /** When right is told from wrong, a wrong answer to a line in scope counts this much beside a line out of it. */
    private static final double WRONG_WEIGHT = 0.3;

    private final IntentLessons lessons;
    private final int folds;
    private final List<Trial> trials = new ArrayList<>();

    /** One line asked; {@code intent} is {@link IntentLessons#LEFT_OUT} where the line is out of the scorer's scope. */
    private record Trial(int intent, Said cheap, Said full, int exact, int sound) {
        boolean inScope() {
            return intent >= 0;
        }
    }

    /** What remains of the evidence once it has been judged; the scores of thousands of intents would fill the memory. */
    private record Said(int best, double[] signals) {
        Said(IntentEvidence evidence) {
            this(evidence.best(), evidence.signals());
        }
    }

    IntentTrials(IntentLessons lessons) {
        this.lessons = lessons;
        this.folds = lessons.samples() < MANY ? FOLDS : FOLDS_OF_MANY;
        int[] foldOf = deal();
        int[] groupOf = groups();
        for (int fold = 0; fold < folds; fold++) {
            askLeftOut(fold, foldOf, groupOf);
        }
    }

    private void askLeftOut(int fold, int[] foldOf, int[] groupOf) {
        int size = lessons.intentOf().length;
        boolean[] leftOut = new boolean[size];
        boolean[] unheardOf = new boolean[size];
        for (int line = 0; line < size; line++) {
            unheardOf[line] = !lessons.isForeign(line) && groupOf[lessons.intentOf()[line]] == fold;
            leftOut[line] = unheardOf[line] || foldOf[line] == fold;
        }
        long remaining = IntStream.range(0, size).filter(line -> !leftOut[line]).map(line -> lessons.intentOf()[line]).distinct().count();
        if (remaining < 2) {
            return;
        }
        IntentScorer scorer = lessons.learn(leftOut);
        int[] lines = shuffled(IntStream.range(0, size).filter(line -> leftOut[line] && !lessons.isName(line)).toArray(), 17);
        for (int line : IntStream.range(0, Math.min(ASKED, lines.length)).map(i -> lines[i]).toArray()) {
            boolean known = !unheardOf[line] && !lessons.isForeign(line);
            trials.add(ask(scorer, lessons.lines().get(line), known ? lessons.intentOf()[line] : IntentLessons.LEFT_OUT));
        }
    }

    private static Trial ask(IntentScorer scorer, IntentPrepared asked, int intent) {
        IntentLine line = scorer.line(asked);
        IntentEvidence cheap = scorer.cheap(line);
        return new Trial(intent, new Said(cheap), new Said(scorer.full(line, cheap)), scorer.exact(asked.bare()), scorer.sound(asked.sound()));
    }

    /** From the signals of the cheap stages (or of all) to a confidence that can be believed. */
    IntentConfidence confidence(boolean cheap) {
        if (trials.isEmpty()) {
            return IntentConfidence.unknown(cheap ? IntentEvidence.CHEAP : IntentEvidence.FULL);
        }
        double[][] signals = new double[trials.size()][];
        double[] right = new double[signals.length];
        double[] weight = new double[signals.length];
        boolean[] inScope = new boolean[signals.length];
        for (int i = 0; i < signals.length; i++) {
            Trial trial = trials.get(i);
            Said said = cheap ? trial.cheap : trial.full;
            signals[i] = said.signals();
            right[i] = said.best() == trial.intent ? 1 : 0;
            inScope[i] = trial.inScope();
            weight[i] = trial.inScope() && right[i] == 0 ? WRONG_WEIGHT : 1;
        }
        return IntentConfidence.fit(signals, right, weight, inScope);
    }

    /**
     * The confidence from which a cheap stage may settle a line: so that enough are, but no more than can be without giving up right
     * answers that the meaning would have found.
     */
    double gate(IntentConfidence cheap) {
        List<Trial> surest = trials.stream().filter(Trial::inScope).sorted(comparingDouble(trial -> -sure(trial, cheap))).toList();
        return lastHarmless(surest.subList(0, (int) (surest.size() * CHEAP_SHARE)), cheap, GIVEN_UP * surest.size(), 0.9);
    }

    /** The confidence up to which a cheap stage may settle a line for the opposite reason: it is so far off that the meaning cannot help. */
    double floor(IntentConfidence cheap) {
        List<Trial> farthest = trials.stream().sorted(comparingDouble(trial -> sure(trial, cheap))).toList();
        return lastHarmless(farthest, cheap, GIVEN_UP_BELOW * trials.size(), 0);
    }

    /** How sure the cheap stages are of the last of these trials up to which no more than so many right answers are given up. */
    private static double lastHarmless(List<Trial> ordered, IntentConfidence cheap, double bearable, double otherwise) {
        double last = otherwise;
        int lost = 0;
        for (Trial trial : ordered) {
            lost += (trial.full.best() == trial.intent ? 1 : 0) - (trial.cheap.best() == trial.intent ? 1 : 0);
            last = lost <= bearable ? sure(trial, cheap) : last;
        }
        return last;
    }

    private static double sure(Trial trial, IntentConfidence cheap) {
        return cheap.of(trial.cheap.signals());
    }

    /**
     * The confidence under which a line is called out of scope: where right answers kept and foreign lines refused balance best, but not so
     * high that more right answers are refused than can be borne. A wrong answer to a line in scope counts neither way, because the right one
     * is often the second.
     */
    double threshold(IntentConfidence cheap, IntentConfidence full, double gate) {
        List<Asked> asked = trials.stream().map(trial -> new Asked(trial, sure(trial, cheap, full, gate))).sorted(comparingDouble(Asked::sure)).toList();
        double inScope = asked.stream().filter(each -> each.trial.inScope()).count();
        double right = asked.stream().filter(Asked::right).count();
        double foreign = FOREIGN_SHARE * inScope / Math.max(1, asked.size() - inScope);
        double bearable = REFUSED * right + REFUSED_OF_WRONG * (inScope - right);
        double threshold = 0;
        double gain = 0;
        double best = 0;
        double refused = 0;
        for (Asked each : asked) {
            if (gain > best && refused <= bearable) {
                best = gain;
                threshold = each.sure;
            }
            refused += each.right() ? 1 : 0;
            gain += each.trial.inScope() ? each.right() ? -1 : 0 : foreign;
        }
        return threshold;
    }

    private record Asked(Trial trial, double sure) {
        boolean right() {
            return trial.inScope() && trial.full.best() == trial.intent;
        }
    }

    private static double sure(Trial trial, IntentConfidence cheap, IntentConfidence full, double gate) {
        double first = sure(trial, cheap);
        return first >= gate ? first : full.of(trial.full.signals());
    }

    /** How often a known line (or sound) meant the same again, with five such lines of goodwill. */
    double reliability(boolean exact) {
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

    /** The fold of each line: lines of one intent are dealt like cards; an intent's name is in none, so it is always learned. */
    private int[] deal() {
        int[] foldOf = new int[lessons.intentOf().length];
        SplittableRandom chance = new SplittableRandom(11);
        int[] next = IntStream.rangeClosed(0, lessons.intents().size()).map(intent -> chance.nextInt(folds)).toArray();
        for (int line : shuffled(IntStream.range(0, foldOf.length).toArray(), 12)) {
            foldOf[line] = lessons.isName(line) ? IntentLessons.LEFT_OUT : next[lessons.intentOf()[line]]++ % folds;
        }
        return foldOf;
    }

    private int[] groups() {
        int[] groupOf = new int[lessons.intents().size()];
        int[] order = shuffled(IntStream.range(0, groupOf.length).toArray(), 13);
        for (int i = 0; i < order.length; i++) {
            groupOf[order[i]] = i % folds;
        }
        return groupOf;
    }

    private static int[] shuffled(int[] order, long seed) {
        return new LessonOrder(order, seed).next();
    }
}
