package dev.lingxi.command;

import dev.lingxi.problem.Problem;
import dev.lingxi.training.IntentEvaluation;
import dev.lingxi.training.PackEvaluation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lingxi evaluate intents}. */
@Command(name = "intents", description = "Teaches an empty store the rows of one file and asks it those of another; or asks the shipped packs.",
        footer = {"", "Rows are {\"text\",\"intent\"}; a query may say \"gold\":\"oos\". Predictions are {\"ranked\",\"confidence\",\"oos\",\"micros\"}.",
            "", "Examples:", "  ./lingxi evaluate intents --support taught.jsonl --query asked.jsonl --out predicted.jsonl",
            "  ./lingxi evaluate intents --packs", "  ./lingxi evaluate intents --packs general,computers"})
final class EvaluateIntentsCommand implements Callable<Integer> {

    @Option(names = "--support", paramLabel = "FILE", description = "What is taught.")
    private @Nullable Path support;

    @Option(names = "--query", paramLabel = "FILE", description = "What is asked.")
    private @Nullable Path query;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the predictions go.")
    private @Nullable Path out;

    @Option(names = "--packs", arity = "0..1", split = ",", fallbackValue = ALL, paramLabel = "PACK",
            description = "Asks the packs' own test lines, each in a store with the general pack and the line's industry; all packs unless some are named.")
    private @Nullable List<String> packs;

    private static final String ALL = "all";

    @Override
    public Integer call() {
        if (packs != null) {
            new PackEvaluation().run(packs.equals(List.of(ALL)) ? List.of() : packs, System.out);
        }
        if (support != null && query != null) {
            new IntentEvaluation().run(support, query, Optional.ofNullable(out), System.out);
        } else if (packs == null || support != null || query != null) {
            throw Problem.caller("no_files", "Say both --support FILE and --query FILE, or --packs.");
        }
        return 0;
    }
}
