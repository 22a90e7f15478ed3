package dev.lingxi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTest {

    @ParameterizedTest
    @ValueSource(strings = {"top sellers", "heating time", "invoice after cancellation", "birthday gift ideas", "smoke came out", "Speechless!", "UnionPay supported", "what's in the box"})
    void aShortLineIsEnglishByOneWordOfIt(String line) {
        assertThat(English.spoken(line, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "88", "hhhh", "iPhone 16 pro max", "type c", "usb wifi", "thinkpad x1", "apple watch", "redmi note", "zaima", "you me", "hao de", "shenme shihou fahuo", "https://shop.example/new/arrivals"})
    void whatChineseShoppersTypeInLatinLettersIsNot(String line) {
        assertThat(English.spoken(line, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refund怎么弄", "这个size还有吗"})
    void aLineWithChineseInItIsChineseWhateverTheBrowserAsksFor(String line) {
        assertThat(English.spoken(line, true)).isFalse();
    }
}
