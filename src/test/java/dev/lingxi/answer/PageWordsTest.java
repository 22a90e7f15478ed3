package dev.lingxi.answer;

import static dev.lingxi.answer.SmallShop.asking;
import static dev.lingxi.answer.SmallShop.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Specification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageWordsTest {

    private static final Item CABLE = page(List.of("弯折两万次，线身带魔术贴"), "视频输出=不支持", "室外使用=不支持，外皮不防晒", "数据速率=480 Mbps", "USB-C 供电=60 W", "自行加粉=不支持", "最大读取=400 MB/s", "最大写入=150 MB/s",
            "Mesh 组网=支持，可与同系列组网", "光驱=不支持", "适合手型=右手");

    private final PageWords pages = new PageWords();
    private final AttributeSource source = new AttributeSource(new ProseSource(), pages);

    @ParameterizedTest
    @CsvSource({"能传视频吗,视频输出", "能放室外吗,室外使用", "传文件快吗,数据速率", "打完能灌粉吗,自行加粉", "左手能用吗,适合手型", "能给笔记本充电吗,USB-C 供电"})
    void whatShoppersSayIsFoundUnderWhatPagesCallIt(String line, String key) {
        assertThat(pages.facts(CABLE, ShoppersWords.of(line))).extracting(Specification::key).contains(key);
    }

    @ParameterizedTest
    @CsvSource({"有没有发票", "明天能到吗", "最大能挂多重", "多少钱"})
    void whatThePageHasNoWordForIsNotFound(String line) {
        assertThat(pages.facts(CABLE, ShoppersWords.of(line))).isEmpty();
    }

    @Test
    void whatIsStatedInTwoFiguresIsSaidInBoth() {
        assertThat(text(source.answer(asking("读写速度多少").about(CABLE).needing("属性=最大读取").asked()))).contains("400").contains("150");
    }

    @Test
    void anAttributeOfAnotherNameIsFoundWhereTheEntryKnowsNone() {
        assertThat(text(source.answer(asking("能放室外吗").about(CABLE).needing("属性=防护等级").asked()))).startsWith("不行").contains("室外使用", "不防晒");
    }

    @Test
    void aSentenceOfThePageAnswersWhereNoAttributeDoes() {
        assertThat(text(source.answer(asking("魔术贴带不带").about(CABLE).needing("属性=束线").asked()))).contains("线身带魔术贴");
    }

    @Test
    void aThingIsThereOrNotAndNotSupported() {
        assertThat(text(source.answer(asking("有光驱吗").about(CABLE).needing("属性=光驱").asked()))).startsWith("没有，").endsWith("没有光驱。");
    }

    @Test
    void aYesForOnePartnerIsNoneForOthers() {
        assertThat(text(source.answer(asking("能和别家的组网吗").about(CABLE).needing("属性=Mesh 组网").asked()))).doesNotStartWith("可以").contains("可与同系列组网");
    }

    @Test
    void aLimitInTheUnitOfTheLineAnswersWhetherItSuits() {
        Item mount = page(List.of(), "适用尺寸=43–85 英寸", "承重=60 kg", "尺寸=660×425×28 mm");
        assertThat(PageWords.limits(mount, "65寸能挂吗")).extracting(Specification::key).containsExactly("适用尺寸");
        assertThat(PageWords.limits(mount, "孩子能挂吗")).isEmpty();
    }

    @Test
    void whoeverAsksHowLongIsNotToldHowManyWatts() {
        Item charger = page(List.of(), "充电功率=30 W");
        assertThat(text(source.answer(asking("充一半要多久").about(charger).needing("属性=充电功率").asked()))).contains("没有写明").doesNotContain("30");
    }

    @Test
    void whatHoldsForSomeIsNoYesForTheRest() {
        Item pack = page(List.of(), "磁吸=支持");
        assertThat(text(source.answer(asking("不是磁吸的手机能吸住吗").about(pack).needing("属性=磁吸").asked()))).contains("磁吸").doesNotStartWith("可以");
        assertThat(text(source.answer(asking("有没有磁吸").about(pack).needing("属性=磁吸").asked()))).startsWith("有的");
    }

    @Test
    void whatIsFearedIsNeitherYesNorNo() {
        Item stand = page(List.of(), "防滑=支持，硅胶垫");
        assertThat(text(source.answer(asking("会不会刮花电脑").about(stand).needing("属性=防刮").asked()))).contains("硅胶垫").doesNotStartWith("可以").doesNotStartWith("是的");
    }

    @Test
    void aSentenceThatTellsMoreOfTheLineComesBeforeAnAttributeOfItsSubject() {
        Item printer = page(List.of("照片覆膜，多年不掉色"), "照片尺寸=54×86 mm", "照片防水=支持");
        assertThat(text(source.answer(asking("照片会褪色么").about(printer).needing("属性=耐光").asked()))).contains("不掉色");
    }

    private static Item page(List<String> sellingPoints, String... facts) {
        List<Specification> specifications = List.of(facts).stream().map(fact -> fact.split("=")).map(fact -> Specification.of(fact[0], fact[1])).toList();
        Sku sku = new Sku("1", Map.of(), new BigDecimal("39"), null, 5, true, null, List.of());
        Product product = new Product("p", "白线", null, null, "数据线", List.of(), null, List.of(), List.of(sku), specifications, sellingPoints, List.of(), null, List.of(), null, null,
                List.of(), List.of(), List.of(), List.of());
        return new Item(product, sku);
    }
}
