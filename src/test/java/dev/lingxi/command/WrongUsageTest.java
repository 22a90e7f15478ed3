package dev.lingxi.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.Lingxi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A slip of the hand: one clear line, and nothing is started or left behind. Alone, because whatever is printed meanwhile would be taken for what it says. */
@Isolated
class WrongUsageTest {

    private record Ended(int code, List<String> out, List<String> err) {}

    @TempDir
    private Path empty;

    private Ended run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var said = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = LingxiCommand.run(Lingxi.class, Stream.of(arguments).map(each -> each.replace("EMPTY", empty.toString())).toArray(String[]::new));
            return new Ended(code, lines(said), lines(complained));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                Arguments.of("nonsense", "There is no command 'nonsense'. See ./lingxi help"),
                Arguments.of("help bench nonsense", "There is no command 'bench nonsense'. See ./lingxi help"),
                Arguments.of("bench help nonsense", "There is no command 'nonsense'. See ./lingxi help bench"),
                Arguments.of("bench nonsense", "There is no command 'nonsense'. See ./lingxi help bench"),
                Arguments.of("bench", "Missing required subcommand. See ./lingxi help bench"),
                Arguments.of("evaluate", "See ./lingxi help evaluate"),
                Arguments.of("demo --nonsense", "Unknown option: '--nonsense'. See ./lingxi help demo"),
                Arguments.of("bench peak --nonsense", "See ./lingxi bench help peak"),
                Arguments.of("bench peak --rate -1", "--rate must be at least 1"),
                Arguments.of("bench idle --few 5 --many 5", "--many must be at least 6"),
                Arguments.of("demo --port 99999 --data EMPTY", "A port is 1 to 65535; got 99999."),
                Arguments.of("serve --db mysql://x --data EMPTY", "jdbc:postgresql:"),
                Arguments.of("import --store a --format nope .", "'nope' is no format"),
                Arguments.of("import --store a --format lingxi EMPTY/gone --data EMPTY", "gone does not exist"),
                Arguments.of("export --store a --data EMPTY", "No store lies in the folder"),
                Arguments.of("export --store a nonsense --data EMPTY", "cannot be exported"),
                Arguments.of("chat --store a --data EMPTY", "No store lies in the folder"),
                Arguments.of("invite --store a --data EMPTY", "No store lies in the folder"),
                Arguments.of("secret --store a --data EMPTY", "No store lies in the folder"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void isToldInOneLineAndLeavesNothingBehind(String typed, String told) {
        Ended ended = run(typed.split(" "));

        assertThat(ended.err()).singleElement().asString().startsWith("lingxi: ").contains(told);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(2);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void aPortThatSomebodyHoldsIsNoSlipButAFailure() throws IOException {
        try (var held = new ServerSocket(0)) {
            Ended ended = run("serve", "--port", "" + held.getLocalPort(), "--data", "EMPTY");

            assertThat(ended.err()).singleElement().asString().contains("the port is in use", "--port");
            assertThat(ended.code()).isEqualTo(1);
            assertThat(empty).isEmptyDirectory();
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedAsTheCause() {
        Ended ended = run("serve", "--db", "jdbc:postgresql://127.0.0.1:1/none", "--data", "EMPTY", "--port", "0");
        assertThat(ended.code()).as("port 0").isEqualTo(2);

        ended = run("export", "--store", "a", "--db", "jdbc:postgresql://127.0.0.1:1/none");
        assertThat(ended.err()).singleElement().asString().contains("The database cannot be opened", "Check the URL");
        assertThat(ended.code()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("askings")
    void helpIsThereHoweverOneAsksForIt(String typed) {
        Ended ended = run(typed.split(" "));

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).first().asString().startsWith("Usage: lingxi");
        assertThat(ended.err()).isEmpty();
    }

    static Stream<String> askings() {
        return Stream.of("help", "--help", "-h", "help import", "import --help", "help bench", "help bench peak", "bench help peak", "bench help", "evaluate help intents", "bench peak --help", "evaluate intents -h", "simulate day --help");
    }
}
