package dev.lingxi.understanding;

import dev.lingxi.language.Features;
import dev.lingxi.language.Normalizer;
import dev.lingxi.language.Pinyin;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Phrasings of thousands of entries, to be asked which entry a line comes near to: by the same words, the same sound, and common characters
 * and words. Where they lie in meaning, a {@link Sense} knows. Immutable; safe for many threads.
 */
final class PhrasingIndex {

    private final List<String> entries;
    private final int[] entryOf;
    private final int[] first;
    private final IntentVocabulary vocabulary;
    private final PhrasingWords words;
    private final PhrasingKeys exact;
    private final PhrasingKeys sound;
    /** By entry the features of its phrasings; gathered when a line first comes near it. */
    private final AtomicReferenceArray<int @Nullable []> lexicons;

    private PhrasingIndex(List<String> entries, int[] entryOf, IntentVocabulary vocabulary, PhrasingWords words, PhrasingKeys exact, PhrasingKeys sound) {
        this.entries = entries;
        this.entryOf = entryOf;
        this.vocabulary = vocabulary;
        this.words = words;
        this.exact = exact;
        this.sound = sound;
        this.first = firsts(entryOf, entries.size());
        this.lexicons = new AtomicReferenceArray<>(entries.size());
    }

    /** Learns samples that stand together by intent. */
    static PhrasingIndex of(List<Sample> samples) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] entryOf = samples.stream().mapToInt(sample -> numbers.computeIfAbsent(sample.intent(), id -> numbers.size())).toArray();
        List<String> lines = samples.stream().map(sample -> Normalizer.normalize(sample.text())).toList();
        List<Features> features = lines.stream().map(Features::of).toList();
        IntentVocabulary vocabulary = IntentVocabulary.of(features, 1);
        IntentLine[] words = features.stream().map(vocabulary::line).toArray(IntentLine[]::new);
        String[] bare = lines.stream().map(Normalizer::bare).toArray(String[]::new);
        return new PhrasingIndex(List.copyOf(numbers.keySet()), entryOf, vocabulary, PhrasingWords.of(words),
                PhrasingKeys.of(bare, entryOf), PhrasingKeys.of(Arrays.stream(bare).map(Pinyin::key).toArray(String[]::new), entryOf));
    }

    private static int[] firsts(int[] entryOf, int entries) {
        int[] first = new int[entries + 1];
        Arrays.fill(first, entryOf.length);
        for (int i = entryOf.length - 1; i >= 0; i--) {
            first[entryOf[i]] = i;
        }
        return first;
    }

    List<String> entries() {
        return entries;
    }

    PhrasingWords words() {
        return words;
    }

    /** The number of the entry of each phrasing. */
    int[] entryOf() {
        return entryOf;
    }

    /** The number of an entry's first phrasing; they end where the next entry's begin. */
    int first(int entry) {
        return first[entry];
    }

    /** A line made ready to be asked about here. */
    record Line(Reading reading, IntentLine words) {}

    Line line(Reading reading) {
        return new Line(reading, vocabulary.line(reading.features()));
    }

    /** How much of a line the entry's phrasings know together: the share of its features, by weight, that stand in one of them or another. */
    float known(PhrasingWords.Asked line, int entry) {
        float known = 0;
        for (int feature : lexicon(entry)) {
            float value = line.value(feature);
            known += value * value;
        }
        return known;
    }

    private int[] lexicon(int entry) {
        int[] ready = lexicons.get(entry);
        if (ready == null) {
            ready = words.all(first[entry], first[entry + 1]);
            lexicons.set(entry, ready);
        }
        return ready;
    }

    /** The number of the open entry under which the same bare line was taught, or -1. */
    int exact(Line line, boolean[] open) {
        return exact.find(line.reading().bare(), open);
    }

    /** The number of the open entry under which a line of the same sound was taught, or -1. */
    int sound(Line line, boolean[] open) {
        String key = line.reading().sound();
        return key.indexOf(' ') < 0 ? -1 : sound.find(key, open);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(entries.size());
        for (String entry : entries) {
            out.writeUTF(entry);
        }
        IntentFile.write(out, entryOf);
        vocabulary.writeTo(out);
        words.writeTo(out);
        exact.writeTo(out);
        sound.writeTo(out);
    }

    static PhrasingIndex readFrom(DataInputStream in) throws IOException {
        List<String> entries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            entries.add(in.readUTF());
        }
        return new PhrasingIndex(List.copyOf(entries), IntentFile.ints(in), IntentVocabulary.readFrom(in), PhrasingWords.readFrom(in),
                PhrasingKeys.readFrom(in), PhrasingKeys.readFrom(in));
    }
}
