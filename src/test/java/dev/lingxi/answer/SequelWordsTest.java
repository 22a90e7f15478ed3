package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequelWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"要钱吗", "多久能好", "几天", "在哪里弄", "怎么弄？", "多久到账", "如果过了呢", "那送到公司呢", "改成公司的", "要提供什么", "明天行吗",
        "how long does that take", "Do I have to pay for it?", "is it free", "what if it is out of stock"})
    void theRestOfAQuestionLeansOnTheAnswerBefore(String line) {
        assertThat(SequelWords.leans(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"几天到", "什么时候发货", "包邮吗", "能退吗", "怎么开发票", "有货吗", "好的", "谢谢", "where is my parcel", "how long is the warranty", "do you ship abroad"})
    void aQuestionThatNamesItsThingDoesNot(String line) {
        assertThat(SequelWords.leans(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"那帮我申请", "帮我弄一下", "那你帮我办吧", "可以帮我申请一下吗", "Can you do it for me?", "ok do it"})
    void whoeverWantsItDoneSaysNotWhat(String line) {
        assertThat(SequelWords.wantsItDone(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"帮我催一下快递", "那帮我补一下差价", "帮我选一个", "可以", "do you have it"})
    void whoeverSaysWhatIsTakenAtTheirWord(String line) {
        assertThat(SequelWords.wantsItDone(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"没看懂", "还是不会", "我不会弄", "I don't understand"})
    void somebodyWhoDoesNotSeeHowIsStuck(String line) {
        assertThat(SequelWords.isStuck(line)).isTrue();
    }
}
