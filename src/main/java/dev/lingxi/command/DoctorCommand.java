package dev.lingxi.command;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lingxi doctor}. */
@Command(name = "doctor", description = "Checks what Lingxi needs here, and says what to do.", footer = {"", "Example:", "  ./lingxi doctor --port 9000"})
final class DoctorCommand implements Callable<Integer> {

    private static final long LITTLE_DISK = 1L << 30;
    private static final long FEW_FILES = 4_096;
    private static final long LITTLE_MEMORY = 768L << 20;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--port", description = "The port to check; default: ${DEFAULT-VALUE}.", defaultValue = "8080")
    private int port;

    @Option(names = "--db", paramLabel = "URL", description = "A PostgreSQL to check.")
    private @Nullable String database;

    private boolean well = true;

    @Override
    public Integer call() {
        java();
        memory();
        files();
        port();
        disk();
        database();
        System.out.println(well ? "all well" : "something needs you; see above");
        return well ? 0 : 1;
    }

    private void say(boolean good, String what, String advice) {
        well &= good;
        System.out.printf("%-4s %s%s%n", good ? "ok" : "!!", what, good ? "" : ". " + advice);
    }

    private void java() {
        say(Runtime.version().feature() >= 25, "Java " + Runtime.version(), "Install a JDK 25, for example the package temurin-25-jdk");
    }

    private void memory() {
        long most = Runtime.getRuntime().maxMemory();
        say(most >= LITTLE_MEMORY, "memory for Java: " + (most >> 20) + " MiB", "Give it more with LINGXI_JAVA_OPTS=-Xmx1g");
    }

    /** Each connected consumer is an open file. */
    private void files() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
            long files = unix.getMaxFileDescriptorCount();
            say(files >= FEW_FILES, "open files: " + files + ", so about as many consumers at once", "Raise the limit: ulimit -n 65536, or LimitNOFILE in the service");
        }
    }

    private void port() {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            say(true, "port " + socket.getLocalPort() + " is free", "");
        } catch (IOException e) {
            say(false, "port " + port + " is in use", "Stop the program that holds it, or choose another with --port");
        }
    }

    private void disk() {
        try {
            Path folder = Files.createDirectories(data.folder);
            long free = Files.getFileStore(folder).getUsableSpace();
            say(free >= LITTLE_DISK && Files.isWritable(folder), "data folder " + folder + ", " + (free >> 20) + " MiB free", "It needs to be writable with 1 GiB free");
        } catch (IOException e) {
            say(false, "data folder " + data.folder + " cannot be made: " + e.getMessage(), "Name another with --data");
        }
    }

    private void database() {
        String url = database == null ? "jdbc:sqlite:" + data.folder.resolve("lingxi.db") : database;
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            say(true, "database " + connection.getMetaData().getDatabaseProductName() + " " + connection.getMetaData().getDatabaseProductVersion(), "");
        } catch (SQLException e) {
            say(false, "database: " + e.getMessage(), "Check the URL, the user and whether the server runs");
        }
    }
}
