package dev.lingxi.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.Lingxi;
import dev.lingxi.answer.Answer;
import dev.lingxi.answer.Answers;
import dev.lingxi.answer.Question;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.exchange.Format;
import dev.lingxi.exchange.ImportProgress;
import dev.lingxi.exchange.ImportReport;
import dev.lingxi.exchange.StoreImport;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.PageView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Which layer answers, and which of a store's own entries: one question, asked by different people, of different things, at different times. */
class KnowledgeLayersIT {

    private static final String QUESTION = "开不了机";
    private static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path data;
    private static ConfigurableApplicationContext product;
    @TempDir
    private Path folder;
    private StoreId store = new StoreId("none");

    @BeforeAll
    static void open() {
        product = new SpringApplicationBuilder(Lingxi.class).web(WebApplicationType.NONE).run("--lingxi.database.data=" + data);
    }

    @AfterAll
    static void close() {
        product.close();
    }

    @Test
    void theIndustryOutranksTheGeneralLayerAndTheMerchantOutranksBoth(TestInfo test) {
        assertThat(shop(test, "general", "").why("", NOON)).isEqualTo("general fault.power.no_power");
        assertThat(shop(test, "industry", "\"computers\"").why("", NOON)).isEqualTo("computers fault.boot.no_power");
        assertThat(shop(test, "own", "\"computers\"", entry("own.charge", "请先换一根线试试。", "")).why("", NOON)).isEqualTo("store own.charge");
    }

    @Test
    void whatTheMerchantTakesAwayIsAnsweredByTheNextLayer(TestInfo test) {
        shop(test, "own", "\"computers\"", entry("own.charge", "请先换一根线试试。", ""));
        assertThat(why("", NOON)).startsWith("store");

        teach("{\"id\":\"own.charge\",\"remove\":true}");

        Instant until = Instant.now().plus(PATIENCE);
        while (why("", NOON).startsWith("store") && Instant.now().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(why("", NOON)).isEqualTo("computers fault.boot.no_power");
    }

    @Test
    void anEntryOfTheMerchantStandsInForTheShippedOneWithItsId(TestInfo test) {
        shop(test, "own", "", entry("fault.power.no_power", "本店开机问题请联系门店。", "").replace(QUESTION, "门店能看开机问题吗"));

        assertThat(said("按了电源键还是开不了机呀", "", "", NOON)).contains("本店开机问题");
    }

    @Test
    void oneQuestionAboutTwoProductsHasTwoAnswers(TestInfo test) {
        shop(test, "own", "", entry("own.charge.a", "A 款请用原装充电器。", "\"skus\":[\"A1\"]"), entry("own.charge.b", "B 款请先激活电池。", "\"skus\":[\"b\"]"));

        assertThat(said(QUESTION, "A1", "", NOON)).contains("A 款");
        assertThat(said(QUESTION, "B1", "", NOON)).contains("B 款");
        assertThat(why("C1", NOON)).startsWith("general");
        assertThat(why("", NOON)).startsWith("general");
    }

    @Test
    void aCategoryHasItsOwnAnswerUntilOneOfItsProductsHas(TestInfo test) {
        shop(test, "own", "", entry("own.charge.all", "手机请充半小时再看。", "\"categories\":[\"手机\"]"), entry("own.charge.a", "A 款请用原装充电器。", "\"skus\":[\"A1\"]"));

        assertThat(said(QUESTION, "A1", "", NOON)).contains("A 款");
        assertThat(said(QUESTION, "B1", "", NOON)).contains("半小时");
        assertThat(why("C1", NOON)).startsWith("general");
    }

    @Test
    void onlyAMemberHearsWhatIsForMembers(TestInfo test) {
        shop(test, "own", "", entry("own.charge", "请先换一根线试试。", ""), entry("own.charge.vip", "会员可免费换线。", "\"levels\":[\"PLUS\"]"));

        assertThat(said(QUESTION, "", "lihua", NOON)).contains("免费换线");
        assertThat(said(QUESTION, "", "meilin", NOON)).contains("换一根线");
        assertThat(said(QUESTION, "", "", NOON)).contains("换一根线");
    }

    @Test
    void anEntryAnswersWithinItsDatesInTheStoresTimeZone(TestInfo test) {
        shop(test, "own", "", entry("own.charge", "双十一期间到店免费检测。", "\"from\":\"2026-11-11\",\"to\":\"2026-11-12\""));

        assertThat(why("", Instant.parse("2026-11-10T15:59:59Z"))).startsWith("general");
        assertThat(why("", Instant.parse("2026-11-10T16:00:00Z"))).startsWith("store");
        assertThat(why("", Instant.parse("2026-11-11T15:59:59Z"))).startsWith("store");
        assertThat(why("", Instant.parse("2026-11-11T16:00:00Z"))).startsWith("general");
    }

    @Test
    void aPromotionsAnswerLivesAsLongAsThePromotion(TestInfo test) {
        shop(test, "own", "", entry("own.charge", "活动期间送充电器一个。", "\"promotion\":\"gift\""), entry("own.charge.lost", "没有这个活动。", "\"promotion\":\"nobody\",\"channels\":[\"web\"]"));

        assertThat(why("", Instant.parse("2026-11-01T00:00:00Z"))).startsWith("general");
        assertThat(why("", NOON)).isEqualTo("store own.charge");
        assertThat(why("", Instant.parse("2026-12-01T00:00:00Z"))).startsWith("general");
    }

    @Test
    void anotherDoorMayHaveAnotherAnswer(TestInfo test) {
        shop(test, "own", "", entry("own.charge.app", "请在小程序里点“一键检测”。", "\"channels\":[\"mini-program\"]"));

        assertThat(reply(QUESTION, PageView.nowhere().by("mini-program"), "", NOON).why().layer()).isEqualTo("store");
        assertThat(reply(QUESTION, PageView.nowhere(), "", NOON).why().layer()).isEqualTo("general");
    }

    @Test
    void aPageInThePackFormatCanBeLimitedAsWell(TestInfo test) {
        write("knowledge/charge.md", "# 充电 · own", "## 充电 · own.charge", "### 会员换线 · own.charge.vip", "- " + QUESTION, "限：等级=PLUS，起=2026-11-11，止=2026-11-12", "答：会员可免费换线。");
        shop(test, "own", "");

        assertThat(said(QUESTION, "", "lihua", NOON)).contains("免费换线");
        assertThat(said(QUESTION, "", "lihua", NOON.plus(Duration.ofDays(2)))).doesNotContain("免费换线");
        assertThat(said(QUESTION, "", "", NOON)).doesNotContain("免费换线");
    }

    private static String entry(String id, String script, String scope) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + id + "\",\"phrasings\":[\"" + QUESTION + "\"],\"script\":\"" + script + "\",\"scope\":{" + scope + "}}";
    }

    private KnowledgeLayersIT shop(TestInfo test, String name, String industries, String... knowledge) {
        store = new StoreId(name + test.getTestMethod().orElseThrow().getName().hashCode());
        write("store.json", "{\"name\":\"小店\",\"zone\":\"Asia/Shanghai\",\"industries\":[" + industries + "]}");
        write("products.jsonl", sku("a", "A1", "手机"), sku("b", "B1", "手机"), sku("c", "C1", "耳机"));
        write("consumers.jsonl", "{\"consumer\":\"lihua\",\"name\":\"李华\",\"level\":\"PLUS\"}", "{\"consumer\":\"meilin\",\"name\":\"美琳\",\"level\":\"普通\"}");
        write("promotions.jsonl", "{\"id\":\"gift\",\"name\":\"送充电器\",\"kind\":\"notice\",\"from\":\"2026-11-10\",\"to\":\"2026-11-20\"}");
        teach(knowledge);
        return this;
    }

    private static String sku(String product, String sku, String category) {
        return "{\"product\":\"" + product + "\",\"title\":\"云雀 " + sku + " 机\",\"category\":\"" + category + "\",\"skus\":[{\"sku\":\"" + sku + "\",\"price\":\"99.00\",\"stock\":3}]}";
    }

    private void teach(String... knowledge) {
        write("knowledge.jsonl", knowledge);
        ImportReport report = product.getBean(StoreImport.class).run(store, Format.LINGXI, folder, ImportProgress.silent());
        assertThat(report.refused()).isEmpty();
    }

    private void write(String name, String... lines) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The layer and the entry that answered. */
    private String why(String sku, Instant at) {
        var why = reply(QUESTION, looking(sku), "", at).why();
        return why.layer() + " " + String.valueOf(why.entry()).replaceFirst("@.*", "");
    }

    private String said(String line, String sku, String consumer, Instant at) {
        Answer answer = reply(line, looking(sku), consumer, at);
        return answer instanceof Answer.Reply reply ? reply.lines().toString() : answer.toString();
    }

    private static PageView looking(@Nullable String sku) {
        return sku == null || sku.isEmpty() ? PageView.nowhere() : new PageView("product", null, null, sku, null, null, null);
    }

    private Answer reply(String line, PageView view, String consumer, Instant at) {
        Consumer who = consumer.isEmpty() ? Consumer.visitor(store, new ConsumerId("v-1")) : Consumer.identified(store, new ConsumerId(consumer), consumer);
        return product.getBean(Answers.class).answer(new Question(who, java.util.List.of(Content.text(line)), view, Context.nothing(), false, at));
    }
}
