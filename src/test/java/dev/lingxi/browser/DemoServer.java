package dev.lingxi.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import dev.lingxi.siege.ServerProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** {@code ./lingxi demo} as a process of its own, so that it can be killed in the middle of a word. */
final class DemoServer implements AutoCloseable {

    private final ServerProcess process;

    DemoServer(Path data) throws InterruptedException {
        process = new ServerProcess(data, "demo");
    }

    String url() {
        return "http://127.0.0.1:" + process.port();
    }

    /** The one-time link that the first start prints for the admin. */
    String signInLink() {
        return process.lines().stream().filter(line -> line.startsWith("sign-in")).map(line -> line.split("\\s+")[1].replaceFirst("^http://[^/]+", url()))
                .findFirst().orElseThrow();
    }

    /** Signs a shopper in before the shop's page is there: what the page asks for at the same time would make a visitor of them again. */
    void signIn(Page shopper, String consumer) {
        shopper.request().post(url() + "/shop/api/sign-in", RequestOptions.create().setData(Map.of("consumer", consumer)));
    }

    /** Dies at once and comes back on the same data and port. */
    void killAndRestart() throws InterruptedException {
        process.kill();
        process.restart();
    }

    /** Comes back with its clock ahead of ours. */
    void killAndRestart(Duration ahead) throws InterruptedException {
        process.kill();
        process.restart("-D" + ClockAhead.PROPERTY + "=" + ahead);
    }

    @Override
    public void close() {
        process.close();
    }
}
