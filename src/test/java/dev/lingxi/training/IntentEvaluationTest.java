package dev.lingxi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lingxi.problem.Problem;
import dev.lingxi.understanding.Candidate;
import dev.lingxi.understanding.Ranking;
import dev.lingxi.understanding.Sample;
import dev.lingxi.understanding.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentEvaluationTest {

    private static final String SUPPORT = """
        {"text":"什么时候发货","intent":"shipping"}
        {"text":"可以退货吗","intent":"returns"}
        """;

    @TempDir
    private Path folder;

    @Test
    void figuresAreThoseOfTheAnswers() throws IOException {
        String report = run(SUPPORT, """
            {"text":"right","gold":"shipping"}
            {"text":"wrong","intent":"returns"}
            {"text":"weather","gold":"oos"}
            {"text":"nobody says"}
            """);

        assertThat(report).contains("2 samples of 2 intents", "4 lines: 2 in scope, 1 out of scope");
        assertThat(report).contains("hit@1       0.5000", "hit@3       1.0000", "MRR         0.7500");
        assertThat(report).contains("out-of-scope recall                 1.0000", "out-of-scope AUROC                  1.0000");
        assertThat(report).containsPattern("linear +100.0% +0.5000 +40 +40");
    }

    @Test
    void aSampleOutOfScopeIsTaughtAsALineToRefuse() throws IOException {
        String report = run(SUPPORT + "{\"text\":\"weather\",\"intent\":\"oos\"}\n", "{\"text\":\"right\",\"gold\":\"shipping\"}\n");

        assertThat(report).contains("2 samples of 2 intents and 1 lines to refuse");
    }

    @Test
    void everyRowOfTheQueryHasItsRowInOrder() throws IOException {
        run(SUPPORT, """
            {"text":"right"}
            {"text":"weather","gold":"oos"}
            """);

        assertThat(Files.readAllLines(folder.resolve("P.jsonl"))).containsExactly(
            "{\"ranked\":[\"shipping\",\"returns\"],\"confidence\":0.75,\"oos\":false,\"micros\":40}",
            "{\"ranked\":[\"shipping\",\"returns\"],\"confidence\":0.25,\"oos\":true,\"micros\":40}");
    }

    @Test
    void aBadRowIsNamedAndNothingIsWritten() {
        assertThatThrownBy(() -> run(SUPPORT, "{\"text\":\"ok\"}\n{\"txt\":\"no\"}\n"))
            .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind().exitCode()).isEqualTo(2))
            .hasMessageContaining("Q.jsonl line 2").hasMessageContaining("\"text\"");
        assertThat(folder.resolve("P.jsonl")).doesNotExist();
    }

    @Test
    void aRowToLearnFromNeedsAnIntent() {
        assertThatThrownBy(() -> run("{\"text\":\"什么时候发货\"}\n", "{\"text\":\"ok\"}\n")).hasMessageContaining("S.jsonl line 1");
    }

    @Test
    void aLineThatIsNotJsonIsNamed() {
        assertThatThrownBy(() -> run(SUPPORT + "oops\n", "{\"text\":\"ok\"}\n")).hasMessageContaining("S.jsonl line 3");
    }

    @Test
    void anAbsentFileIsNamed() {
        assertThatThrownBy(() -> new IntentEvaluation(IntentEvaluationTest::parrot)
            .run(folder.resolve("none.jsonl"), folder.resolve("none.jsonl"), Optional.empty(), System.out))
            .hasMessageContaining("none.jsonl does not exist");
    }

    private String run(String support, String query) throws IOException {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        new IntentEvaluation(IntentEvaluationTest::parrot)
            .run(write("S.jsonl", support), write("Q.jsonl", query), Optional.of(folder.resolve("P.jsonl")), new PrintStream(report, true));
        return report.toString(StandardCharsets.UTF_8);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Always says shipping, then returns, within 40 microseconds; is unsure of the weather. */
    private static Function<String, Ranking> parrot(List<Sample> samples) {
        List<Candidate> always = List.of(new Candidate("shipping", 0.7), new Candidate("returns", 0.3));
        return text -> new Ranking(always, text.equals("weather") ? 0.25 : 0.75, text.equals("weather"), Stage.LINEAR, 40);
    }
}
