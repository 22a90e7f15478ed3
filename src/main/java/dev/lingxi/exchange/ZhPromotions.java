package dev.lingxi.exchange;

import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Promotion.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Promotions in words. Only an amount off from an amount on ({@code 满6000减600}) is reckoned; a subsidy depends on the grade, the region and
 * what was claimed before, so it is told and never reckoned.
 */
final class ZhPromotions {

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日\\s*[-–~至到]\\s*(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern ONE_DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日限时1天");
    private static final Pattern OFF = Pattern.compile("(?<![每\\d])满\\s*(\\d+)\\s*元?\\s*[减-]\\s*(\\d+)");
    private static final Pattern MEMBERS = Pattern.compile("PLUS|会员");
    private static final Pattern TRADE_IN = Pattern.compile("以旧换新|回收");

    private final Moments moments;

    /** From the first moment to the moment it ends; null where the words name none. */
    private record Period(@Nullable Instant from, @Nullable Instant to) {}

    ZhPromotions(Moments moments) {
        this.moments = moments;
    }

    static String id(String store, int number) {
        return "zh-" + Texts.shortened(store, 60).toLowerCase(Locale.ROOT) + "-" + number;
    }

    Promotion promotion(String id, Fields campaign, Fields detail) {
        String kind = detail.text("类型", Limits.USUAL.titleChars());
        String words = detail.text("描述", Limits.USUAL.cellChars());
        String note = detail.optional("备注", Limits.USUAL.cellChars()).orElse("");
        Period whole = period(campaign.optional("有效期", Limits.USUAL.titleChars()).orElse(""));
        Period own = oneDay(note, whole);
        String text = Stream.of(words, detail.optional("示例", Limits.USUAL.cellChars()).map(example -> "例：" + example).orElse(""), note)
                .filter(part -> !part.isBlank()).collect(Collectors.joining("。"));
        String name = campaign.text("政策名称", Limits.USUAL.titleChars()) + " · " + kind;
        Matcher off = OFF.matcher(words);
        if (off.find()) {
            return new Promotion(id, name, Kind.COUPON, null, new BigDecimal(off.group(1)), new BigDecimal(off.group(2)), null, null,
                    MEMBERS.matcher(words).find(), false, null, own.from(), own.to(), text);
        }
        return new Promotion(id, name, TRADE_IN.matcher(kind).find() ? Kind.TRADE_IN : Kind.NOTICE, null, null, null, null, null, false, false, null,
                own.from(), own.to(), text);
    }

    /** The last day counts whole. */
    private Period period(String words) {
        Matcher period = PERIOD.matcher(words);
        if (!period.find()) {
            return new Period(null, null);
        }
        int year = Integer.parseInt(period.group(1));
        int lastYear = period.group(4) == null ? year : Integer.parseInt(period.group(4));
        return new Period(day(year, period.group(2), period.group(3), 0), day(lastYear, period.group(5), period.group(6), 1));
    }

    private Period oneDay(String note, Period whole) {
        Matcher day = ONE_DAY.matcher(note);
        if (!day.find() || whole.from() == null) {
            return whole;
        }
        int year = whole.from().atZone(moments.zone()).getYear();
        return new Period(day(year, day.group(1), day.group(2), 0), day(year, day.group(1), day.group(2), 1));
    }

    private Instant day(int year, String month, String day, int later) {
        try {
            return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)).plusDays(later).atStartOfDay(moments.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new RowRefused("有效期: there is no " + month + "月" + day + "日");
        }
    }
}
