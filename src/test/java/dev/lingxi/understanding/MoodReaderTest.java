package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.language.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoodReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"送妈妈的护肤品有推荐吗", "给他妈妈买件外套", "垃圾袋多厚", "有催熟吗", "会说话的玩具", "吃了会恶心吗", "do you sell rubbish bags"})
    void wordsOfGoodsAndFamiliesAreNoAnger(String line) {
        assertThat(MoodReader.read(Normalizer.normalize(line))).isEqualTo(Mood.CALM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"妈的等了三天", "什么垃圾东西", "他妈的还不发货", "this is rubbish"})
    void swearingIsStillAnger(String line) {
        assertThat(MoodReader.read(Normalizer.normalize(line))).isEqualTo(Mood.ANGRY);
    }
}
