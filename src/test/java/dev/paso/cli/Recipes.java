package dev.paso.cli;

/** Experiments of the book as {@code ./paso train} is given them; what is left open in them is said beside each. */
final class Recipes {
    /** Chapter 2: a fitted line; open are the loader's dialect and how many batches are fetched first. */
    static final String REGRESSION = """
            {"version": 1, "dtype": "float32",
             "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42},
             "split": {"type": "RandomSplit", "train_size": 0.8, "seed": 13},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Torch", "seed": 42},
             "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 16, "dialect": "%s", "fetch_first": %d}, "epochs": 200}
            """;

    /** Chapter 3: two moons; open is the loader's dialect. */
    static final String MOONS = """
            {"version": 1, "dtype": "float32", "data": {"type": "Moons", "n": 100, "noise": 0.3, "seed": 0},
             "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
             "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 42},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 16, "dialect": "%s", "reseed": 42}, "epochs": 100, "threshold": 0.5}
            """;

    private Recipes() {}
}
