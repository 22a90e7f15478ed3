package dev.lingxi.command;

import dev.lingxi.training.IntentEvaluation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lingxi evaluate intents}. */
@Command(name = "intents", description = "Teaches an empty store the rows of one file and asks it those of another.",
        footer = {"", "Rows are {\"text\",\"intent\"}; a query may say \"gold\":\"oos\". Predictions are {\"ranked\",\"confidence\",\"oos\",\"micros\"}."})
final class EvaluateIntentsCommand implements Callable<Integer> {

    @Option(names = "--support", required = true, paramLabel = "FILE", description = "What is taught.")
    private Path support = Path.of("");

    @Option(names = "--query", required = true, paramLabel = "FILE", description = "What is asked.")
    private Path query = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Where the predictions go.")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        new IntentEvaluation().run(support, query, Optional.ofNullable(out), System.out);
        return 0;
    }
}
