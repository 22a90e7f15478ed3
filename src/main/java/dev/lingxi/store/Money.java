package dev.lingxi.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** How amounts of a store's money are written. */
public final class Money {

    /** What a store's prices are in where nothing else is said. */
    public static final Currency YUAN = Currency.getInstance("CNY");

    private Money() {}

    /** The currency of a code such as {@code USD}; empty where there is none. */
    public static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream().filter(each -> each.getCurrencyCode().equals(code)).findFirst();
    }

    /** Two decimals and no sign, as in cards and files. */
    public static String exact(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** As one says it: ¥5499, or £49.90 where there are pence. */
    public static String spoken(BigDecimal amount, Currency currency) {
        BigDecimal cents = amount.setScale(2, RoundingMode.HALF_UP);
        boolean whole = cents.stripTrailingZeros().scale() <= 0;
        return sign(currency) + (whole ? cents.setScale(0, RoundingMode.UNNECESSARY).toPlainString() : cents.toPlainString());
    }

    /** The sign before an amount: ¥, $, £, and for currencies without one their code and a space. */
    public static String sign(Currency currency) {
        String sign = currency.equals(YUAN) ? "¥" : currency.getSymbol(Locale.ENGLISH);
        return Character.isLetter(sign.charAt(sign.length() - 1)) ? sign + " " : sign;
    }
}
