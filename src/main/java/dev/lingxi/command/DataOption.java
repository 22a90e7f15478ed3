package dev.lingxi.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --data DIR}, the same in every command. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder; default: ${DEFAULT-VALUE}.", defaultValue = "data")
    Path folder = Path.of("data");
}
