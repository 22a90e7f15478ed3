package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClausesTest {

    @Test
    void twoQuestionsAreTwoClauses() {
        assertThat(Clauses.of("多少钱？送鼠标吗").parts()).containsExactly("多少钱", "送鼠标吗");
        assertThat(Clauses.of("多重，还有保修多久").parts()).contains("多重", "保修多久");
    }

    @Test
    void whatIsStillLeftIsNotAnotherQuestion() {
        assertThat(Clauses.of("快递还有多久到").parts()).containsExactly("快递还有多久到");
        assertThat(Clauses.of("还有货吗").parts()).containsExactly("还有货吗");
        assertThat(Clauses.of("这款还有别的颜色吗").parts()).containsExactly("这款还有别的颜色吗");
    }
}
