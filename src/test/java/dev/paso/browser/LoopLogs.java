package dev.paso.browser;

import dev.paso.core.lesson.Capacity;
import dev.paso.core.lesson.TrainingLog;
import dev.paso.json.ExperimentReader;

/** What the lab on the training loop trains, written down here once more and trained by the engine alone. */
final class LoopLogs {
    private LoopLogs() {}

    static TrainingLog log(String reseed, int fetchFirst, int epochs) {
        return TrainingLog.of(ExperimentReader.read("""
                {"version": 1, "dtype": "float32",
                 "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42, "x_scale": 1},
                 "split": {"type": "RandomSplit", "train_size": 0.8, "seed": 13}, "model": [{"type": "Linear", "in": 1, "out": 1}],
                 "init": {"type": "Torch", "seed": 42}, "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": 16, "dialect": "book", "reseed": %s, "fetch_first": %d}, "epochs": %d}
                """.formatted(reseed, fetchFirst, epochs)));
    }

    static TrainingLog moons(int epochs) {
        return TrainingLog.of(ExperimentReader.read("""
                {"version": 1, "dtype": "float32", "data": {"type": "Moons", "n": 100, "noise": 0.3, "seed": 0},
                 "split": {"type": "RandomSplit", "train_size": 0.8, "seed": 13}, "scale": {"type": "StandardScaler"},
                 "model": [{"type": "Linear", "in": 2, "out": 8}, {"type": "ReLU"}, {"type": "Linear", "in": 8, "out": 8},
                           {"type": "ReLU"}, {"type": "Linear", "in": 8, "out": 1}],
                 "init": {"type": "Torch", "seed": 42}, "loss": {"type": "BCEWithLogitsLoss"},
                 "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": 16, "dialect": "torch", "reseed": 42}, "epochs": %d}
                """.formatted(epochs)));
    }

    static Capacity capacityOfTheWave() {
        TrainingLog wave = TrainingLog.of(ExperimentReader.read("""
                {"version": 1, "dtype": "float32",
                 "data": {"type": "Sine", "n": 220, "amplitude": 1, "frequency": 1, "noise": 0.35, "seed": 42},
                 "split": {"type": "RandomSplit", "train_size": 20, "seed": 13}, "model": [{"type": "Linear", "in": 1, "out": 1}],
                 "init": {"type": "Torch", "seed": 42}, "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": null}, "epochs": 0}
                """));
        return Capacity.of(wave.data(), 9);
    }
}
