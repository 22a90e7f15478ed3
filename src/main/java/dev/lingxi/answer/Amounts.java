package dev.lingxi.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money that people write in words: 五千, 两千五, 一万二, 3千, 1.5万. */
final class Amounts {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern WORDS = Pattern.compile("(?<![\\d零一二两三四五六七八九十百千万])(?:(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]{1,3})[百千万k](?:零?[一二两三四五六七八九\\d]?[百千十]?)*)(?![a-z])");

    private Amounts() {}

    /** The line with such amounts in digits; amounts under a hundred are left, since 一 and 两 seldom mean money. */
    static String inDigits(String line) {
        Matcher matcher = WORDS.matcher(line);
        return matcher.replaceAll(found -> {
            long value = value(found.group());
            return value >= 100 ? Long.toString(value) : Matcher.quoteReplacement(found.group());
        });
    }

    /** 一万二 is 12,000: a last digit without a unit counts in the unit below. */
    private static long value(String words) {
        double sum = 0;
        double number = 0;
        double unit = 1;
        boolean figures = false;
        var digits = new StringBuilder();
        for (char c : words.toCharArray()) {
            if (Character.isDigit(c) || c == '.') {
                digits.append(c);
                number = Double.parseDouble(digits.toString());
                figures = true;
                continue;
            }
            digits.setLength(0);
            switch (c) {
                case '十' -> number = (number == 0 ? 1 : number) * 10;
                case '百', '千', '万', 'k' -> {
                    unit = c == '百' ? 100 : c == '万' ? 10_000 : 1_000;
                    sum = c == '万' ? (sum + number) * unit : sum + number * unit;
                    number = 0;
                }
                case '零' -> unit = 10;
                default -> number += c == '两' ? 2 : DIGITS.indexOf(c);
            }
        }
        return Math.round(sum + number * (number < 10 && (!figures || unit > 1) ? unit / 10 : 1));
    }
}
