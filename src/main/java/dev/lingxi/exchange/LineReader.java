package dev.lingxi.exchange;

import dev.lingxi.problem.Problem;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a UTF-8 file line by line without ever holding more than one line of bounded length. */
final class LineReader implements Closeable {

    private static final int END = -1;

    private final Path file;
    private final BufferedReader characters;
    private final int longest;
    private int number;
    private boolean tooLong;

    private LineReader(Path file, BufferedReader characters, int longest) {
        this.file = file;
        this.characters = characters;
        this.longest = longest;
    }

    static LineReader open(Path file, int longest) {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new LineReader(file, new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder)), longest);
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    /** The next line without its end; null after the last. Of a line beyond the limit only the beginning. */
    @Nullable String next() {
        try {
            return read();
        } catch (CharacterCodingException e) {
            throw SourceFiles.notUtf8(file, "near line " + (number + 1));
        } catch (IOException e) {
            throw SourceFiles.unreadable(file, e);
        }
    }

    private @Nullable String read() throws IOException {
        int c = characters.read();
        if (c == END) {
            return null;
        }
        number++;
        tooLong = false;
        var line = new StringBuilder();
        while (c != END && c != '\n') {
            if (line.length() < longest) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
            c = characters.read();
        }
        return line.toString();
    }

    /** The number of the line that was read last, from 1. */
    int number() {
        return number;
    }

    /** Whether the line that was read last went on beyond the limit. */
    boolean wasTooLong() {
        return tooLong;
    }

    @Override
    public void close() {
        try {
            characters.close();
        } catch (IOException e) {
            throw Problem.bug("A file could not be closed.", e);
        }
    }
}
