package dev.lingxi.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ./lingxi simulate}. */
@Command(name = "simulate", description = "Plays out what would take too long, or too many people, to try.", synopsisSubcommandLabel = "WHAT",
        subcommands = {DayCommand.class, HelpCommand.class}, footer = {"", "Example:", "  ./lingxi simulate day"})
public final class SimulateCommand {}
