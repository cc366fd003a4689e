package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Thorough;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class TrainAModelIT {
    private static final int EPOCHS = 500;

    @Test
    void trainingDrawsAGrowingCurveAndPausingStopsIt(Visitors visitors) {
        Playground playground = visitors.open();
        assertThat(playground.epoch()).isZero();
        long before = playground.frame();
        playground.press("Train");
        playground.until("frames follow each other", () -> playground.frame() > before + 10);
        playground.until("epochs are counted", () -> playground.epoch() > 5);
        playground.press("Pause");
        playground.awaitState("Paused");
        int epoch = playground.epoch();
        assertThat(playground.button("Train").isEnabled()).isTrue();
        assertThat(playground.losses().getFirst()).hasSize(epoch).allMatch(loss -> loss > 0);
    }

    @Test
    void pausesAndSingleStepsChangeNoLoss(Visitors visitors) {
        Playground playground = visitors.open();
        playground.press("Train");
        playground.until("some epochs passed", () -> playground.epoch() > 3);
        playground.press("Pause");
        playground.awaitState("Paused");
        int step = playground.step();
        playground.press("One batch");
        playground.until("one batch was trained", () -> playground.step() == step + 1);
        int epoch = playground.epoch();
        playground.press("One epoch");
        playground.until("one epoch was trained", () -> playground.epoch() > epoch);
        List<List<Double>> interrupted = finish(playground);
        List<Double> parameters = playground.parameters();

        playground.press("Reset");
        playground.awaitState("Ready");
        playground.until(
                "the curve is empty", () -> playground.losses().getFirst().isEmpty());
        List<List<Double>> straight = finish(playground);

        assertThat(straight).isEqualTo(interrupted);
        assertThat(playground.parameters()).isEqualTo(parameters);
    }

    @Test
    @Thorough
    void aFinishedRunTrainsOn(Visitors visitors) {
        Playground playground = visitors.open();
        finish(playground);
        playground.press("Train on");
        playground.until("there are more epochs", () -> playground.epoch() == 2 * EPOCHS);
        playground.awaitState("Finished");
    }

    private static List<List<Double>> finish(Playground playground) {
        playground.choose("Speed", "Full speed");
        playground.press("Train");
        playground.awaitState("Finished");
        assertThat(playground.epoch()).isEqualTo(EPOCHS);
        return playground.losses();
    }
}
