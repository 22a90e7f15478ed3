package dev.lingxi.understanding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The taught lines themselves, to be asked how near a new one comes: by common features through an inverted index, by meaning through
 * a plain scan. Lines of one intent lie side by side, so that the nearest of an intent is looked for among its own.
 *
 * <pre>
 * postings   starts[feature] … starts[feature + 1]  →  line, value
 * lines      lineOf[intent] … lineOf[intent + 1]
 * </pre>
 */
final class IntentNeighbours {

    private static final int GIST_DIMENSIONS = 32;
    private final int[] lineOf;
    private final int[] starts;
    private final int[] lines;
    private final float[] values;
    private final Map<Integer, ByteRows> gists;
    private final Map<Integer, ByteRows> meanings;

    private IntentNeighbours(IntentLine[] taught, int[] lineOf, int vocabulary) {
        this.lineOf = lineOf;
        starts = new int[vocabulary + 2];
        for (IntentLine line : taught) {
            for (int id : line.ids()) {
                starts[id + 2]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        lines = new int[starts[vocabulary + 1]];
        values = new float[lines.length];
        for (int i = 0; i < taught.length; i++) {
            post(taught[i], i);
        }
        gists = byTongue(taught, IntentLine::gist, GIST_DIMENSIONS);
        meanings = byTongue(taught, IntentLine::meaning, Integer.MAX_VALUE);
    }

    /** @param intents how many there are, foreign lines included */
    static IntentNeighbours of(IntentLine[] taught, int[] intentOf, int intents, int vocabulary) {
        IntentLine[] ordered = IntStream.range(0, taught.length).boxed().sorted(Comparator.comparingInt(i -> intentOf[i])).map(i -> taught[i]).toArray(IntentLine[]::new);
        int[] lineOf = new int[intents + 1];
        for (int intent : intentOf) {
            lineOf[intent + 1]++;
        }
        Arrays.parallelPrefix(lineOf, Integer::sum);
        return new IntentNeighbours(ordered, lineOf, vocabulary);
    }

    private void post(IntentLine line, int number) {
        for (int k = 0; k < line.ids().length; k++) {
            int at = starts[line.ids()[k] + 1]++;
            lines[at] = number;
            values[at] = line.values()[k];
        }
    }

    /** How alike a line and each taught line are in their words: cosines. */
    float[] byWords(IntentLine line) {
        float[] alike = new float[lineOf[lineOf.length - 1]];
        for (int k = 0; k < line.ids().length; k++) {
            float value = line.values()[k];
            int end = starts[line.ids()[k] + 1];
            for (int at = starts[line.ids()[k]]; at < end; at++) {
                alike[lines[at]] += value * values[at];
            }
        }
        return alike;
    }

    /** How alike a line and each taught line of its tongue are in meaning: cosines, 0 where the tongues differ. */
    float[] byMeaning(IntentLine line) {
        return scan(line.meaning(), meanings);
    }

    /** The same by the quick guess; its first dimensions will do. */
    float[] byGist(IntentLine line) {
        return scan(line.gist(), gists);
    }

    private float[] scan(@Nullable IntentVector vector, Map<Integer, ByteRows> taught) {
        ByteRows own = vector == null ? null : taught.get(vector.at());
        return own == null ? new float[lineOf[lineOf.length - 1]] : own.times(vector.values());
    }

    /** The largest likeness to any line of an intent. */
    float nearest(float[] alike, int intent) {
        return nearest(alike, intent, intent + 1);
    }

    /** The largest likeness to any line of the intents from {@code first}, inclusive, to {@code end}. */
    float nearest(float[] alike, int first, int end) {
        float nearest = 0;
        for (int i = lineOf[first]; i < lineOf[end]; i++) {
            nearest = Math.max(nearest, alike[i]);
        }
        return nearest;
    }

    /** The first numbers of all lines' vectors, those of each tongue by themselves. */
    private static Map<Integer, ByteRows> byTongue(IntentLine[] taught, Function<IntentLine, @Nullable IntentVector> vector, int most) {
        Map<Integer, float[][]> tongues = new HashMap<>();
        for (int i = 0; i < taught.length; i++) {
            IntentVector own = vector.apply(taught[i]);
            if (own != null) {
                tongues.computeIfAbsent(own.at(), at -> new float[taught.length][])[i] = Arrays.copyOf(own.values(), Math.min(most, own.values().length));
            }
        }
        Map<Integer, ByteRows> rows = new HashMap<>();
        tongues.forEach((at, vectors) -> rows.put(at, ByteRows.of(Rows.of(vectors))));
        return rows;
    }
}
