package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void ofTwoThatComeAboutAsNearTheNarrowerLeads() {
        assertThat(ranked(Stage.LINEAR, 1.95f).preferring("industry"::equals).candidates()).extracting(Candidate::intent).containsExactly("industry", "general", "other");
    }

    @Test
    void oneThatIsFartherDoesNot() {
        assertThat(ranked(Stage.MEANING, 1.8f).preferring("industry"::equals).candidates()).extracting(Candidate::intent).startsWith("general");
    }

    @Test
    void theVeryLineIsNotDoubted() {
        assertThat(ranked(Stage.EXACT, 1.99f).preferring("industry"::equals).candidates()).extracting(Candidate::intent).startsWith("general");
    }

    private static Ranking ranked(Stage stage, float industry) {
        return new Ranking(List.of(new Candidate("general", 2f), new Candidate("other", 1.97f), new Candidate("industry", industry)), 0.6, false, stage, 0);
    }
}
