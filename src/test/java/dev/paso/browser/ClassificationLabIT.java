package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Browsing.class)
class ClassificationLabIT {
    private static final String LAB = "classification";

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "es-ES"})
    void aVisitorWalksTheLabFromTheFirstStepToTheLast(String language, Visitors visitors) {
        Page page = visitors.come(new NewContextOptions().setLocale(language));
        LabPage lab = LabPage.open(page, LAB, 1);
        List<String> titles = new ArrayList<>(List.of(lab.title()));
        for (int step = 2; step <= lab.steps(); step++) {
            lab.next();
            titles.add(lab.title());
            assertThat(lab.isSolved()).as(lab.title()).isFalse();
            String words = page.locator(".lab-body").innerText();
            assertThat(words).doesNotContain("classify.", "lab." + LAB, "NaN,");
        }
        assertThat(titles).hasSize(17).doesNotHaveDuplicates();
    }

    @Test
    void missionsAreSolvedByTheLearnersHandAndNumbersAreTheBooks(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, 2);
        Page page = lab.page();
        Locator handle = page.locator("paso-odds .logOdds .handle");
        handle.focus();
        lab.transport().until("the handle is at a quarter", () -> {
            double at = Double.parseDouble(handle.getAttribute("aria-valuenow"));
            if (at > 0.2501) {
                handle.press("PageDown");
            }
            return at <= 0.2501;
        });
        lab.awaitSolved();
        lab.awaitText("odds-work", "−1.0986");

        lab = LabPage.open(page, LAB, 5);
        page.locator("paso-slider input[inputmode]").fill("17"); // it takes negative numbers too
        page.keyboard().press("Enter");
        lab.awaitSolved();
        lab.awaitText("stable-work", "100");

        lab = LabPage.open(page, LAB, 8);
        lab.awaitText("equation", "−0.0314 + 0.6327 x₁");

        lab = LabPage.open(page, LAB, 13);
        lab.awaitText("precisions", "11 / (11 + 2)");
        Locator second = page.locator("#line-2 input");
        second.fill("0.41");
        second.press("Enter");
        lab.awaitSolved();

        lab = LabPage.open(page, LAB, 14);
        lab.awaitText("compare-areas", "0.9854");
        lab.awaitText("compare-areas", "0.9860");

        lab = LabPage.open(page, LAB, 15);
        page.locator(".cost paso-slider input[inputmode=decimal]").nth(1).fill("10");
        page.keyboard().press("Enter");
        page.locator("#best-COST").click();
        lab.awaitSolved();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatTheThresholdShowsIsWhatTheEngineSays(Visitors visitors) {
        LabPage lab = LabPage.open(visitors.come(), LAB, 11);
        Page page = lab.page();
        lab.transport()
                .until("the trained model is shown", () -> lab.transport().step() == 500);
        lab.transport().awaitState("Finished");
        Map<String, Object> shown =
                (Map<String, Object>) page.evaluate("() => document.getElementById('threshold').values()");
        List<Number> scores = (List<Number>) Objects.requireNonNull(shown.get("scores"));
        assertThat(scores.getFirst().doubleValue()).isCloseTo(0.40725407004356384, within(2e-6)); // the book's
        assertThat((Map<String, Integer>) shown.get("counts"))
                .containsAllEntriesOf(Map.of("tn", 7, "fp", 2, "fn", 1, "tp", 10));
        assertThat(((Number) Objects.requireNonNull(shown.get("rocAuc"))).doubleValue())
                .isCloseTo(0.9797979797979798, within(1e-9));
        assertThat(page.locator("#threshold [data-metric=mcc]").textContent()).isEqualTo("0.698");

        dragTo(page, 0.41, 0.4);
        lab.awaitSolved();
        assertThat((Map<String, Integer>) page.evaluate("() => document.getElementById('threshold').values().counts"))
                .containsAllEntriesOf(Map.of("tn", 7, "fp", 2, "fn", 0, "tp", 11));
        lab.transport()
                .until(
                        "metrics against the threshold follow",
                        () -> page.evaluate("() => document.getElementById('metrics-sweep').threshold")
                                .equals(page.evaluate("() => document.getElementById('threshold').threshold")));
    }

    /** Moves the threshold by mouse over {@code by} to {@code to}. */
    private static void dragTo(Page page, double by, double to) {
        Locator plot = page.locator("#threshold .line .plot");
        plot.scrollIntoViewIfNeeded();
        BoundingBox box = plot.boundingBox();
        double side = 14;
        double room = box.width - 2 * side;
        page.mouse().move(box.x + side + 0.5 * room, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + side + by * room, box.y + box.height / 2);
        page.mouse().move(box.x + side + to * room, box.y + box.height / 2);
        page.mouse().up();
    }
}
