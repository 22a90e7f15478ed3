package dev.lingxi.answer;

import static dev.lingxi.answer.SmallShop.asking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Packs;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    private static Optional<String> filled(SmallShop.Asking asking) {
        Asked asked = asking.asked();
        return Scripts.fill(asked.entry().orElseThrow(), asked);
    }

    @Test
    void variablesAreFilledWithWhatIsTrueNow() {
        assertThat(filled(asking("").saying("付款后 {发货时限} 内发出。{店铺}祝您愉快。"))).contains("付款后 24 小时内发出。清风数码祝您愉快。");
        assertThat(filled(asking("").about("200101").saying("{商品} {价格}，到手价 {到手价}，{库存}，送{赠品}。"))).contains("清风 F1 智能手机 ¥1999，到手价 ¥1849，有货，送透明保护壳。");
    }

    @Test
    void aSentenceWhoseVariableHasNoValueIsNotSaid() {
        assertThat(filled(asking("").saying("开票要 {开票时限}。发票是{发票类型}。可以退货 {退货天数}。"))).contains("可以退货 7 天。");
    }

    @Test
    void whereNoSentenceCanBeSaidNothingIs() {
        assertThat(filled(asking("").saying("价格是 {价格}。"))).isEmpty();
    }

    @Test
    void whatIsLeftOfAScriptMustSaySomethingByItself() {
        assertThat(filled(asking("地址对吗").saying("收货地址是{收货地址}。请核对。"))).isEmpty();
    }

    @Test
    void aVariableThatNobodyKnowsIsNeverSaid() {
        assertThat(filled(asking("").saying("您好，{没有这个}。请过一会儿再看。"))).contains("请过一会儿再看。");
    }

    @Test
    void aSentenceThatPromisesWhatTheBotCannotDoIsNotSaid() {
        assertThat(filled(asking("").saying("可以换尺寸或颜色。请发来照片，我为您提交。"))).contains("可以换尺寸或颜色。");
    }

    @Test
    void norIsOneThatPromisesItInEnglish() {
        assertThat(filled(asking("").inEnglish().saying("可以申请。", "Open the order and claim it there. Or let me submit it. I'll check your order."))).contains("Open the order and claim it there.");
        assertThat(filled(asking("").inEnglish().saying("我们换。", "We exchange it at our cost. I'll list the differences."))).contains("We exchange it at our cost. I'll list the differences.");
    }

    @Test
    void noShippedScriptLosesASentenceForAPromise() {
        assertThat(Packs.shipped().names().stream().flatMap(pack -> Packs.shipped().entries(pack).stream()))
            .filteredOn(Scripts::promises).extracting(Entry::id).isEmpty();
    }

    @Test
    void anAddressIsMasked() {
        assertThat(filled(asking("").by("lihua").ofOrder("2026061800001").saying("寄往{收货地址}。")).orElseThrow()).contains("浙江省杭州市西湖区").doesNotContain("文三路");
    }

    @Test
    void aStoresWordsWithSignsOfPatternsAreSaidAsTheyAre() {
        assertThat(filled(asking("").by("$1\\{x}").saying("{称呼}您好。"))).contains("$1\\{x}您好。");
    }

    @Test
    void anEnglishConsumerGetsTheEnglishScript() {
        assertThat(filled(asking("").inEnglish().saying("七天内可退。", "Return it within {退货天数}. See the page."))).contains("Return it within 7 days. See the page.");
    }
}
