package dev.lingxi.reception;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of simulated days under one plan.
 *
 * @param waits     for each shift, how long those who went to a person waited for the first answer, in ms; who gave up is {@link #GAVE_UP}
 * @param settled   consultations that the bot settled alone
 * @param modes     seconds in each mode
 * @param changes   how often the mode changed
 * @param mostLoad  the most that any agent carried at once
 */
public record DayFigures(List<List<Long>> waits, int consultations, int settled, Map<ReceptionMode, Long> modes, int changes, int mostLoad) {

    static final long GAVE_UP = Long.MAX_VALUE;

    /** Several days as one. */
    static DayFigures together(List<DayFigures> days) {
        var waits = new ArrayList<List<Long>>();
        for (int shift = 0; shift < PromotionDay.SHIFTS; shift++) {
            int now = shift;
            waits.add(days.stream().flatMap(day -> day.waits().get(now).stream()).toList());
        }
        Map<ReceptionMode, Long> modes = new EnumMap<>(ReceptionMode.class);
        days.forEach(day -> day.modes().forEach((mode, seconds) -> modes.merge(mode, seconds, Long::sum)));
        return new DayFigures(waits, days.stream().mapToInt(DayFigures::consultations).sum(), days.stream().mapToInt(DayFigures::settled).sum(), modes,
                days.stream().mapToInt(DayFigures::changes).sum(), days.stream().mapToInt(DayFigures::mostLoad).max().orElse(0));
    }

    /** Share of those who went to a person in this shift and were answered in time; 1 where nobody went. */
    double within(int shift, int seconds) {
        return within(waits.get(shift), seconds);
    }

    /** … in the whole day. */
    public double within(int seconds) {
        return within(all(), seconds);
    }

    private static double within(List<Long> waits, int seconds) {
        return waits.isEmpty() ? 1 : waits.stream().filter(wait -> wait <= seconds * 1_000L).count() / (double) waits.size();
    }

    public int toPeople() {
        return all().size();
    }

    /** Share of those who went to a person and left without an answer. */
    public double gaveUp() {
        return all().stream().filter(wait -> wait == GAVE_UP).count() / (double) Math.max(1, toPeople());
    }

    /** Seconds to the first answer of a person at a percentile, of those who had one. */
    public double waitSeconds(int percent) {
        List<Long> answered = all().stream().filter(wait -> wait != GAVE_UP).sorted().toList();
        return answered.isEmpty() ? 0 : answered.get((answered.size() - 1) * percent / 100) / 1_000.0;
    }

    private List<Long> all() {
        return waits.stream().flatMap(List::stream).toList();
    }
}
