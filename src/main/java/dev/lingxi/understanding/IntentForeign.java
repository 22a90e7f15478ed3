package dev.lingxi.understanding;

import dev.lingxi.language.Normalizer;
import dev.lingxi.understanding.IntentScorer.Prepared;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Lines that no shop is asked in earnest: weather, homework, idle talk. A model learns them as one more intent that is never a candidate,
 * so that they have somewhere to go.
 */
final class IntentForeign {

    private static final List<String> LINES = read();

    private IntentForeign() {}

    /** The foreign lines in the tongues of a model, made ready. */
    static List<Prepared> lines(boolean chinese, boolean english) {
        return IntentTeacher.prepare(LINES.stream().filter(line -> Normalizer.isChinese(line) ? chinese : english).toList());
    }

    private static List<String> read() {
        try (InputStream in = IntentForeign.class.getResourceAsStream("foreign.txt")) {
            String text = new String(Objects.requireNonNull(in, "foreign.txt").readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(Normalizer::normalize).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
