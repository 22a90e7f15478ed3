package dev.lingxi.bench;

import dev.lingxi.reception.DayAssumptions;
import dev.lingxi.reception.DayFigures;
import dev.lingxi.reception.DayPlan;
import dev.lingxi.reception.DeskSettings;
import dev.lingxi.reception.PromotionDay;
import dev.lingxi.reception.PromotionDay.Staffed;
import dev.lingxi.reception.ReceptionMode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lingxi simulate day}. */
@Command(name = "day", description = "A promotion day in virtual time: how many people the mix of modes saves for the same wait.",
        footer = {"", "Queue, assignment, modes and pressure are the product's own; consumers and agents are assumed, see the options.", "",
            "Examples:", "  ./lingxi simulate day", "  ./lingxi simulate day --bot-alone 0.4 --seed 7"})
final class DayCommand implements Callable<Integer> {

    private static final String ROW = "%-36s %4s %4s %4s %6s %8s %8s %9s %8s %7s%n";

    @Option(names = "--ordinary", defaultValue = "700", description = "Consultations of an ordinary day of the scaled-down shop; default: ${DEFAULT-VALUE}.")
    private int ordinary;
    @Option(names = "--times", defaultValue = "4", description = "How many times as many come on this day; default: ${DEFAULT-VALUE}.")
    private double times;
    @Option(names = "--agents", defaultValue = "7", description = "People in each shift in the second table; default: ${DEFAULT-VALUE}.")
    private int agents;
    @Option(names = "--stands-for", defaultValue = "10", description = "How many people of the real shop one here stands for; default: ${DEFAULT-VALUE}.")
    private int standsFor;
    @Option(names = "--capacity", defaultValue = "5", description = "Conversations of one agent at once; default: ${DEFAULT-VALUE}.")
    private int capacity;
    @Option(names = "--rounds", defaultValue = "5", description = "Answers of a person in a conversation, on average; default: ${DEFAULT-VALUE}.")
    private double rounds;
    @Option(names = "--attention", defaultValue = "25", description = "Seconds of work for an answer; default: ${DEFAULT-VALUE}.")
    private double attention;
    @Option(names = "--suggested", defaultValue = "12", description = "… from a suggestion; default: ${DEFAULT-VALUE}.")
    private double suggested;
    @Option(names = "--used", defaultValue = "0.35", description = "Share of answers made from a suggestion; default: ${DEFAULT-VALUE}.")
    private double used;
    @Option(names = "--think", defaultValue = "60", description = "Seconds before the consumer's next line; default: ${DEFAULT-VALUE}.")
    private double think;
    @Option(names = "--patience", defaultValue = "180", description = "Seconds that a consumer waits for a person, on average; default: ${DEFAULT-VALUE}.")
    private double patience;
    @Option(names = "--bot-alone", defaultValue = "0.55", description = "Share of consultations that the bot settles alone; default: ${DEFAULT-VALUE}.")
    private double botAlone;
    @Option(names = "--bot-seconds", defaultValue = "45", description = "Seconds of talk with the bot, settled or not; default: ${DEFAULT-VALUE}.")
    private double botSeconds;
    @Option(names = "--within", defaultValue = "60", description = "The target: a person's first answer within so many seconds …; default: ${DEFAULT-VALUE}.")
    private int within;
    @Option(names = "--target", defaultValue = "0.8", description = "… for this share, in every shift; default: ${DEFAULT-VALUE}.")
    private double target;
    @Option(names = "--pressure-queue", defaultValue = "1", description = "Pressure: more than so many wait; default: ${DEFAULT-VALUE}.")
    private int queueAbove;
    @Option(names = "--pressure-wait", defaultValue = "15", description = "Pressure: one waits longer than so many seconds; default: ${DEFAULT-VALUE}.")
    private int waitAbove;
    @Option(names = "--pressure-busy", defaultValue = "0.5", description = "Pressure: a larger share of agents is full; default: ${DEFAULT-VALUE}.")
    private double busyAbove;
    @Option(names = "--calm-busy", defaultValue = "0.2", description = "Calm: at most this share is full, nobody waits …; default: ${DEFAULT-VALUE}.")
    private double busyBelow;
    @Option(names = "--calm-hold", defaultValue = "300", description = "… for so many seconds; default: ${DEFAULT-VALUE}.")
    private int hold;
    @Option(names = "--days", defaultValue = "3", description = "Days, each with the next seed; default: ${DEFAULT-VALUE}.")
    private int days;
    @Option(names = "--seed", defaultValue = "1", description = "Chance's beginning; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() {
        var assumed = new DayAssumptions(ordinary, times, capacity, rounds, attention, suggested, used, think, patience, botAlone, botSeconds, within, target);
        var simulation = new PromotionDay(assumed, LongStream.range(seed, seed + days).boxed().toList());
        System.out.println(assumed + ", days " + days + ", seed " + seed);
        System.out.printf(Locale.ROOT, "%nThe fewest people who answer %.0f %% within %d s in every shift:%n", target * 100, within);
        header();
        List<Staffed> fewest = plans().stream().map(simulation::fewest).toList();
        fewest.forEach(this::row);
        System.out.printf(Locale.ROOT, "%nWith %d people in every shift:%n", agents);
        header();
        plans().stream().map(plan -> simulation.with(plan, List.of(agents, agents, agents))).forEach(this::row);
        reading(fewest.getFirst(), fewest.getLast());
        return 0;
    }

    private List<DayPlan> plans() {
        var pressure = new DeskSettings.Pressure(true, queueAbove, 0, waitAbove, 5, busyAbove, busyBelow, hold, ReceptionMode.BOT_FIRST);
        return List.of(DayPlan.always("people only", ReceptionMode.HUMAN_ONLY, false), DayPlan.always("people only, with suggestions", ReceptionMode.HUMAN_ONLY, true),
                DayPlan.always("assist all day", ReceptionMode.ASSIST, true), DayPlan.always("bot first all day", ReceptionMode.BOT_FIRST, true),
                DayPlan.mixed("assist, bot first at night and peak", pressure));
    }

    private static void header() {
        System.out.printf(ROW, "plan", "02+", "10+", "18+", "shifts", "in time", "gave up", "p50, p90", "by bot", "changes");
    }

    private void row(Staffed staffed) {
        DayFigures figures = staffed.figures();
        List<Integer> people = staffed.staffing();
        System.out.printf(ROW, staffed.plan().name(), people.get(0), people.get(1), people.get(2), staffed.shiftsWorked(), percent(figures.within(within)),
                percent(figures.gaveUp()), "%.0f, %.0f s".formatted(figures.waitSeconds(50), figures.waitSeconds(90)),
                percent(figures.settled() / (double) figures.consultations()), figures.changes() / days);
    }

    private static String percent(double share) {
        return "%.1f %%".formatted(share * 100);
    }

    private void reading(Staffed people, Staffed mix) {
        int without = people.staffing().getLast();
        int with = mix.staffing().getLast();
        String hours = mix.figures().modes().entrySet().stream().map(mode -> "%s %.1f h".formatted(mode.getKey(), mode.getValue() / 3_600.0 / days))
                .collect(Collectors.joining(", "));
        System.out.printf(Locale.ROOT, "%nThe mix: %s a day; nobody carried more than %d of %d.%n", hours, mix.figures().mostLoad(), capacity);
        System.out.printf(Locale.ROOT, "In the evening %d people do what %d would (%d and %d in the real shop); over the day %d shifts instead of %d.%n", with, without,
                with * standsFor, without * standsFor, mix.shiftsWorked(), people.shiftsWorked());
        Table.json("{\"seed\":%d,\"evening_people_only\":%d,\"evening_mix\":%d,\"shifts_people_only\":%d,\"shifts_mix\":%d,\"saved\":%.3f}", seed, without, with,
                people.shiftsWorked(), mix.shiftsWorked(), 1 - mix.shiftsWorked() / (double) people.shiftsWorked());
    }
}
