package dev.lingxi.understanding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The questions that Chinese shoppers ask everywhere: the packs' entries, told apart by a regression over vectors. Which of them a line is
 * likely to ask says what its vector alone does not, also where a store cuts its intents quite differently. The tables are written by
 * {@link KnownQuestionsTeacher}, loaded on first use and shared.
 *
 * <pre>
 * questions-*.bin   the weights as ByteRows, then per question a level (half precision)
 * </pre>
 */
enum KnownQuestions {

    BY_GIST("questions-gist.bin"), BY_MEANING("questions-meaning.bin");

    final String file;
    private volatile @Nullable Table table;

    /** @param levels what each question scores without a line */
    private record Table(ByteRows weights, float[] levels) {}

    KnownQuestions(String file) {
        this.file = file;
    }

    int size() {
        return table().levels.length;
    }

    /** Which of them a line with this vector is likely to ask. */
    LikelyQuestions of(float[] vector) {
        Table known = table();
        float[] scores = known.weights.times(vector);
        for (int question = 0; question < scores.length; question++) {
            scores[question] += known.levels[question];
        }
        return LikelyQuestions.of(scores);
    }

    /** @param weights one vector a question */
    static void write(DataOutputStream out, Rows weights, float[] levels) throws IOException {
        ByteRows.of(weights).writeTo(out);
        IntentFile.write(out, levels);
    }

    private static Table read(DataInputStream in) throws IOException {
        return new Table(ByteRows.readFrom(in), IntentFile.floats(in));
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
