package dev.lingxi.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions that want a yes or a no, and facts that give one. */
final class Polarity {

    private static final Pattern YES_OR_NO = Pattern.compile(
            "[吗么嘛不没否]$|吗|是不是|有没有|能不能|可不可以|支不支持|会不会|带不带|送不送|要不要|行不行|对不对|有木有|是否|能否|可否|^(支持|有|能|可以|会|带|送)|不支持|没有|(^|\\s)(does|do|is|are|can|has|have|will)\\s");
    private static final Pattern NO = Pattern.compile("^(不|无|没有|否|×|no\\b|not\\b|none)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YES = Pattern.compile("^(支持|有|是|可|能|带|标配|√|自带|具备|配备|yes\\b|supported)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LESS = Pattern.compile("不到|低于|小于|少于|不超过|不足|以内|以下|之内|less than|under|below|at most");
    private static final Pattern MORE = Pattern.compile("超过|大于|高于|多于|不低于|至少|以上|more than|over|above|at least");
    /** Standards by family: who states one of a family denies the others. */
    private static final List<Pattern> STANDARDS = List.of(Pattern.compile("usb-?[a-c]|type-?c|hdmi|vga|雷电|thunderbolt"), Pattern.compile("ip[x\\d]\\d"),
            Pattern.compile("oled|lcd|miniled"), Pattern.compile("l?p?ddr\\d[a-z]?"), Pattern.compile("nfc"));
    private static final Pattern WIFI = Pattern.compile("wi-?fi\\s*(\\d)(e)?");

    private Polarity() {}

    static boolean wantsYesOrNo(String line) {
        return YES_OR_NO.matcher(line).find();
    }

    /** What a value says by itself; empty where it is a figure or a name. */
    static Optional<Boolean> ofValue(String value) {
        if (NO.matcher(value).find()) {
            return Optional.of(false);
        }
        return YES.matcher(value).find() ? Optional.of(true) : Optional.empty();
    }

    /** Whether the value is the one that the question names; empty where it names none, or one of another kind. */
    static Optional<Boolean> ofNamedValue(String line, String value) {
        return ofMeasure(line, value).or(() -> ofWifi(line, value)).or(() -> ofStandard(plain(line), plain(value)));
    }

    private static Optional<Boolean> ofMeasure(String line, String value) {
        List<Measure> named = Measure.in(line);
        List<Measure> stated = Measure.in(value);
        for (Measure asked : named) {
            List<Measure> comparable = stated.stream().filter(each -> each.kind() == asked.kind()).toList();
            if (!comparable.isEmpty()) {
                return Optional.of(comparable.stream().anyMatch(each -> compared(line, each, asked)));
            }
        }
        return Optional.empty();
    }

    /** "不到两公斤" and "超过两公斤" name a bound and not the value. */
    private static boolean compared(String line, Measure stated, Measure asked) {
        if (LESS.matcher(line).find()) {
            return stated.to() <= asked.to();
        }
        return MORE.matcher(line).find() ? stated.to() >= asked.from() : stated.holds(asked);
    }

    /** A later generation speaks with the earlier ones. */
    private static Optional<Boolean> ofWifi(String line, String value) {
        Matcher asked = WIFI.matcher(line.toLowerCase(Locale.ROOT));
        Matcher stated = WIFI.matcher(value.toLowerCase(Locale.ROOT));
        return asked.find() && stated.find() ? Optional.of(generation(stated) >= generation(asked)) : Optional.empty();
    }

    private static double generation(Matcher wifi) {
        return Integer.parseInt(wifi.group(1)) + (wifi.group(2) == null ? 0 : 0.5);
    }

    private static Optional<Boolean> ofStandard(String line, String value) {
        for (Pattern family : STANDARDS) {
            Matcher asked = family.matcher(line);
            if (asked.find()) {
                List<String> stated = family.matcher(value).results().map(MatchResult::group).toList();
                return stated.isEmpty() ? Optional.empty() : Optional.of(stated.contains(asked.group()));
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "").replace("typec", "usbc");
    }

    /** Words of which none stands in the other: the first that a line holds. */
    static Optional<String> firstIn(String line, List<String> words) {
        return words.stream().filter(line::contains).findFirst();
    }
}
