package dev.lingxi.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./lingxi bench}. */
@Command(name = "bench", description = "Measures the product on this machine.", synopsisSubcommandLabel = "WHAT",
        subcommands = {PeakCommand.class, EngineCommand.class, OverloadCommand.class, IdleCommand.class, StartCommand.class, CacheCommand.class},
        footer = {"", "Examples:", "  ./lingxi bench peak", "  ./lingxi bench peak --rate 6000 --seconds 30",
            "  ./lingxi bench engine", "  ./lingxi bench overload", "  ./lingxi bench idle", "  ./lingxi bench start"})
public final class BenchCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
