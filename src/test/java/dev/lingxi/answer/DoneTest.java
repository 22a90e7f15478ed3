package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"我申请退货了", "这单我昨天申请退货了", "已经提交了", "刚取消订单了", "我退掉了，包裹还在路上", "我申请价保了", "换货申请填好了"})
    void whoeverHasDoneItNeedNotBeToldHow(String line) {
        assertThat(Done.says(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我要退货了", "申请退货了吗", "不小心取消了订单", "怎么申请退款", "取消不了", "帮我取消了吧", "我想退了", "订单被取消了", "我要取消订单"})
    void aWishAQuestionOrAMishapIsNotDone(String line) {
        assertThat(Done.says(line)).isFalse();
    }
}
