package dev.lingxi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ＡＢＣ１２３            | abc123
        什麼時候發貨            | 什么时候发货
        请问   可以\u3000退货吗 | 请问 可以 退货吗
        在吗？？？？            | 在吗?
        快点啊啊啊啊            | 快点啊啊
        发货了吗😀👍            | 发货了吗
        ①㎡                    | 1m2
        这款 1000000 像素       | 这款 1000000 像素
        """)
    void widthCaseScriptEmojiAndRepetitionDoNotMatter(String typed, String normal) {
        assertThat(Normalizer.normalize(typed)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"什么时候发货", "can i return it", "iphone 15 多少钱"})
    void aNormalLineIsNotCopied(String line) {
        assertThat(Normalizer.normalize(line)).isSameAs(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "。。。", "😀", "你好", "ＯＫ！！", "㎏㎏㎏", "\ud83d", "e\u0301"})
    void normalisingTwiceIsNormalisingOnce(String line) {
        String once = Normalizer.normalize(line);

        assertThat(Normalizer.normalize(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        你好,请问可以退货吗?      | 可以退货
        亲,在吗?可以退货吗呢      | 可以退货
        hello, can i return it?   | can i return it
        """)
    void greetingsMarksAndParticlesAreNotTheQuestion(String normal, String bare) {
        assertThat(Normalizer.bare(normal)).isEqualTo(bare);
    }

    @Test
    void aLineThatIsOnlyAGreetingKeepsIt() {
        assertThat(Normalizer.bare("你好")).isEqualTo("你好");
    }
}
