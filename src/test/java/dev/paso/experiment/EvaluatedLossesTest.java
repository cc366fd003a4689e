package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.data.LoaderSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.core.train.TrainingEvent;
import dev.paso.workspace.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The training split's losses after each epoch are drawn as the engine measured them, where it did. */
class EvaluatedLossesTest {
    private static final int EPOCHS = 8;

    @Test
    void theyAreTheEnginesAlsoAfterGoingBack() {
        ExperimentSpec spec = Draft.of(Recipes.moons(EPOCHS), draft -> draft.loader = evaluating(draft.loader));
        List<Double> told = new ArrayList<>();
        new Trainer(spec, event -> {
                    if (event instanceof TrainingEvent.EpochCompleted epoch) {
                        told.add(epoch.evaluatedLoss().orElseThrow());
                    }
                })
                .run();
        Training training = new Training(Recipe.of(spec));
        while (!training.isOver()) {
            training.update();
        }
        assertThat(evaluated(training)).isEqualTo(told);
        assertThat(losses(training).training())
                .as("with dropout")
                .isNotEqualTo(losses(training).evaluated());
        long middle = training.step() / 2;
        training.rewind(middle);
        while (training.step() < middle) {
            training.update();
        }
        assertThat(evaluated(training)).isEqualTo(told.subList(0, EPOCHS / 2));
    }

    private static LoaderSpec evaluating(LoaderSpec loader) {
        return new LoaderSpec(
                loader.batchSize(),
                loader.shuffle(),
                loader.validate(),
                loader.dialect(),
                loader.reseed(),
                loader.fetchFirst(),
                loader.dropLast(),
                true);
    }

    @Test
    void whereTheyAreNotMeasuredThereAreNone() {
        Training training = new Training(Recipe.of(Recipes.moons(1)));
        while (!training.isOver()) {
            training.update();
        }
        assertThat(losses(training).training()).hasSize(1);
        assertThat(losses(training).evaluated()).isEmpty();
    }

    private static List<Double> evaluated(Training training) {
        return losses(training).evaluated().stream()
                .map(loss -> loss.orElseThrow())
                .toList();
    }

    private static Frame.Losses losses(Training training) {
        return training.picture(1, training.snapshot(State.PAUSED, 0, Optional.empty()), false)
                .losses()
                .since(0);
    }
}
