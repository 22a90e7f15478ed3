package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequelWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"要钱吗", "多久能好", "几天", "在哪里弄", "怎么弄？", "多久到账", "如果过了呢", "那送到公司呢", "改成公司的", "要提供什么", "用不了", "还没收到", "怎么还不动", "明天行吗",
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

    @ParameterizedTest
    @ValueSource(strings = {"找不到入口", "没看到那个按钮啊", "I can't find it"})
    void somebodyWhoDoesNotFindThePlaceIsLost(String line) {
        assertThat(SequelWords.isLost(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"那怎么办", "该怎么处理呢", "然后呢", "what now?", "So what should I do"})
    void whatNowAsksForTheNextStep(String line) {
        assertThat(SequelWords.asksWhatNow(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"怎么处理旧电池", "退款怎么办理", "怎么用", "what is it made of"})
    void whatNowNamesNothing(String line) {
        assertThat(SequelWords.asksWhatNow(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"重启过了还是一样", "换了根线也不行", "还是这样", "都试过了", "still the same"})
    void whatWasTriedInVainIsNotAdvisedAgain(String line) {
        assertThat(SequelWords.isInVain(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"弄好了吗", "查到了吗", "有结果了吗", "改好了没"})
    void somebodyAsksWhetherItIsDone(String line) {
        assertThat(SequelWords.asksWhetherDone(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"你能帮忙看一下吗", "帮我查一下", "那你核实下吧"})
    void somebodyIsToLookIntoIt(String line) {
        assertThat(SequelWords.wantsItSeen(line)).isTrue();
    }
}
