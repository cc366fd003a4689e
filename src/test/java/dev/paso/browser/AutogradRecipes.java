package dev.paso.browser;

import dev.paso.core.Dtype;
import dev.paso.core.data.PreparedData;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;

/** What the lab on autograd trains, written down here once more, and what the engine makes of it. */
final class AutogradRecipes {
    static final ExperimentSpec NETWORK = ExperimentReader.read("""
                {"version": 1, "dtype": "float32",
                 "data": {"type": "Inline", "x": [[0, 0], [0, 1], [1, 0], [1, 1]], "cls": [0, 1, 1, 0]}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 2, "out": 2}, {"type": "Tanh"}, {"type": "Linear", "in": 2, "out": 1}],
                 "init": {"type": "Torch", "seed": 42}, "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.5},
                 "loader": {"batch_size": null}, "epochs": 10}
                """);

    private AutogradRecipes() {}

    static ExperimentSpec manual() {
        return line("TorchNormal", 1);
    }

    static ExperimentSpec linear() {
        return line("Torch", 1000);
    }

    private static ExperimentSpec line(String init, int epochs) {
        return ExperimentReader.read("""
                {"version": 1, "dtype": "float32",
                 "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42, "x_scale": 1},
                 "split": {"type": "NumpyShuffle", "train_size": 0.8}, "model": [{"type": "Linear", "in": 1, "out": 1}],
                 "init": {"type": "%s", "seed": 42}, "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": null}, "epochs": %d}
                """.formatted(init, epochs));
    }

    static PreparedData prepared(ExperimentSpec spec, Dtype dtype) {
        return PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), dtype);
    }

    static Gradient engine(ExperimentSpec spec) {
        PreparedData data = prepared(spec, Dtype.FLOAT32);
        return TrainingLoss.of(spec, data).gradient(new Trainer(spec, data, event -> {}).parameters());
    }
}
