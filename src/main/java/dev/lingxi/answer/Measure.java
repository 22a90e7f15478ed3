package dev.lingxi.answer;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A figure with its unit, so that 1.38 kg and 1380 g are the same.
 *
 * @param from in the smallest unit of its kind; the same as {@code to} where it is no range
 */
record Measure(Kind kind, double from, double to) {

    /** What is measured. Only what is of one kind can be compared. */
    enum Kind {
        MASS, LENGTH, DIAGONAL, POWER, CHARGE, ENERGY, VOLTAGE, STORAGE, VOLUME, FREQUENCY, TIME, RESOLUTION, GENERATION, COUNT, GRADE, CAPACITY
    }

    private record Unit(Kind kind, double size) {}

    /** "16g" may be grams or gigabytes or a generation of networks: what it is compared with decides. */
    private static final Map<String, List<Unit>> UNITS = Map.ofEntries(
            entry("g", List.of(new Unit(Kind.MASS, 1), new Unit(Kind.STORAGE, 1), new Unit(Kind.GENERATION, 1))),
            unit("克", Kind.MASS, 1), unit("kg", Kind.MASS, 1_000), unit("公斤", Kind.MASS, 1_000), unit("千克", Kind.MASS, 1_000), unit("斤", Kind.MASS, 500),
            unit("mm", Kind.LENGTH, 1), unit("毫米", Kind.LENGTH, 1), unit("cm", Kind.LENGTH, 10), unit("厘米", Kind.LENGTH, 10), unit("公分", Kind.LENGTH, 10),
            unit("m", Kind.LENGTH, 1_000), unit("米", Kind.LENGTH, 1_000), unit("英寸", Kind.DIAGONAL, 1), unit("寸", Kind.DIAGONAL, 1),
            unit("w", Kind.POWER, 1), unit("瓦", Kind.POWER, 1), unit("kw", Kind.POWER, 1_000), unit("千瓦", Kind.POWER, 1_000),
            unit("mah", Kind.CHARGE, 1), unit("毫安时", Kind.CHARGE, 1), unit("毫安", Kind.CHARGE, 1), unit("wh", Kind.ENERGY, 1),
            unit("v", Kind.VOLTAGE, 1), unit("伏", Kind.VOLTAGE, 1),
            unit("gb", Kind.STORAGE, 1), unit("tb", Kind.STORAGE, 1_024), unit("t", Kind.STORAGE, 1_024),
            unit("l", Kind.VOLUME, 1_000), unit("升", Kind.VOLUME, 1_000), unit("ml", Kind.VOLUME, 1), unit("毫升", Kind.VOLUME, 1),
            unit("hz", Kind.FREQUENCY, 1), unit("khz", Kind.FREQUENCY, 1e3), unit("mhz", Kind.FREQUENCY, 1e6), unit("ghz", Kind.FREQUENCY, 1e9),
            unit("年", Kind.TIME, 12), unit("个月", Kind.TIME, 1), unit("k", Kind.RESOLUTION, 1), unit("p", Kind.RESOLUTION, 0.001),
            unit("核", Kind.COUNT, 1), unit("级", Kind.GRADE, 1), unit("匹", Kind.CAPACITY, 1));

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern MEASURE = Pattern.compile("(?<![a-z0-9.])" + NUMBER + "(?:\\s*[a-z]*\\s*[-–~至到]\\s*" + NUMBER + ")?\\s*("
            + UNITS.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).collect(Collectors.joining("|")) + ")(?![a-z0-9])");
    private static final double SAME = 0.01;

    private static Map.Entry<String, List<Unit>> unit(String name, Kind kind, double size) {
        return entry(name, List.of(new Unit(kind, size)));
    }

    /** Every measure in the text, in its order; one of several kinds once for each. */
    static List<Measure> in(String text) {
        var measures = new ArrayList<Measure>();
        Matcher matcher = MEASURE.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            double first = Double.parseDouble(matcher.group(1));
            double last = matcher.group(2) == null ? first : Double.parseDouble(matcher.group(2));
            UNITS.get(matcher.group(3)).forEach(unit -> measures.add(new Measure(unit.kind(), first * unit.size(), last * unit.size())));
        }
        return measures;
    }

    boolean holds(Measure other) {
        return other.from >= from - SAME * from && other.to <= to + SAME * to;
    }
}
