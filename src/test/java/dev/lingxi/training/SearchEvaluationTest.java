package dev.lingxi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lingxi.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchEvaluationTest {

    private static final String CORPUS = """
        {"id":"a","title":"青禾抽拉式厨房水龙头"}
        {"id":"b","title":"松果蓝牙耳机"}
        {"id":"c","title":"晨露保温杯"}
        """;

    @TempDir
    private Path folder;

    @Test
    void figuresAreThoseOfThePlaces() throws IOException {
        String report = run(CORPUS, """
            {"id":"1","query":"水龙头","rel":["a"]}
            {"id":"2","query":"蓝牙耳机","rel":["c"]}
            {"id":"3","query":"杯子"}
            """);

        assertThat(report).contains("indexed     3 titles", "3 queries, 2 of them judged", "hit@1       0.5000", "hit@10      0.5000", "MRR@10      0.5000");
    }

    @Test
    void everyQueryHasItsRowInOrder() throws IOException {
        run(CORPUS, "{\"id\":\"1\",\"query\":\"水笼头\",\"rel\":[\"a\"]}\n{\"id\":\"2\",\"query\":\"xyz\",\"rel\":[]}\n");

        assertThat(Files.readAllLines(folder.resolve("P.jsonl"))).containsExactly("{\"id\":\"1\",\"ranked\":[\"a\"]}", "{\"id\":\"2\",\"ranked\":[]}");
    }

    @Test
    void aBadRowIsNamedAndNothingIsWritten() {
        assertThatThrownBy(() -> run(CORPUS + "{\"id\":\"d\"}\n", "{\"id\":\"1\",\"query\":\"杯\"}\n"))
            .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind().exitCode()).isEqualTo(2))
            .hasMessageContaining("C.jsonl line 4").hasMessageContaining("\"title\"");
        assertThat(folder.resolve("P.jsonl")).doesNotExist();
    }

    @Test
    void anIdCanBeGivenOnce() {
        assertThatThrownBy(() -> run(CORPUS + "{\"id\":\"a\",\"title\":\"又一个\"}\n", "{\"id\":\"1\",\"query\":\"杯\"}\n")).hasMessageContaining("line 4").hasMessageContaining("'a'");
    }

    private String run(String corpus, String queries) throws IOException {
        var report = new ByteArrayOutputStream();
        new SearchEvaluation().run(Files.writeString(folder.resolve("C.jsonl"), corpus), Files.writeString(folder.resolve("Q.jsonl"), queries),
            Optional.of(folder.resolve("P.jsonl")), new PrintStream(report, true));
        return report.toString(StandardCharsets.UTF_8);
    }
}
