package dev.lingxi.command;

import picocli.CommandLine.Command;

/** {@code ./lingxi evaluate …}. */
@Command(name = "evaluate", description = "Measures how well Lingxi understands, finds and answers.", synopsisSubcommandLabel = "intents|answers|search",
        subcommands = {EvaluateIntentsCommand.class, EvaluateAnswersCommand.class, EvaluateSearchCommand.class},
        footer = {"", "Examples:", "  ./lingxi evaluate intents --support taught.jsonl --query asked.jsonl --out predicted.jsonl",
            "  ./lingxi evaluate answers --store lingxi --questions questions.jsonl --out answers.jsonl",
            "  ./lingxi evaluate search --corpus titles.jsonl --queries queries.jsonl --out found.jsonl"})
final class EvaluateCommand {}
