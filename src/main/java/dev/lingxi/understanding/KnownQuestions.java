package dev.lingxi.understanding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The questions that Chinese shoppers ask everywhere: the packs' entries, told apart by a regression over vectors. Which of them a line is
 * likely to ask says what its vector alone does not, also where a store cuts its intents quite differently. The tables are written by
 * {@link KnownQuestionsTeacher}, loaded on first use and shared.
 *
 * <pre>
 * questions-*.bin   per question a scale, per question a level (half precision), then [dimension][question] a byte
 * </pre>
 */
enum KnownQuestions {

    BY_GIST("questions-gist.bin"), BY_MEANING("questions-meaning.bin");

    final String file;
    private volatile @Nullable Table table;

    /**
     * Bytes, because a line must read all of them: four times as many would not stay in the processor's own memory.
     *
     * @param weights {@code [dimension][question]}, to be multiplied with the question's scale
     * @param levels  what each question scores without a line
     */
    private record Table(byte[][] weights, float[] scales, float[] levels) {}

    KnownQuestions(String file) {
        this.file = file;
    }

    int size() {
        return table().levels.length;
    }

    /** Which of them a line with this vector is likely to ask. */
    LikelyQuestions of(float[] vector) {
        Table known = table();
        float[] scores = new float[known.levels.length];
        for (int d = 0; d < vector.length; d++) {
            add(scores, known.weights[d], vector[d]);
        }
        for (int question = 0; question < scores.length; question++) {
            scores[question] = known.levels[question] + known.scales[question] * scores[question];
        }
        return LikelyQuestions.of(scores);
    }

    private static void add(float[] scores, byte[] weights, float times) {
        for (int question = 0; question < scores.length; question++) {
            scores[question] += times * weights[question];
        }
    }

    /** @param weights {@code [dimension][question]} */
    static void write(DataOutputStream out, float[][] weights, float[] levels) throws IOException {
        float[] scales = new float[levels.length];
        for (float[] row : weights) {
            for (int question = 0; question < scales.length; question++) {
                scales[question] = Math.max(scales[question], Math.abs(row[question]) / Byte.MAX_VALUE);
            }
        }
        byte[] bytes = new byte[weights.length * scales.length];
        for (int i = 0; i < bytes.length; i++) {
            int question = i % scales.length;
            bytes[i] = (byte) Math.round(weights[i / scales.length][question] / scales[question]);
        }
        IntentFile.write(out, scales);
        IntentFile.write(out, levels);
        IntentFile.write(out, bytes);
    }

    private static Table read(DataInputStream in) throws IOException {
        float[] scales = IntentFile.floats(in);
        float[] levels = IntentFile.floats(in);
        byte[] bytes = IntentFile.bytes(in);
        byte[][] weights = new byte[bytes.length / scales.length][];
        for (int d = 0; d < weights.length; d++) {
            weights[d] = Arrays.copyOfRange(bytes, d * scales.length, (d + 1) * scales.length);
        }
        return new Table(weights, scales, levels);
    }

    private Table table() {
        Table ready = table;
        return ready == null ? load() : ready;
    }

    private synchronized Table load() {
        if (table == null) {
            try (InputStream stream = Objects.requireNonNull(KnownQuestions.class.getResourceAsStream(file), file)) {
                table = read(new DataInputStream(new BufferedInputStream(stream)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return table;
    }
}
