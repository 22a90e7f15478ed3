package dev.lingxi.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Writes the tables that {@link Gist} sums: linear pupils of the encoders, which learn to guess a line's meaning from its features alone.
 * Run by hand when the packs have grown: {@code java … dev.lingxi.language.GistTable packs CHINESE|ENGLISH TARGET}; takes five minutes.
 */
public final class GistTable {

    private static final int ROUNDS = 40;
    private static final int SWEEPS = 25;
    private static final double RIDGE = 0.5;

    private final int width;
    private final long[] hashes;
    private final float[] telling;
    private final float[] middle;
    private final float[][] axes;
    private float[][] rows;

    /** Lines with their vectors by the encoder. */
    public record Lessons(List<String> lines, List<float[]> meanings) {}

    public static void main(String[] arguments) throws IOException {
        Gist tongue = Gist.valueOf(arguments[1]);
        List<String> lines = GistLessons.of(Path.of(arguments[0]), tongue);
        SentenceEmbedding encoder = tongue == Gist.CHINESE ? SentenceEmbedding.CHINESE : SentenceEmbedding.ENGLISH;
        GistTable table = learn(new Lessons(lines, encoder.of(lines)), tongue == Gist.CHINESE ? 16_000 : 18_000, tongue.dimensions());
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
            table.writeTo(out);
        }
    }

    /**
     * @param size  how many features the table may hold, the commonest first
     * @param width how many numbers make a gist
     */
    public static GistTable learn(Lessons lessons, int size, int width) {
        List<Features> features = lessons.lines.stream().map(Features::of).toList();
        GistTable table = new GistTable(features, lessons.meanings, size, width);
        table.fit(features, lessons.meanings);
        return table;
    }

    private GistTable(List<Features> lines, List<float[]> meanings, int size, int width) {
        this.width = width;
        long[] all = lines.stream().flatMapToLong(line -> Arrays.stream(line.hashes())).sorted().toArray();
        List<long[]> counted = new ArrayList<>();
        for (int i = 0, next; i < all.length; i = next) {
            next = i + 1;
            while (next < all.length && all[next] == all[i]) {
                next++;
            }
            counted.add(new long[] {all[i], next - i});
        }
        counted.sort((a, b) -> Long.compare(b[1], a[1]));
        List<long[]> kept = counted.stream().limit(size).sorted((a, b) -> Long.compare(a[0], b[0])).toList();
        hashes = kept.stream().mapToLong(feature -> feature[0]).toArray();
        telling = new float[hashes.length];
        for (int i = 0; i < telling.length; i++) {
            telling[i] = (float) (1 + Math.log((1.0 + lines.size()) / (1.0 + kept.get(i)[1])));
        }
        middle = middle(meanings);
        axes = axes(meanings, middle, width);
    }

    /** Conjugate gradients for all numbers of the gist at once; the rows are the solution. */
    private void fit(List<Features> features, List<float[]> meanings) {
        int[][] ids = new int[features.size()][];
        float[][] values = new float[features.size()][];
        float[][] right = new float[hashes.length][width];
        for (int i = 0; i < ids.length; i++) {
            known(features.get(i), i, ids, values);
            scatter(ids[i], values[i], project(meanings.get(i)), right);
        }
        rows = new float[hashes.length][width];
        float[][] rest = right;
        float[][] way = IntStream.range(0, rest.length).mapToObj(f -> rest[f].clone()).toArray(float[][]::new);
        double[] length = squared(rest);
        for (int round = 0; round < ROUNDS; round++) {
            float[][] there = applied(way, ids, values);
            double[] along = dots(way, there);
            advance(rows, way, ratio(length, along, 1));
            advance(rest, there, ratio(length, along, -1));
            double[] next = squared(rest);
            turn(way, rest, ratio(next, length, 1));
            length = next;
        }
    }

    private void known(Features line, int i, int[][] ids, float[][] values) {
        int[] own = new int[line.size()];
        float[] weight = new float[line.size()];
        int size = 0;
        double sum = 1e-9;
        for (int k = 0; k < line.size(); k++) {
            int id = Arrays.binarySearch(hashes, line.hashes()[k]);
            if (id >= 0) {
                own[size] = id;
                weight[size] = line.weights()[k] * telling[id];
                sum += weight[size] * weight[size];
                size++;
            }
        }
        ids[i] = Arrays.copyOf(own, size);
        values[i] = Arrays.copyOf(weight, size);
        for (int k = 0; k < size; k++) {
            values[i][k] /= (float) Math.sqrt(sum);
        }
    }

    private float[] project(float[] meaning) {
        float[] gist = new float[width];
        for (int d = 0; d < width; d++) {
            double sum = 0;
            for (int i = 0; i < meaning.length; i++) {
                sum += axes[d][i] * (meaning[i] - middle[i]);
            }
            gist[d] = (float) sum;
        }
        return gist;
    }

    private float[][] applied(float[][] way, int[][] ids, float[][] values) {
        float[][] there = new float[way.length][width];
        float[] line = new float[width];
        for (int i = 0; i < ids.length; i++) {
            Arrays.fill(line, 0);
            for (int k = 0; k < ids[i].length; k++) {
                add(line, way[ids[i][k]], values[i][k]);
            }
            scatter(ids[i], values[i], line, there);
        }
        for (int f = 0; f < way.length; f++) {
            add(there[f], way[f], (float) RIDGE);
        }
        return there;
    }

    private static void scatter(int[] ids, float[] values, float[] line, float[][] to) {
        for (int k = 0; k < ids.length; k++) {
            add(to[ids[k]], line, values[k]);
        }
    }

    private static void add(float[] to, float[] from, float times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * from[i];
        }
    }

    private double[] squared(float[][] a) {
        return dots(a, a);
    }

    private double[] dots(float[][] a, float[][] b) {
        double[] sums = new double[width];
        for (int f = 0; f < a.length; f++) {
            for (int d = 0; d < width; d++) {
                sums[d] += a[f][d] * b[f][d];
            }
        }
        return sums;
    }

    private static float[] ratio(double[] above, double[] below, int sign) {
        float[] ratio = new float[above.length];
        for (int d = 0; d < ratio.length; d++) {
            ratio[d] = below[d] < 1e-12 ? 0 : (float) (sign * above[d] / below[d]);
        }
        return ratio;
    }

    private static void advance(float[][] to, float[][] way, float[] times) {
        for (int f = 0; f < to.length; f++) {
            for (int d = 0; d < times.length; d++) {
                to[f][d] += times[d] * way[f][d];
            }
        }
    }

    private static void turn(float[][] way, float[][] rest, float[] keep) {
        for (int f = 0; f < way.length; f++) {
            for (int d = 0; d < keep.length; d++) {
                way[f][d] = rest[f][d] + keep[d] * way[f][d];
            }
        }
    }

    private static float[] middle(List<float[]> meanings) {
        float[] middle = new float[meanings.getFirst().length];
        for (float[] meaning : meanings) {
            add(middle, meaning, 1f / meanings.size());
        }
        return middle;
    }

    /** The directions in which meanings differ most, by orthogonal iteration. */
    private static float[][] axes(List<float[]> meanings, float[] middle, int width) {
        int n = middle.length;
        float[][] spread = new float[n][n];
        for (float[] meaning : meanings) {
            float[] off = meaning.clone();
            add(off, middle, -1);
            for (int i = 0; i < n; i++) {
                add(spread[i], off, off[i]);
            }
        }
        SplittableRandom chance = new SplittableRandom(3);
        float[][] axes = new float[width][n];
        for (float[] axis : axes) {
            for (int i = 0; i < n; i++) {
                axis[i] = (float) chance.nextDouble(-1, 1);
            }
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int a = 0; a < width; a++) {
                axes[a] = times(spread, axes[a]);
            }
            orthogonalise(axes);
        }
        return axes;
    }

    private static float[] times(float[][] matrix, float[] vector) {
        float[] product = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            add(product, matrix[i], vector[i]);
        }
        return product;
    }

    private static void orthogonalise(float[][] axes) {
        for (int a = 0; a < axes.length; a++) {
            for (int b = 0; b < a; b++) {
                add(axes[a], axes[b], -(float) dot(axes[a], axes[b]));
            }
            float scale = (float) (1 / Math.sqrt(Math.max(1e-20, dot(axes[a], axes[a]))));
            for (int i = 0; i < axes[a].length; i++) {
                axes[a][i] *= scale;
            }
        }
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** {@code size, width}, the hashes, then for each feature its scale at half precision and its row in bytes. */
    public void writeTo(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(hashes.length);
        out.writeInt(width);
        for (long hash : hashes) {
            out.writeLong(hash);
        }
        byte[] row = new byte[width];
        for (int f = 0; f < hashes.length; f++) {
            float largest = 1e-9f;
            for (float value : rows[f]) {
                largest = Math.max(largest, Math.abs(value));
            }
            for (int d = 0; d < width; d++) {
                row[d] = (byte) Math.round(rows[f][d] / largest * 127);
            }
            out.writeShort(Float.floatToFloat16(largest / 127 * telling[f]));
            out.write(row);
        }
        out.flush();
    }
}
