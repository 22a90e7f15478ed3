package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a small shop teaches; each teaching takes seconds. */
class IntentModelIT {

    private static final IntentModel SHOP = IntentModel.teach(ShopSamples.taught());

    @ParameterizedTest
    @CsvSource({"什么时候发货,shipping", "请问 什麼時候發貨？？,shipping", "亲，可以退货吗～,returns", "什么时候发货😀😀,shipping",
        "可以开发票吗！！！！,invoice", "　可以退货吗　,returns"})
    void aKnownLineIsKnownHoweverItIsDressed(String line, String intent) {
        Ranking ranking = SHOP.rank(line);

        assertThat(ranking.stage()).isEqualTo(Stage.EXACT);
        assertThat(first(ranking)).isEqualTo(intent);
        assertThat(ranking.confidence()).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @CsvSource({"shenme shihou fahuo,shipping", "什么时侯发贷货,shipping", "keyi tuihuo ma,returns", "保休几年,warranty", "质保多九,warranty",
        "啥时侯发货,shipping", "发漂什么时候开,invoice"})
    void aLineMayBeTypedByItsSound(String line, String intent) {
        assertThat(first(SHOP.rank(line))).isEqualTo(intent);
    }

    @Test
    void aKnownSoundIsSettledWithoutTheModels() {
        assertThat(SHOP.rank("shenme shihou fahuo").stage()).isEqualTo(Stage.SOUND);
    }

    @Test
    void mostQuestionsInOtherWordsAreUnderstood() {
        List<Sample> asked = ShopSamples.asked();

        long right = asked.stream().filter(sample -> first(SHOP.rank(sample.text())).equals(sample.intent())).count();

        assertThat(right).isGreaterThanOrEqualTo(asked.size() - 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"明天会下雨吗", "用python写个快速排序", "给我讲个笑话", "你喜欢听谁的歌", "what is the capital of france", "昨晚球赛谁赢了"})
    void whatNobodyTaughtIsLessSureThanWhatWas(String foreign) {
        double known = ShopSamples.asked().stream().mapToDouble(sample -> SHOP.rank(sample.text()).confidence()).average().orElseThrow();

        assertThat(SHOP.rank(foreign).confidence()).isLessThan(known - 0.2);
    }

    @Test
    void confidenceMeansAboutWhatItSays() {
        List<Sample> asked = ShopSamples.asked();
        double right = asked.stream().filter(sample -> first(SHOP.rank(sample.text())).equals(sample.intent())).count() / (double) asked.size();
        double sure = asked.stream().mapToDouble(sample -> SHOP.rank(sample.text()).confidence()).average().orElseThrow();

        assertThat(sure).isEqualTo(right, within(0.2));
    }

    @Test
    void mostLinesThatNobodyTaughtAreCalledOutOfScopeAndMostThatWereAreNot() {
        List<String> foreign = List.of("明天会打雷吗", "docker容器怎么重启", "给我来段绕口令", "诺贝尔奖是哪年设立的", "昨晚国足赢了没", "根号二等于多少");

        assertThat(foreign.stream().filter(line -> SHOP.rank(line).outOfScope()).count()).isGreaterThanOrEqualTo(4);
        assertThat(ShopSamples.asked().stream().filter(sample -> SHOP.rank(sample.text()).outOfScope()).count()).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "？？？", "😀", "1", "𠮷", "\ud83d"})
    void aLineWithoutWordsIsRankedAllTheSame(String line) {
        assertThat(SHOP.rank(line).confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void atMostTenCandidatesComeBackTheLikeliestFirst() {
        List<Sample> many = Stream.concat(ShopSamples.taught().stream(), Stream.of("音色", "重量", "尺寸", "产地")
            .flatMap(word -> Stream.of(new Sample(word + "怎么样", word), new Sample("说说" + word, word)))).toList();

        List<Candidate> candidates = IntentModel.teach(many).rank("这个尺寸怎么样").candidates();

        assertThat(candidates).hasSize(10).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(candidates.getFirst().intent()).isEqualTo("尺寸");
    }

    @Test
    void teachingIsRepeatable() {
        IntentModel again = IntentModel.teach(ShopSamples.taught());

        assertThat(again.rank("买了不合适可以退吗").candidates()).isEqualTo(SHOP.rank("买了不合适可以退吗").candidates());
    }

    @Test
    void oneIntentWithOneSampleCanBeTaught() {
        IntentModel model = IntentModel.teach(List.of(new Sample("什么时候发货", "shipping")));

        assertThat(first(model.rank("什么时候发货"))).isEqualTo("shipping");
    }

    @Test
    void nothingCannotBeTaught() {
        assertThatThrownBy(() -> IntentModel.teach(List.of())).hasMessageContaining("at least one sample");
    }

    @Test
    void aLineTaughtUnderTwoIntentsIsLeftToTheModels() {
        List<Sample> torn = Stream.concat(ShopSamples.taught().stream(), Stream.of(new Sample("什么时候发货", "price"))).toList();

        assertThat(IntentModel.teach(torn).rank("什么时候发货").stage()).isIn(Stage.LINEAR, Stage.MEANING);
    }

    private static String first(Ranking ranking) {
        return ranking.first().orElseThrow().intent();
    }
}
