package dev.lingxi.answer;

import static dev.lingxi.answer.SmallShop.asking;
import static dev.lingxi.answer.SmallShop.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.understanding.Context;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgainTest {

    private static final String SCRIPT = "先看说明书。再按电源键三秒。最后等一分钟。";
    private static final Context AFTER = Context.nothing().asked("test.test.test", null);

    @Test
    void aScriptIsSaidInFullTheFirstTime() {
        assertThat(text(said("script", Context.nothing()))).isEqualTo(SCRIPT);
    }

    @Test
    void theSecondTimeItsFirstSentenceIsEnoughAndAPersonIsOffered() {
        assertThat(text(said("script", AFTER))).contains("先看说明书。", "转人工").doesNotContain("最后等一分钟");
    }

    @Test
    void whatIsComputedIsToldAgain() {
        assertThat(text(said("parcel", AFTER))).isEqualTo(SCRIPT);
    }

    private static Part said(String source, Context before) {
        Asked asked = asking("怎么开").saying(SCRIPT).asked();
        return Again.unless(asked, Part.Said.text(source, SCRIPT, Map.of(), asked.context()), before);
    }
}
