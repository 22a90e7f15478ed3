package dev.lingxi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({"什么时候发货,什么时侯发货", "什么时候发货,shenme shihou fahuo", "什么时候发货,shenmeshihoufahuo", "在吗,再嘛", "多长时间,duochang shijian"})
    void homophonesSlipsAndLatinLettersSoundAlike(String one, String other) {
        assertThat(Pinyin.key(one)).isEqualTo(Pinyin.key(other));
    }

    @Test
    void differentQuestionsSoundDifferent() {
        assertThat(Pinyin.key("可以退货")).isNotEqualTo(Pinyin.key("可以换货"));
    }

    @Test
    void numbersAndModelNamesAreHeardAsTheyStand() {
        assertThat(Pinyin.syllables("iphone15多少钱")).containsExactly("iphone", "15", "duo", "sao", "qian");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shenme shihou fahuo", "keyi tuihuo ma", "duoshaoqian"})
    void chineseInLatinLettersIsRecognised(String line) {
        assertThat(Pinyin.isTyped(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"when will it ship", "can i return this", "什么时候发货", "128g", "ok"})
    void otherLinesAreNotTakenForPinyin(String line) {
        assertThat(Pinyin.isTyped(line)).isFalse();
    }
}
