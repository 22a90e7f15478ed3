package dev.lingxi.answer;

import static dev.lingxi.answer.SmallShop.asking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Specification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeekingTest {

    @ParameterizedTest
    @CsvSource({"有没有手机卖,手机", "有没有白色的手机,手机", "想买个鼠标,鼠标", "手机充电器有吗,充电器", "do you have a white phone,手机", "i need a mouse for small hands,鼠标"})
    void theKindThatIsLookedForIsWhatTheThingIs(String line, String kind) {
        assertThat(Seeking.kind(asked(line))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"有卖手机支架的吗", "有没有耳机孔", "有卖电脑桌的吗", "any coupons for phones", "show me how to charge the laptop", "do you have a warranty for phones"})
    void aKindThatOnlyBelongsToTheThingIsNotLookedFor(String line) {
        assertThat(Seeking.kind(asked(line))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"办公用的电脑老死机", "给孩子买的手机打不开", "老人用的手机没声音了", "我爸用的手机突然黑屏", "打游戏的笔记本修一下多少钱", "出差用的鼠标没反应"})
    void aFaultsStoryLooksForNoGoods(String line) {
        assertThat(Seeking.otherwise(asked(line))).isTrue();
        assertThat(Seeking.ofKind(asked(line))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"手机摔坏了想买个新的", "手腕疼用什么鼠标", "防摔的手机", "不卡顿的笔记本推荐", "打游戏用的笔记本"})
    void whoeverWantsGoodsIsNotTakenForATroubledOne(String line) {
        assertThat(Seeking.otherwise(asked(line))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whats the cheapest phone", "what's the cheapest phone", "what is your cheapest phone"})
    void theCheapestIsAskedForWithOrWithoutItsApostrophe(String line) {
        assertThat(Seeking.plainly(asked(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"打游戏用的笔记本", "送女朋友的鼠标", "出差带的鼠标有吗"})
    void aKindAndWhatItIsForLookForGoods(String line) {
        assertThat(Seeking.ofKind(asked(line))).isTrue();
    }

    @Test
    void aPartThatThePageSpeaksOfIsNoOtherKindOfGoods() {
        Item phone = SmallShop.item("200101");
        Product told = new Product("p", "带充电器的手机", null, null, "手机", List.of(), null, List.of(), List.of(phone.sku()), List.of(Specification.of("附带充电器", "支持")), List.of(), List.of(), null,
                List.of(), null, null, List.of(), List.of(), List.of(), List.of());
        assertThat(Seeking.plainly(asking("有没有充电器").about(phone).asked())).isTrue();
        assertThat(Seeking.plainly(asking("有没有充电器").about(new Item(told, phone.sku())).asked())).isFalse();
    }

    @Test
    void whatItIsToBeLikeIsNoThing() {
        assertThat(Seeking.onlyLike(asked("有没有黑色的"))).isTrue();
        assertThat(Seeking.onlyLike(asked("有卖手机壳的吗"))).isFalse();
        assertThat(Seeking.onlyLike(asked("有没有黑色的手机"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"有没有白色的手机,云朵白", "do you have a white phone,云朵白", "黑色的手机,曜石黑"})
    void aColourIsFoundUnderTheShopsOwnNameForIt(String line, String colour) {
        String shown = SmallShop.cards(new RecommendationSource().answer(asked(line))).getFirst();
        assertThat(SmallShop.item(shown).sku().options()).containsEntry("颜色", colour);
    }

    @Test
    void aColourThatNothingHasIsSaidToBeMissing() {
        assertThat(SmallShop.text(new RecommendationSource().answer(asked("有没有粉色的手机")))).startsWith("没有找到写明 粉色 的");
    }

    private static Asked asked(String line) {
        return line.charAt(0) < 128 ? asking(line).inEnglish().asked() : asking(line).asked();
    }
}
