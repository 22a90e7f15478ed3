package dev.lingxi.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The evaluation with a model that is taught in earnest. */
class IntentEvaluationIT {

    @Test
    void theProductsOwnModelCanBeEvaluated(@TempDir Path folder) throws IOException {
        Path support = Files.writeString(folder.resolve("S.jsonl"), """
            {"text":"什么时候发货","intent":"shipping"}
            {"text":"可以退货吗","intent":"returns"}
            """);
        Path query = Files.writeString(folder.resolve("Q.jsonl"), "{\"text\":\"什么时候发货呀\",\"intent\":\"shipping\"}\n");
        var report = new ByteArrayOutputStream();

        new IntentEvaluation().run(support, query, Optional.empty(), new PrintStream(report, true));

        assertThat(report.toString(StandardCharsets.UTF_8)).contains("hit@1       1.0000");
    }
}
