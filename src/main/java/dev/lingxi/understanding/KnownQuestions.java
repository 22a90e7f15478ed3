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

    /** The first numbers of a gist tell the most. */
    BY_GIST("questions-gist.bin", 64), BY_MEANING("questions-meaning.bin", Integer.MAX_VALUE);

    final String file;
    private final int firstLook;
    private volatile @Nullable QuestionTable table;

    /** @param firstLook how many numbers of a vector choose the questions for which the rest is read */
    KnownQuestions(String file, int firstLook) {
        this.file = file;
        this.firstLook = firstLook;
    }

    int size() {
        return table().size();
    }

    /** Which of them a line with this vector is likely to ask. */
    LikelyQuestions of(float[] vector) {
        return table().likely(vector);
    }

    /** @param weights one vector a question */
    static void write(DataOutputStream out, Rows weights, float[] levels) throws IOException {
        ByteRows.of(weights).writeTo(out);
        IntentFile.write(out, levels);
    }

    private QuestionTable table() {
        QuestionTable ready = table;
        return ready == null ? load() : ready;
    }

    private synchronized QuestionTable load() {
        if (table == null) {
            try (InputStream stream = Objects.requireNonNull(KnownQuestions.class.getResourceAsStream(file), file)) {
                var in = new DataInputStream(new BufferedInputStream(stream));
                table = QuestionTable.of(ByteRows.readFrom(in), IntentFile.floats(in), firstLook);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return table;
    }
}
