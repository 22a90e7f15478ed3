package dev.lingxi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.store.StoreId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfSearchTest {

    private static final List<String> TITLES = List.of("青禾抽拉式厨房水龙头冷热两用全铜", "青禾橱柜门阻尼铰链缓冲飞机款", "松果蓝牙耳机入耳式降噪 SG-A200Pro", "松果有线键盘机械青轴 104键",
            "Bosch 冲击钻家用大功率 GSB550", "晨露儿童保温杯316不锈钢吸管杯", "晨露大容量旅行箱24英寸静音万向轮", "青禾不粘炒锅电磁炉通用32cm", "Linen summer dress with pockets");
    private final Shelf shelf = shelf(TITLES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            水龙头            | 青禾抽拉式厨房水龙头冷热两用全铜
            抽垃式水笼头      | 青禾抽拉式厨房水龙头冷热两用全铜
            柜门交链          | 青禾橱柜门阻尼铰链缓冲飞机款
            藍牙耳機          | 松果蓝牙耳机入耳式降噪 SG-A200Pro
            sga200            | 松果蓝牙耳机入耳式降噪 SG-A200Pro
            ＳＧ－Ａ２００ｐｒｏ | 松果蓝牙耳机入耳式降噪 SG-A200Pro
            博世电钻          | Bosch 冲击钻家用大功率 GSB550
            行李箱            | 晨露大容量旅行箱24英寸静音万向轮
            linen dresses     | Linen summer dress with pockets
            """)
    void aShopperFindsItAsTheyTypeIt(String words, String title) {
        assertThat(shelf.search(words, 3)).extracting(found -> found.product().title()).first().isEqualTo(title);
    }

    @Test
    void theBestScoreIsOneAndTheOthersAreBelowIt() {
        assertThat(shelf.search("晨露保温杯", 5)).extracting(Shelf.Found::score).first().isEqualTo(1.0);
        assertThat(shelf.search("晨露保温杯", 5)).extracting(Shelf.Found::score).allMatch(score -> score > 0 && score <= 1).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void whatTheWordsMeanDecidesBetweenThingsThatShareThem() {
        Shelf cups = shelf(List.of("杯架 不锈钢 沥水 挂钩 保温板配件", "不锈钢真空杯 长效保温 随手带出门"));

        assertThat(cups.searchClosely("出门带的保温水杯", 2)).extracting(found -> found.product().id()).first().isEqualTo("p1");
    }

    @Test
    void aCloseSearchKeepsWhatItDidNotLookAtBehind() {
        Shelf many = shelf(IntStream.range(0, 80).mapToObj(i -> "青禾炒锅 第" + i + "款").toList());

        assertThat(many.searchClosely("炒锅", 80)).hasSize(80).extracting(Shelf.Found::score).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "？？？", "😀", "*:* OR name:x", "\ud83d"})
    void wordsThatSayNothingFindNothingOrLittle(String words) {
        assertThat(shelf.search(words, 10)).hasSizeLessThan(TITLES.size());
        assertThat(shelf.searchClosely(words, 10)).hasSizeLessThan(TITLES.size());
    }

    @Test
    void aVeryLongLineIsSearchedByItsBeginning() {
        assertThat(shelf.search("水龙头" + "好".repeat(100_000), 1)).extracting(found -> found.product().title()).containsExactly(TITLES.getFirst());
    }

    @Test
    void anEmptyShelfHasNothing() {
        assertThat(shelf(List.of()).search("水龙头", 5)).isEmpty();
        assertThat(shelf(List.of()).searchClosely("水龙头", 5)).isEmpty();
    }

    @Test
    void whatThePageSaysCountsLessThanTheName() {
        Product named = product("a", "炒锅", null);
        Product mentioned = product("b", "锅铲", "配炒锅用");

        assertThat(Shelves.of(new StoreId("s"), List.of(mentioned, named), List.of()).search("炒锅", 2)).extracting(found -> found.product().id()).containsExactly("a", "b");
    }

    private static Shelf shelf(List<String> titles) {
        return Shelves.of(new StoreId("s"), IntStream.range(0, titles.size()).mapToObj(i -> product("p" + i, titles.get(i), null)).toList(), List.of());
    }

    private static Product product(String id, String title, @org.jspecify.annotations.Nullable String description) {
        var sku = new Sku(id, Map.of(), BigDecimal.ONE, null, null, true, null, List.of());
        return new Product(id, title, null, null, null, List.of(), description, List.of(), List.of(sku), List.of(), List.of(), List.of(), null, List.of(), null, null,
                List.of(), List.of(), List.of(), List.of());
    }
}
