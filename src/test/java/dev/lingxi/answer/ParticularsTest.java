package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticularsTest {

    @ParameterizedTest
    @ValueSource(strings = {"税号：91330100MA2ABCDE0X", "91330100MA2ABCDE0X", "13900001234", "林小满 13900001234", "抬头是：清风科技有限公司", "清风科技有限公司", "绍兴市越城区解放路 12 号 3 幢", "改成长乐路88号", "收件人：林小满",
        "lin@example.com", "my new address is 12 Elm Street"})
    void whatBelongsInAFormIsRecognised(String line) {
        assertThat(Particulars.are(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"税号在哪里查", "地址怎么改", "能送到绍兴市越城区吗", "公司发票", "2026112000017", "电话多少", "这个公司的牌子好", "12号发的货", "发到北京市海淀区要多久", "my address is wrong, what now?"})
    void aQuestionAboutThemIsNot(String line) {
        assertThat(Particulars.are(line)).isFalse();
    }
}
