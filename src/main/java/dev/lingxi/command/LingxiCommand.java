package dev.lingxi.command;

import dev.lingxi.bench.BenchCommand;
import dev.lingxi.bench.Host;
import dev.lingxi.bench.SimulateCommand;
import dev.lingxi.problem.Problem;
import java.io.PrintWriter;
import java.net.BindException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./lingxi}: the root of all commands. */
@Command(name = "lingxi", description = "Lingxi 灵犀, the front desk of online stores.", synopsisSubcommandLabel = "COMMAND",
        subcommands = {DemoCommand.class, ServeCommand.class, ImportCommand.class, ExportCommand.class, ChatCommand.class,
            EvaluateCommand.class, BenchCommand.class, SimulateCommand.class, InviteCommand.class, SecretCommand.class, DoctorCommand.class},
        footer = {"", "Try:", "  ./lingxi demo                        the demo store, shop and desk on http://localhost:8080",
            "  ./lingxi chat --store lingxi         talk to it in the terminal", "  ./lingxi help COMMAND                all options, with examples"})
public final class LingxiCommand implements Runnable, Host {

    private static final Logger LOG = LoggerFactory.getLogger(LingxiCommand.class);

    /** As wide as the examples, where a terminal does not say that it is narrower. */
    private static final int WIDEST_HELP = 110;

    private final Class<?> application;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private LingxiCommand(Class<?> application) {
        this.application = application;
    }

    /**
     * Runs the command that the arguments name; returns the exit code.
     *
     * @param application what a command starts that needs the whole product
     */
    public static int run(Class<?> application, String... arguments) {
        Product.isStartedFrom(application);
        var line = new CommandLine(new LingxiCommand(application));
        helpful(line);
        line.setUsageHelpWidth(WIDEST_HELP).setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command.getErr()));
        line.setParameterExceptionHandler((wrong, given) -> {
            wrong.getCommandLine().getErr().println("lingxi: " + ended(misused(wrong)) + " See " + help(wrong.getCommandLine()));
            return 2;
        });
        return line.execute(arguments);
    }

    /** Everywhere {@code --help} is what {@code help COMMAND} is, and whatever has commands has that one too. */
    private static void helpful(CommandLine line) {
        line.getCommandSpec().addOption(CommandLine.Model.OptionSpec.builder("-h", "--help").usageHelp(true).hidden(true).type(boolean.class).build());
        line.getSubcommands().values().forEach(LingxiCommand::helpful);
        if (!line.getSubcommands().isEmpty()) {
            line.addSubcommand(new HelpCommand());
        }
    }

    private static String misused(CommandLine.ParameterException wrong) {
        boolean strayWord = wrong instanceof CommandLine.UnmatchedArgumentException stray && !stray.isUnknownOption();
        return strayWord && !wrong.getCommandLine().getSubcommands().isEmpty()
                ? "There is no command '" + String.join(" ", ((CommandLine.UnmatchedArgumentException) wrong).getUnmatched()) + "'" : oneLine(wrong.getMessage());
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    /** How the help for a command is called: that of {@code bench peak} is {@code bench help peak}. */
    private static String help(CommandLine command) {
        return command.getParent() == null ? "./lingxi help" : "./" + command.getParent().getCommandSpec().qualifiedName() + " help " + command.getCommandName();
    }

    private static int failed(Throwable failure, PrintWriter err) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                err.println("lingxi: " + oneLine(problem.getMessage()));
                return problem.kind().exitCode();
            }
            if (cause instanceof BindException || cause.getClass().getSimpleName().equals("PortInUseException")) {
                err.println("lingxi: the port is in use by another program. Choose another with --port.");
                return 1;
            }
        }
        LOG.debug("command failed", failure);
        Throwable root = root(failure);
        err.println("lingxi: " + root.getClass().getSimpleName() + ": " + oneLine(root.getMessage()));
        return 1;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String oneLine(@org.jspecify.annotations.Nullable String message) {
        return String.valueOf(message).replaceAll("\\s*\\R\\s*", " ");
    }

    @Override
    public Class<?> application() {
        return application;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
