package dev.lingxi.understanding;

import dev.lingxi.language.Features;
import dev.lingxi.language.SortedHashes;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The features that were taught, numbered, each with how telling it is (inverse document frequency).
 *
 * @param hashes  of the features; the number of a feature is its place
 * @param telling 1 + ln((1 + lines) / (1 + lines with it))
 * @param unseen  how telling a feature would be that stood in no line
 */
record IntentVocabulary(SortedHashes hashes, float[] telling, float unseen) {

    /** Of all features that stand in at least {@code least} lines. */
    static IntentVocabulary of(List<Features> lines, int least) {
        long[] all = new long[lines.stream().mapToInt(Features::size).sum()];
        int size = 0;
        for (Features line : lines) {
            System.arraycopy(line.hashes(), 0, all, size, line.size());
            size += line.size();
        }
        Arrays.sort(all);
        return counted(all, lines.size(), least);
    }

    int size() {
        return hashes.size();
    }

    /** A line in numbers: known features weighted by how telling they are, together of length one. */
    IntentLine line(Features features) {
        int[] ids = new int[features.size()];
        float[] values = new float[features.size()];
        int size = 0;
        float known = 0;
        float all = 1e-9f;
        for (int i = 0; i < features.size(); i++) {
            int id = hashes.find(features.hashes()[i]);
            float value = features.weights()[i] * (id < 0 ? unseen : telling[id]);
            all += value * value;
            if (id >= 0) {
                known += value * value;
                ids[size] = id;
                values[size++] = value;
            }
        }
        float scale = (float) (1 / Math.sqrt(Math.max(known, 1e-9)));
        for (int i = 0; i < size; i++) {
            values[i] *= scale;
        }
        return new IntentLine(Arrays.copyOf(ids, size), Arrays.copyOf(values, size), null, null, known / all);
    }

    void writeTo(DataOutputStream out) throws IOException {
        IntentFile.write(out, hashes.ascending());
        IntentFile.write(out, telling);
        out.writeFloat(unseen);
    }

    static IntentVocabulary readFrom(DataInputStream in) throws IOException {
        return new IntentVocabulary(SortedHashes.of(IntentFile.longs(in)), IntentFile.floats(in), in.readFloat());
    }

    private static IntentVocabulary counted(long[] all, int lines, int least) {
        long[] hashes = new long[all.length];
        float[] telling = new float[all.length];
        int size = 0;
        for (int i = 0, next; i < all.length; i = next) {
            next = i + 1;
            while (next < all.length && all[next] == all[i]) {
                next++;
            }
            if (next - i >= least) {
                hashes[size] = all[i];
                telling[size++] = telling(lines, next - i);
            }
        }
        return new IntentVocabulary(SortedHashes.of(Arrays.copyOf(hashes, size)), Arrays.copyOf(telling, size), telling(lines, 0));
    }

    private static float telling(int lines, int with) {
        return (float) (1 + Math.log((1.0 + lines) / (1.0 + with)));
    }
}
