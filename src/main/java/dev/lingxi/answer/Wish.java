package dev.lingxi.answer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a shopper who looks for something has said about it. @param words the line without the budget */
record Wish(Optional<BigDecimal> atMost, Optional<BigDecimal> atLeast, String words) {

    private static final String AMOUNT = "(\\d{2,6})(?:\\.\\d+)?\\s*(?:元|块钱|块|rmb|yuan|dollars?|bucks|pounds?|euros?|usd|gbp|eur)?";
    private static final Pattern BETWEEN = Pattern.compile("(\\d{2,6})\\s*(?:元|块)?\\s*(?:到|至|-|~)\\s*(\\d{2,6})\\s*(?:元|块钱|块)?");
    private static final Pattern BUDGET = Pattern.compile("(?:预算|不超过|最多|under|below|budget)[^\\d]{0,4}" + AMOUNT + "|" + AMOUNT + "\\s*(?:以内|以下|之内|内|左右|上下|价位|预算|的|多|出头)|(?<![\\dA-Za-z])(\\d{3,5})(?:元|块钱|块)(?![\\d])");

    /** What makes a figure a budget: "256的呢" asks for a size. */
    private static final Pattern MONEY = Pattern.compile("以内|以下|之内|左右|上下|价位|预算|元|块|多|出头|不超过|最多|under|below|budget");
    private static final Pattern NOTHING_ELSE = Pattern.compile("[\\s，,。！!？?的吧呢啊呀哦吗么嘛有没都就行可以要想请价格推荐]*");

    /** "2000以内的有吗" after some were shown: the same once more within this budget. */
    static boolean isOnlyBudget(String line) {
        Wish wish = of(line);
        return wish.atMost.isPresent() && MONEY.matcher(line).find() && NOTHING_ELSE.matcher(wish.words).matches();
    }

    static Wish of(String said) {
        String line = Amounts.inDigits(said);
        Matcher between = BETWEEN.matcher(line);
        if (between.find()) {
            return new Wish(Optional.of(new BigDecimal(between.group(2))), Optional.of(new BigDecimal(between.group(1))), between.replaceFirst(" "));
        }
        Matcher budget = BUDGET.matcher(line);
        if (budget.find()) {
            String amount = budget.group(1) != null ? budget.group(1) : budget.group(2) != null ? budget.group(2) : budget.group(3);
            boolean about = budget.group().matches(".*(左右|上下|价位|的)$");
            BigDecimal most = new BigDecimal(amount);
            if (budget.group().endsWith("多")) {
                return new Wish(Optional.of(most.add(BigDecimal.TEN.pow(amount.length() - 1)).subtract(BigDecimal.ONE)), Optional.empty(), budget.replaceFirst(" "));
            }
            return new Wish(Optional.of(about ? most.multiply(new BigDecimal("1.1")) : most), Optional.empty(), budget.replaceFirst(" "));
        }
        return new Wish(Optional.empty(), Optional.empty(), line);
    }
}
