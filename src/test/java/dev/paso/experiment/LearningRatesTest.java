package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import dev.paso.workspace.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rates that a page draws are those that the engine used and tells {@code ./paso train}. */
class LearningRatesTest {
    private static final int EPOCHS = 12;

    static Stream<SchedulerSpec> schedulers() {
        return Stream.of(
                new SchedulerSpec.None(),
                new SchedulerSpec.StepLr(3, 0.5),
                new SchedulerSpec.ExponentialLr(0.8),
                new SchedulerSpec.CosineAnnealingLr(EPOCHS, 0.01));
    }

    @ParameterizedTest
    @MethodSource("schedulers")
    void theyAreTheEnginesAlsoAfterGoingBack(SchedulerSpec scheduler) {
        ExperimentSpec spec = Draft.of(Recipes.line(0.1, EPOCHS), draft -> draft.scheduler = scheduler);
        List<Double> told = new ArrayList<>();
        new Trainer(spec, event -> {
                    if (event instanceof TrainingEvent.EpochCompleted epoch) {
                        told.add(epoch.learningRate());
                    }
                })
                .run();
        Training training = new Training(Recipe.of(spec));
        while (!training.isOver()) {
            training.update();
        }
        assertThat(rates(training)).isEqualTo(told);
        long middle = training.step() / 2;
        training.rewind(middle);
        while (training.step() < middle) {
            training.update();
        }
        assertThat(rates(training)).isEqualTo(told.subList(0, EPOCHS / 2));
        assertThat(snapshot(training).learningRate()).isEqualTo(told.get(EPOCHS / 2));
    }

    private static List<Double> rates(Training training) {
        Picture picture = training.picture(1, snapshot(training), false);
        return picture.losses().since(0).learningRates().stream()
                .map(rate -> rate.orElseThrow())
                .toList();
    }

    private static Snapshot snapshot(Training training) {
        return training.snapshot(State.PAUSED, 0, Optional.empty());
    }
}
