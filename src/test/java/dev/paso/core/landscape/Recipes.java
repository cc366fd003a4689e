package dev.paso.core.landscape;

import dev.paso.core.data.PreparedData;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;

/** Experiments whose losses are measured, and what the tests ask of them. */
final class Recipes {
    /** Chapter 0 of the book: y = 1 + 2x with noise, 80 training points, float64, full batch. */
    static final String BOOK = """
            {"version": 1, "dtype": "float64",
             "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42, "x_scale": 1},
             "split": {"type": "NumpyShuffle", "train_size": 0.8}, "scale": {"type": "None"},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "NumpyNormal", "seed": 42},
             "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": null, "validate": false}, "epochs": 1000}
            """;

    static final String BAD = BOOK.replace("\"x_scale\": 1", "\"x_scale\": 10");
    static final String SCALED =
            BOOK.replace("\"scale\": {\"type\": \"None\"}", "\"scale\": {\"type\": \"StandardScaler\"}");

    /** A small network, whose loss is no bowl. */
    static final String MOONS = """
            {"version": 1, "data": {"type": "Moons", "noise": 0.3}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 3}, {"type": "Tanh"}, {"type": "Dropout", "p": 0.4},
                       {"type": "Linear", "in": 3, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss", "pos_weight": 2.5},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 5}
            """;

    static final double B = 0.4967141530112327;
    static final double W = -0.13826430117118466;
    static final double EXACT = 1e-12; // a few roundings of numbers below 100

    private Recipes() {}

    static ParameterPlane plane(String experiment) {
        return LinePlane.of(spec(experiment), data(experiment));
    }

    static TrainingLoss book() {
        return TrainingLoss.of(spec(BOOK), data(BOOK));
    }

    /** The parameters of a line, in the order of the model. */
    static double[] at(double b, double w) {
        return new double[] {w, b};
    }

    static ExperimentSpec spec(String experiment) {
        return ExperimentReader.read(experiment);
    }

    static PreparedData data(String experiment) {
        ExperimentSpec spec = spec(experiment);
        return PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
    }

    static Bowl bowl(String experiment) {
        return Bowl.of(TrainingLoss.of(spec(experiment), data(experiment)), plane(experiment))
                .orElseThrow();
    }

    /** The mean squared error of the line, point by point. */
    static double bruteForce(double b, double w) {
        PreparedData data = data(BOOK);
        double sum = 0;
        for (int i = 0; i < 80; i++) {
            double error = b + w * data.training().x()[i] - data.training().y()[i];
            sum += error * error;
        }
        return sum / 80;
    }
}
