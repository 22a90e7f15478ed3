package dev.lingxi.answer;

import static dev.lingxi.answer.SmallShop.asking;
import static dev.lingxi.answer.SmallShop.cards;
import static dev.lingxi.answer.SmallShop.facts;
import static dev.lingxi.answer.SmallShop.source;
import static dev.lingxi.answer.SmallShop.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtrasSourceTest {

    private static final String PHONE = "200101";
    private static final String LAPTOP = "200201";
    private static final String MOUSE = "200401";

    private final ExtrasSource source = new ExtrasSource();

    @Test
    void theTrueGiftIsTold() {
        Part part = source.answer(asking("送什么").about(PHONE).needing("赠品").asked());

        assertThat(text(part)).contains("透明保护壳");
        assertThat(facts(part)).containsEntry("gifts", "透明保护壳");
    }

    @Test
    void aGiftThatIsAskedForAndGivenIsAYes() {
        assertThat(text(source.answer(asking("送保护壳吗").about(PHONE).needing("赠品").asked()))).startsWith("送的").contains("透明保护壳");
    }

    @Test
    void aGiftThatIsAskedForAndNotGivenIsANoWithTheTrueOne() {
        assertThat(text(source.answer(asking("送耳机吗").about(PHONE).needing("赠品").asked()))).startsWith("不送耳机").contains("透明保护壳");
    }

    @Test
    void whereNothingIsGivenItIsSaidAndWhatFitsIsShown() {
        Part part = source.answer(asking("送充电器吗").about(LAPTOP).needing("赠品").asked());

        assertThat(text(part)).contains("没有赠品").contains("不送充电器").contains("65 W");
        assertThat(cards(part)).containsExactly("200301");
    }

    @Test
    void aCompanionThatIsSoldOutIsNotOfferedAsIfItWereThere() {
        Part part = source.answer(asking("送鼠标吗").about(LAPTOP).needing("赠品").asked());

        assertThat(text(part)).contains("没有赠品");
        assertThat(cards(part).isEmpty() || text(part).contains("无货")).as(text(part)).isTrue();
    }

    @Test
    void whereTheStoreHasNotToldNoGiftIsPromisedAndNoneDenied() {
        Part part = source.answer(asking("送什么").about(MOUSE).needing("赠品").asked());

        assertThat(source(part)).isEqualTo("gift:no-data");
        assertThat(text(part)).contains("没有写明").doesNotContain("没有赠品", "赠送");
    }

    @Test
    void whatIsNotInTheBoxButGivenIsAYes() {
        assertThat(text(source.answer(asking("保护壳带不带").about(PHONE).needing("清单").asked()))).startsWith("送的").contains("透明保护壳");
    }

    @Test
    void theBoxHoldsWhatThePageSays() {
        assertThat(text(source.answer(asking("盒子里有什么").about(PHONE).needing("清单").asked()))).contains("手机 ×1、充电器 ×1、数据线 ×1");
        assertThat(text(source.answer(asking("带充电器吗").about(PHONE).needing("清单").asked()))).startsWith("带的");
        assertThat(text(source.answer(asking("带耳机吗").about(PHONE).needing("清单").asked()))).startsWith("包装里没有耳机");
        assertThat(source(source.answer(asking("盒子里有什么").about("200301").needing("清单").asked()))).isEqualTo("box:no-data");
    }

    @Test
    void companionsAreThoseThatThePageNames() {
        assertThat(cards(source.answer(asking("配什么").about(LAPTOP).needing("搭配").asked()))).contains("200301");
        assertThat(source(source.answer(asking("配什么键盘").about(LAPTOP).needing("搭配").asked()))).isEqualTo("companion:no-data");
        assertThat(cards(source.answer(asking("配什么键盘").about(LAPTOP).needing("搭配").asked()))).isEmpty();
    }
}
