package dev.lingxi.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    /** Tried on the packs' test lines that set no threshold: from 0.04 on an industry's lines gain two in a hundred and general ones lose half a one. */
    private static final double ABOUT_AS_NEAR = 0.06;

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

    /** The same with the first of these intents in front, where one comes about as near as the likeliest: what is known more narrowly speaks before what is known in general. */
    Ranking preferring(Predicate<String> narrower) {
        boolean found = stage == Stage.EXACT || stage == Stage.SOUND;
        if (found || candidates.isEmpty() || narrower.test(candidates.getFirst().intent())) {
            return this;
        }
        return candidates.stream().filter(each -> narrower.test(each.intent()) && each.score() >= candidates.getFirst().score() - ABOUT_AS_NEAR).findFirst().map(this::led).orElse(this);
    }

    private Ranking led(Candidate by) {
        var led = new ArrayList<Candidate>(List.of(by));
        candidates.stream().filter(each -> each != by).forEach(led::add);
        return new Ranking(led, confidence, family, outOfScope, stage, micros);
    }

    /** The likeliest intent, also where the line is probably out of scope. */
    public Optional<Candidate> first() {
        return candidates.stream().findFirst();
    }
}
