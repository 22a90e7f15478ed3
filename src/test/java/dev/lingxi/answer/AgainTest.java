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

    @Test
    void whoAsksAThirdTimeGetsAPerson() {
        assertThat(said("怎么给它开机", "script", AFTER.onceMore())).isInstanceOf(Part.ToPerson.class);
    }

    @Test
    void theSentenceThatAnswersIsTheOneThatIsRepeated() {
        assertThat(text(said("那电源键要按几秒", "script", AFTER))).contains("再按电源键三秒。").doesNotContain("先看说明书");
    }

    @Test
    void whoDoesNotFindThePlaceIsNotSentThereAgain() {
        assertThat(text(said("没看到按钮", "script", AFTER))).contains("转人工").doesNotContain("按电源键");
    }

    @Test
    void aRemarkIsNoQuestion() {
        assertThat(text(said("原来在这里", "script", AFTER))).startsWith("明白了").doesNotContain("先看说明书");
    }

    private static Part said(String source, Context before) {
        return said("怎么开", source, before);
    }

    private static Part said(String line, String source, Context before) {
        Asked asked = asking(line).saying(SCRIPT).asked();
        return Again.unless(asked, Part.Said.text(source, SCRIPT, Map.of(), asked.context()), before);
    }
}
