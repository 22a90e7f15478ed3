package dev.lingxi.siege;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server as a process of its own, that can be killed and started again on the same data and port. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private final Path log;
    private final int port;
    private final List<String> command;
    private Process process;

    /** @param command {@code demo} or {@code serve}, with further options */
    public ServerProcess(Path data, String... command) throws InterruptedException {
        this.data = data;
        this.log = data.resolve("server.log");
        this.port = freePort();
        this.command = List.of(command);
        this.process = start(List.of());
        awaitLine("ready ");
    }

    /** Where its doors are. */
    public int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /** {@code kill -9}: nothing is written any more, nobody is told. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts again, and waits until the door is open; what was left unanswered may still be on its way. @param javaOptions further ones, for this time */
    public void restart(String... javaOptions) throws InterruptedException {
        process = start(List.of(javaOptions));
        awaitDoor();
    }

    private Process start(List<String> javaOptions) {
        var all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8", "-Dlingxi.home=" + Path.of("").toAbsolutePath()));
        all.addAll(javaOptions);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.lingxi.Lingxi"));
        all.addAll(command);
        all.addAll(List.of("--port", "" + port, "--data", data.toString()));
        try {
            Process started = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection alone proves nothing: the server tries its port before it starts, and that moment can be long where the machine is busy. */
    private void awaitDoor() throws InterruptedException {
        await(() -> {
            try (var door = new Socket(InetAddress.getLoopbackAddress(), port)) {
                door.getOutputStream().write("HEAD /widget.js HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                return door.getInputStream().read() > 0;
            } catch (IOException closed) {
                return false;
            }
        });
    }

    private void awaitLine(String beginning) throws InterruptedException {
        await(() -> lines().stream().anyMatch(line -> line.startsWith(beginning)));
    }

    private void await(java.util.function.BooleanSupplier there) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("the server did not open; it said " + lines());
            }
            Thread.sleep(10);
        }
    }

    /** What it has said since the first start. */
    public List<String> lines() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
