package dev.lingxi.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions that want a yes or a no, and facts that give one. */
final class Polarity {

    private static final Pattern YES_OR_NO = Pattern.compile(
            "[吗么嘛不没否]$|吗|是不是|有没有|能不能|可不可以|支不支持|会不会|带不带|送不送|要不要|行不行|对不对|有木有|是否|能否|可否|^(支持|有|能|可以|会|带|送)|不支持|没有|(^|\\s)(does|do|is|are|can|has|have|will)\\s");
    private static final Pattern NO = Pattern.compile("^(不|无|没有|否|×|no\\b|not\\b|none)", Pattern.CASE_INSENSITIVE);
    private static final Pattern YES = Pattern.compile("^(支持|有|是|可|能|带|标配|√|自带|具备|配备|yes\\b|supported)", Pattern.CASE_INSENSITIVE);
    /** A value that a question names: a number with its unit, or a standard. */
    private static final Pattern NAMED_VALUE = Pattern.compile(
            "\\d+(?:\\.\\d+)?\\s*(?:gb|tb|g|w|v|hz|kg|mah|wh|mm|cm|l|k|p|m|寸|英寸|升|级|核|年|个月|瓦|毫安|伏|公斤|斤|匹)|wi-?fi\\s*\\d[a-z]?|usb-?[a-c]|type-?c|hdmi|nfc|ip\\d\\d|oled|lcd|ddr\\d|5g|4k|8k");

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

    /** Whether the value is the one that the question names; empty where it names none. */
    static Optional<Boolean> ofNamedValue(String line, String value) {
        Matcher matcher = NAMED_VALUE.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String asked = plain(matcher.group());
        return Optional.of(plain(value).contains(asked) || asked.length() > 2 && plain(value).contains(withoutUnit(asked)));
    }

    private static String withoutUnit(String value) {
        return value.replaceAll("[^0-9.]+$", "");
    }

    private static String plain(String text) {
        return text.toLowerCase().replaceAll("[\\s-]+", "").replace("英寸", "寸").replace("公斤", "kg").replace("gb", "g").replace("瓦", "w");
    }

    /** Words of which none stands in the other: the first that a line holds. */
    static Optional<String> firstIn(String line, List<String> words) {
        return words.stream().filter(line::contains).findFirst();
    }
}
