package dev.lingxi.reception;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One consumer of a simulated day, with everything about them that chance decides: the same under every plan.
 *
 * @param at       milliseconds after the day's beginning
 * @param botAlone whether the bot would settle it
 * @param answers  what each answer of a person takes
 */
record DayVisit(int number, long at, boolean botAlone, long patience, List<Answer> answers) {

    /** @param suggested the agent's work where a suggestion is offered, @param plain where none is, @param pause before the consumer's next line; in ms */
    record Answer(long suggested, long plain, long pause) {}

    /** Weight of each hour from 02:00 on: the evening's peak at 20:00 and the one at midnight. */
    private static final int[] HOURS = {10, 5, 4, 5, 8, 15, 30, 45, 55, 55, 50, 50, 50, 50, 50, 50, 55, 70, 110, 80, 70, 65, 90, 35};
    /** Who comes for an offer comes as it opens: of an hour with a peak, this share in its first quarter. */
    private static final double FIRST_QUARTER = 0.4;
    private static final List<Integer> PEAKS = List.of(18, 22);
    private static final long HOUR = Duration.ofHours(1).toMillis();

    /** All who come, by time. */
    static List<DayVisit> day(DayAssumptions day, RandomGenerator chance) {
        var all = new ArrayList<DayVisit>();
        int weights = java.util.Arrays.stream(HOURS).sum();
        for (int hour = 0; hour < HOURS.length; hour++) {
            long come = Math.round(day.consultations() * (double) HOURS[hour] / weights);
            for (int i = 0; i < come; i++) {
                all.add(visit(all.size(), moment(hour, chance), day, chance));
            }
        }
        all.sort(Comparator.comparingLong(DayVisit::at));
        return all;
    }

    private static long moment(int hour, RandomGenerator chance) {
        boolean early = PEAKS.contains(hour) && chance.nextDouble() < FIRST_QUARTER;
        double part = early ? chance.nextDouble() / 4 : PEAKS.contains(hour) ? 0.25 + chance.nextDouble() * 0.75 : chance.nextDouble();
        return hour * HOUR + (long) (part * HOUR);
    }

    private static DayVisit visit(int number, long at, DayAssumptions day, RandomGenerator chance) {
        boolean botAlone = chance.nextDouble() < day.botAlone();
        long patience = millis(day.patienceSeconds() * steady(chance));
        var answers = new ArrayList<Answer>();
        do {
            double work = steady(chance);
            boolean used = chance.nextDouble() < day.suggestionsUsed();
            answers.add(new Answer(millis((used ? day.suggestedSeconds() : day.attentionSeconds()) * work), millis(day.attentionSeconds() * work),
                    about(day.thinkSeconds(), chance)));
        } while (chance.nextDouble() >= 1 / day.rounds());
        return new DayVisit(number, at, botAlone, patience, List.copyOf(answers));
    }

    /** One on average, and seldom far from it. */
    private static double steady(RandomGenerator chance) {
        return (chance.nextExponential() + chance.nextExponential() + chance.nextExponential()) / 3;
    }

    private static long about(double seconds, RandomGenerator chance) {
        return millis(seconds * chance.nextExponential());
    }

    private static long millis(double seconds) {
        return Math.max(1, Math.round(seconds * 1_000));
    }
}
