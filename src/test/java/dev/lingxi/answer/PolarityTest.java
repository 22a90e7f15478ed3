package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolarityTest {

    @ParameterizedTest
    @ValueSource(strings = {"支持nfc吗", "能不能无线充电", "防水不", "有没有耳机孔", "是不是oled", "带触摸屏么", "可否扩展内存", "does it support nfc", "支持快充"})
    void aQuestionMayWantAYesOrANo(String line) {
        assertThat(Polarity.wantsYesOrNo(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"多重", "屏幕多大", "电池容量是多少", "什么处理器", "how heavy"})
    void aQuestionForAFigureWantsNone(String line) {
        assertThat(Polarity.wantsYesOrNo(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"支持,true", "不支持,false", "有,true", "无,false", "没有,false", "×,false", "√,true", "标配,true", "不可拆卸,false", "支持（最高 65W）,true", "No,false", "yes,true"})
    void aValueMaySayItByItself(String value, boolean yes) {
        assertThat(Polarity.ofValue(value)).contains(yes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.38", "OLED", "蓝牙 5.3", "14", "north"})
    void aFigureOrANameSaysNeither(String value) {
        assertThat(Polarity.ofValue(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "是6.5寸的吗, 6.5 英寸, true", "是6.1寸的吗, 6.5 英寸, false", "有16gb吗, 16 GB, true", "有16g吗, 16 GB, true", "是8g内存吗, 16 GB, false",
        "支持33w快充吗, 33 W, true", "支持33w快充吗, 133 W, false", "支持3w吗, 33 W, false", "是5寸的吗, 15 寸, false", "支持5g吗, 5G, true",
        "是wifi6吗, Wi-Fi 6, true", "支持wifi6吗, Wi-Fi 7, true", "支持wifi7吗, Wi-Fi 6E, false", "是usb-c吗, USB-C 3.2, true", "是oled吗, OLED, true", "是oled吗, IPS LCD, false",
        "刷新率120hz吗, 120 Hz, true", "刷新率60hz吗, 120 Hz, false", "能到4k吗, 4K 60Hz, true", "有hdmi吗, USB-C ×2 HDMI 2.1 ×1, true", "有type-c吗, USB-A ×2, false", "是lpddr5x吗, LPDDR5X, true", "ip68吗, IP68 防尘防水, true", "ip68吗, IP67, false"})
    void aNamedValueIsTheFactsOrItIsNot(String line, String value, boolean yes) {
        assertThat(Polarity.ofNamedValue(line, value)).contains(yes);
    }

    @ParameterizedTest
    @CsvSource({
        "有1380g吗, 1.38 kg, true", "是1.38公斤吗, 1380 g, true", "有1.5公斤吗, 1.38 kg, false", "是3斤吗, 1.5 kg, true", "有1tb吗, 1024 GB, true", "有1tb吗, 512 GB, false",
        "长36cm吗, 360 mm, true", "有1.7升吗, 1700 ml, true", "5000毫安吗, 5000 mAh, true", "6000毫安吗, 5000 mAh, false", "功率1.5千瓦吗, 1500 W, true", "保修12个月吗, 1 年, true"})
    void aValueIsTheSameInAnotherUnit(String line, String value, boolean yes) {
        assertThat(Polarity.ofNamedValue(line, value)).contains(yes);
    }

    @ParameterizedTest
    @CsvSource({"不到2公斤吗, 1.6 kg, true", "有没有1.5kg以上, 1.6 kg, true", "超过2公斤吗, 1.6 kg, false", "不超过1500g吧, 1.6 kg, false", "有5000毫安以上吗, 5000 mAh, true",
        "is it under 2 kg, 1.6 kg, true", "14寸以下吗, 15.6 英寸, false"})
    void aBoundIsNotTheValue(String line, String value, boolean yes) {
        assertThat(Polarity.ofNamedValue(line, value)).contains(yes);
    }

    @ParameterizedTest
    @CsvSource({"多重啊, 1.38 kg", "支持吗, 33 W", "有16g吗, 支持", "100w吗, 5000 mAh", "14寸吗, 2880×1800"})
    void whereNothingCanBeComparedNothingIsClaimed(String line, String value) {
        assertThat(Polarity.ofNamedValue(line, value)).isEmpty();
    }

    @Test
    void aRangeHoldsWhatLiesInIt() {
        assertThat(Polarity.ofNamedValue("20w能充吗", "5-33 W")).contains(true);
        assertThat(Polarity.ofNamedValue("65w能充吗", "5-33 W")).contains(false);
        assertThat(Polarity.ofNamedValue("33w吗", "10 W/18 W/33 W")).contains(true);
        assertThat(Polarity.ofNamedValue("20w吗", "10 W/18 W/33 W")).contains(false);
    }
}
