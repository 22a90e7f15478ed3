package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.trade.Order;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of somebody with two orders: a charger that is paid for, and before it a laptop that was received. */
class WhichOrderTest {

    private static final String CHARGER = "2026061800003";
    private static final String LAPTOP = "2026061800002";
    private static final List<Order> MINE = SmallShop.ORDERS.ofStore(SmallShop.STORE.id()).stream().filter(order -> order.consumer().equals("wangwei"))
            .sorted(Comparator.comparing(Order::placed).reversed()).toList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"电脑那个|" + LAPTOP, "不是，我说的是电脑那单|" + LAPTOP, "充电器的呢|" + CHARGER, "还没发货的那个|" + CHARGER, "the laptop|" + LAPTOP, "no, I mean the charger one|" + CHARGER})
    void anOrderGoesByWhatIsInItAndByHowFarItIs(String line, String order) {
        assertThat(meant(line, null)).containsExactly(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"另一单呢", "还有一单", "不对，是上一单", "and the other order?"})
    void anotherIsNotTheOneThatWasSpokenOf(String line) {
        assertThat(meant(line, CHARGER)).containsExactly(LAPTOP);
    }

    @Test
    void whereNoneWasSpokenOfAnotherMayBeAny() {
        assertThat(meant("另一单", null)).containsExactly(CHARGER, LAPTOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"电脑怎么开机", "手机那个", "the laptop is broken", "充电器多少钱", "那个"})
    void wordsThatSayMoreOrPointAtNothingMeanNone(String line) {
        assertThat(meant(line, CHARGER)).isEmpty();
    }

    private static List<String> meant(String line, @Nullable String spoken) {
        return new WhichOrder(MINE, spoken, SmallShop.SHELF).in(line).stream().map(Order::id).toList();
    }
}
