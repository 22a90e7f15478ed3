package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.language.SentenceEmbedding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntentLessonsTest {

    private static final List<Sample> WEATHER = Stream.of("明天会不会下雨", "今天多少度", "周末天气好不好", "外面的风大吗", "台风几时来")
        .map(line -> new Sample(line, "weather")).toList();

    /** A few of many: to read them all takes seconds. */
    private static final List<String> FOREIGN = List.of("明天会下雨吗", "讲个笑话听听", "tell me a joke");
    private static final List<String> OF_A_SHOP = foreign(ShopSamples.taught());

    @Test
    void aShopIsNotAskedAboutTheWeatherInEarnest() {
        assertThat(IntentLessons.FOREIGN).containsAll(FOREIGN);
        assertThat(OF_A_SHOP).contains("明天会下雨吗", "讲个笑话听听");
    }

    @Test
    void aForeignLineThatIsAskedHereAllTheSameIsNotForeign() {
        List<Sample> taught = Stream.concat(ShopSamples.taught().stream(), WEATHER.stream()).toList();

        assertThat(foreign(taught)).contains("讲个笑话听听").doesNotContain("明天会下雨吗");
    }

    @Test
    void foreignLinesOfATongueThatNobodyTaughtAreLeftOut() {
        assertThat(OF_A_SHOP).doesNotContain("tell me a joke");
    }

    @Test
    void theNameOfAnIntentIsLearnedWhereItIsChinese() {
        IntentLessons lessons = lessons(List.of(new Sample("什么时候能到", "物流进度"), new Sample("可以退吗", "returns")));

        assertThat(lessons.lines().stream().filter(line -> lessons.isName(lessons.lines().indexOf(line))).map(IntentPrepared::normal))
            .containsExactly("物流进度");
    }

    @Test
    void aLineToRefuseTeachesTheOutsideAndIsNoIntent() {
        IntentLessons lessons = lessons(List.of(new Sample("什么时候能到", "eta"), Sample.outside("你们老板是谁"), new Sample("可以退吗", "returns")));

        assertThat(lessons.intents()).containsExactly("eta", "returns");
        assertThat(lessons.lines().get(lessons.lines().size() - 1).normal()).isEqualTo("你们老板是谁");
        assertThat(lessons.isForeign(lessons.lines().size() - 1)).isTrue();
        assertThat(lessons.samples()).isEqualTo(2);
    }

    private static IntentLessons lessons(List<Sample> taught) {
        return IntentLessons.of(taught, tongue -> IntentPrepared.of(FOREIGN.stream().filter(line -> SentenceEmbedding.forLine(line) == tongue).toList()));
    }

    private static List<String> foreign(List<Sample> taught) {
        IntentLessons lessons = lessons(taught);
        return Stream.iterate(0, i -> i < lessons.intentOf().length, i -> i + 1).filter(lessons::isForeign)
            .map(i -> lessons.lines().get(i).normal()).toList();
    }
}
