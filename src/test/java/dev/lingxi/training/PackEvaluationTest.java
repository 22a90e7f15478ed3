package dev.lingxi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lingxi.problem.Problem;
import dev.lingxi.training.IntentFigures.Asked;
import dev.lingxi.understanding.Candidate;
import dev.lingxi.understanding.Ranking;
import dev.lingxi.understanding.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackEvaluationTest {

    @Test
    void aPackThatDoesNotShipIsNamedWithThoseThatDo() {
        assertThatThrownBy(() -> new PackEvaluation().run(List.of("general", "boats"), System.out))
            .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.kind().exitCode()).isEqualTo(2))
            .hasMessageContaining("'boats'").hasMessageContaining("computers");
    }

    @Test
    void aSiblingCountsForItsIntentAndAnyEntryForItsScenario() {
        var figures = new IntentFigures(List.of(asked("returns.want.how", "returns.want.how"), asked("returns.want.how", "returns.want.fee"),
            asked("returns.want.how", "returns.state.when"), asked("returns.want.how", "invoice.kind.which")));

        assertThat(figures.hitAt(1)).isEqualTo(0.25);
        assertThat(figures.akin(PackEvaluation::intent)).isEqualTo(0.5);
        assertThat(figures.akin(PackEvaluation::scenario)).isEqualTo(0.75);
    }

    private static Asked asked(String gold, String found) {
        return new Asked(gold, new Ranking(List.of(new Candidate(found, 1)), 0.9, false, Stage.LINEAR, 50));
    }
}
