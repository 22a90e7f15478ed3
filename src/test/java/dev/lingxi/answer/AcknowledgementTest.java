package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"好的，谢谢，那几天能收到|那几天能收到", "嗯嗯 运费谁出|运费谁出", "这样啊，能换一个吗|能换一个吗", "没有了，谢谢您，什么时候退钱？|什么时候退钱？", "能换大一码吗，谢谢啦|能换大一码吗",
        "ok, how long does it take|how long does it take", "Thanks! where is it|where is it"})
    void aWordAboutTheAnswerIsNoPartOfTheNextQuestion(String line, String asked) {
        assertThat(Acknowledgement.without(line)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的，谢谢", "嗯，知道了", "没有了，谢谢", "谢谢", "好用吗", "对比一下这两款", "可以退吗"})
    void aLineThatSaysNothingElseIsLeftAsItIs(String line) {
        assertThat(Acknowledgement.without(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"那我先看看说明书", "那我等出库再说", "我自己去页面上弄", "我回头试试", "I'll wait"})
    void whoeverSeesToItThemselvesAsksNothing(String line) {
        assertThat(Acknowledgement.isPlan(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我等了三天了", "那我怎么退", "我先买的那台坏了", "那我要换货", "我再问一下运费多少", "我自己弄不了", "i'll sue you"})
    void aQuestionOrAComplaintIsNoPlan(String line) {
        assertThat(Acknowledgement.isPlan(line)).isFalse();
    }
}
