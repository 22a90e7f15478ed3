package dev.lingxi.command;

import dev.lingxi.training.SearchEvaluation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lingxi evaluate search}. */
@Command(name = "search", description = "Puts the titles of one file on a shelf and searches it for the queries of another.",
        footer = {"", "Corpus rows are {\"id\",\"title\"}, queries {\"id\",\"query\",\"rel\":[…]}. What was found is {\"id\",\"ranked\":[up to 100 ids]}."})
final class EvaluateSearchCommand implements Callable<Integer> {

    @Option(names = "--corpus", required = true, paramLabel = "FILE", description = "What is for sale.")
    private Path corpus = Path.of("");

    @Option(names = "--queries", required = true, paramLabel = "FILE", description = "What is searched for.")
    private Path queries = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Where the found ids go.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        new SearchEvaluation().run(corpus, queries, Optional.ofNullable(out), System.out);
        return 0;
    }
}
