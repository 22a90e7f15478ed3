package dev.lingxi.understanding;

import dev.lingxi.language.Normalizer;
import dev.lingxi.language.SentenceEmbedding;
import dev.lingxi.language.WordFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that a model is to learn, made ready: the samples, then the intents' own names where they are Chinese words, then foreign
 * lines. Foreign lines are what no shop is asked in earnest: weather, homework, idle talk. They are learned as one more intent, the last,
 * which is never a candidate, so that such lines have somewhere to go. Those that this store is asked all the same are left out; those that
 * were taught as lines to refuse are not.
 *
 * @param intents  by number
 * @param lines    made ready
 * @param intentOf the number of each line's intent; {@code intents.size()} for foreign lines
 * @param samples  how many of the lines are samples
 */
record IntentLessons(List<String> intents, List<IntentPrepared> lines, int[] intentOf, int samples) {

    static final int LEFT_OUT = -1;
    /** Normal lines, Chinese and English, that no shop is asked in earnest. */
    static final List<String> FOREIGN = foreign();
    /** The same as the encoder of their tongue reads them, which takes a second: done once, whatever is taught. */
    private static final Map<SentenceEmbedding, List<IntentPrepared>> PREPARED = new ConcurrentHashMap<>();

    static IntentLessons of(List<Sample> taught) {
        return of(taught, IntentLessons::foreign);
    }

    /** @param strange the foreign lines of a tongue, made ready */
    static IntentLessons of(List<Sample> taught, Function<SentenceEmbedding, List<IntentPrepared>> strange) {
        List<Sample> inside = taught.stream().filter(sample -> !sample.isOutside()).toList();
        List<String> names = inside.stream().map(Sample::intent).distinct().toList();
        Map<String, Integer> numbers = IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, number -> number));
        List<String> lines = new ArrayList<>();
        List<Integer> intentOf = new ArrayList<>();
        inside.forEach(sample -> {
            lines.add(Normalizer.normalize(sample.text()));
            intentOf.add(numbers.get(sample.intent()));
        });
        List<IntentPrepared> foreign = Stream.of(SentenceEmbedding.values()).filter(tongue -> speak(lines, tongue)).flatMap(tongue -> strange.apply(tongue).stream()).toList();
        names.stream().filter(Normalizer::isChinese).forEach(name -> {
            lines.add(Normalizer.normalize(name));
            intentOf.add(numbers.get(name));
        });
        List<IntentPrepared> known = IntentPrepared.of(lines);
        List<IntentPrepared> strangers = IntentStrangers.among(foreign, known);
        List<IntentPrepared> outside = IntentPrepared.of(taught.stream().filter(Sample::isOutside).map(sample -> Normalizer.normalize(sample.text())).toList());
        List<IntentPrepared> all = Stream.of(known, strangers, outside).flatMap(List::stream).toList();
        int[] numbered = IntStream.range(0, all.size()).map(i -> i < known.size() ? intentOf.get(i) : names.size()).toArray();
        return new IntentLessons(names, all, numbered, inside.size());
    }

    /** A scorer that learned all but some lines. */
    IntentScorer learn(boolean[] leftOut) {
        int[] learned = IntStream.range(0, intentOf.length).map(i -> leftOut[i] ? LEFT_OUT : intentOf[i]).toArray();
        return IntentScorer.learn(lines, learned, intents.size());
    }

    boolean isForeign(int line) {
        return intentOf[line] == intents.size();
    }

    boolean isName(int line) {
        return line >= samples && !isForeign(line);
    }

    private static boolean speak(List<String> lines, SentenceEmbedding tongue) {
        return lines.stream().anyMatch(line -> SentenceEmbedding.forLine(line) == tongue);
    }

    private static List<IntentPrepared> foreign(SentenceEmbedding tongue) {
        return PREPARED.computeIfAbsent(tongue, each -> IntentPrepared.of(FOREIGN.stream().filter(line -> SentenceEmbedding.forLine(line) == tongue).toList()));
    }

    private static List<String> foreign() {
        return WordFile.lines(IntentLessons.class, "foreign.txt").map(Normalizer::normalize).toList();
    }
}
