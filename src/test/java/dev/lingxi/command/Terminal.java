package dev.lingxi.command;

import dev.lingxi.Lingxi;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** {@code ./lingxi} at a terminal: what was typed goes in, what was printed comes out. One command at a time. */
final class Terminal {

    /** @param out what was printed, of both streams */
    record Printed(int exit, String out) {}

    private Terminal() {}

    static Printed run(String typed, String... command) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        var printed = new ByteArrayOutputStream();
        var both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try {
            System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
            System.setOut(both);
            System.setErr(both);
            int exit = LingxiCommand.run(Lingxi.class, command);
            return new Printed(exit, printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }
}
