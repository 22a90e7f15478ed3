package dev.lingxi.bench;

import dev.lingxi.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all benches can be told. */
final class BenchOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--java-option", paramLabel = "OPTION", description = "One more option for the server's Java, such as -Xmx1g; may be repeated.")
    private List<String> javaOptions = List.of();

    @Option(names = "--keep", paramLabel = "DIR", description = "Where the server's data lies and stays; default: a temporary folder that is deleted.")
    private @Nullable Path keep;

    /** Options of a server that a bench starts. */
    List<String> server() {
        var options = new ArrayList<>(List.of("-Dlingxi.bench.echo=true"));
        options.addAll(javaOptions);
        return options;
    }

    /** Refuses an option that makes no sense before anything is started. */
    void atLeast(double least, String option, double given) {
        if (!(given >= least)) {
            throw Problem.caller("bad_option", option + " must be at least " + (least == Math.rint(least) ? String.valueOf((long) least) : least) + "; got " + given + ".");
        }
    }

    /** The data folder filled with the demo store and so many members. */
    BenchStore store(Path data, int members) {
        return BenchStore.in(((Host) command.root().userObject()).application(), data, members);
    }

    /** The product on a data folder, in this process and without doors. */
    ConfigurableApplicationContext product(Path data) {
        return BenchStore.product(((Host) command.root().userObject()).application(), data);
    }

    /** A measurement in a data folder; returns the command's exit code. */
    interface Measurement {
        int in(Path data) throws IOException, InterruptedException, SQLException;
    }

    /** Measures in the folder that was asked for, or in one of its own that is gone afterwards. */
    int measure(Measurement what) throws IOException, InterruptedException, SQLException {
        Path data = keep == null ? Files.createTempDirectory("lingxi-bench") : Files.createDirectories(keep);
        try {
            return what.in(data);
        } finally {
            tidy(data);
        }
    }

    private void tidy(Path data) throws IOException {
        if (keep != null) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path each : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
