package dev.lingxi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.TestClock;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.store.StoreId;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** What an import says of new entries that do not go with what the store already says. */
@ExchangeTest
class KnowledgeReviewTest {

    @TempDir
    private Path folder;

    private final StoreImport imports;
    private final KnowledgeBase knowledge;
    private final TestClock clock;

    KnowledgeReviewTest(StoreImport imports, KnowledgeBase knowledge, TestClock clock) {
        this.imports = imports;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Test
    void twoAnswersToOneQuestionAreRemarkedOnOnce(TestInfo test) {
        assertThat(remarks(test, entry("own.a", "包邮吗", "满 99 元包邮。", ""), entry("own.b", "包邮吗？", "都包邮。", "")))
                .singleElement().asString().contains("own.b", "own.a", "something else");
    }

    @Test
    void anEntryIsHeldAgainstWhatTheStoreKnewBefore(TestInfo test) {
        remarks(test, entry("own.b", "包邮吗", "都包邮。", ""));

        assertThat(remarks(test, entry("own.a", "请问包邮吗", "满 99 元包邮。", ""))).singleElement().asString().contains("(own.a)", "own.b");
    }

    @Test
    void theSameAnswerTwiceIsOneTooMany(TestInfo test) {
        assertThat(remarks(test, entry("own.a", "包邮吗", "都包邮。", ""), entry("own.b", "包邮吗", "都包邮。", ""))).singleElement().asString().contains("says the same");
    }

    @Test
    void variantsThatAScopeTellsApartAreNoConflict(TestInfo test) {
        assertThat(remarks(test, entry("own.a", "包邮吗", "满 99 元包邮。", ""), entry("own.b", "包邮吗", "会员包邮。", "\"levels\":[\"PLUS\"]"),
                entry("own.c", "包邮吗", "水壶包邮。", "\"skus\":[\"K1\"]"), entry("own.d", "包邮吗", "炒锅不包邮。", "\"skus\":[\"P1\"]"),
                entry("own.e", "包邮吗", "五月包邮。", "\"from\":\"2027-05-01\",\"to\":\"2027-06-01\""), entry("own.f", "包邮吗", "六月包邮。", "\"from\":\"2027-06-01\",\"to\":\"2027-07-01\""))).isEmpty();
    }

    @Test
    void overlappingDatesAreAConflict(TestInfo test) {
        assertThat(remarks(test, entry("own.e", "包邮吗", "五月包邮。", "\"from\":\"2027-05-01\",\"to\":\"2027-06-02\""),
                entry("own.f", "包邮吗", "六月不包邮。", "\"from\":\"2027-06-01\",\"to\":\"2027-07-01\""))).singleElement().asString().contains("own.f", "own.e");
    }

    @Test
    void whatIsTakenAwayByTheSameFileIsNoRival(TestInfo test) {
        remarks(test, entry("own.a", "包邮吗", "满 99 元包邮。", ""));

        assertThat(remarks(test, "{\"id\":\"own.a\",\"remove\":true}", entry("own.b", "包邮吗", "都包邮。", ""))).isEmpty();
        assertThat(knowledge.own(store(test))).singleElement().satisfies(entry -> assertThat(entry.id()).isEqualTo("own.b"));
    }

    @Test
    void aPriceThatTheCatalogueDoesNotHaveIsRemarkedOn(TestInfo test) {
        assertThat(remarks(test, entry("own.a", "水壶多少钱", "这款售价 ¥89 元。", "\"skus\":[\"K1\"]"))).singleElement().asString().contains("89.00", "99.00");
        assertThat(remarks(test, entry("own.b", "青禾炒锅多少钱", "青禾炒锅现价 1,590 元。", ""))).singleElement().asString().contains("1590.00", "159.00");
    }

    @Test
    void itsPriceItsListPriceAndOtherAmountsAreNoContradiction(TestInfo test) {
        assertThat(remarks(test, entry("own.a", "炒锅多少钱", "原价 199 元，现价159元，运费 8 元，满 99 元包邮。", "\"skus\":[\"pan\"]"), entry("own.b", "保价吗", "价格 30 天内保价。", "\"skus\":[\"K1\"]"))).isEmpty();
    }

    @Test
    void aDayOutsideThePromotionIsRemarkedOn(TestInfo test) {
        assertThat(remarks(test, entry("own.a", "活动到什么时候", "锅具九折到 12月31日 结束。", "\"promotion\":\"half\""))).singleElement().asString().contains("12月31日", "until " + day(7));
        assertThat(remarks(test, entry("own.b", "活动几号结束", "锅具九折到 " + day(7) + " 结束。", "\"promotion\":\"half\""))).isEmpty();
    }

    @Test
    void aReductionThatThePromotionDoesNotGiveIsRemarkedOn(TestInfo test) {
        new StoreFolder(folder).with("promotions.jsonl", "{\"id\":\"full\",\"name\":\"满减\",\"kind\":\"full_reduction\",\"threshold\":\"300\",\"off\":\"40\",\"from\":\"-1d\",\"to\":\"+7d\"}");

        assertThat(remarks(test, entry("own.a", "满减怎么算", "满300减50。", "\"promotion\":\"full\""))).singleElement().asString().contains("满300减50", "40.00");
        assertThat(remarks(test, entry("own.b", "怎么满减", "满 300 元减 40。", "\"promotion\":\"full\""))).isEmpty();
    }

    @Test
    void aScopeThatCanNeverHoldIsRemarkedOn(TestInfo test) {
        assertThat(remarks(test, entry("own.a", "甲怎么用", "甲。", "\"skus\":[\"OLD\"]"))).singleElement().asString().contains("OLD");
        assertThat(remarks(test, entry("own.b", "乙怎么用", "乙。", "\"categories\":[\"飞船\"]"))).singleElement().asString().contains("飞船");
        assertThat(remarks(test, entry("own.c", "丙怎么用", "丙。", "\"promotion\":\"lost\""))).singleElement().asString().contains("lost");
    }

    @Test
    void anAnswerThatEndsWithinADayIsRemarkedOn(TestInfo test) {
        assertThat(remarks(test, entry("own.a", "甲怎么用", "甲。", "\"to\":\"+20h\""))).singleElement().asString().contains("ends soon, at " + day(1) + " 06:00");
        assertThat(remarks(test, entry("own.b", "乙怎么用", "乙。", "\"to\":\"+30h\""))).isEmpty();
        assertThat(remarks(test, entry("own.c", "丙怎么用", "丙。", "\"to\":\"-1h\""))).singleElement().asString().contains("has ended");
    }

    private List<String> remarks(TestInfo test, String... rows) {
        StoreFolder files = new StoreFolder(folder).with("products.jsonl", StoreFolder.KETTLE.replace(",\"pictures\":[\"media/kettle.svg\"]", ""), StoreFolder.PAN).with("knowledge.jsonl", rows);
        if (!files.path().resolve("promotions.jsonl").toFile().exists()) {
            files.with("promotions.jsonl", StoreFolder.PROMOTION);
        }
        ImportReport report = imports.run(store(test), Format.LINGXI, files.path(), ImportProgress.silent());
        assertThat(report.refused()).isEmpty();
        return report.remarks().stream().map(ImportReport.Note::toString).toList();
    }

    /** A day in the store's time zone, so many days from now, where it is ten in the morning. */
    private String day(int later) {
        return clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate().plusDays(later).toString();
    }

    private static StoreId store(TestInfo test) {
        return new StoreId("review" + Math.abs(test.getTestMethod().orElseThrow().getName().hashCode()));
    }

    private static String entry(String id, String phrasing, String script, String scope) {
        return "{\"id\":\"" + id + "\",\"phrasings\":[\"" + phrasing + "\"],\"script\":\"" + script + "\",\"scope\":{" + scope + "}}";
    }
}
