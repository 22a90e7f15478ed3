package dev.lingxi.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.Lingxi;
import dev.lingxi.answer.Answer;
import dev.lingxi.answer.Answers;
import dev.lingxi.answer.Question;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.exchange.Format;
import dev.lingxi.exchange.ImportProgress;
import dev.lingxi.exchange.StoreImport;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Packs;
import dev.lingxi.language.Normalizer;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.PageView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Small shops of each industry but computers, which the demo store is of: a dozen goods with facts as merchants write them, asked everything. */
class IndustryStoresIT {

    private static final Map<String, String> STORES = Map.of("appliances", "jinghe", "baby", "xiaoya", "beauty", "suyan", "fashion", "yinan", "food", "tianan");
    private static final Path FILES = Path.of("src/test/resources/stores");

    @TempDir
    private static Path data;
    private static ConfigurableApplicationContext product;

    @BeforeAll
    static void open() {
        product = new SpringApplicationBuilder(Lingxi.class).web(WebApplicationType.NONE).run("--lingxi.database.data=" + data);
        STORES.values().forEach(store -> product.getBean(StoreImport.class).run(new StoreId(store), Format.LINGXI, FILES.resolve(store), ImportProgress.silent()));
    }

    @AfterAll
    static void close() {
        product.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"appliances", "baby", "beauty", "fashion", "food"})
    void everySubIntentOfAnIndustryHasAnAnswer(String industry) {
        assertThat(phrasings(industry, Normalizer::isChinese)).hasSizeGreaterThan(180).allSatisfy(line -> assertThat(answer(industry, line)).as(line).isNotInstanceOf(Answer.Miss.class));
    }

    /** What a page or a courier states in Chinese may be quoted; a person who takes over says nothing yet. */
    @ParameterizedTest
    @ValueSource(strings = {"appliances", "baby", "beauty", "fashion", "food"})
    void whoeverAsksInEnglishIsAnsweredInEnglish(String industry) {
        assertThat(phrasings(industry, line -> !Normalizer.isChinese(line))).hasSizeGreaterThan(180)
                .allSatisfy(line -> assertThat(said(answer(industry, line)).replaceAll("“[^”]*”", "")).as(line).doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void whatTheShopHasNotIsAdvisedOnAndNothingElseIsShown() {
        Answer advice = answer("baby", "婴儿防晒霜推荐");

        assertThat(said(advice)).startsWith("6 个月内以遮阳衣帽为主");
        assertThat(cards(advice)).isEmpty();
    }

    @Test
    void whatTheShopHasIsShownAfterTheAdvice() {
        Answer advice = answer("baby", "夜里不漏尿的");

        assertThat(said(advice)).startsWith("夜里尿多请选吸量大").contains("店里可以看看");
        assertThat(cards(advice)).isNotEmpty();
    }

    @Test
    void whoeverIsIllIsAdvisedAndSoldNothing() {
        assertThat(Stream.of("糖尿病能吃的零食", "孕妇能吃的零食推荐").map(line -> answer("food", line))).allSatisfy(answer -> assertThat(cards(answer)).isEmpty());
    }

    @Test
    void goodsWhosePagesSayThatTheySuitAreShownWhereNoKindIsNamed() {
        assertThat(said(answer("beauty", "油皮推荐"))).contains("油皮选清爽乳液", "适合肤质 油皮");
    }

    @Test
    void whoeverChoosesAShadeHearsWhomEachIsFor() {
        assertThat(said(answer("beauty", "气垫黄皮选哪个色号"))).contains("03 暖杏适合暖黄皮");
        assertThat(said(answer("beauty", "气垫有哪些颜色"))).contains("01 瓷白").doesNotContain("适合");
    }

    private static List<String> phrasings(String industry, Predicate<String> such) {
        return Packs.shipped().entries(industry).stream().map(Entry::phrasings).flatMap(lines -> lines.stream().filter(such).limit(1)).toList();
    }

    private static Answer answer(String industry, String line) {
        Consumer consumer = Consumer.identified(new StoreId(STORES.get(industry)), new ConsumerId("lihua"), "李华");
        return product.getBean(Answers.class).answer(new Question(consumer, List.of(Content.text(line)), PageView.nowhere(), Context.nothing(), false, Instant.now()));
    }

    private static String said(Answer answer) {
        return Contents.text(contents(answer));
    }

    private static List<Content> cards(Answer answer) {
        return contents(answer).stream().filter(Content.ProductCard.class::isInstance).toList();
    }

    private static List<Content> contents(Answer answer) {
        return switch (answer) {
            case Answer.Reply reply -> reply.lines().stream().flatMap(List::stream).toList();
            case Answer.AskBack ask -> ask.question();
            case Answer.HandOver over -> List.of();
            case Answer.Miss miss -> List.of();
        };
    }
}
