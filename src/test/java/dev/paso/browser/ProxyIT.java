package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocket;
import dev.paso.Thorough;
import dev.paso.hosting.Launched;
import dev.paso.hosting.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Behind the proxies of docs/hosting.md, with the files that it shows: TLS, HTTP/2, and an application under a path of its own. Their
 * patience is 8 s here, as it is 60 s there; a page gives a sign of life each second, as each 20 s there.
 */
@ExtendWith(Browsing.class)
class ProxyIT {
    private static final String PATH = "/class/paso";

    @TempDir
    private Path folder;

    private static Launched paso;

    @BeforeAll
    static void start() throws Exception {
        paso = Launched.paso(Map.of(
                "SERVER_FORWARD_HEADERS_STRATEGY", "native",
                "SERVER_SERVLET_CONTEXT_PATH", PATH,
                "PASO_LINE_TICK", "1s",
                "PASO_HSTS", "365d",
                "PASO_FRAME_ANCESTORS", "'self' https://lms.example"));
        Raw.ask(paso.port(), "GET", PATH + "/?v-r=init&location=playground"); // the first page takes long
    }

    @AfterAll
    static void stop() {
        paso.close();
    }

    @Test
    void behindNginx(Visitors visitors) throws Exception {
        try (Proxy nginx = Proxy.nginx(folder, paso.port())) {
            assertAllIsWell(visitors, nginx);
        }
    }

    @Test
    @Thorough
    void behindHaproxy(Visitors visitors) throws Exception {
        try (Proxy haproxy = Proxy.haproxy(folder, paso.port())) {
            assertAllIsWell(visitors, haproxy);
        }
    }

    private void assertAllIsWell(Visitors visitors, Proxy proxy) {
        String home = "https://localhost:" + proxy.port() + PATH;
        Page page = visitors.come(new NewContextOptions().setIgnoreHTTPSErrors(true));
        List<WebSocket> lines = new CopyOnWriteArrayList<>();
        AtomicInteger heard = new AtomicInteger();
        page.onWebSocket(line -> {
            lines.add(line);
            line.onFrameReceived(frame -> heard.incrementAndGet());
        });
        Response answer = page.navigate(home + "/playground");
        assertThat(answer.headerValue("strict-transport-security")).isEqualTo("max-age=31536000");
        assertThat(answer.headerValue("content-security-policy"))
                .contains("frame-ancestors 'self' https://lms.example");
        assertThat(page.evaluate("() => performance.getEntriesByType('navigation')[0].nextHopProtocol"))
                .isEqualTo("h2");
        Playground playground = new Playground(page);
        playground.awaitFrame();
        assertThat(page.context().cookies()).anySatisfy(cookie -> {
            assertThat(cookie.name).isEqualTo("JSESSIONID");
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.path).isEqualTo(PATH);
        });
        playground.press("Train");
        playground.until("it trains", () -> playground.epoch() > 3);
        playground.rest();
        assertAnIdlePageStays(playground, lines, heard);
        assertThat(page.navigate(home + "//proof?search=a").url()).isEqualTo(home + "/proof?search=a");
        assertThat(page.navigate(home + "/nope").status()).isEqualTo(404);
        page.getByText("To the playground").click();
        assertThat(page).hasURL(home + "/");
        playground.awaitFrame();
        visitors.expect("404");
        page.navigate("about:blank"); // nobody is there any more when the proxy goes
    }

    /** So many signs of life, one a second, take longer than the proxy's patience. */
    private static void assertAnIdlePageStays(Playground playground, List<WebSocket> lines, AtomicInteger heard) {
        assertThat(lines).hasSize(1);
        int before = heard.get();
        playground.until("signs of life came", () -> heard.get() >= before + Proxy.PATIENCE_SECONDS + 2);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().isClosed()).isFalse();
    }
}
