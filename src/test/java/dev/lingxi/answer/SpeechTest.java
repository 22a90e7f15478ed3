package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"我想问下送不送鼠标|送不送鼠标", "你好我想咨询一下保修几年|保修几年", "问题还没有解决|问题还没有解决", "咨询|咨询"})
    void whatLeadsToTheQuestionIsNotPartOfIt(String said, String question) {
        assertThat(Speech.withoutLead(said)).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"不对，我是说平板|平板", "说错了，是65寸的|65寸的", "不是，我问的是重量|重量", "不是说24小时发货吗|不是说24小时发货吗", "错误代码E1|错误代码E1"})
    void aCorrectionSaysWhatComesAfterIt(String said, String meant) {
        assertThat(Speech.withoutCorrection(said)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"能不能改成公司抬头", "我要退货", "帮我催一下", "这款多重", "改成电子发票吧", "我可以退吗", "这个是正品吧", "弯的还是直的", "看下这两个订单", "can I return it"})
    void aQuestionAndADemandWantSomething(String clause) {
        assertThat(Speech.wants(clause)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"上次发票开的是我自己的名字", "这是税号", "昨天已经退了", "我在杭州", "还没发货呢", "给我妈买的手机", "我可以补差价", "现在申请退款了", "那个白条还是显示欠款"})
    void whatHappenedDoesNot(String clause) {
        assertThat(Speech.wants(clause)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"正常吗", "是坏了吗", "怎么办", "怎么调大", "这个正常吗", "算不算质量问题", "你们怎么说", "有什么办法吗"})
    void someQuestionsLeanOnWhatWasSaidBefore(String clause) {
        assertThat(Speech.leans(clause)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"能退吗", "怎么安装", "要多久", "有货吗", "怎么开发票", "是正品吗"})
    void othersStandByThemselves(String clause) {
        assertThat(Speech.leans(clause)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"转人工", "我要找个活人", "A person, please", "let me talk to a human"})
    void aPersonIsCalledInManyWords(String said) {
        assertThat(Speech.callsForPerson(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"人工几点上班", "人工智能电视有吗", "一个人能装吗"})
    void aPersonThatIsOnlySpokenOfIsNotCalled(String said) {
        assertThat(Speech.callsForPerson(said)).isFalse();
    }
}
