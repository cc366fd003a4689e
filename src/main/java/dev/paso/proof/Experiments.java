package dev.paso.proof;

/** The book's experiments as experiment files. */
final class Experiments {
    static final String NUMPY_SPLIT = "{\"type\": \"NumpyShuffle\", \"train_size\": 0.8}";
    static final String TORCH_SPLIT = "{\"type\": \"RandomSplit\", \"train_size\": 0.8, \"seed\": 13}";
    static final String FULL_BATCH = "{\"batch_size\": null, \"validate\": false}";

    private Experiments() {}

    /** Chapters 0 to 2.1: y = 1 + 2x with noise, learning rate 0.1. */
    static String line(String dtype, String split, String init, String loader, int epochs) {
        return """
                {"version": 1, "dtype": "%s",
                 "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42, "x_scale": 1},
                 "split": %s, "scale": {"type": "None"}, "model": [{"type": "Linear", "in": 1, "out": 1}],
                 "init": {"type": "%s", "seed": 42}, "loss": {"type": "MSELoss"},
                 "optimizer": {"type": "SGD", "lr": 0.1}, "loader": %s, "epochs": %d}
                """.formatted(dtype, split, init, loader, epochs);
    }

    /** Chapter 0 and the NumPy part of chapter 1: full batch in float64. */
    static String numpy(int epochs) {
        return line("float64", NUMPY_SPLIT, "NumpyNormal", FULL_BATCH, epochs);
    }

    /** The torch part of chapter 1: full batch in float32; {@code init} is TorchNormal or Torch. */
    static String torch(String init, int epochs) {
        return line("float32", NUMPY_SPLIT, init, FULL_BATCH, epochs);
    }

    /** Chapter 2 with the split of its first half: mini-batches, no validation. */
    static String miniBatches(String dialect, int epochs) {
        return line("float32", NUMPY_SPLIT, "Torch", """
                {"batch_size": 16, "validate": false, "dialect": "%s"}""".formatted(dialect), epochs);
    }

    /** Chapters 2 and 2.1 with PyTorch's own split and a validation pass each epoch. */
    static String validated(String dialect, String reseed, int fetchFirst, int epochs) {
        return line("float32", TORCH_SPLIT, "Torch", """
                {"batch_size": 16, "dialect": "%s", "reseed": %s, "fetch_first": %d}""".formatted(dialect, reseed, fetchFirst), epochs);
    }

    /** Chapter 3: two moons. */
    static String moons(String dialect) {
        return """
                {"version": 1, "dtype": "float32", "data": {"type": "Moons", "n": 100, "noise": 0.3, "seed": 0},
                 "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
                 "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 42},
                 "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": 16, "dialect": "%s", "reseed": 42}, "epochs": 100, "threshold": 0.5}
                """.formatted(dialect);
    }

    /** A criterion asked about {@code outputs}, through a model that hands its input on: weight 1, bias 0. */
    static String criterion(String loss, String afterwards, String outputs, String targets) {
        return """
                {"version": 1, "dtype": "float32", "data": {"type": "Inline", "x": %s, "y": %s}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 1}%s],
                 "init": {"type": "State", "state_dict": {"0.weight": [[1]], "0.bias": [0]}}, "loss": %s,
                 "optimizer": {"type": "SGD", "lr": 1}, "loader": {"batch_size": null}, "epochs": 1}
                """.formatted(outputs, targets, afterwards, loss);
    }
}
