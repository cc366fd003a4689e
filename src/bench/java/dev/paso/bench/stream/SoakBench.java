package dev.paso.bench.stream;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import dev.paso.process.Server;
import dev.paso.ui.panel.Extras;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * {@code ./paso bench soak [--minutes N]}: two learners train at full speed with all panels open, start anew when a run is finished and
 * leave ghosts, while memory is watched. Words: the class path of the application, Chromium, minutes.
 */
public final class SoakBench {
    private static final int SAMPLES = 12;
    private static final double MEGABYTE = 1 << 20;
    private static final String LINE = """
            {"version": 1, "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42},
             "split": {"type": "NumpyShuffle", "train_size": 0.8}, "model": [{"type": "Linear", "in": 1, "out": 1}],
             "init": {"type": "NumpyNormal", "seed": 42}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.001}, "loader": {"batch_size": 16, "reseed": 42}, "epochs": 5000}
            """;
    private static final String STATE =
            "document.querySelector('paso-status').shadowRoot.querySelector('.state').className";

    private SoakBench() {}

    /** Runs so far, and memory at one moment, in bytes; of each page what its live objects take. */
    private record Sample(double minute, int runs, List<Double> pages, double liveHeap, double resident) {}

    public static void main(String[] args) throws IOException {
        double minutes = Double.parseDouble(args[2]);
        String all = String.join(".", Extras.names());
        String line = "/playground?panels=" + all + "&e=" + ExperimentLink.encode(ExperimentReader.read(LINE));
        try (Server server = Server.start(args[0]);
                Pages pages = new Pages(server.address(), Path.of(args[1]))) {
            List<Learning> learners =
                    List.of(new Learning(pages.openAt(line)), new Learning(pages.openAt("/playground?panels=" + all)));
            learners.forEach(Learning::begin);
            report(watch(server, learners, minutes));
        }
        System.exit(0); // the browser's driver leaves threads behind
    }

    private static List<Sample> watch(Server server, List<Learning> learners, double minutes) throws IOException {
        List<Sample> samples = new ArrayList<>();
        double pause = minutes * 60_000 / SAMPLES;
        System.out.println("| minute | runs | browser, line | browser, network | server, live | server, resident |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (int i = 1; i <= SAMPLES; i++) {
            double until = System.nanoTime() / 1e6 + pause;
            while (System.nanoTime() / 1e6 < until) {
                learners.forEach(Learning::goOn);
                learners.getFirst().page.waitForTimeout(500);
            }
            int runs = learners.stream().mapToInt(learner -> learner.rounds).sum();
            List<Double> heaps = learners.stream().map(Learning::heap).toList();
            Sample sample = new Sample(i * pause / 60_000, runs, heaps, server.liveHeap(), server.resident());
            samples.add(sample);
            print(sample);
        }
        return samples;
    }

    private static void print(Sample sample) {
        System.out.printf(
                Locale.ROOT,
                "| %.1f | %d | %.1f MB | %.1f MB | %.1f MB | %.0f MB |%n",
                sample.minute,
                sample.runs,
                sample.pages.get(0) / MEGABYTE,
                sample.pages.get(1) / MEGABYTE,
                sample.liveHeap / MEGABYTE,
                sample.resident / MEGABYTE);
    }

    /** The last quarter beside the second one: the first warms up. */
    private static void report(List<Sample> samples) {
        int quarter = samples.size() / 4;
        List<Sample> early = samples.subList(quarter, 2 * quarter);
        List<Sample> late = samples.subList(samples.size() - quarter, samples.size());
        System.out.printf(
                Locale.ROOT,
                "from the second to the last quarter: browser %+.1f %% and %+.1f %%, live heap %+.1f %%, resident %+.1f %%%n",
                growth(early, late, sample -> sample.pages.get(0)),
                growth(early, late, sample -> sample.pages.get(1)),
                growth(early, late, Sample::liveHeap),
                growth(early, late, Sample::resident));
    }

    private static double growth(List<Sample> early, List<Sample> late, ToDoubleFunction<Sample> of) {
        double before = early.stream().mapToDouble(of).average().orElseThrow();
        double after = late.stream().mapToDouble(of).average().orElseThrow();
        return 100 * (after / before - 1);
    }

    /** One learner's page. */
    private static final class Learning {
        private final Page page;
        private final CDPSession devTools;
        private int rounds;

        Learning(Page page) {
            this.page = page;
            devTools = page.context().newCDPSession(page);
        }

        void begin() {
            page.locator(".transport .speed").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Full speed"))
                    .click();
            page.locator("vaadin-button.train").click();
        }

        /** A finished run begins again, every other time with other weights: what it was stays as a ghost. */
        void goOn() {
            if (state().contains("finished")) {
                int button = ++rounds % 2 == 0 ? 3 : 4; // Reset, New weights
                page.locator(".transport .buttons vaadin-button").nth(button).click();
                page.waitForFunction("() => !" + STATE + ".includes('finished')");
            }
            if (!state().contains("running")) {
                page.locator("vaadin-button.train").click();
                page.waitForFunction("() => !/ready|paused/.test(" + STATE + ")");
            }
        }

        private String state() {
            return String.valueOf(page.evaluate("() => " + STATE));
        }

        double heap() {
            devTools.send("HeapProfiler.collectGarbage");
            JsonObject used = devTools.send("Runtime.getHeapUsage");
            return used.get("usedSize").getAsDouble();
        }
    }
}
