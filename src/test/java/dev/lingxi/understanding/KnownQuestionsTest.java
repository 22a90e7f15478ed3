package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.language.Features;
import dev.lingxi.language.Gist;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownQuestionsTest {

    @ParameterizedTest
    @CsvSource({"什么时候能发货,拍下几天了咋还没发出来,衣服会不会掉色", "能便宜一点吗,老板给个优惠价呗,收货地址写错了", "发票抬头怎么改,公司名字开错了能重开票吗,这款有蓝牙吗"})
    void linesThatAskTheSameInOtherWordsAreLikelyToAskTheSameQuestions(String line, String same, String other) {
        assertThat(alike(line, same)).isGreaterThan(alike(line, other) + 0.1f);
    }

    /** How much the likely questions of two lines have in common: a cosine. */
    private static float alike(String one, String other) {
        LikelyQuestions asked = likely(one);
        LikelyQuestions compared = likely(other);
        float alike = 0;
        for (int i = 0; i < asked.questions().length; i++) {
            for (int k = 0; k < compared.questions().length; k++) {
                alike += asked.questions()[i] == compared.questions()[k] ? asked.values()[i] * compared.values()[k] : 0;
            }
        }
        return alike;
    }

    private static LikelyQuestions likely(String line) {
        return KnownQuestions.BY_GIST.of(Gist.CHINESE.of(Features.of(line)));
    }
}
