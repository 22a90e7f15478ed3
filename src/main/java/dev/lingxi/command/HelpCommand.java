package dev.lingxi.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./lingxi help}, for commands of any depth: {@code ./lingxi help bench peak}. */
@Command(name = "help", description = "All options of a command, with examples.", helpCommand = true)
final class HelpCommand implements Runnable {

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Such as import, or bench peak; none: all commands.")
    private List<String> words = new ArrayList<>();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        CommandLine asked = spec.parent().commandLine();
        for (String word : words) {
            CommandLine next = asked.getSubcommands().get(word);
            if (next == null) {
                throw new CommandLine.ParameterException(spec.parent().commandLine(), "There is no command '" + String.join(" ", words) + "'");
            }
            asked = next;
        }
        asked.usage(spec.commandLine().getOut());
    }
}
