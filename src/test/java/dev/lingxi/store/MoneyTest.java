package dev.lingxi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void amountsAreSpokenWithCentsOnlyWhereThereAreSome() {
        assertThat(spoken("5499.00", "CNY")).isEqualTo("¥5499");
        assertThat(spoken("49.9", "CNY")).isEqualTo("¥49.90");
        assertThat(Money.exact(new BigDecimal("49.9"))).isEqualTo("49.90");
    }

    @Test
    void everyCurrencyHasItsSignOrItsCode() {
        assertThat(Stream.of("USD", "GBP", "EUR", "JPY", "HKD", "CHF").map(currency -> spoken("20", currency)))
                .containsExactly("$20", "£20", "€20", "¥20", "HK$20", "CHF 20");
    }

    @Test
    void aCodeThatNobodyKnowsIsNoCurrency() {
        assertThat(Money.currency("USD")).contains(Currency.getInstance("USD"));
        assertThat(Money.currency("usd")).isEmpty();
        assertThat(Money.currency("¥")).isEmpty();
    }

    private static String spoken(String amount, String currency) {
        return Money.spoken(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
