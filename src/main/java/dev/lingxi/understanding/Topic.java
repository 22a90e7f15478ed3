package dev.lingxi.understanding;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.language.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was talked about last, for a line that means nothing without it, or something else: "要钱吗" after a repair. The line is looked for
 * among what the packs know around the topic, once as it stands and once after the topic's name; what comes near both times is meant.
 */
final class Topic {

    /** How near a line must come to be understood in three cases of four, as 99 written pairs of a topic and a line showed: 68 of the 72 nearer ones were, and 9 of the 27 others. */
    private static final double NEAR = 2.65;
    private static final double SURE_WHEN_NEAR = 0.75;
    private static final double SUREST = 0.97;
    /** What the line says after the topic's name, beside what it says alone. */
    private static final double NAMED = 0.6;
    /** A topic comes nearer to its own name than its neighbours do, whatever is asked. */
    private static final double OWN_NAME = 0.2;
    /** An entry that was not among the ten nearest is a little farther off than the last of them. */
    private static final double BEHIND = 0.1;
    /** How near a line comes to the entry that it was taught for. */
    private static final double TAUGHT = 3.6;

    private final PackModel packs;
    private final Entry topic;
    private final Set<String> around;

    /** @param around the ids of the entries that may be asked for; the same set each time, as the model keeps what it made of it */
    Topic(PackModel packs, Entry topic, Set<String> around) {
        this.packs = packs;
        this.topic = topic;
        this.around = around;
    }

    /** What the line asks that goes on with the topic. */
    Ranking after(String line) {
        Reading bare = Reading.of(line);
        Ranking alone = packs.quick(bare, around);
        Ranking named = packs.quick(Reading.of(name(bare) + line), around);
        Map<String, Double> near = together(nearness(alone), nearness(named));
        boolean speaksOfIt = alone.candidates().stream().anyMatch(each -> each.intent().equals(topic.id()));
        near.computeIfPresent(topic.id(), (id, nearness) -> speaksOfIt ? nearness - OWN_NAME : null);
        List<Candidate> candidates = near.entrySet().stream().map(each -> new Candidate(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed()).limit(10).toList();
        double nearest = candidates.isEmpty() ? 0 : candidates.getFirst().score();
        double sure = Math.clamp(SURE_WHEN_NEAR + nearest - NEAR, 0, SUREST);
        return new Ranking(candidates, sure, candidates.isEmpty(), Stage.TALK, alone.micros() + named.micros());
    }

    private String name(Reading line) {
        return Normalizer.isChinese(line.normal()) ? topic.name() + "，"
                : topic.phrasings().stream().filter(each -> !Normalizer.isChinese(each) && each.contains(" ")).findFirst().map(each -> each + ". ").orElse("");
    }

    private static Map<String, Double> nearness(Ranking ranking) {
        var nearness = new HashMap<String, Double>();
        ranking.candidates().forEach(each -> nearness.put(each.intent(), (double) each.score()));
        if (ranking.stage().isTaught()) {
            nearness.put(ranking.candidates().getFirst().intent(), TAUGHT);
        }
        return nearness;
    }

    private static Map<String, Double> together(Map<String, Double> alone, Map<String, Double> named) {
        var together = new HashMap<String, Double>();
        double behindAlone = behind(alone);
        double behindNamed = behind(named);
        Stream.concat(alone.keySet().stream(), named.keySet().stream()).distinct()
                .forEach(id -> together.put(id, (1 - NAMED) * alone.getOrDefault(id, behindAlone) + NAMED * named.getOrDefault(id, behindNamed)));
        return together;
    }

    private static double behind(Map<String, Double> nearness) {
        return nearness.values().stream().mapToDouble(each -> each).min().orElse(0) - BEHIND;
    }
}
