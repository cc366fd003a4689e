package dev.paso.experiment;

import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;

/** Experiments for tests. */
final class Recipes {
    private Recipes() {}

    /** Classification in the plane with mini-batches, dropout and a schedule: all that moves between two updates. 5 updates an epoch. */
    static ExperimentSpec moons(int epochs) {
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "noise": 0.3},
                 "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
                 "model": [{"type": "Linear", "in": 2, "out": 4}, {"type": "Tanh"}, {"type": "Dropout", "p": 0.2},
                           {"type": "Linear", "in": 4, "out": 1}],
                 "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "Adam", "lr": 0.01}, "scheduler": {"type": "CosineAnnealingLR", "T_max": 50},
                 "loader": {"batch_size": 16}, "epochs": %d}
                """.formatted(epochs));
    }

    /** A fitted line, full batch: 1 update an epoch. */
    static ExperimentSpec line(double learningRate, int epochs) {
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42},
                 "split": {"type": "RandomSplit", "train_size": 0.8, "seed": 13},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Torch", "seed": 42},
                 "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": %s},
                 "loader": {"batch_size": null}, "epochs": %d}
                """.formatted(learningRate, epochs));
    }

    /** A hidden layer of so many units. */
    static ExperimentSpec wide(int units) {
        return ExperimentReader.read("""
                {"version": 1, "data": {"type": "Moons", "noise": 0.3}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 2, "out": %1$d}, {"type": "ReLU"},
                           {"type": "Linear", "in": %1$d, "out": %1$d}, {"type": "Linear", "in": %1$d, "out": 1}],
                 "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "SGD", "lr": 0.01}, "loader": {"batch_size": 4}, "epochs": 100}
                """.formatted(units));
    }
}
