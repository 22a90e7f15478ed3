package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LessonOrderTest {

    @Test
    void everyLineComesOnceEachTimeAndAtAnotherPlace() {
        LessonOrder order = of(50);

        int[] first = order.next().clone();

        assertThat(first).containsExactlyInAnyOrder(IntStream.range(0, 50).toArray());
        assertThat(order.next()).containsExactlyInAnyOrder(first).isNotEqualTo(first);
    }

    @Test
    void anotherRunSeesTheSameOrder() {
        assertThat(of(50).next()).isEqualTo(of(50).next());
    }

    private static LessonOrder of(int lines) {
        return new LessonOrder(IntStream.range(0, lines).toArray(), 7);
    }
}
