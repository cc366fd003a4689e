package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import dev.paso.ui.controls.Remarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is worth a look is said where it is so, helps, and goes. */
@ExtendWith(Browsing.class)
class RemarksIT {
    private static final String LARGE = """
            {"version": 1, "data": {"type": "Inline", "x": [[100], [200], [300], [400], [500]],
             "y": [[1], [2], [3], [4], [5]]}, "split": {"type": "None"}, "scale": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.000001}, "loader": {"batch_size": null}, "epochs": 1000}
            """;
    private static final String SQUARED = """
            {"version": 1, "data": {"type": "Moons", "n": 100, "noise": 0.2, "seed": 0},
             "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
             "model": [{"type": "Linear", "in": 2, "out": 1}, {"type": "Sigmoid"}], "init": {"type": "Torch", "seed": 1},
             "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 16}, "epochs": 100}
            """;

    @Test
    void aLargeInputIsNamedAndStandardisedWithAClick(Visitors visitors) {
        Playground playground = visitors.open(visitors.come(), address(LARGE));
        assertThat(remarks(playground)).containsText("An input is very large");
        remarks(playground).focus();
        playground.page().keyboard().press("Enter");
        assertThat(playground.page().getByText("x is about 332 in size")).isVisible();
        playground.press("Standardise the inputs");
        assertThat(remarks(playground)).isHidden();
    }

    @Test
    void whatIsDismissedIsNotMentionedAgain(Visitors visitors) {
        Playground playground = visitors.open(visitors.come(), address(SQUARED));
        assertThat(remarks(playground)).hasText("A loss for numbers on classes");
        remarks(playground).click();
        playground.press("Do not mention this again");
        assertThat(remarks(playground)).isHidden();
        playground.press("One epoch");
        playground.until("an epoch is done", () -> playground.epoch() == 1);
        assertThat(remarks(playground)).isHidden();
    }

    private static Locator remarks(Playground playground) {
        return playground.page().locator("#" + Remarks.BUTTON);
    }

    private static String address(String recipe) {
        return "/playground?e=" + ExperimentLink.encode(ExperimentReader.read(recipe));
    }
}
