package dev.paso.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.paso.Application;
import dev.paso.Until;
import dev.paso.process.DrivenChromium;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One application on a free port and one Chromium, for all browser tests of this JVM. */
final class Host implements AutoCloseable {
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome");
    /** What a browser takes for another machine: no safe origin, as the address of a laptop in a classroom is none. */
    static final String OTHER_NAME = "paso.test";

    private final ConfigurableApplicationContext application;
    private final DrivenChromium chromium;
    private final WarmContexts warmContexts;

    Host() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Until.LONGEST.toMillis());
        Path program = chromium();
        application = SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--paso.runs.frames-per-second=" + framesPerSecond());
        chromium = DrivenChromium.start(program, "--host-resolver-rules=MAP " + OTHER_NAME + " 127.0.0.1");
        warmContexts = new WarmContexts(chromium.browser(), address());
    }

    /** Most of what a browser test takes is painting; where a sample of them runs among all others, less often is enough. */
    private static int framesPerSecond() {
        return Boolean.getBoolean("paso.sample") ? 10 : 30;
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
        return chromium.browser();
    }

    WarmContexts warmContexts() {
        return warmContexts;
    }

    @Override
    public void close() {
        chromium.close();
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
