package dev.lingxi.reception;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.trade.OrderStatus;
import dev.lingxi.understanding.Mood;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BriefingTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static Handoff handoff(Handoff.NextStep next) {
        return new Handoff("misses", Instant.EPOCH, new Handoff.Known("Anna", "PLUS", "where is it", "It was shipped.", "Book 14", OrderStatus.SHIPPED, "物流进度", Mood.ANGRY),
                "20261101", "100201", "logistics.where", next);
    }

    @ParameterizedTest
    @EnumSource(Handoff.NextStep.class)
    void anEnglishReaderReadsNoChineseOfTheHouse(Handoff.NextStep next) {
        Brief brief = Briefing.EN.of(handoff(next));
        assertThat(brief.summary() + brief.slots().toString() + brief.nextStep() + Briefing.EN.wrapUp(handoff(next), "", "done")).doesNotContainPattern(HAN).doesNotContain("%");
    }

    @ParameterizedTest
    @EnumSource(Handoff.NextStep.class)
    void aChineseReaderReadsTheSameInChinese(Handoff.NextStep next) {
        Brief brief = Briefing.ZH.of(handoff(next));
        assertThat(brief.summary()).containsExactly("Anna（PLUS）：where is it", "商品 Book 14；订单 20261101（已发货）；咨询 物流进度；情绪激动",
                "转人工原因：机器人连续两次没能回答；机器人答过：It was shipped.");
        assertThat(brief.nextStep().text()).containsPattern(HAN).doesNotContain("%");
    }

    @Test
    void ofWhatIsNotKnownNothingIsSaid() {
        Brief brief = Briefing.EN.of(Handoff.because("asked", Instant.EPOCH));
        assertThat(brief.summary()).containsExactly("Handed over because they asked for a person");
        assertThat(brief.slots()).isEmpty();
        assertThat(Briefing.ZH.wrapUp(null, "", "")).isEmpty();
    }

    @Test
    void aCloseSummaryHasThreeLinesAtMost() {
        assertThat(Briefing.ZH.wrapUp(handoff(Handoff.NextStep.CHECK_ORDER), "别的", "明天到").lines()).containsExactly("Anna（PLUS）：where is it", "答复：明天到", "订单：20261101");
    }
}
