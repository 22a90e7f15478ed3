package dev.lingxi.understanding;

import dev.lingxi.language.Features;
import dev.lingxi.language.Normalizer;
import dev.lingxi.language.Pinyin;
import dev.lingxi.language.SentenceEmbedding;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrasings of thousands of entries, to be asked which entry a line comes near to: by the same words, the same sound, common characters and
 * words, and meaning. A regression over thousands of entries with seven phrasings each would neither fit into memory nor learn more than the
 * middle of those seven says; so an entry's place is that middle, and its phrasings are its outposts. Immutable; safe for many threads.
 *
 * <pre>
 * places      [entry][kept]     middle of the entry's phrasings in the meaning space of each tongue
 * outposts    [phrasing][kept]  the phrasings themselves
 * </pre>
 */
final class PhrasingIndex {

    private static final int TONGUES = SentenceEmbedding.values().length;

    private final List<String> entries;
    private final int[] entryOf;
    private final int[] first;
    private final IntentVocabulary vocabulary;
    private final IntentNeighbours neighbours;
    private final PhrasingKeys exact;
    private final PhrasingKeys sound;
    private final float[][][] places;
    private final float[][] outposts;
    private final byte[] tongueOf;

    private PhrasingIndex(List<String> entries, int[] entryOf, IntentVocabulary vocabulary, IntentNeighbours neighbours, PhrasingKeys exact,
                          PhrasingKeys sound, float[][] outposts, byte[] tongueOf) {
        this.entries = entries;
        this.entryOf = entryOf;
        this.vocabulary = vocabulary;
        this.neighbours = neighbours;
        this.exact = exact;
        this.sound = sound;
        this.outposts = outposts;
        this.tongueOf = tongueOf;
        this.first = firsts(entryOf, entries.size());
        this.places = places();
    }

    /**
     * Learns samples that stand together by intent.
     *
     * @param places where each sample lies in the meaning space of its tongue
     */
    static PhrasingIndex of(List<Sample> samples, float[][] places) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] entryOf = samples.stream().mapToInt(sample -> numbers.computeIfAbsent(sample.intent(), id -> numbers.size())).toArray();
        List<String> lines = samples.stream().map(sample -> Normalizer.normalize(sample.text())).toList();
        List<Features> features = lines.stream().map(Features::of).toList();
        IntentVocabulary vocabulary = IntentVocabulary.of(features, 1);
        IntentLine[] words = features.stream().map(vocabulary::line).toArray(IntentLine[]::new);
        String[] bare = lines.stream().map(Normalizer::bare).toArray(String[]::new);
        byte[] tongues = new byte[bare.length];
        for (int i = 0; i < tongues.length; i++) {
            tongues[i] = (byte) SentenceEmbedding.forLine(lines.get(i)).ordinal();
        }
        return new PhrasingIndex(List.copyOf(numbers.keySet()), entryOf, vocabulary, IntentNeighbours.of(words, entryOf, vocabulary.size(), 0),
                PhrasingKeys.of(bare, entryOf), PhrasingKeys.of(Arrays.stream(bare).map(Pinyin::key).toArray(String[]::new), entryOf), places, tongues);
    }

    private static int[] firsts(int[] entryOf, int entries) {
        int[] first = new int[entries + 1];
        Arrays.fill(first, entryOf.length);
        for (int i = entryOf.length - 1; i >= 0; i--) {
            first[entryOf[i]] = i;
        }
        return first;
    }

    private float[][][] places() {
        float[][][] middles = new float[TONGUES][entries.size()][];
        for (int i = 0; i < outposts.length; i++) {
            float[][] own = middles[tongueOf[i]];
            own[entryOf[i]] = own[entryOf[i]] == null ? outposts[i].clone() : sum(own[entryOf[i]], outposts[i]);
        }
        for (float[][] own : middles) {
            for (float[] middle : own) {
                if (middle != null) {
                    scaleToUnit(middle);
                }
            }
        }
        return middles;
    }

    private static float[] sum(float[] sum, float[] more) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += more[k];
        }
        return sum;
    }

    private static void scaleToUnit(float[] vector) {
        float scale = (float) (1 / Math.sqrt(Math.max(dot(vector, vector), 1e-12f)));
        for (int k = 0; k < vector.length; k++) {
            vector[k] *= scale;
        }
    }

    List<String> entries() {
        return entries;
    }

    /** A line made ready to be asked about; {@code place} only once its meaning was asked for. */
    record Line(String normal, String bare, IntentLine words, int tongue, float @Nullable [] place) {}

    Line line(String text) {
        String normal = Normalizer.normalize(text);
        return new Line(normal, Normalizer.bare(normal), vocabulary.line(Features.of(normal)), SentenceEmbedding.forLine(normal).ordinal(), null);
    }

    /** The number of the open entry under which the same bare line was taught, or -1. */
    int exact(Line line, boolean[] open) {
        return exact.find(line.bare(), open);
    }

    /** The number of the open entry under which a line of the same sound was taught, or -1. */
    int sound(Line line, boolean[] open) {
        String key = Pinyin.key(line.bare());
        return key.indexOf(' ') < 0 ? -1 : sound.find(key, open);
    }

    /** How alike each entry's nearest phrasing is in its words: {@code [entry]}, cosines. */
    float[] byWords(Line line) {
        float[] alike = neighbours.byWords(line.words());
        float[] nearest = new float[entries.size()];
        for (int i = 0; i < alike.length; i++) {
            if (alike[i] > nearest[entryOf[i]]) {
                nearest[entryOf[i]] = alike[i];
            }
        }
        return nearest;
    }

    /** How near each entry's middle lies in meaning: {@code [entry]}, cosines; -1 where nothing was taught in the tongue. */
    float[] byMiddle(Line line) {
        float[] near = new float[entries.size()];
        float[][] own = places[line.tongue()];
        float[] place = java.util.Objects.requireNonNull(line.place(), "place");
        for (int entry = 0; entry < near.length; entry++) {
            near[entry] = own[entry] == null ? -1 : dot(own[entry], place);
        }
        return near;
    }

    /** How near the nearest phrasing of one entry lies in meaning. */
    float nearest(Line line, int entry) {
        float nearest = -1;
        float[] place = java.util.Objects.requireNonNull(line.place(), "place");
        for (int i = first[entry]; i < entryOf.length && entryOf[i] == entry; i++) {
            if (tongueOf[i] == line.tongue()) {
                nearest = Math.max(nearest, dot(outposts[i], place));
            }
        }
        return nearest;
    }

    private static float dot(float[] a, float[] b) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int k = 0;
        for (; k + 3 < a.length; k += 4) {
            sum0 += a[k] * b[k];
            sum1 += a[k + 1] * b[k + 1];
            sum2 += a[k + 2] * b[k + 2];
            sum3 += a[k + 3] * b[k + 3];
        }
        for (; k < a.length; k++) {
            sum0 += a[k] * b[k];
        }
        return sum0 + sum1 + sum2 + sum3;
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(entries.size());
        for (String entry : entries) {
            out.writeUTF(entry);
        }
        IntentFile.write(out, entryOf);
        vocabulary.writeTo(out);
        neighbours.writeTo(out);
        exact.writeTo(out);
        sound.writeTo(out);
        out.writeInt(outposts.length);
        out.write(tongueOf);
        for (float[] outpost : outposts) {
            writeSmall(out, outpost);
        }
    }

    static PhrasingIndex readFrom(DataInputStream in) throws IOException {
        List<String> entries = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            entries.add(in.readUTF());
        }
        int[] entryOf = IntentFile.ints(in);
        IntentVocabulary vocabulary = IntentVocabulary.readFrom(in);
        IntentNeighbours neighbours = IntentNeighbours.readFrom(in);
        PhrasingKeys exact = PhrasingKeys.readFrom(in);
        PhrasingKeys sound = PhrasingKeys.readFrom(in);
        float[][] outposts = new float[in.readInt()][];
        byte[] tongueOf = in.readNBytes(outposts.length);
        for (int i = 0; i < outposts.length; i++) {
            outposts[i] = readSmall(in);
        }
        return new PhrasingIndex(List.copyOf(entries), entryOf, vocabulary, neighbours, exact, sound, outposts, tongueOf);
    }

    /** One byte a number: of length one, no number is above one. */
    private static void writeSmall(DataOutputStream out, float[] vector) throws IOException {
        out.writeShort(vector.length);
        byte[] small = new byte[vector.length];
        float largest = 1e-6f;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int k = 0; k < small.length; k++) {
            small[k] = (byte) Math.round(vector[k] / largest * 127);
        }
        out.writeFloat(largest);
        out.write(small);
    }

    private static float[] readSmall(DataInputStream in) throws IOException {
        float[] vector = new float[in.readShort()];
        float largest = in.readFloat();
        byte[] small = in.readNBytes(vector.length);
        for (int k = 0; k < vector.length; k++) {
            vector[k] = small[k] * largest / 127;
        }
        return vector;
    }
}
