package dev.lingxi.understanding;

import dev.lingxi.language.SentenceEmbedding;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The sentence vectors of lines, kept between builds: a pack that changes in ten lines is encoded in ten lines. Safe for many threads. */
final class PackVectors {

    private static final int TOGETHER = 2_000;

    private final Path file;
    private final Map<String, float[]> known = new ConcurrentHashMap<>();

    private PackVectors(Path file) {
        this.file = file;
    }

    /** Those that an earlier build left; none where there is no such file or it is broken. */
    static PackVectors in(Path file) {
        var vectors = new PackVectors(file);
        if (Files.exists(file)) {
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
                for (int left = in.readInt(); left > 0; left--) {
                    vectors.known.put(in.readUTF(), IntentFile.floats(in));
                }
            } catch (EOFException broken) {
                vectors.known.clear();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return vectors;
    }

    /** The vectors of normal lines of one tongue, in their order. */
    float[][] of(SentenceEmbedding tongue, List<String> lines) {
        List<String> missing = lines.stream().filter(line -> !known.containsKey(line)).distinct().toList();
        List<float[]> encoded = encoded(tongue, missing);
        for (int i = 0; i < missing.size(); i++) {
            known.put(missing.get(i), encoded.get(i));
        }
        return lines.stream().map(known::get).toArray(float[][]::new);
    }

    /** Encoded on all processors: one fresh build in a hundred encodes everything, and then somebody waits for it. */
    private static List<float[]> encoded(SentenceEmbedding tongue, List<String> lines) {
        int parts = (lines.size() + TOGETHER - 1) / TOGETHER;
        return IntStream.range(0, parts).parallel().mapToObj(part -> tongue.of(lines.subList(part * TOGETHER, Math.min(lines.size(), (part + 1) * TOGETHER))))
                .flatMap(List::stream).toList();
    }

    void keep() throws IOException {
        Files.createDirectories(file.getParent());
        Path partial = Files.createTempFile(file.getParent(), "vectors", ".part");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial), 1 << 20))) {
            out.writeInt(known.size());
            for (Map.Entry<String, float[]> each : known.entrySet()) {
                out.writeUTF(each.getKey());
                IntentFile.write(out, each.getValue());
            }
        }
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
