package dev.paso.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.json.ExperimentReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After which epoch early stopping ends a run, and with which parameters. */
class StopperTest {
    private final double[] parameters = {0};

    private Stopper stopper(int patience, double minDelta, boolean restores) {
        return new Stopper(Optional.of(new EarlyStopping(patience, minDelta, restores)));
    }

    /** The epoch after which it stops; the only parameter counts epochs. */
    private int end(Stopper stopper, double... losses) {
        for (int epoch = 1; epoch <= losses.length; epoch++) {
            parameters[0] = epoch;
            stopper.afterEpoch(epoch, losses[epoch - 1], parameters);
            if (stopper.isStopped()) {
                return epoch;
            }
        }
        return 0;
    }

    @Test
    void itStopsWhenThePatienceIsOverAndNotBefore() {
        assertThat(end(stopper(3, 0, true), 1, 2, 2)).isZero();
        assertThat(end(stopper(3, 0, true), 1, 2, 2, 2, 2)).isEqualTo(4);
        assertThat(end(stopper(2, 0, true), 1, 2, 0.9, 2, 0.8, 2, 2, 2)).isEqualTo(7);
    }

    @Test
    void aLossThatIsTheSameIsNotLower() {
        Stopper stopper = stopper(2, 0, true);
        assertThat(end(stopper, 1, 1, 1, 1)).isEqualTo(3);
        assertThat(stopper.state().bestEpoch()).isOne();
    }

    @Test
    void aLossMustBeLowerByMoreThanTheLeastDifference() {
        Stopper stopper = stopper(2, 0.25, true);
        assertThat(end(stopper, 1, 0.75, 0.75)).isEqualTo(3);
        assertThat(stopper.state().bestEpoch()).isOne();
        stopper = stopper(2, 0.25, true);
        assertThat(end(stopper, 1, 0.7, 0.69, 0.6)).isEqualTo(4);
        assertThat(stopper.state().bestEpoch()).isEqualTo(2);
    }

    @Test
    void theParametersOfTheBestEpochComeBackWhereTheyAreWanted() {
        end(stopper(2, 0, true), 3, 2, 4, 5);
        assertThat(parameters).containsExactly(2);
        Stopper keeping = stopper(2, 0, false);
        end(keeping, 3, 2, 4, 5);
        assertThat(parameters).containsExactly(4);
        assertThat(keeping.state().size()).as("numbers that are remembered").isZero();
    }

    /** A model that learns its few points by heart goes on getting better at them. */
    @Test
    void whatIsWatchedIsTheLossOfTheValidationSplit() {
        ExperimentSpec spec = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": 40, "noise": 0.6},
                 "split": {"type": "TrainTestSplit", "test_size": 0.5, "seed": 13},
                 "model": [{"type": "Linear", "in": 2, "out": 16}, {"type": "Tanh"}, {"type": "Linear", "in": 16, "out": 1}],
                 "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "Adam", "lr": 0.05},
                 "loader": {"batch_size": null, "validate": true}, "epochs": 400,
                 "early_stopping": {"patience": 20, "min_delta": 0, "restore_best_weights": true}}
                """);
        List<TrainingEvent.EpochCompleted> epochs = new ArrayList<>();
        Trainer trainer = new Trainer(spec, event -> {
            if (event instanceof TrainingEvent.EpochCompleted epoch) {
                epochs.add(epoch);
            }
        });
        trainer.run();
        TrainingEvent.EpochCompleted best = epochs.stream()
                .min(Comparator.comparingDouble(epoch -> epoch.validationLoss().orElseThrow()))
                .orElseThrow();
        assertThat(trainer.isStopped()).isTrue();
        assertThat(trainer.bestEpoch()).isEqualTo(best.epoch()).isEqualTo(trainer.epoch() - 20);
        assertThat(trainer.lossOf(trainer.data().validation()))
                .as("with the best parameters")
                .isEqualTo(best.validationLoss().orElseThrow());
        assertThat(epochs.getLast().trainingLoss()).isLessThan(best.trainingLoss());
    }

    @Test
    void withoutItNothingStops() {
        assertThat(end(new Stopper(Optional.empty()), 1, 2, 3, 4)).isZero();
    }
}
