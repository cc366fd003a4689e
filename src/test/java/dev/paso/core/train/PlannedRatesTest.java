package dev.paso.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.json.ExperimentReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn of a schedule that moves within epochs is what the trainer uses. */
class PlannedRatesTest {
    private static ExperimentSpec spec(String scheduler, String edits, int epochs) {
        return ExperimentReader.read("""
                {'version': 1, 'data': {'type': 'Moons', 'n': 100, 'noise': 0.2, 'seed': 0},
                 'split': {'type': 'TrainTestSplit', 'test_size': 0.2, 'seed': 13},
                 'model': [{'type': 'Linear', 'in': 2, 'out': 1}], 'init': {'type': 'Torch', 'seed': 1},
                 'loss': {'type': 'BCEWithLogitsLoss'}, 'optimizer': {'type': 'SGD', 'lr': 0.1, 'momentum': 0.9},
                 'scheduler': %s, 'loader': {'batch_size': 16}, 'epochs': %d, 'edits': %s}
                """.formatted(scheduler, epochs, edits).replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'OneCycleLR', 'max_lr': 0.4}",
                "{'type': 'CyclicLR', 'base_lr': 0.01, 'max_lr': 0.3, 'step_size_up': 7, 'mode': 'triangular2'}"
            })
    void everyUpdateHasItsRateAlsoAroundAnEdit(String scheduler) {
        ExperimentSpec spec = spec(scheduler, "[{'step': 12, 'lr': 0.7}]", 6);
        Trainer trainer = new Trainer(spec, event -> {});
        List<PlannedRates.Rate> used = new ArrayList<>();
        while (!trainer.isOver()) {
            used.add(new PlannedRates.Rate((trainer.step() + 1) / 5.0, trainer.learningRate()));
            trainer.update();
        }
        assertThat(PlannedRates.of(spec)).isEqualTo(used);
    }

    @Test
    void aLongRunIsThinnedAndKeepsWhatWasSet() {
        ExperimentSpec spec = spec("{'type': 'OneCycleLR', 'max_lr': 0.4}", "[{'step': 12345, 'lr': 0.7}]", 100_000);
        List<PlannedRates.Rate> rates = PlannedRates.of(spec);
        assertThat(rates).hasSizeBetween(500, 1_002).contains(new PlannedRates.Rate(12_346 / 5.0, 0.7));
        assertThat(rates.getLast().epoch()).isCloseTo(100_000, within(200.0));
    }

    @Test
    void otherSchedulesHaveOneAnEpoch() {
        assertThat(PlannedRates.of(spec("{'type': 'StepLR', 'step_size': 2}", "[]", 6)))
                .isEmpty();
    }
}
