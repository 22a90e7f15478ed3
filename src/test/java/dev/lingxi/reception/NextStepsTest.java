package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.reception.Handoff.NextStep;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Mood;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextStepsTest {

    private static Context about(String entry, @Nullable String sku, @Nullable String order, Mood mood) {
        return new Context(sku, null, List.of(), order, entry, null, null, 0, 0, mood, 9);
    }

    @Test
    void whoAsksAfterTheirOrderHasItLookedUp() {
        assertThat(NextSteps.after(about("logistics.where.now", "100201", "20261101", Mood.CALM))).contains(NextStep.CHECK_ORDER);
        assertThat(NextSteps.after(about("logistics.where.now", "100201", null, Mood.CALM))).isEmpty();
    }

    @Test
    void whoLooksAtAProductIsAskedWhatTheyNeed() {
        assertThat(NextSteps.after(about("price.now.best", "100201", "20261101", Mood.CALM))).contains(NextStep.OFFER);
    }

    @Test
    void whoGivesThanksIsSeenOff() {
        assertThat(NextSteps.after(about("greeting.thanks.thank", null, null, Mood.CALM))).contains(NextStep.CLOSE);
        assertThat(NextSteps.after(about("greeting.thanks.no", null, null, Mood.CALM))).isEmpty();
    }

    @Test
    void whoIsAngryIsCalmedFirstWhateverTheyAskFor() {
        assertThat(NextSteps.after(about("logistics.where.now", null, "20261101", Mood.ANGRY))).contains(NextStep.CALM);
    }

    @Test
    void ofWhatIsNotUnderstoodNothingIsProposed() {
        assertThat(NextSteps.after(Context.nothing())).isEmpty();
    }
}
