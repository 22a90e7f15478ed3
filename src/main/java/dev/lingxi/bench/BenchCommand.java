package dev.lingxi.bench;

import picocli.CommandLine.Command;

/** {@code ./lingxi bench}. */
@Command(name = "bench", description = "Measures the product on this machine.", synopsisSubcommandLabel = "WHAT",
        subcommands = {PeakCommand.class, EngineCommand.class, OverloadCommand.class, IdleCommand.class, StartCommand.class, CacheCommand.class, DeskCommand.class},
        footer = {"", "Examples:", "  ./lingxi bench peak", "  ./lingxi bench peak --rate 6000 --seconds 30",
            "  ./lingxi bench engine", "  ./lingxi bench overload", "  ./lingxi bench idle", "  ./lingxi bench start", "  ./lingxi bench desk", "  ./lingxi bench help peak"})
public final class BenchCommand {}
