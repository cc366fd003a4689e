package dev.paso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.paso.Thorough;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.PlannedRates;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import dev.paso.json.ExperimentReader;
import dev.paso.workspace.Draft;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A learning rate that moves on the way is told and drawn as it is in use. */
@ExtendWith(Browsing.class)
class RateInUseIT {
    @Test
    void theRateInUseIsShownAndDrawnAlsoBackInTime(Visitors visitors) {
        ExperimentSpec spec = OpenedFile.file("adamw-explr");
        List<Double> rates = new ArrayList<>();
        new Trainer(spec, event -> {
                    if (event instanceof TrainingEvent.EpochCompleted epoch) {
                        rates.add(epoch.learningRate());
                    }
                })
                .run();
        Playground playground = visitors.open(visitors.come(), OpenedFile.address(spec) + "&step=8");
        Page page = playground.page();
        assertThat(OpenedFile.unusual(page)).containsText("ExponentialLR(gamma=0.8)");
        assertThat(page.locator("paso-rate")).hasText("in use: 0.01678");
        playground.until("eight rates are drawn", () -> drawnRates(page).size() == 8);
        assertThat(drawnRates(page)).isEqualTo(rates.subList(0, 8));
        assertThat(page.locator("#rate-chart .summary")).hasText("Epoch 8 ended with the learning rate 0.02097.");
        page.getByRole(AriaRole.SLIDER, named("Go back in time")).focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("paso-rate")).hasText("in use: 0.02097");
        playground.until("seven rates are drawn", () -> drawnRates(page).size() == 7);
        page.keyboard().press("Home");
        assertThat(page.locator("paso-rate")).hasText("in use: 0.1000");
    }

    /** Its slider says what was set last: the next update of an earlier step has another one. */
    @Test
    @Thorough
    void aRateThatTheFileSetsOnTheWayIsInUseFromThereOn(Visitors visitors) {
        ExperimentSpec spec = OpenedFile.file("adamw-explr");
        ExperimentSpec edited = Draft.of(spec, draft -> draft.scheduler = new SchedulerSpec.None())
                .withEdits(List.of(new Edit.SetLr(2, 0.03125)));
        Playground playground = OpenedFile.open(visitors, edited);
        Page page = playground.page();
        assertThat(page.locator("paso-rate")).hasText("in use: 0.1000");
        playground.press("One batch");
        playground.until("it made one", () -> playground.step() == 1);
        assertThat(page.locator("paso-rate")).hasText("in use: 0.1000");
        playground.press("One batch");
        assertThat(page.locator("paso-rate")).hasText("in use: 0.03125");
        assertThat(OpenedFile.recipe(page)).isEqualTo(edited);
    }

    /** OneCycleLR moves the rate with every update: five of them an epoch are drawn. */
    @Test
    @Thorough
    void aRateThatMovesWithinAnEpochIsDrawnUpdateByUpdate(Visitors visitors) {
        ExperimentSpec spec = ExperimentReader.read(CYCLE);
        Playground playground = visitors.open(visitors.come(), OpenedFile.address(spec) + "&step=15");
        Page page = playground.page();
        playground.until("fifteen rates are drawn", () -> drawnRates(page).size() == 15);
        assertThat(drawnRates(page))
                .isEqualTo(PlannedRates.of(spec).stream()
                        .limit(15)
                        .map(PlannedRates.Rate::lr)
                        .toList());
        assertThat(page.locator("#loss-chart .summary")).containsText("during the epoch");
        assertThat(page.locator("#loss-chart .summary")).containsText("after it; validation loss");
    }

    private static final String CYCLE = """
            {"version": 1, "data": {"type": "Moons", "n": 100, "noise": 0.3, "seed": 0},
             "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
             "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 1},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1, "momentum": 0.9},
             "scheduler": {"type": "OneCycleLR", "max_lr": 0.5},
             "loader": {"batch_size": 16, "evaluate_train": true}, "epochs": 10}
            """;

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static List<Double> drawnRates(Page page) {
        List<?> rates = (List<?>) page.evaluate("() => (document.getElementById('rate-chart').values()?.tracks ?? [])"
                + ".flatMap(track => track.points.map(([epoch, rate]) => rate))");
        return rates.stream().map(rate -> ((Number) rate).doubleValue()).toList();
    }
}
