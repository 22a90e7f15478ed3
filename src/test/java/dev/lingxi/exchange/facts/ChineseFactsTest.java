package dev.lingxi.exchange.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.catalog.Specification;
import dev.lingxi.exchange.facts.Passage.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseFactsTest {

    private static final String TITLE = "青禾 50升电热水器 家用速热";
    private final Facts facts = Facts.chinese();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            机身尺寸约 720 × 410 ×410 mm，挂墙安装。     | 产品尺寸   | 720×410×410 mm
            长600mm×宽400mm×高380mm，小巧不占地。         | 产品尺寸   | 长600mm×宽400mm×高380 mm
            包装 800 × 500 × 500 mm，两人搬运。           | 包装尺寸   | 800×500×500 mm
            净重约24千克，一个人也能抬。                  | 净重       | 24 kg
            裸机 8.5 kg；安装两人即可。                   | 净重       | 8.5 kg
            水箱容量为50升，够一家人用。                  | 容量       | 50 L
            支持6倍增容，最高300L热水。                   | 增容       | 6 倍
            额定功率2100W，升温很快。                     | 额定功率   | 2100 W
            达到国家1级能效标准。                         | 能效等级   | 一级
            夜间运行噪音低至 38 dB。                      | 噪音       | 38 dB
            整机 IPX4 防水。                              | 防水等级   | IPX4
            适合3-4口之家日常使用。                       | 适用人数   | 3-4 口
            适合4人以上家庭。                             | 适用人数   | 4 人以上
            恒温精度 ±0.5 °C，不忽冷忽热。                | 恒温精度   | ±0.5 ℃
            支持 App 远程控制。                           | APP控制    | 支持
            带童锁，孩子碰了也不怕。                      | 童锁       | 支持
            """)
    void aFactIsReadWithItsUnit(String sentence, String key, String reading) {
        assertThat(about(sentence, key).map(Specification::reading)).contains(reading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            比传统机型省电，对比二级能效老款每年少用 100 度电。 | 能效等级
            内置 70 W 增压泵，高楼层也有力。                    | 额定功率
            若需零冷水功能，请另购回水管。                      | 零冷水
            包装重 10 kg。                                      | 净重
            预留 600 × 600 × 800 mm 的空间。                    | 产品尺寸
            主控板采用IPX2防水涂层。                            | 防水等级
            放得下 60 cm 的大锅。                               | 产品尺寸
            """)
    void anotherThingsFigureIsNoFactOfThisOne(String sentence, String key) {
        assertThat(about(sentence, key)).isEmpty();
    }

    @Test
    void aFactCarriesTheSentenceThatStatesIt() {
        assertThat(about("做工扎实。净重约24千克，一个人也能抬。颜色百搭。", "净重").map(Specification::sentence)).contains("净重约24千克，一个人也能抬。");
    }

    @Test
    void ofALongSentenceTheClauseIsTold() {
        String long_ = "这款热水器外形圆润，线条流畅，摆在哪里都好看，深得年轻家庭的喜爱，也适合老人使用，操作起来一目了然，不用看说明书，净重24kg，送货上楼，全国都能买到，买了不后悔。";

        assertThat(about(long_, "净重").map(Specification::sentence)).hasValueSatisfying(sentence -> assertThat(sentence).contains("净重24kg").hasSizeLessThan(40));
    }

    @Test
    void aPriceInTheSameSentenceIsNotToldAlong() {
        assertThat(about("净重24kg，活动售价899元。", "净重").map(Specification::sentence)).hasValueSatisfying(sentence -> assertThat(sentence).doesNotContain("899"));
    }

    @Test
    void twoFiguresForOneThingAreBothKept() {
        assertThat(about("适合2-3人家庭。特别推荐给5口之家。", "适用人数")).hasValueSatisfying(fact -> {
            assertThat(fact.reading()).isEqualTo("2-3 人 / 5 口");
            assertThat(fact.sentence()).contains("2-3人家庭", "5口之家");
        });
    }

    @Test
    void theTitleSpeaksOnlyWhereThePageDoesNot() {
        assertThat(about("外观简洁。", "容量").map(Specification::sentence)).contains(TITLE + "。");
        assertThat(about("水箱容量为50升。", "容量").map(Specification::sentence)).contains("水箱容量为50升。");
    }

    @Test
    void aTitleThatContradictsThePageIsToldToo() {
        assertThat(about("水箱容量为60升。", "容量").map(Specification::reading)).contains("60 / 50 L");
    }

    @Test
    void feesAndWarrantyAreToldInThePagesOwnWords() {
        List<Specification> found = of("【安装费用】基础安装费120元，含挂架；混凝土打孔 40 元/孔。", "【保修政策】整机包修6年，内胆8年漏水包换。凭电子发票保修。");

        assertThat(found).extracting(Specification::key).contains("安装费", "安装额外收费", "保修期", "内胆质保", "保修凭证");
        assertThat(value(found, "安装费")).isEqualTo("基础安装费120元，含挂架");
        assertThat(value(found, "安装额外收费")).isEqualTo("混凝土打孔 40 元/孔");
        assertThat(value(found, "保修期")).isEqualTo("6");
        assertThat(value(found, "内胆质保")).isEqualTo("8");
    }

    @Test
    void aBareSpaceOfAnyKindIsASpace() {
        assertThat(about("净重\u202f17.5\u00a0kg。", "净重").map(Specification::reading)).contains("17.5 kg");
    }

    private Optional<Specification> about(String text, String key) {
        return facts.of(TITLE, join(Passages.of(Where.ABOUT, text), Passages.of(Where.TITLE, TITLE))).stream().filter(fact -> fact.key().equals(key)).findFirst();
    }

    private List<Specification> of(String installation, String service) {
        return facts.of(TITLE, join(Passages.of(Where.INSTALLATION, installation), Passages.of(Where.SERVICE, service)));
    }

    private static List<Passage> join(List<Passage> one, List<Passage> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static String value(List<Specification> facts, String key) {
        return facts.stream().filter(fact -> fact.key().equals(key)).findFirst().orElseThrow().value();
    }
}
