package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Browsing.class)
class GradientDescentLabIT {
    private static final String LAB = "gradient-descent";

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "es-ES"})
    void aVisitorWalksTheLabFromTheFirstStepToTheLast(String language, Visitors visitors) {
        Page page = visitors.come(new NewContextOptions().setLocale(language));
        LabPage lab = LabPage.open(page, LAB, 1);
        List<String> titles = new ArrayList<>(List.of(lab.title()));
        assertThat(lab.isSolved()).isFalse();
        for (int step = 2; step <= lab.steps(); step++) {
            lab.next();
            titles.add(lab.title());
            assertThat(page.url()).endsWith("?step=" + step);
            assertThat(lab.isSolved()).as(lab.title()).isFalse();
            assertThat(page.locator(".story").innerText()).doesNotContain("lab." + LAB);
        }
        assertThat(titles).hasSize(lab.steps()).doesNotHaveDuplicates();
        assertThat(page.locator("#story-next").isEnabled()).isFalse();
        page.goBack();
        lab.awaitTitle(titles.get(titles.size() - 2));
    }

    @Test
    void anotherLanguageKeepsTheStepTheRunAndTheSolvedMission(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, 2);
        lab.phase("start");
        lab.awaitSolved();
        lab.transport().press("One epoch");
        lab.transport().until("one update was made", () -> lab.transport().step() == 1);
        lab.page().getByText("ES", new Page.GetByTextOptions().setExact(true)).click();
        lab.awaitTitle("Un inicio al azar");
        lab.transport().awaitFrame();
        lab.transport().until("the run is where it was", () -> lab.transport().step() == 1);
        assertThat(lab.isSolved()).isTrue();
    }

    @Test
    void theFirstMissionsAreSolvedByDoingWhatTheyAsk(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, 1);
        List<List<Number>> training = lab.training("training-points");
        assertThat(training).hasSize(80);
        lab.pick("training-points", row(training, point -> -Math.abs(y(point) - 1 - 2 * x(point))));
        lab.awaitSolved();

        lab.next();
        lab.phase("start");
        lab.awaitSolved();
        lab.awaitText("workings", "0.49671415");
        lab.awaitText("workings", "−0.13826430");

        lab.next();
        lab.phase("predict");
        lab.awaitText("phase-predict", "1");
        lab.pick(
                "fit",
                row(training, point -> Math.abs(y(point) - 0.4967141530112327 + 0.13826430117118466 * x(point))));
        lab.awaitSolved();

        lab.next();
        lab.phase("loss");
        lab.awaitText("workings", "2.7421577700550976");
        drag(lab);
        lab.awaitSolved();
    }

    /** Both ends of the line go to where the points are, by keys. */
    private static void drag(LabPage lab) {
        Locator left = lab.page().locator("#fit .handle[data-side=left]");
        Locator right = lab.page().locator("#fit .handle[data-side=right]");
        raise(lab, left, 0.9);
        raise(lab, right, 2.9);
    }

    private static void raise(LabPage lab, Locator handle, double height) {
        lab.transport().until("the handle is at " + height, () -> {
            double at = Double.parseDouble(handle.getAttribute("aria-valuenow"));
            if (at < height) {
                handle.press(at < height - 0.35 ? "PageUp" : "ArrowUp");
            }
            return at >= height;
        });
    }

    /** The row of the point for which {@code measure} is least. */
    private static int row(List<List<Number>> points, ToDoubleFunction<List<Number>> measure) {
        return IntStream.range(0, points.size())
                .boxed()
                .min(Comparator.comparingDouble(row -> measure.applyAsDouble(points.get(row))))
                .orElseThrow();
    }

    private static double x(List<Number> point) {
        return point.get(0).doubleValue();
    }

    private static double y(List<Number> point) {
        return point.get(1).doubleValue();
    }
}
