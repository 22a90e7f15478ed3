package dev.lingxi.training;

import dev.lingxi.understanding.Candidate;
import dev.lingxi.understanding.Ranking;
import dev.lingxi.understanding.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What an evaluation found, as numbers. Lines without a gold intent count for time only. */
final class IntentFigures {

    static final String OUT_OF_SCOPE = "oos";
    private static final int BINS = 10;

    /** A line asked and what came back; {@code gold} is empty where nobody says what is right. */
    record Asked(String gold, Ranking ranking) {

        boolean isInScope() {
            return !gold.isEmpty() && !gold.equals(OUT_OF_SCOPE);
        }

        boolean isForeign() {
            return gold.equals(OUT_OF_SCOPE);
        }

        /** 1 for the first candidate; 0 where the gold intent is not among the ten. */
        int place() {
            List<String> ranked = ranking.candidates().stream().map(Candidate::intent).toList();
            return ranked.indexOf(gold) + 1;
        }

        boolean isRight() {
            return place() == 1;
        }
    }

    private final List<Asked> all;
    private final List<Asked> inScope;
    private final List<Asked> foreign;

    IntentFigures(List<Asked> asked) {
        all = List.copyOf(asked);
        inScope = all.stream().filter(Asked::isInScope).toList();
        foreign = all.stream().filter(Asked::isForeign).toList();
    }

    int lines() {
        return all.size();
    }

    int inScopeLines() {
        return inScope.size();
    }

    int foreignLines() {
        return foreign.size();
    }

    /** Share of in-scope lines whose gold intent is among the first {@code places}. */
    double hitAt(int places) {
        return share(inScope, asked -> asked.place() > 0 && asked.place() <= places ? 1 : 0);
    }

    /** Share of in-scope lines whose first candidate is at least of the same group as the gold intent. */
    double akin(UnaryOperator<String> group) {
        return share(inScope, asked -> asked.ranking().first().filter(first -> group.apply(first.intent()).equals(group.apply(asked.gold()))).isPresent() ? 1 : 0);
    }

    /** Share of in-scope lines that were called out of scope. */
    double turnedAway() {
        return share(inScope, asked -> asked.ranking().outOfScope() ? 1 : 0);
    }

    /** Mean of one over the place of the gold intent. */
    double meanReciprocalRank() {
        return share(inScope, asked -> asked.place() == 0 ? 0 : 1.0 / asked.place());
    }

    /** Expected calibration error of in-scope lines over ten bins of equal width: 0 where every confidence can be believed. */
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int number = bin;
            List<Asked> own = inScope.stream().filter(asked -> binOf(asked) == number).toList();
            double gap = own.stream().mapToDouble(asked -> asked.ranking().confidence() - (asked.isRight() ? 1 : 0)).sum();
            error += Math.abs(gap) / Math.max(1, inScope.size());
        }
        return error;
    }

    /** Share of in-scope lines that are right and were not called out of scope. */
    double inScopeAccuracy() {
        return share(inScope, asked -> asked.isRight() && !asked.ranking().outOfScope() ? 1 : 0);
    }

    /** Share of foreign lines that were called out of scope. */
    double foreignRecall() {
        return share(foreign, asked -> asked.ranking().outOfScope() ? 1 : 0);
    }

    /** Share of the lines called out of scope that are. */
    double foreignPrecision() {
        List<Asked> called = Stream.concat(inScope.stream(), foreign.stream()).filter(asked -> asked.ranking().outOfScope()).toList();
        return share(called, asked -> asked.isForeign() ? 1 : 0);
    }

    /** How likely an in-scope line has a higher confidence than a foreign one (area under the ROC curve). */
    double separation() {
        double above = 0;
        double[] outside = foreign.stream().mapToDouble(asked -> asked.ranking().confidence()).sorted().toArray();
        for (Asked asked : inScope) {
            double confidence = asked.ranking().confidence();
            int below = firstAtLeast(outside, confidence);
            int upTo = firstAtLeast(outside, Math.nextUp(confidence));
            above += below + (upTo - below) / 2.0;
        }
        return above / Math.max(1.0, (double) inScope.size() * outside.length);
    }

    /** Lines that this stage settled. */
    IntentFigures settledBy(Stage stage) {
        return new IntentFigures(all.stream().filter(asked -> asked.ranking().stage() == stage).toList());
    }

    /** Microseconds under which this share of the lines stayed. */
    long micros(double share) {
        return Report.quantile(share, all.stream().map(Asked::ranking).mapToLong(Ranking::micros));
    }

    /** In-scope lines that went wrong, the surest first. */
    List<Asked> misses() {
        List<Asked> misses = new ArrayList<>(inScope.stream().filter(asked -> !asked.isRight()).toList());
        misses.sort(Comparator.comparingDouble((Asked asked) -> -asked.ranking().confidence()));
        return misses;
    }

    private static int binOf(Asked asked) {
        return (int) Math.min(BINS - 1, asked.ranking().confidence() * BINS);
    }

    private static double share(List<Asked> of, ToDoubleFunction<Asked> counts) {
        return of.stream().mapToDouble(counts).average().orElse(0);
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
