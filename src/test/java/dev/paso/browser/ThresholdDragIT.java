package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import dev.paso.Thorough;
import dev.paso.cli.Headless;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentWriter;
import dev.paso.workspace.Speed;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The threshold under a learner's hand while the model trains, and what is shown when both have come to rest. */
@ExtendWith(Browsing.class)
@Thorough
class ThresholdDragIT {
    private static final double SIDE = 14; // of the probability line, in pixels
    private static final int VALIDATION_POINTS = 20;
    private static final double HIGH = 0.8;
    private static final double LOW = 0.3;

    /**
     * At every animation frame: the threshold; the four cells as they stand on the screen; and the four counts of the scores there, one
     * by one, at this threshold and at that of the frame before: a pointer that moved since is not painted yet.
     */
    private static final String WATCH_EVERY_FRAME = """
            () => {
              window.seen = [];
              let before;
              const look = () => {
                const panel = document.getElementById('threshold');
                if (!panel) return;
                const { threshold } = panel;
                const { scores, labels } = panel.values();
                const counts = (at) => scores.reduce((cells, score, i) => {
                  cells[2 * labels[i] + (score >= at ? 1 : 0)]++;
                  return cells;
                }, [0, 0, 0, 0]);
                const shown = ['tn', 'fp', 'fn', 'tp'].map((cell) => Number(panel.shadowRoot.querySelector(`[data-cell=${cell}]`).textContent));
                window.seen.push([threshold, ...shown, ...counts(threshold), ...counts(before ?? threshold)]);
                before = threshold;
                requestAnimationFrame(look);
              };
              look();
            }""";

    @Test
    void aThresholdDraggedWhileTheModelTrainsEndsAsTheCommandLineSays(Visitors visitors) {
        Page page = visitors.come(new NewContextOptions().setHasTouch(true).setReducedMotion(ReducedMotion.REDUCE));
        LabPage lab = LabPage.open(page, "classification", "threshold");
        lab.transport().awaitState("Finished");
        lab.choose(Speed.SLOW);
        page.evaluate(WATCH_EVERY_FRAME);

        assertBothWays(lab, () -> byMouse(page));
        assertBothWays(lab, () -> byFinger(page));
        assertBothWays(lab, () -> byKeys(lab));

        lab.choose(Speed.FULL);
        lab.transport().awaitState("Finished");
        assertSame(lab, Headless.train(ExperimentWriter.write(known(page))).path("evaluation"));
    }

    /** Everything is counted all the while, the run goes on, and the server learns where the threshold came to rest. */
    private static void assertBothWays(LabPage lab, Runnable gesture) {
        Page page = lab.page();
        lab.transport().press("Reset");
        lab.transport().until("the run is at its start", () -> lab.transport().step() == 0);
        lab.transport().press("Train");
        int step = lab.transport().step();
        page.evaluate("() => { window.seen.length = 0; }");
        gesture.run();
        lab.transport().until("the run went on meanwhile", () -> lab.transport().step() > step);
        lab.transport()
                .until(
                        "the threshold is where it was left",
                        () -> Math.abs(lab.number("threshold", "threshold") - LOW) < 0.011);
        assertThat(page.locator("paso-status .running, paso-status .finished").count())
                .as("nothing paused it; on a busy machine it may be over")
                .isEqualTo(1);
        List<List<Double>> seen = ((List<?>) page.evaluate("() => window.seen"))
                .stream()
                        .map(frame -> ((List<?>) frame)
                                .stream()
                                        .map(number -> ((Number) number).doubleValue())
                                        .toList())
                        .toList();
        assertThat(seen).hasSizeGreaterThan(3).allSatisfy(frame -> {
            assertThat(frame.subList(1, 5))
                    .as("the matrix at %s", frame.getFirst())
                    .isIn(frame.subList(5, 9), frame.subList(9, 13));
            assertThat(frame.subList(1, 5).stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isEqualTo(VALIDATION_POINTS);
        });
        assertThat(seen).anyMatch(frame -> frame.getFirst() >= HIGH - 0.01);
        lab.transport()
                .until(
                        "the server knows the threshold",
                        () -> known(page).threshold() == lab.number("threshold", "threshold"));
    }

    private static void byMouse(Page page) {
        Mouse mouse = page.mouse();
        double[] from = place(page, threshold(page));
        mouse.move(from[0], from[1]);
        mouse.down();
        for (double at : List.of(HIGH, LOW)) {
            double[] to = place(page, at);
            mouse.move(to[0], to[1], new Mouse.MoveOptions().setSteps(10));
        }
        mouse.up();
    }

    private static void byFinger(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        double from = threshold(page);
        touch(session, "touchStart", place(page, from));
        for (int i = 1; i <= 10; i++) {
            touch(session, "touchMove", place(page, from + (HIGH - from) * i / 10));
        }
        for (int i = 1; i <= 10; i++) {
            touch(session, "touchMove", place(page, HIGH + (LOW - HIGH) * i / 10));
        }
        touch(session, "touchEnd");
        session.detach();
    }

    private static void touch(CDPSession session, String type, double[]... places) {
        List<Map<String, Double>> points = Stream.of(places)
                .map(place -> Map.of("x", place[0], "y", place[1]))
                .toList();
        session.send(
                "Input.dispatchTouchEvent",
                new Gson()
                        .toJsonTree(Map.of("type", type, "touchPoints", points))
                        .getAsJsonObject());
    }

    private static void byKeys(LabPage lab) {
        Locator handle = lab.page().locator("#threshold .handle");
        handle.focus();
        for (int i = 0; i < 60 && threshold(lab.page()) < HIGH; i++) {
            handle.press("PageUp");
        }
        for (int i = 0; i < 60 && threshold(lab.page()) > LOW; i++) {
            handle.press(threshold(lab.page()) > LOW + 0.05 ? "PageDown" : "ArrowLeft");
        }
    }

    private static double threshold(Page page) {
        return ((Number) page.locator("#threshold").evaluate("panel => panel.threshold")).doubleValue();
    }

    /** Where a threshold is on the probability line, in pixels of the window. */
    private static double[] place(Page page, double threshold) {
        Locator plot = page.locator("#threshold .line .plot");
        plot.scrollIntoViewIfNeeded();
        BoundingBox box = plot.boundingBox();
        return new double[] {box.x + SIDE + threshold * (box.width - 2 * SIDE), box.y + box.height / 2};
    }

    /** The experiment as the server writes it into the link to the playground. */
    private static ExperimentSpec known(Page page) {
        String address = Objects.requireNonNull(page.locator(".to-playground").getAttribute("href"));
        String recipe = address.replaceFirst(".*[?&]e=([^&]*).*", "$1");
        return ExperimentLink.decode(URLDecoder.decode(recipe, StandardCharsets.UTF_8));
    }

    private static void assertSame(LabPage lab, JsonNode evaluation) {
        assertThat(lab.number("threshold", "threshold"))
                .isEqualTo(evaluation.path("threshold").doubleValue());
        lab.transport()
                .until(
                        "the last scores are shown",
                        () -> lab.numbers("threshold", "scores")
                                .equals(evaluation
                                        .path("scores")
                                        .valueStream()
                                        .map(score -> (double) (float) score.doubleValue())
                                        .toList()));
        List<String> cells = List.of("tn", "fp", "fn", "tp");
        for (int i = 0; i < cells.size(); i++) {
            assertThat(lab.page()
                            .locator("#threshold [data-cell=" + cells.get(i) + "]")
                            .textContent())
                    .isEqualTo(
                            evaluation.path("confusion").path(i / 2).path(i % 2).asString());
        }
        for (String metric : List.of("accuracy", "precision", "recall")) {
            double expected = evaluation.path(metric).doubleValue();
            assertThat(lab.number("threshold", "metrics." + metric)).isCloseTo(expected, within(1e-15));
            assertThat(lab.page()
                            .locator("#threshold [data-metric=" + metric + "]")
                            .textContent())
                    .isEqualTo(decimals(expected, 3));
        }
        assertThat(lab.number("threshold", "rocAuc"))
                .isEqualTo(evaluation.path("roc_auc").doubleValue());
        assertThat(lab.number("threshold", "averagePrecision"))
                .isEqualTo(evaluation.path("average_precision").doubleValue());
        lab.goTo("compare", "Finished"); // where all three areas are said
        for (String area : List.of("roc_auc", "pr_auc", "average_precision")) {
            lab.awaitText("compare-areas", decimals(evaluation.path(area).doubleValue(), 4));
        }
    }

    private static String decimals(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
