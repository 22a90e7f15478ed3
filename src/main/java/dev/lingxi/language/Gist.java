package dev.lingxi.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quick guess at what a line means: the sum of one small vector for each of its features, learned from the encoder. A hundred times
 * cheaper than {@link SentenceEmbedding}, and good enough for most lines. Two spaces, one for each tongue; gists compare with gists of
 * their own tongue only. The tables are loaded on first use and shared.
 *
 * <pre>
 * gist-*.bin   size, width, hashes ascending, then per feature a scale (half precision) and a row of bytes
 * </pre>
 */
public enum Gist {

    /** Of lines that are Chinese, or sound so. */
    CHINESE("gist-zh.bin", 192),
    /** Of all others. */
    ENGLISH("gist-en.bin", 128);

    private final String file;
    private final int dimensions;
    private volatile @Nullable Table table;

    private record Table(SortedHashes hashes, float[] scales, byte[][] rows) {}

    Gist(String file, int dimensions) {
        this.file = file;
        this.dimensions = dimensions;
    }

    /** The space that a normal line belongs to. */
    public static Gist forLine(String line) {
        return Normalizer.isChinese(line) || Pinyin.isTyped(line) ? CHINESE : ENGLISH;
    }

    /** How many numbers make a gist; the first tell the most. */
    public int dimensions() {
        return dimensions;
    }

    /** The gist of a line by its features: a vector of length one, or of zeros where no feature is known. */
    public float[] of(Features features) {
        Table known = table();
        float[] sum = new float[dimensions];
        for (int i = 0; i < features.size(); i++) {
            int feature = known.hashes.find(features.hashes()[i]);
            if (feature >= 0) {
                add(sum, known.rows[feature], features.weights()[i] * known.scales[feature]);
            }
        }
        return normalized(sum);
    }

    private static void add(float[] sum, byte[] row, float times) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += times * row[d];
        }
    }

    private static float[] normalized(float[] vector) {
        float sum = 1e-12f;
        for (float x : vector) {
            sum += x * x;
        }
        float scale = (float) (1 / Math.sqrt(sum));
        for (int d = 0; d < vector.length; d++) {
            vector[d] *= scale;
        }
        return vector;
    }

    private Table table() {
        Table ready = table;
        return ready == null ? load() : ready;
    }

    private synchronized Table load() {
        if (table == null) {
            try (InputStream in = Gist.class.getResourceAsStream(file)) {
                table = read(ByteBuffer.wrap(Objects.requireNonNull(in, file).readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return table;
    }

    private Table read(ByteBuffer in) {
        int size = in.getInt();
        if (in.getInt() != dimensions) {
            throw new IllegalStateException(file + " is of another width: write it anew");
        }
        long[] hashes = new long[size];
        in.asLongBuffer().get(hashes);
        in.position(in.position() + size * Long.BYTES);
        float[] scales = new float[size];
        byte[][] rows = new byte[size][dimensions];
        for (int feature = 0; feature < size; feature++) {
            scales[feature] = Float.float16ToFloat(in.getShort());
            in.get(rows[feature]);
        }
        return new Table(SortedHashes.of(hashes), scales, rows);
    }
}
