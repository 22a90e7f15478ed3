package dev.lingxi.bench;

import picocli.CommandLine.Command;

/** {@code ./lingxi simulate}. */
@Command(name = "simulate", description = "Plays out what would take too long, or too many people, to try.", synopsisSubcommandLabel = "WHAT",
        subcommands = {DayCommand.class}, footer = {"", "Example:", "  ./lingxi simulate day"})
public final class SimulateCommand {}
