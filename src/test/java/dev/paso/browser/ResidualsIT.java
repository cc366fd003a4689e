package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import dev.paso.Thorough;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a regression leaves unexplained, for somebody without a mouse. */
@ExtendWith(Browsing.class)
@Thorough
class ResidualsIT {
    private static final String SINE = """
            {"version": 1, "data": {"type": "Sine", "n": 80, "noise": 0.1, "seed": 1}, "split": {"type": "TrainTestSplit", "test_size": 0.25},
             "scale": {"type": "StandardScaler"},
             "model": [{"type": "Linear", "in": 1, "out": 8}, {"type": "Tanh"}, {"type": "Linear", "in": 8, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "MSELoss"}, "optimizer": {"type": "Adam", "lr": 0.01},
             "loader": {"batch_size": 16}, "epochs": 200}
            """;

    private static final String POINTS =
            "() => document.getElementById('residuals-chart')?.values?.()?.tracks.map(track => track.points) ?? []";

    @Test
    void measuresAndResidualsFollowTheRunAndAreWalkedByKeys(Visitors visitors) {
        Page page = visitors.come();
        Playground playground =
                visitors.open(page, "/playground?e=" + ExperimentLink.encode(ExperimentReader.read(SINE)));
        Keys keys = new Keys(page);
        assertThat(measure(page, "training-r2")).isNotEmpty();
        keys.tabTo("#extra-residuals");
        keys.press("Enter");
        playground.until(
                "the residuals are drawn",
                () -> points(page).size() == 2 && points(page).getFirst().size() == 60);
        List<List<Double>> before = points(page).getFirst();

        keys.tabBackTo(".train");
        keys.press("Enter");
        playground.awaitState("Finished");
        playground.until("the residuals are smaller", () -> size(points(page).getFirst()) < size(before) / 4);
        List<List<Double>> training = points(page).getFirst();
        assertThat(Double.parseDouble(measure(page, "training-rmse"))).isCloseTo(size(training), within(1e-4));
        assertThat(Double.parseDouble(measure(page, "training-r2"))).isCloseTo(share(training), within(5e-4));
        assertThat(Double.parseDouble(measure(page, "validation-r2")))
                .isCloseTo(share(points(page).getLast()), within(5e-4));
        List<?> shares = (List<?>) page.evaluate(
                "() => document.getElementById('residuals-histogram').values().tracks[0].points.map(([, y]) => y)");
        assertThat(shares.stream()
                        .mapToDouble(share -> ((Number) share).doubleValue())
                        .sum())
                .isCloseTo(1, within(1e-9));

        keys.tabTo("[aria-label='What the model leaves unexplained']");
        keys.press("ArrowRight");
        assertThat(page.locator("#residuals-chart .facts").innerText()).contains("residual y − ŷ");
        assertThat(page.locator("#residuals-chart .summary").textContent()).contains("RMSE 0.");
        AccessibilityIT.assertNothingSerious("residuals", page);
    }

    private static String measure(Page page, String name) {
        return page.locator(".panel.losses [data-value=" + name + "]").textContent();
    }

    private static List<List<List<Double>>> points(Page page) {
        return ((List<?>) page.evaluate(POINTS))
                .stream()
                        .map(track -> ((List<?>) track)
                                .stream()
                                        .map(point -> ((List<?>) point)
                                                .stream()
                                                        .map(number -> ((Number) number).doubleValue())
                                                        .toList())
                                        .toList())
                        .toList();
    }

    /** The root of the mean square of residuals. */
    private static double size(List<List<Double>> points) {
        return Math.sqrt(points.stream()
                .mapToDouble(point -> point.get(1) * point.get(1))
                .average()
                .orElseThrow());
    }

    /** The share of the targets' variance that is explained: a target is a prediction and what is left over. */
    private static double share(List<List<Double>> points) {
        double mean = points.stream()
                .mapToDouble(point -> point.get(0) + point.get(1))
                .average()
                .orElseThrow();
        double spread = points.stream()
                .mapToDouble(point -> Math.pow(point.get(0) + point.get(1) - mean, 2))
                .average()
                .orElseThrow();
        return 1 - size(points) * size(points) / spread;
    }
}
