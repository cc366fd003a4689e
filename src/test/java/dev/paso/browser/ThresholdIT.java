package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.paso.Thorough;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class ThresholdIT {
    private static final int VALIDATION_POINTS = 50;
    private static final String WATCH_EVERY_FRAME =
            "() => { window.sums = []; const count = " + Playground.POINTS_IN_MATRIX
                    + "; const look = () => { window.sums.push(count()); requestAnimationFrame(look); }; look(); }";

    @Test
    void everyPointIsInTheMatrixWhileTheThresholdIsDraggedDuringTraining(Visitors visitors) {
        Playground playground = visitors.open();
        playground.page().evaluate(WATCH_EVERY_FRAME);
        playground.press("Train");
        playground.until("epochs are counted", () -> playground.epoch() > 2);
        int epoch = playground.epoch();

        Locator line = playground.threshold().locator(".line .plot");
        line.scrollIntoViewIfNeeded();
        BoundingBox box = line.boundingBox();
        Mouse mouse = playground.page().mouse();
        mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        mouse.down();
        for (double at : List.of(0.1, 0.9, 0.3, 0.6, 0.05, 0.8)) {
            mouse.move(box.x + at * box.width, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(10));
        }
        playground.until("the run went on meanwhile", () -> playground.epoch() > epoch + 5);
        mouse.up();

        List<?> sums = (List<?>) playground.page().evaluate("() => window.sums");
        assertThat(sums).hasSizeGreaterThan(20).allMatch(sum -> sum.equals(VALIDATION_POINTS));
        assertThat(threshold(playground)).isBetween(0.75, 0.85);
        playground.rest();
        assertThat(playground.pointsInMatrix()).isEqualTo(VALIDATION_POINTS);
    }

    /** 400 scores: a quarter of a percent each, so that shares that are rounded singly add up to 99 to 102. */
    @Test
    void sharesOfTheMatrixAddUpAtEveryThreshold(Visitors visitors) {
        Page page = visitors.come();
        page.navigate("/scores");
        page.waitForFunction("() => document.querySelector('paso-threshold')?.total === 400");
        assertThat((List<?>) page.evaluate("""
                async () => {
                  const panel = document.querySelector('paso-threshold');
                  const sums = [];
                  const matrices = new Set();
                  for (let at = 1; at < 40; at++) {
                    panel.threshold = at / 40;
                    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
                    await panel.updateComplete;
                    matrices.add(panel.shadowRoot.querySelector('.matrix, table').textContent);
                    const shares = [...panel.shadowRoot.querySelectorAll('td small i')].map(({ textContent }) => parseInt(textContent));
                    sums.push(`${shares.length} shares are ${shares.reduce((sum, share) => sum + share, 0)} %`);
                  }
                  return [matrices.size > 30, ...new Set(sums)];
                }""")).hasToString("[true, 4 shares are 100 %]");
    }

    @Test
    void theBoundaryOnThePlaneFollowsTheThreshold(Visitors visitors) {
        Playground playground = visitors.open();
        playground.threshold().getByRole(AriaRole.TEXTBOX).fill("0.25");
        playground.page().keyboard().press("Enter");
        playground.until(
                "the plane has the same threshold",
                () -> playground
                        .page()
                        .evaluate("() => document.getElementById('plane-chart').values().threshold")
                        .equals(0.25));
    }

    @Test
    @Thorough
    void anImpossibleThresholdIsRefusedInWords(Visitors visitors) {
        Playground playground = visitors.open();
        Locator field = playground.threshold().getByRole(AriaRole.TEXTBOX);
        field.fill("1.5");
        field.press("Enter");
        assertThat(playground.threshold().getByRole(AriaRole.ALERT))
                .hasText("Threshold must be from 0 to 1, got “1.5”");
        assertThat(threshold(playground)).isEqualTo(0.5);
    }

    @Test
    @Thorough
    void aRegressionHasNoThresholdToSet(Visitors visitors) {
        Playground playground = visitors.open();
        assertThat(playground.threshold()).isVisible();
        playground.chooseData("Linear");
        assertThat(playground.threshold()).isHidden();
        playground.chooseData("Circles");
        assertThat(playground.threshold()).isVisible();
    }

    private static double threshold(Playground playground) {
        return ((Number) playground.threshold().evaluate("panel => panel.threshold")).doubleValue();
    }
}
