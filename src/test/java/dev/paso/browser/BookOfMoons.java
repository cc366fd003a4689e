package dev.paso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.BookValues;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import tools.jackson.databind.JsonNode;

/** What the book trains in chapter 3, and what it prints of it. */
final class BookOfMoons {
    private BookOfMoons() {}

    /** Its experiment, written down here once more. */
    static ExperimentSpec moons() {
        return ExperimentReader.read("""
                {"version": 1, "dtype": "float32", "data": {"type": "Moons", "n": 100, "noise": 0.3, "seed": 0},
                 "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
                 "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 42},
                 "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": 16, "validate": true, "dialect": "book", "reseed": 42}, "epochs": 100}
                """);
    }

    /** What is shown is what the book prints, to the last digit that it prints. */
    static void assertBook(String id, double... shown) {
        JsonNode value = BookValues.record(id);
        double[] expected = BookValues.flat(value.path("value")).toArray();
        double tolerance = value.path("tolerance").doubleValue();
        assertThat(shown).as(id).hasSameSizeAs(expected);
        for (int i = 0; i < shown.length; i++) {
            assertThat(shown[i]).as(id + " " + i).isCloseTo(expected[i], within(tolerance + 1e-15));
        }
    }
}
