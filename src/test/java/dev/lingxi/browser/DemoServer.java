package dev.lingxi.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./lingxi demo} as a process of its own, so that it can be killed in the middle of a word. */
final class DemoServer implements AutoCloseable {

    private final Path data;
    private final int port;
    private final List<String> printed = new ArrayList<>();
    private Process process;

    DemoServer(Path data) {
        this.data = data;
        this.port = freePort();
        this.process = start(Duration.ZERO);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The one-time link that the first start prints for the admin. */
    String signInLink() {
        return printed.stream().filter(line -> line.startsWith("sign-in")).map(line -> line.split("\\s+")[1].replaceFirst("^http://[^/]+", url())).findFirst().orElseThrow();
    }

    /** Dies at once and comes back on the same data and port. */
    void killAndRestart() {
        killAndRestart(Duration.ZERO);
    }

    /** Comes back with its clock ahead of ours. */
    void killAndRestart(Duration ahead) {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = start(ahead);
    }

    private Process start(Duration ahead) {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-Dlingxi.home=" + Path.of("").toAbsolutePath(), "-D" + ClockAhead.PROPERTY + "=" + (ahead.isZero() ? "" : ahead), "-cp", System.getProperty("java.class.path"), "dev.lingxi.Lingxi", "demo", "--port",
                String.valueOf(port), "--data", data.toString());
        try {
            Process started = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            awaitReady(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Process started) throws IOException {
        var out = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            printed.add(line);
            if (line.startsWith("ready")) {
                return;
            }
        }
        throw new IllegalStateException("the demo did not start");
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
