package dev.lingxi.understanding;

import dev.lingxi.language.Normalizer;
import dev.lingxi.language.SentenceEmbedding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that a model is to learn, made ready: the samples, then the intents' own names where they are Chinese words, then foreign
 * lines. Foreign lines are what no shop is asked in earnest: weather, homework, idle talk. They are learned as one more intent, the last,
 * which is never a candidate, so that such lines have somewhere to go. Those that this store is asked all the same are left out.
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

    static IntentLessons of(List<Sample> taught) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        List<Integer> intentOf = new ArrayList<>();
        for (Sample sample : taught) {
            lines.add(Normalizer.normalize(sample.text()));
            intentOf.add(numbers.computeIfAbsent(sample.intent(), id -> numbers.size()));
        }
        List<String> foreign = FOREIGN.stream().filter(line -> speaks(lines, line)).toList();
        numbers.forEach((name, number) -> {
            if (Normalizer.isChinese(name)) {
                lines.add(Normalizer.normalize(name));
                intentOf.add(number);
            }
        });
        List<IntentPrepared> known = IntentPrepared.of(lines);
        List<IntentPrepared> unknown = IntentStrangers.among(IntentPrepared.of(foreign), known);
        unknown.forEach(line -> intentOf.add(numbers.size()));
        return new IntentLessons(List.copyOf(numbers.keySet()), Stream.concat(known.stream(), unknown.stream()).toList(),
            intentOf.stream().mapToInt(Integer::intValue).toArray(), taught.size());
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

    private static boolean speaks(List<String> lines, String foreign) {
        SentenceEmbedding tongue = SentenceEmbedding.forLine(foreign);
        return lines.stream().anyMatch(line -> SentenceEmbedding.forLine(line) == tongue);
    }

    private static List<String> foreign() {
        try (InputStream in = IntentLessons.class.getResourceAsStream("foreign.txt")) {
            String text = new String(Objects.requireNonNull(in, "foreign.txt").readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(Normalizer::normalize).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
