package dev.lingxi.exchange.facts;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings figures and units into one form. */
final class Figures {

    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("毫米", "mm"), Map.entry("厘米", "cm"), Map.entry("千克", "kg"),
            Map.entry("公斤", "kg"), Map.entry("KG", "kg"), Map.entry("Kg", "kg"), Map.entry("升", "L"), Map.entry("千瓦", "kW"), Map.entry("KW", "kW"), Map.entry("kw", "kW"),
            Map.entry("瓦", "W"), Map.entry("°C", "℃"), Map.entry("分贝", "dB"), Map.entry("db", "dB"), Map.entry("m²", "㎡"), Map.entry("平方米", "㎡"),
            Map.entry("平米", "㎡"), Map.entry("L/分钟", "L/min"), Map.entry("升/分钟", "L/min"));
    private static final Map<String, String> GRADES = Map.of("1级", "一级", "2级", "二级", "3级", "三级", "1", "一级", "2", "二级", "3", "三级", "一", "一级", "二", "二级", "三", "三级");

    private Figures() {}

    /** {@code 710 × 316*555} → {@code 710×316×555}; a space only between words. */
    static String plain(String value) {
        return value.strip().replaceAll("(?<=[\\dmM米\"”])\\s*[×xX*✕＊]\\s*(?=[\\d长宽高深厚直])", "×").replaceAll("\\s*([-–~～—])\\s*(?=\\d)", "-").replaceAll("([≤≥≈±<>＜＞−-])\\s+(?=\\d)", "$1")
                .replace('−', '-').replaceAll("\\s+", " ");
    }

    static String unit(String unit) {
        String plain = unit.strip();
        return UNITS.getOrDefault(plain, plain);
    }

    /** {@code 1} and {@code 一级} are one grade. */
    static String grade(String value) {
        return GRADES.getOrDefault(value.strip(), value.strip());
    }

    /** Whether two figures say the same; {@code 16 L} of a title is {@code 16 L/min} of a page. */
    static boolean same(String one, @Nullable String unit, String other, @Nullable String otherUnit) {
        return (bare(one).equals(bare(other)) || isName(one) && (one.contains(other) || other.contains(one))) && first(unit).equals(first(otherUnit));
    }

    /** Of names the longer one says more of the same: {@code 天然气（12T）} is {@code 天然气}. */
    private static boolean isName(String value) {
        return !Character.isDigit(value.charAt(0));
    }

    private static String first(@Nullable String unit) {
        return unit == null ? "" : unit.replaceAll("/.*", "");
    }

    private static String bare(String value) {
        return grade(value).replaceAll("[\\s≈约长宽高深厚]|mm|cm", "").replaceAll("\\.0+$", "");
    }
}
