package dev.paso.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.json.ExperimentReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    private static final String EXPERIMENT = """
            {"version": 1, "data": {"type": "Moons", "noise": 0.3},
             "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13},
             "model": [{"type": "Linear", "in": 2, "out": 4}, {"type": "Tanh"}, {"type": "Dropout", "p": 0.2},
                       {"type": "Linear", "in": 4, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": %s,
             "scheduler": {"type": "CosineAnnealingLR", "T_max": 5}, "loader": {"batch_size": 16}, "epochs": 12,
             "edits": [{"step": 7, "pos_weight": 2}, {"step": 20, "parameter": "0.weight", "index": [1, 0], "value": 1}]}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'SGD', 'lr': 0.1, 'momentum': 0.9, 'nesterov': true}",
                "{'type': 'Adam', 'lr': 0.01, 'amsgrad': true}",
                "{'type': 'RMSprop', 'momentum': 0.5, 'centered': true}",
                "{'type': 'Adagrad', 'lr_decay': 0.1}"
            })
    void goingOnFromAnyStepIsBitEqualToNeverHavingStopped(String optimizer) {
        ExperimentSpec spec = ExperimentReader.read(EXPERIMENT.formatted(optimizer.replace('\'', '"')));
        Trainer straight = new Trainer(spec, event -> {});
        straight.run();
        for (int pause = 0; pause <= 60; pause += 4) {
            Trainer first = new Trainer(spec, event -> {});
            for (int i = 0; i < pause; i++) {
                first.update();
            }
            Trainer second = new Trainer(spec, event -> {});
            second.restore(first.checkpoint());
            second.run();
            assertThat(second.stateDict()).as("after a pause at step %d", pause).isEqualTo(straight.stateDict());
        }
    }
}
