package dev.lingxi.understanding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The taught lines themselves, to be asked how near a new one comes: by common features through an inverted index, by meaning through
 * a plain scan.
 *
 * <pre>
 * postings   starts[feature] … starts[feature + 1]  →  line, value
 * vectors    [dimension][line], gists and meanings, so that a scan runs along memory
 * </pre>
 */
final class IntentNeighbours {

    private static final int GIST_DIMENSIONS = 32;
    private final int[] intentOf;
    private final int[] starts;
    private final int[] lines;
    private final float[] values;
    private final float[][] vectors;

    private IntentNeighbours(int[] intentOf, int[] starts, int[] lines, float[] values, float[][] vectors) {
        this.intentOf = intentOf;
        this.starts = starts;
        this.lines = lines;
        this.values = values;
        this.vectors = vectors;
    }

    static IntentNeighbours of(IntentLine[] taught, int[] intentOf, int vocabulary, int dense) {
        int[] starts = new int[vocabulary + 2];
        for (IntentLine line : taught) {
            for (int id : line.ids()) {
                starts[id + 2]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] lines = new int[starts[vocabulary + 1]];
        float[] values = new float[lines.length];
        for (int i = 0; i < taught.length; i++) {
            for (int k = 0; k < taught[i].ids().length; k++) {
                int at = starts[taught[i].ids()[k] + 1]++;
                lines[at] = i;
                values[at] = taught[i].values()[k];
            }
        }
        return new IntentNeighbours(intentOf, starts, lines, values, vectors(taught, dense));
    }

    /** How alike a line and each taught line are in their words: cosines. */
    float[] byWords(IntentLine line) {
        float[] alike = new float[intentOf.length];
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
        return scan(line.meaning(), Integer.MAX_VALUE);
    }

    /** The same by the quick guess; its first dimensions will do. */
    float[] byGist(IntentLine line) {
        return scan(line.gist(), GIST_DIMENSIONS);
    }

    private float[] scan(@Nullable IntentVector vector, int most) {
        float[] alike = new float[intentOf.length];
        for (int d = 0; vector != null && d < Math.min(most, vector.values().length); d++) {
            float[] row = vectors[vector.at() + d];
            float value = vector.values()[d];
            for (int i = 0; i < row.length; i++) {
                alike[i] += value * row[i];
            }
        }
        return alike;
    }

    /** The largest likeness to any line of an intent. */
    float nearest(float[] alike, int intent) {
        return nearest(alike, intent, intent + 1);
    }

    /** The largest likeness to any line of the intents from {@code first}, inclusive, to {@code end}. */
    float nearest(float[] alike, int first, int end) {
        float nearest = 0;
        for (int i = 0; i < alike.length; i++) {
            boolean counts = intentOf[i] >= first && intentOf[i] < end;
            if (counts && alike[i] > nearest) {
                nearest = alike[i];
            }
        }
        return nearest;
    }

    private static float[][] vectors(IntentLine[] taught, int dense) {
        float[][] vectors = new float[dense][0];
        for (int i = 0; i < taught.length; i++) {
            place(taught[i].gist(), i, taught.length, vectors, GIST_DIMENSIONS);
            place(taught[i].meaning(), i, taught.length, vectors, Integer.MAX_VALUE);
        }
        return vectors;
    }

    private static void place(@Nullable IntentVector vector, int line, int lines, float[][] vectors, int most) {
        for (int d = 0; vector != null && d < Math.min(most, vector.values().length); d++) {
            float[] row = vectors[vector.at() + d];
            vectors[vector.at() + d] = row.length == 0 ? new float[lines] : row;
            vectors[vector.at() + d][line] = vector.values()[d];
        }
    }
}
