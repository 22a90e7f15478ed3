package dev.lingxi.understanding;

import java.util.List;
import java.util.Optional;

/**
 * What a line may mean, the likeliest first.
 *
 * @param candidates at most ten; empty only where nothing was taught
 * @param confidence that the first candidate is right, 0 to 1: of the lines at 0.8, 8 in 10 are
 * @param family     that the first candidate or one of its siblings is right, 0 to 1
 * @param outOfScope whether the line more likely asks something that nobody taught; the candidates are given all the same
 * @param stage      which stage settled it
 * @param micros     how long it took
 */
public record Ranking(List<Candidate> candidates, double confidence, double family, boolean outOfScope, Stage stage, long micros) {

    /** A ranking whose intents stand alone, without families. */
    public Ranking(List<Candidate> candidates, double confidence, boolean outOfScope, Stage stage, long micros) {
        this(candidates, confidence, confidence, outOfScope, stage, micros);
    }

    public Ranking {
        candidates = List.copyOf(candidates);
    }

    /** The same, found in another time. */
    Ranking in(long nowMicros) {
        return new Ranking(candidates, confidence, family, outOfScope, stage, nowMicros);
    }

    /** The likeliest intent, also where the line is probably out of scope. */
    public Optional<Candidate> first() {
        return candidates.stream().findFirst();
    }
}
