package dev.lingxi.answer;

import static dev.lingxi.answer.SmallShop.asking;
import static dev.lingxi.answer.SmallShop.facts;
import static dev.lingxi.answer.SmallShop.source;
import static dev.lingxi.answer.SmallShop.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeSourceTest {

    private static final String PHONE = "200101";
    private static final String LAPTOP = "200201";
    private static final String KETTLE = "200501";

    private final AttributeSource source = new AttributeSource(new ProseSource(), new PageWords());

    @Test
    void aFigureIsSaidWithItsUnit() {
        Part part = source.answer(asking("多重啊").about(PHONE).needing("商品", "属性=重量|净重").asked());

        assertThat(text(part)).contains("重量是 189 g");
        assertThat(facts(part)).containsEntry("重量", "189 g").containsEntry("sku", PHONE);
    }

    @Test
    void theConversationRemembersWhichAttributeItWas() {
        Part.Said part = (Part.Said) source.answer(asking("多重啊").about(PHONE).needing("属性=重量").asked());

        assertThat(part.after().attribute()).isEqualTo("重量");
    }

    @ParameterizedTest
    @CsvSource({"支持nfc吗,属性=NFC,支持的", "能无线充电吗,属性=无线充电,不行", "有耳机孔吗,属性=耳机孔|3.5mm接口,没有", "屏幕是6.5寸吗,属性=屏幕尺寸,是的", "屏幕是6.1寸吗,属性=屏幕尺寸,不是"})
    void aQuestionOfYesOrNoBeginsWithIt(String line, String need, String beginning) {
        assertThat(text(source.answer(asking(line).about(PHONE).needing(need).asked()))).startsWith(beginning);
    }

    @Test
    void aQuestionInAnotherUnitIsAnsweredTruly() {
        assertThat(text(source.answer(asking("有1600g重吗").about(LAPTOP).needing("属性=重量").asked()))).startsWith("是的").contains("1.6 kg");
        assertThat(text(source.answer(asking("有2公斤吗").about(LAPTOP).needing("属性=重量").asked()))).startsWith("不是").contains("1.6 kg");
    }

    @Test
    void whatThePageDoesNotStateIsNotGuessed() {
        Part part = source.answer(asking("防水吗").about(PHONE).needing("属性=防水等级|防水").asked());

        assertThat(source(part)).isEqualTo("attribute:no-data");
        assertThat(text(part)).contains("没有写明").contains("防水等级").doesNotContain("支持", "是的", "可以的", "IP");
        assertThat(((Part.Said) part).chips()).contains("转人工");
    }

    @Test
    void aFactOutOfProseIsSaidByItsSentence() {
        assertThat(text(source.answer(asking("容量多大").about(KETTLE).needing("属性=容量").asked()))).isEqualTo("商品页写明：容量 1.7 升，一次烧够一家人喝。");
    }

    @Test
    void whatThePageMayStateIsSaidWhereItDoes() {
        assertThat(text(source.answer(asking("能烧多少水").about(KETTLE).needing("页面=容量|水箱容量").asked()))).isEqualTo("商品页写明：容量 1.7 升，一次烧够一家人喝。");
    }

    @Test
    void whereItDoesNotOthersMaySpeak() {
        assertThat(source.answer(asking("安装收费吗").about(KETTLE).needing("页面=安装费").asked())).isInstanceOf(Part.Nothing.class);
        assertThat(source.answer(asking("安装收费吗").needing("页面=安装费").asked())).isInstanceOf(Part.Nothing.class);
    }

    @Test
    void theAttributeThatTheLineNamesIsSurerThanTheOneItSoundsLike() {
        assertThat(facts(source.answer(asking("电池容量多少").about(PHONE).needing("属性=重量").asked()))).containsKey("电池容量").doesNotContainKey("重量");
    }

    @Test
    void twoNamedProductsAreComparedSideBySide() {
        Part part = source.answer(asking("f1和m2哪个轻").naming(PHONE, "200401").needing("属性=重量").asked());

        assertThat(text(part)).contains("189 g").contains("85 g");
    }

    @Test
    void ofTwoProductsTheOneThatStatesNothingIsSaidSo() {
        assertThat(text(source.answer(asking("f1和m2哪个屏幕大").naming(PHONE, "200401").needing("属性=屏幕尺寸").asked()))).contains("6.5").contains("没有写明");
    }

    @Test
    void withoutAProductThereIsNothingToSay() {
        assertThat(source.answer(asking("多重").needing("属性=重量").asked())).isInstanceOf(Part.Nothing.class);
    }

    @Test
    void anEnglishQuestionGetsAnEnglishAnswer() {
        assertThat(text(source.answer(asking("does it support NFC").inEnglish().about(PHONE).needing("属性=NFC").asked()))).startsWith("Yes");
        assertThat(text(source.answer(asking("is it waterproof").inEnglish().about(PHONE).needing("属性=防水等级").asked()))).contains("does not say");
    }
}
