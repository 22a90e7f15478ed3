package dev.lingxi.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Promotion days in virtual time, from 02:00 to 02:00 in three shifts of eight hours: how few people reach the target under a plan, and
 * what given people reach. Nothing is written and nobody is told. Safe for one thread.
 */
public final class PromotionDay {

    static final Instant BEGINS = Instant.parse("2026-11-10T18:00:00Z");
    static final Duration LENGTH = Duration.ofDays(1);
    static final int SHIFTS = 3;
    static final Duration SHIFT = LENGTH.dividedBy(SHIFTS);
    private static final int MOST = 200;

    /** The fewest people of each shift who reach the target under the plan, and what came of the days with them. */
    public record Staffed(DayPlan plan, List<Integer> staffing, DayFigures figures) {

        /** Eight-hour shifts worked in a day. */
        public int shiftsWorked() {
            return staffing.stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final DayAssumptions day;
    private final List<List<DayVisit>> days = new ArrayList<>();

    /** @param seeds each makes one day; the same days are met by every plan */
    public PromotionDay(DayAssumptions day, List<Long> seeds) {
        this.day = day;
        seeds.forEach(seed -> days.add(DayVisit.day(day, new Random(seed))));
    }

    /** What these people reach. */
    public Staffed with(DayPlan plan, List<Integer> staffing) {
        return new Staffed(plan, staffing, DayFigures.together(days.stream().map(visits -> new DayRun(day, plan, staffing).of(visits)).toList()));
    }

    /** First what each shift needs by itself, then one more where what the shift before leaves behind is too much. */
    public Staffed fewest(DayPlan plan) {
        Integer[] found = new Integer[SHIFTS];
        for (int people = 1; people <= MOST && Arrays.asList(found).contains(null); people++) {
            DayFigures figures = with(plan, Collections.nCopies(SHIFTS, people)).figures();
            for (int shift = 0; shift < SHIFTS; shift++) {
                found[shift] = found[shift] == null && reached(figures, shift) ? Integer.valueOf(people) : found[shift];
            }
        }
        return enough(plan, Arrays.stream(found).map(people -> people == null ? MOST : people).toList());
    }

    private Staffed enough(DayPlan plan, List<Integer> staffing) {
        Staffed now = with(plan, staffing);
        int lacking = missed(now.figures());
        return lacking < 0 || staffing.get(lacking) >= MOST ? now : enough(plan, oneMore(staffing, lacking));
    }

    private static List<Integer> oneMore(List<Integer> staffing, int shift) {
        var more = new ArrayList<>(staffing);
        more.set(shift, more.get(shift) + 1);
        return List.copyOf(more);
    }

    private boolean reached(DayFigures figures, int shift) {
        return figures.within(shift, day.withinSeconds()) >= day.target();
    }

    private int missed(DayFigures figures) {
        for (int shift = 0; shift < SHIFTS; shift++) {
            if (!reached(figures, shift)) {
                return shift;
            }
        }
        return -1;
    }
}
