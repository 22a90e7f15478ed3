package dev.lingxi.understanding;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Packs;
import dev.lingxi.language.Features;
import dev.lingxi.language.Gist;
import dev.lingxi.language.Normalizer;
import dev.lingxi.language.SentenceEmbedding;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Writes the tables of {@link KnownQuestions} from the packs' Chinese phrasings, and says how many of the packs' test lines the tables tell
 * right. Not part of the build: it takes ten minutes, and what shoppers ask does not change with the last hundred phrasings. Run it from the
 * root of the sources when the packs have grown by a lot: {@code java -Xmx3g -cp … dev.lingxi.understanding.KnownQuestionsTeacher}.
 */
final class KnownQuestionsTeacher {

    private static final Path TABLES = Path.of("src/main/resources/dev/lingxi/understanding");

    /** @param question the number of the entry */
    private record Asked(String line, int question) {}

    private final List<Asked> phrasings = new ArrayList<>();
    private final List<Asked> tests = new ArrayList<>();
    private int questions;

    private KnownQuestionsTeacher(Packs packs) {
        packs.names().stream().flatMap(pack -> packs.entries(pack).stream()).forEach(this::gather);
    }

    private void gather(Entry entry) {
        List<Asked> own = chinese(entry.phrasings());
        if (!own.isEmpty()) {
            phrasings.addAll(own);
            tests.addAll(chinese(entry.tests()));
            questions++;
        }
    }

    private List<Asked> chinese(List<String> lines) {
        return lines.stream().map(Normalizer::normalize).filter(Normalizer::isChinese).map(line -> new Asked(line, questions)).toList();
    }

    private void write(KnownQuestions table, Function<List<String>, float[][]> vectors) throws IOException {
        var regression = new QuestionRegression(vectors.apply(lines(phrasings)), numbers(phrasings), questions);
        regression.learn();
        try (var out = new DataOutputStream(Files.newOutputStream(TABLES.resolve(table.file)))) {
            regression.writeTo(out);
        }
        float[][] asked = vectors.apply(lines(tests));
        int[] right = numbers(tests);
        long found = IntStream.range(0, right.length).filter(i -> regression.likeliest(asked[i]) == right[i]).count();
        System.out.printf("%s: %d phrasings of %d questions, %.3f of %d test lines right%n", table, phrasings.size(), questions, found / (double) right.length, right.length);
    }

    private static List<String> lines(List<Asked> asked) {
        return asked.stream().map(Asked::line).toList();
    }

    private static int[] numbers(List<Asked> asked) {
        return asked.stream().mapToInt(Asked::question).toArray();
    }

    public static void main(String[] arguments) throws IOException {
        var teacher = new KnownQuestionsTeacher(Packs.shipped());
        teacher.write(KnownQuestions.BY_GIST, lines -> lines.stream().map(line -> Gist.CHINESE.of(Features.of(line))).toArray(float[][]::new));
        teacher.write(KnownQuestions.BY_MEANING, lines -> SentenceEmbedding.CHINESE.of(lines).toArray(float[][]::new));
    }
}
