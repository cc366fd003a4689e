package dev.paso.bench.stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import dev.paso.process.Server;
import dev.paso.ui.panel.Extras;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./paso bench rest}: a run of millions of updates with every panel open is paused, edited and scrubbed; how long the page's
 * requests take until they are answered, the wait for its lock and all that is done under it included. Words: the class path of the
 * application, and Chromium. The status is 1 where one takes too long.
 */
public final class RestBench {
    private static final double MOST_MILLIS = 50;
    private static final int UPDATES = 5_000_000; // before the first pause
    private static final int TURNS = 12;
    private static final String LINE = """
            {"version": 1, "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42},
             "split": {"type": "NumpyShuffle", "train_size": 0.8}, "model": [{"type": "Linear", "in": 1, "out": 1}],
             "init": {"type": "NumpyNormal", "seed": 42}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.001}, "loader": {"batch_size": 8, "reseed": 42}, "epochs": 1000000}
            """;
    private static final String HAS_MADE = """
            (wanted) => Number(document.querySelector('paso-status').shadowRoot.querySelector('[data-value=step]')
                .textContent.replace(/\\D/g, '')) > wanted""";
    private static final String ANSWERS = """
            () => performance.getEntriesByType('resource').filter((entry) => entry.name.includes('v-r=uidl'))
                .map((entry) => entry.responseStart - entry.requestStart)""";

    private RestBench() {}

    public static void main(String[] args) throws IOException {
        Figures.title();
        String path = "/playground?panels=" + String.join(".", Extras.names()) + "&e="
                + ExperimentLink.encode(ExperimentReader.read(LINE));
        double longest;
        try (Server server = Server.start(args[0]);
                Pages pages = new Pages(server.address(), Path.of(args[1]));
                Page page = pages.openAt(path)) {
            longest = measure(page);
        }
        System.exit(longest <= MOST_MILLIS ? 0 : 1); // the browser's driver leaves threads behind
    }

    private static double measure(Page page) {
        page.evaluate("() => performance.setResourceTimingBufferSize(5000)");
        page.locator(".transport .speed").click();
        page.getByRole(AriaRole.OPTION).last().click(); // as fast as it can
        Locator train = page.locator("vaadin-button.train");
        train.click();
        page.waitForFunction(HAS_MADE, UPDATES, new Page.WaitForFunctionOptions().setTimeout(120_000));
        double pausing = longest(page, () -> {
            train.click();
            page.waitForTimeout(300); // a measurement lasts; it waits for nothing
            train.click();
            page.waitForTimeout(300);
        });
        train.click();
        page.waitForTimeout(500);
        Locator scrubber = page.locator("paso-scrubber input");
        double scrubbing = longest(page, () -> {
            scrubber.press("PageDown");
            page.waitForTimeout(400);
        });
        Locator rate = page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions().setName("Learning rate · lr").setExact(true));
        double editing = longest(page, () -> {
            rate.fill(String.format(Locale.ROOT, "%.6f", 0.001 + Math.random() / 1_000));
            rate.press("Enter");
            page.waitForTimeout(400);
        });
        Figures.row(
                "paused, scrubbed and edited after millions of updates with every panel open: the longest wait for an answer",
                "%.0f, %.0f and %.0f ms",
                pausing,
                scrubbing,
                editing);
        return Math.max(pausing, Math.max(scrubbing, editing));
    }

    private static double longest(Page page, Runnable deed) {
        page.evaluate("() => performance.clearResourceTimings()");
        for (int i = 0; i < TURNS; i++) {
            deed.run();
        }
        return ((List<?>) page.evaluate(ANSWERS))
                .stream()
                        .mapToDouble(millis -> ((Number) millis).doubleValue())
                        .max()
                        .orElseThrow();
    }
}
