package dev.lingxi.bench;

import dev.lingxi.problem.Problem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A server in a process of its own, on a free port of this machine, with the options of the process that asks for it. */
final class BenchServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Ending takes a second, or half a minute where Java writes its cache then. */
    private static final Duration LAST_WORK = Duration.ofSeconds(90);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final Path log;
    private final int port;

    private BenchServer(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts a server on the data folder and waits until its door is open. */
    static BenchServer start(Path data, List<String> options) throws IOException, InterruptedException {
        return start(data, freePort(), options);
    }

    static BenchServer start(Path data, int port, List<String> options) throws IOException, InterruptedException {
        Path log = data.resolve("server.log");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ownOptions());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.lingxi.Lingxi", "serve", "--port", "" + port, "--data", "" + data));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        var server = new BenchServer(process, log, port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        server.awaitDoor();
        return server;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The options by which this process runs, without what belongs to it alone. */
    private static Stream<String> own() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
    }

    private static List<String> ownOptions() {
        return own().filter(each -> each.startsWith("-XX:") || each.startsWith("--") || each.startsWith("-Xm") || each.startsWith("-Dlingxi.home")
                || each.startsWith("-Dfile.encoding") || each.startsWith("-Dst")).filter(each -> !each.contains("AOTCacheOutput")).toList();
    }

    private void awaitDoor() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isOpen()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw Problem.bug("The server did not open its door; it said: " + lastWords(), new IllegalStateException("exit " + process));
            }
            Thread.sleep(10);
        }
    }

    private boolean isOpen() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private String lastWords() {
        try {
            String all = Files.readString(log, StandardCharsets.UTF_8);
            return all.substring(Math.max(0, all.length() - 2_000)).strip();
        } catch (IOException e) {
            return "nothing";
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Processor time that the server has used since it started. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in KiB; 0 where the system does not tell. */
    long residentKiB() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        Matcher resident = RESIDENT.matcher(Files.readString(status));
        return resident.find() ? Long.parseLong(resident.group(1)) : 0;
    }

    Echo.Counts counts() throws IOException {
        try (var answer = URI.create("http://127.0.0.1:" + port + "/bench/counts").toURL().openStream()) {
            return JsonMapper.shared().readValue(answer, Echo.Counts.class);
        }
    }

    /** Lets the server collect its garbage, so that what is left is needed. */
    void collectGarbage() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, "" + process.pid(), "GC.run").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    /** Ends the process at once, as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LAST_WORK.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
