package dev.lingxi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTest {

    @ParameterizedTest
    @CsvSource({"可以退货吗,我想把东西退了,什么时候发货", "发票怎么开,给我开张专票,几天能到货", "where is my parcel,track my package,open the window",
        "turn the music down,lower the volume,pay the water bill"})
    void linesThatMeanAlikeHaveGistsThatAreAlike(String line, String alike, String other) {
        assertThat(likeness(line, alike)).isGreaterThan(likeness(line, other));
    }

    @Test
    void aLineTypedByItsSoundHasAChineseGist() {
        assertThat(Gist.forLine("shenme shihou fahuo")).isEqualTo(Gist.CHINESE);
        assertThat(Gist.forLine("when does it ship")).isEqualTo(Gist.ENGLISH);
    }

    @Test
    void aLineOfUnknownFeaturesHasAGistOfZeros() {
        assertThat(Gist.CHINESE.of(Features.of("？？"))).hasSize(Gist.CHINESE.dimensions()).containsOnly(0f);
    }

    private static double likeness(String a, String b) {
        Gist tongue = Gist.forLine(a);
        float[] first = tongue.of(Features.of(a));
        float[] second = tongue.of(Features.of(b));
        double sum = 0;
        for (int d = 0; d < first.length; d++) {
            sum += first[d] * second[d];
        }
        return sum;
    }
}
