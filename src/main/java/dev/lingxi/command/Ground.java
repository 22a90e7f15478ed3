package dev.lingxi.command;

import dev.lingxi.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a command stands on, looked at before the product starts: a slip of the hand costs a moment then, and leaves nothing behind. */
final class Ground {

    private static final int LAST_PORT = 65_535;
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private Ground() {}

    /** A port that exists and that nobody holds. */
    static void port(int port) {
        if (port < 1 || port > LAST_PORT) {
            throw Problem.caller("bad_port", "A port is 1 to " + LAST_PORT + "; got " + port + ".");
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PostgreSQL that answers, where one is named. */
    static void database(@Nullable String url) {
        if (url == null) {
            return;
        }
        if (!url.startsWith(POSTGRESQL)) {
            throw Problem.caller("bad_database", "--db takes a URL that begins with " + POSTGRESQL + "//; without it the data folder holds the database.");
        }
        try (var connection = DriverManager.getConnection(url)) {
            connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw Problem.upstream("no_database", "The database cannot be opened: " + e.getMessage() + " Check the URL, the user and whether the server runs.", e);
        }
    }

    /** A folder in which something lies, where no other database is named. */
    static void data(Path folder, @Nullable String database) {
        if (database == null && !Files.exists(folder.resolve("lingxi.db"))) {
            throw Problem.notFound("no_data", "No store lies in the folder '" + folder + "' yet. Fill it with ./lingxi demo or ./lingxi import, or name another with --data.");
        }
    }

    /** A file or folder that is there. */
    static void file(Path path) {
        if (!Files.exists(path)) {
            throw Problem.caller("no_file", path + " does not exist; name the file or folder that holds the store.");
        }
    }
}
