package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelves;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Titles;
import dev.lingxi.store.StoreId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {

    private static final Product HEATER = product("H1", "青峰（Qingfeng）【暖居H9 Max】16升燃气热水器 静音 国补立减15% 以旧换新", "燃气热水器");
    private static final Product SISTER = product("H2", "青峰（Qingfeng）【暖居H9 Pro】16升燃气热水器 恒温 国补立减15%", "燃气热水器");
    private static final Product FRIDGE = product("R1", "青峰（Qingfeng）法式四门薄嵌冰箱 风冷 QF-421WK(S)", "冰箱");
    private static final Product DRESS = product("D1", "Marina Linen Dress in Sand", "dresses");
    private static final Mentions MENTIONS = mentions(HEATER, SISTER, FRIDGE, DRESS);

    @Test
    void aModelWithItsSistersNameIsOneProduct() {
        assertThat(MENTIONS.in("H9Max多少钱").names()).containsExactly(List.of(HEATER));
        assertThat(MENTIONS.in("h9 pro 有货吗").names()).containsExactly(List.of(SISTER));
    }

    @Test
    void aModelWithoutItMayBeEither() {
        assertThat(MENTIONS.in("H9多少钱").names()).containsExactly(List.of(HEATER, SISTER));
    }

    @Test
    void thePartOfALongModelWillDo() {
        assertThat(MENTIONS.in("421WK多高").names()).containsExactly(List.of(FRIDGE));
    }

    @Test
    void twoNamesInOneLineAreTwoProducts() {
        assertThat(MENTIONS.in("H9 Max和H9 Pro有什么区别").names()).containsExactlyInAnyOrder(List.of(HEATER), List.of(SISTER));
    }

    @Test
    void aProductsOwnNameIsNotThatOfWhatIsMadeForIt() {
        Product phone = product("P1", "青峰 S2 Pro", "手机");
        Product cover = product("P2", "青峰 S2 Pro 磁吸保护壳", "手机配件");
        var shop = mentions(cover, phone);
        assertThat(shop.in("青峰 S2 Pro 多少钱").names()).containsExactly(List.of(phone));
        assertThat(shop.in("青峰 S2 Pro 磁吸保护壳多少钱").names()).containsExactly(List.of(cover));
    }

    @Test
    void theBrandBeforeANameBelongsToIt() {
        Product phone = product("P1", "青峰 S2 Pro", "手机");
        var branded = new Product("P1", "S2 Pro 影像手机", null, "青峰", "手机", List.of("s2 pro"), null, List.of(), phone.skus(), List.of(), List.of(), List.of(), null, List.of(), null, null,
                List.of(), List.of(), List.of(), List.of());
        Mentions.Naming naming = mentions(branded).in("青峰 S2 Pro 多少钱");
        assertThat(naming.names()).containsExactly(List.of(branded));
        assertThat(naming.rest()).isEqualTo("这款多少钱");
    }

    @Test
    void aStretchOfOneTitleNamesIt() {
        Mentions.Naming naming = MENTIONS.in("法式四门多高", false);
        assertThat(naming.names()).containsExactly(List.of(FRIDGE));
        assertThat(naming.rest()).isEqualTo("这款多高");
    }

    @Test
    void aShortStretchDoesNotPointAwayFromWhatIsInFocus() {
        assertThat(MENTIONS.in("法式四门多高", true).isEmpty()).isTrue();
    }

    @Test
    void sellersCriesNameNothing() {
        assertThat(MENTIONS.in("国补立减15%怎么领", false).isEmpty()).isTrue();
        assertThat(MENTIONS.in("支持以旧换新吗", false).isEmpty()).isTrue();
    }

    @Test
    void englishTitlesAreReadByWholeWords() {
        Mentions.Naming naming = MENTIONS.in("How much is the Marina linen dress?", false);
        assertThat(naming.names()).containsExactly(List.of(DRESS));
        assertThat(naming.rest()).isEqualTo("how much is the item");
    }

    @Test
    void briefTitlesLeaveOutBrandAndCriesAndDiffer() {
        assertThat(Titles.brief(HEATER, 30)).isEqualTo("暖居H9 Max 16升燃气热水器 静音");
        assertThat(Titles.briefs(List.of(HEATER, SISTER), 6)).doesNotHaveDuplicates();
    }

    private static Mentions mentions(Product... products) {
        return new Mentions(Shelves.of(new StoreId("s"), List.of(products), List.of()));
    }

    @Test
    void theChineseWordAfterTheBrandIsAName() {
        var window = new Product("T1", "青峰 小窗 4K 电视", null, "青峰", "电视", List.of(), null, List.of(), product("T1", "x", "电视").skus(), List.of(), List.of(), List.of(), null, List.of(), null, null,
                List.of(), List.of(), List.of(), List.of());
        assertThat(mentions(window, FRIDGE).in("小窗多少钱").names()).containsExactly(List.of(window));
    }

    @ParameterizedTest
    @CsvSource({"那512G的呢,b512,那的呢", "256g多少钱,b256,多少钱", "16+512的有货吗,b512,的有货吗", "白色的,w256,的", "白的有吗,w256,有吗", "云白512g,w512,''"})
    void aVariantGoesByItsOptions(String line, String sku, String rest) {
        Product phone = variants(List.of("颜色", "存储"), sku("b256", "颜色", "墨黑", "存储", "12GB+256GB"), sku("b512", "颜色", "墨黑", "存储", "16GB+512GB"),
                sku("w256", "颜色", "云白", "存储", "12GB+256GB"), sku("w512", "颜色", "云白", "存储", "16GB+512GB"));
        assertThat(SpokenVariants.of(phone).in(phone.skus().getFirst(), line)).hasValueSatisfying(variant -> {
            assertThat(variant.item().sku().id()).isEqualTo(sku);
            assertThat(variant.rest()).isEqualTo(rest);
        });
    }

    @Test
    void aFigureIsASizeOnlyWhereNoOtherUnitFollows() {
        Product tv = variants(List.of("尺寸"), sku("t65", "尺寸", "65 英寸"), sku("t75", "尺寸", "75 英寸"));
        assertThat(SpokenVariants.of(tv).in(tv.skus().getFirst(), "75的呢")).hasValueSatisfying(variant -> assertThat(variant.item().sku().id()).isEqualTo("t75"));
        assertThat(SpokenVariants.of(tv).in(tv.skus().getFirst(), "75寸多少钱")).hasValueSatisfying(variant -> assertThat(variant.item().sku().id()).isEqualTo("t75"));
        assertThat(SpokenVariants.of(tv).in(tv.skus().getFirst(), "能开到75度吗")).isEmpty();
        assertThat(SpokenVariants.of(tv).in(tv.skus().getFirst(), "175的有吗")).isEmpty();
    }

    private static Product variants(List<String> options, Sku... skus) {
        return new Product("V1", "青峰 V1", null, "青峰", "手机", List.of(), null, options, List.of(skus), List.of(), List.of(), List.of(), null, List.of(), null, null, List.of(), List.of(), List.of(), List.of());
    }

    private static Sku sku(String id, String... options) {
        var chosen = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < options.length; i += 2) {
            chosen.put(options[i], options[i + 1]);
        }
        return new Sku(id, chosen, new BigDecimal("100"), null, 1, true, null, List.of());
    }

    private static Product product(String id, String title, String category) {
        var sku = new Sku(id, Map.of(), new BigDecimal("100"), null, 1, true, null, List.of());
        return new Product(id, title, null, null, category, List.of(), null, List.of(), List.of(sku), List.of(), List.of(), List.of(), null, List.of(), null, null, List.of(), List.of(),
                List.of(), List.of());
    }
}
