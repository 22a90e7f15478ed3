package dev.lingxi.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own browser, without a window. A test that finds none is skipped. */
final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of(System.getProperty("lingxi.chromium", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")));
    }

    static void assumed() {
        assumeTrue(Files.isExecutable(EXECUTABLE), "no Chromium at " + EXECUTABLE + "; .ci/run installs one");
    }

    static Chromium open() {
        return new Chromium(Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** Somebody's browser: it knows nothing of the others. */
    BrowserContext somebody(int width, int height, ColorScheme scheme, String language) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme).setLocale(language));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
