package dev.paso.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.paso.Application;
import dev.paso.Until;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One application on a free port and one Chromium, for all browser tests of this JVM. */
final class Host implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    /** What a browser takes for another machine: no safe origin, as the address of a laptop in a classroom is none. */
    static final String OTHER_NAME = "paso.test";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP " + OTHER_NAME + " 127.0.0.1");

    private final ConfigurableApplicationContext application;
    private final Playwright playwright;
    private final Browser browser;
    private final WarmContexts warmContexts;

    Host() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Until.LONGEST.toMillis());
        Path chromium = chromium();
        application = SpringApplication.run(Application.class, "--server.port=0", "--server.address=127.0.0.1");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
        warmContexts = new WarmContexts(browser, address());
    }

    /** Started for the first test that asks, and shared by all classes of this JVM. */
    static Host ofThisJvm() {
        return OnDemand.HOST;
    }

    private static final class OnDemand {
        private static final Host HOST = new Host();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(HOST::close));
        }
    }

    String address() {
        if (application instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            return "http://localhost:" + web.getWebServer().getPort();
        }
        throw new IllegalStateException("the application has no web server");
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    Browser browser() {
        return browser;
    }

    WarmContexts warmContexts() {
        return warmContexts;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        application.close();
    }

    /** A browser test never skips itself. */
    private static Path chromium() {
        return Stream.concat(Optional.ofNullable(System.getenv("PASO_CHROMIUM")).map(Path::of).stream(), onPath())
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no Chromium found: PASO_CHROMIUM names none, and PATH has none of "
                                + NAMES + ". Install it: sudo apt-get install chromium"));
    }

    private static Stream<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    }
}
