package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishTest {

    @ParameterizedTest
    @CsvSource({"推荐一款五千以内的笔记本,5000", "两千五以下有吗,2500", "一万二以内,12000", "3千以内的手机,3000", "1.5万以下,15000", "预算一千零五十,1050", "不超过三百八,380", "预算4000,4000"})
    void aBudgetIsReadInWordsAndInDigits(String line, BigDecimal most) {
        assertThat(Wish.of(line).atMost()).hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo(most));
    }

    @ParameterizedTest
    @CsvSource({"千万别发错", "第一次买", "两个人用", "一百八十度"})
    void wordsThatAreNoBudgetAreLeft(String line) {
        assertThat(Wish.of(line).atMost()).isEmpty();
    }

    @Test
    void aRangeHasTwoEnds() {
        Wish wish = Wish.of("三千到五千的手机");
        assertThat(wish.atLeast()).hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("3000"));
        assertThat(wish.atMost()).hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("5000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000以内", "三千左右的有吗", "预算5000", "500块以下的呢"})
    void aBudgetAloneGoesOnWithWhatWasLookedFor(String line) {
        assertThat(Wish.isOnlyBudget(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"75的呢", "256的", "2000以内的手机", "满1000减多少", "什么时候发货"})
    void aSizeOrAnotherQuestionIsNoBudgetAlone(String line) {
        assertThat(Wish.isOnlyBudget(line)).isFalse();
    }
}
