package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Packs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdvertisingLawTest {

    @ParameterizedTest
    @ValueSource(strings = {"全网最低价的电脑", "国家级品质", "顶级做工，极致轻薄", "销量第一", "行业第一品牌", "史上最低", "唯一选择", "100%正品", "永久保修", "本店首选", "NO.1 的耳机", "世界级音质"})
    void whatTheLawForbidsIsNotSaid(String text) {
        assertThat(AdvertisingLaw.clean(text)).isNotEqualTo(text).doesNotContain("最低", "国家级", "顶级", "极致", "第一", "唯一", "100%", "永久", "首选", "NO.1", "世界级");
    }

    @ParameterizedTest
    @ValueSource(strings = {"最好提前一天预约", "最好联系客服确认一下", "最高 65 W", "第一次开机", "第一步：按住电源键", "最晚明天送到", "永久居留证可以签收", "最多减 200 元", "最小 12 寸"})
    void plainWordsStay(String text) {
        assertThat(AdvertisingLaw.clean(text)).isEqualTo(text);
    }

    @Test
    void cardsAndStepsAreCleanedAsWell() {
        var card = new Content.ProductCard("1", "全网最低价 Book 14", "/p", null, "1.00", null, "CNY", null, List.of("顶级", "轻 1.38 kg"), Map.of());

        Content.ProductCard clean = (Content.ProductCard) AdvertisingLaw.clean((Content) card);

        assertThat(clean.title()).endsWith("Book 14").doesNotContain("最低");
        assertThat(clean.sellingPoints()).containsExactly("轻 1.38 kg");
        assertThat(clean.sku()).isEqualTo("1");
        assertThat(AdvertisingLaw.clean((Content) new Content.Steps("安装", List.of("选王牌螺丝"), List.of()))).isEqualTo(new Content.Steps("安装", List.of("选螺丝"), List.of()));
    }

    @Test
    void noScriptThatShipsHasSuchAWord() {
        Packs packs = Packs.shipped();

        assertThat(packs.names().stream().flatMap(pack -> packs.entries(pack).stream())
                .filter(entry -> scripts(entry).anyMatch(script -> !AdvertisingLaw.clean(script).equals(script))).map(Entry::id)).isEmpty();
    }

    private static Stream<String> scripts(Entry entry) {
        return Stream.of(entry.script(), entry.scriptEn() == null ? "" : entry.scriptEn(), entry.name());
    }
}
