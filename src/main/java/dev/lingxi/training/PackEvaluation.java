package dev.lingxi.training;

import static dev.lingxi.training.Report.say;

import dev.lingxi.problem.Problem;
import dev.lingxi.training.IntentFigures.Asked;
import dev.lingxi.understanding.PackTrial;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks what ships with the product its own test lines, and says how it did: {@code ./lingxi evaluate intents --packs}. */
public final class PackEvaluation {

    /** Lines asked before the clock counts. */
    private static final int WARM_UP = 1_000;

    /**
     * Runs the evaluation.
     *
     * @param chosen names of packs; none for all of them
     * @param report where to print the figures
     * @throws Problem of kind {@code CALLER} where no such pack ships
     */
    public void run(List<String> chosen, PrintStream report) {
        PackTrial trial = PackTrial.shipped();
        for (String pack : chosen) {
            if (!trial.packs().contains(pack)) {
                throw Problem.caller("no_pack", "There is no pack '" + pack + "'; there are " + String.join(", ", trial.packs()) + ".");
            }
        }
        List<String> packs = chosen.isEmpty() ? trial.packs() : chosen;
        trial.warmUp(WARM_UP);
        print(trial.ask(packs), report);
    }

    private static void print(List<PackTrial.Asked> asked, PrintStream report) {
        say(report, "%-34s %7s %7s %7s %7s %9s %7s %7s", "test lines, none of them taught", "lines", "hit@1", "hit@3", "intent", "scenario", "ECE", "oos");
        say(report, row("half that was kept aside", figures(asked, each -> !each.setThresholds())));
        say(report, row("half that set the thresholds", figures(asked, PackTrial.Asked::setThresholds)));
        IntentFigures all = figures(asked, each -> true);
        say(report, row("both", all));
        say(report, "");
        say(report, "micros      median %d, p99 %d", all.micros(0.5), all.micros(0.99));
        IntentEvaluation.printStages(all, report);
        say(report, "");
        say(report, "%-34s %7s %7s %7s %7s %9s %7s %7s", "file, both halves", "lines", "hit@1", "hit@3", "intent", "scenario", "ECE", "oos");
        Map<String, List<PackTrial.Asked>> files = asked.stream()
            .collect(Collectors.groupingBy(each -> each.gold().pack() + "/" + scenario(each.gold().id()), TreeMap::new, Collectors.toList()));
        files.forEach((file, own) -> say(report, row(file, figures(own, each -> true))));
    }

    private static IntentFigures figures(List<PackTrial.Asked> asked, Predicate<PackTrial.Asked> which) {
        return new IntentFigures(asked.stream().filter(which).map(each -> new Asked(each.gold().id(), each.ranking())).toList());
    }

    private static String row(String name, IntentFigures figures) {
        return String.format(Locale.ROOT, "%-34s %7d %7.4f %7.4f %7.4f %9.4f %7.4f %7.4f", name, figures.lines(), figures.hitAt(1),
            figures.hitAt(3), figures.akin(PackEvaluation::intent), figures.akin(PackEvaluation::scenario), figures.calibrationError(),
            figures.turnedAway());
    }

    static String intent(String entry) {
        return entry.substring(0, Math.max(0, entry.lastIndexOf('.')));
    }

    static String scenario(String entry) {
        return entry.substring(0, Math.max(0, entry.indexOf('.')));
    }
}
