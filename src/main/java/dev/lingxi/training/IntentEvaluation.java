package dev.lingxi.training;

import static dev.lingxi.training.Report.say;

import dev.lingxi.problem.Problem;
import dev.lingxi.training.IntentFigures.Asked;
import dev.lingxi.training.IntentRows.Row;
import dev.lingxi.understanding.Candidate;
import dev.lingxi.understanding.IntentModel;
import dev.lingxi.understanding.Ranking;
import dev.lingxi.understanding.Sample;
import dev.lingxi.understanding.Stage;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Teaches an empty model from one file of samples, asks it every line of another, and says how it did: what
 * {@code ./lingxi evaluate intents} prints.
 */
public final class IntentEvaluation {

    private static final int WARM_UP = 1_500;
    private final Function<List<Sample>, ? extends Function<String, Ranking>> teaching;

    /** Evaluates what {@link IntentModel#teach} makes of the samples. */
    public IntentEvaluation() {
        this(samples -> IntentModel.teach(samples)::rank);
    }

    /** @param teaching how samples become something that ranks a line */
    public IntentEvaluation(Function<List<Sample>, ? extends Function<String, Ranking>> teaching) {
        this.teaching = teaching;
    }

    /**
     * Runs the evaluation.
     *
     * @param support rows {@code {"text","intent"}} to teach; those with the intent {@code "oos"} are lines to refuse
     * @param query   rows {@code {"text"}} to ask, with {@code "gold"} or {@code "intent"} where the right one is known, {@code "oos"}
     *                where none is
     * @param out     where to write one row for each row of the query
     * @param report  where to print the figures
     * @throws Problem of kind {@code CALLER} where a file cannot be read or a row is bad; nothing is written then
     */
    public void run(Path support, Path query, Optional<Path> out, PrintStream report) {
        List<Row> taught = IntentRows.support(support);
        List<Row> rows = IntentRows.query(query);
        long start = System.nanoTime();
        Function<String, Ranking> model = teaching.apply(taught.stream().map(IntentEvaluation::sample).toList());
        long teachingMillis = (System.nanoTime() - start) / 1_000_000;
        WarmUp.over(rows, WARM_UP, row -> model.apply(row.text()));
        List<Asked> asked = rows.stream().map(row -> new Asked(row.gold(), model.apply(row.text()))).toList();
        out.ifPresent(file -> write(file, asked));
        print(new IntentFigures(asked), taught, teachingMillis, report);
    }

    private static Sample sample(Row row) {
        return row.isOutside() ? Sample.outside(row.text()) : new Sample(row.text(), row.gold());
    }

    private static void write(Path file, List<Asked> asked) {
        JsonLines.write(file, asked.stream().map(Asked::ranking).map(ranking -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("ranked", ranking.candidates().stream().map(Candidate::intent).toList());
            row.put("confidence", ranking.confidence());
            row.put("oos", ranking.outOfScope());
            row.put("micros", ranking.micros());
            return row;
        }).toList());
    }

    private static void print(IntentFigures figures, List<Row> taught, long teachingMillis, PrintStream report) {
        List<String> inside = taught.stream().filter(row -> !row.isOutside()).map(Row::gold).toList();
        int outside = taught.size() - inside.size();
        say(report, "taught      %d samples of %d intents%s in %.1f s", inside.size(), inside.stream().distinct().count(),
            outside == 0 ? "" : " and " + outside + " lines to refuse", teachingMillis / 1000.0);
        say(report, "asked       %d lines: %d in scope, %d out of scope", figures.lines(), figures.inScopeLines(), figures.foreignLines());
        if (figures.inScopeLines() > 0) {
            say(report, "hit@1       %.4f", figures.hitAt(1));
            say(report, "hit@3       %.4f", figures.hitAt(3));
            say(report, "MRR         %.4f", figures.meanReciprocalRank());
            say(report, "ECE         %.4f", figures.calibrationError());
        }
        if (figures.foreignLines() > 0) {
            say(report, "in-scope accuracy at the threshold  %.4f", figures.inScopeAccuracy());
            say(report, "out-of-scope recall                 %.4f", figures.foreignRecall());
            say(report, "out-of-scope precision              %.4f", figures.foreignPrecision());
            say(report, "out-of-scope AUROC                  %.4f", figures.separation());
        }
        say(report, "micros      median %d, p99 %d", figures.micros(0.5), figures.micros(0.99));
        printStages(figures, report);
    }

    /** What each stage settled, how well and how fast; nothing was talked about before these lines. */
    static void printStages(IntentFigures figures, PrintStream report) {
        say(report, "%-10s %8s %8s %8s %8s", "stage", "share", "hit@1", "median", "p99");
        for (Stage stage : EnumSet.complementOf(EnumSet.of(Stage.TALK))) {
            IntentFigures own = figures.settledBy(stage);
            double share = own.lines() / (double) Math.max(1, figures.lines());
            say(report, "%-10s %7.1f%% %8s %8d %8d", stage.name().toLowerCase(Locale.ROOT), 100 * share,
                own.inScopeLines() == 0 ? "-" : String.format(Locale.ROOT, "%.4f", own.hitAt(1)), own.micros(0.5), own.micros(0.99));
        }
    }
}
