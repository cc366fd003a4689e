package dev.paso.workspace.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.json.ExperimentReader;
import org.junit.jupiter.api.Test;

class RecipeLineTest {
    @Test
    void aLineNamesDataLayersLossOptimizerAndBatch() {
        assertThat(RecipeLine.of(ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "n": 80, "noise": 0.3, "seed": 7},
                 "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
                 "init": {"type": "Torch", "seed": 42}, "scheduler": {"type": "None"}, "epochs": 10,
                 "model": [{"type": "Linear", "in": 2, "out": 8}, {"type": "Tanh"}, {"type": "Linear", "in": 8, "out": 1}],
                 "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "SGD", "lr": 0.5, "momentum": 0.9},
                 "loader": {"batch_size": 16, "shuffle": true, "validate": true, "dialect": "book", "reseed": 42}}""")))
                .isEqualTo("Moons(n=80, noise=0.3, seed=7) · Linear(2, 8), Tanh, Linear(8, 1) · BCEWithLogitsLoss"
                        + " · SGD(lr=0.5, momentum=0.9) · batch_size=16");
    }
}
