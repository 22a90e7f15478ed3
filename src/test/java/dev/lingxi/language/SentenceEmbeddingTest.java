package dev.lingxi.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEmbeddingTest {

    @ParameterizedTest
    @CsvSource({"多久能到货,几天可以收到,电池容量多大", "怎么退货,东西不想要了能退吗,有没有红色", "where is my parcel,has my package been shipped,do you have it in blue"})
    void linesThatMeanAlikeLieNearer(String line, String same, String other) {
        assertThat(likeness(line, same)).isGreaterThan(likeness(line, other));
    }

    @Test
    void aVectorHasLengthOne() {
        assertThat(likeness("什么时候发货", "什么时候发货")).isEqualTo(1, within(1e-5));
    }

    @Test
    void encodingTogetherIsNearlyEncodingOneByOne() {
        List<String> lines = List.of("什么时候发货", "可以退货吗", "这款有黑色的吗", "能不能便宜点");

        List<float[]> together = SentenceEmbedding.CHINESE.of(lines);

        for (int i = 0; i < lines.size(); i++) {
            assertThat(dot(together.get(i), SentenceEmbedding.CHINESE.of(lines.get(i)))).isGreaterThan(0.99);
        }
    }

    @Test
    void aLineOfAnyLengthAndKindHasAVector() {
        assertThat(SentenceEmbedding.CHINESE.of("长".repeat(3_000))).hasSize(512);
        assertThat(SentenceEmbedding.ENGLISH.of("")).hasSize(384);
        assertThat(SentenceEmbedding.CHINESE.of("𠮷野家🦊")).hasSize(512);
    }

    private static double likeness(String one, String other) {
        SentenceEmbedding space = SentenceEmbedding.forLine(one);
        return dot(space.of(one), space.of(other));
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
