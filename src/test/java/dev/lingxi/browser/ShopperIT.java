package dev.lingxi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A shopper on the demo shop; pictures of what they saw are kept in {@code target/screenshots}. Alone, because people do not wait. */
@Isolated
class ShopperIT {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final double PATIENCE = 20_000;

    @TempDir
    static Path data;

    private static DemoServer server;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws InterruptedException {
        Chromium.assumed();
        server = new DemoServer(data);
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void asksTenQuestionsAndGetsTheRightAnswers() {
        try (BrowserContext context = at(1280, 860, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            server.signIn(page, "lihua");
            page.navigate(server.url() + "/shop/product/100201");
            openChat(page);
            ask(page, "这款多重", "1\\.38");
            ask(page, "有黑色吗", "没有黑色.*深空灰");
            ask(page, "多少钱", "¥5499");
            ask(page, "送鼠标吗", "送的.*无线静音鼠标");
            ask(page, "送电脑包吗", "不送电脑包");
            ask(page, "怎么安装", "步骤");
            assertThat(page.locator("video").first()).isAttached();
            ask(page, "发什么快递", "快递|顺丰|京东");
            ask(page, "我的包裹到哪了", "哪一笔订单|最新进度");
            ask(page, "订单2026999999999999帮我查下", "没有找到订单");
            ask(page, server.url() + "/shop/product/101001", "灵犀 S2");
            assertThat(page.locator(".line").filter(new Locator.FilterOptions().setHasText("S2")).first()).isVisible();
            picture(page, "ten-questions-1280-light");
        }
    }

    @Test
    void findsTheConversationAgainAfterAReloadAndInASecondTab() {
        try (BrowserContext context = at(360, 740, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(server.url() + "/shop/");
            openChat(page);
            ask(page, "七天无理由运费谁出", "运费");
            picture(page, "first-answer-360-dark");
            page.reload();
            openChat(page);
            assertThat(lines(page, "七天无理由运费谁出")).hasCount(1, count());
            Page second = context.newPage();
            second.navigate(server.url() + "/shop/cart");
            openChat(second);
            assertThat(lines(second, "七天无理由运费谁出")).hasCount(1, count());
            ask(second, "可以货到付款吗", "付款|支付");
            assertThat(lines(page, "可以货到付款吗")).hasCount(1, count());
        }
    }

    @Test
    void losesNothingWhenTheServerDiesInTheMiddle() throws InterruptedException {
        try (BrowserContext context = at(360, 740, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(server.url() + "/shop/");
            openChat(page);
            ask(page, "怎么开发票", "发票");
            server.killAndRestart();
            ask(page, "退款多久到账", "退|账");
            assertThat(lines(page, "怎么开发票")).hasCount(1, count());
            assertThat(lines(page, "退款多久到账")).hasCount(1, count());
            picture(page, "after-restart-360-light");
        }
    }

    @Test
    void aForgedIdentitySeesNoOrders() {
        try (BrowserContext context = at(1280, 860, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(server.url() + "/shop/");
            openChat(page);
            page.evaluate("() => { window.lingxi.token('eyJzdG9yZSI6Imxpbmd4aSIsImNvbnN1bWVyIjoibGlodWEifQ.AAAA'); }");
            ask(page, "我的包裹到哪了", "登录");
            assertThat(page.locator(".line").allInnerTexts()).noneMatch(text -> text.contains("SF"));
            picture(page, "forged-1280-dark");
        }
    }

    private static BrowserContext at(int width, int height, ColorScheme scheme) {
        BrowserContext context = chromium.somebody(width, height, scheme, "zh-CN");
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    private static void openChat(Page page) {
        Locator launcher = page.locator("button.launcher");
        launcher.waitFor();
        if ("false".equals(launcher.getAttribute("aria-expanded"))) {
            launcher.click();
        }
        page.locator("textarea").waitFor();
    }

    /** Says the line, and waits until an answer below it reads as it should. */
    private static void ask(Page page, String line, String answer) {
        page.locator("textarea").fill(line);
        page.locator("textarea").press("Enter");
        Locator after = page.locator(".line.theirs").filter(new Locator.FilterOptions().setHasText(Pattern.compile(answer, Pattern.DOTALL)));
        assertThat(after.last()).isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    private static Locator lines(Page page, String text) {
        return page.locator(".line.mine").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions count() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions().setTimeout(PATIENCE);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
