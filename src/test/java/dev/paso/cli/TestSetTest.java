package dev.paso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.lesson.TestVerdict;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a page says of a test set is what {@code ./paso train} says of it. */
class TestSetTest {
    private static final String FILE = """
            {"version": 1, "data": %s, "test": {"type": "TrainTestSplit", "test_size": 0.3, "seed": 3},
             "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
             "model": [{"type": "Linear", "in": %d, "out": %d}], "init": {"type": "Torch", "seed": 1},
             "loss": {"type": "%s"}, "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": 16}, "epochs": 5}""";

    @Test
    void classesAreJudgedByTheirAccuracy() {
        String moons = "{\"type\": \"Moons\", \"n\": 90, \"noise\": 0.3}";
        assertSame(FILE.formatted(moons, 2, 1, "BCEWithLogitsLoss"));
        String blobs = moons.replace("Moons", "Blobs");
        assertSame(FILE.formatted(blobs, 2, 3, "CrossEntropyLoss"));
    }

    @Test
    void numbersAreJudgedByTheirErrors() {
        String file = FILE.formatted("{\"type\": \"Linear\", \"n\": 50, \"noise\": 0.1}", 1, 1, "MSELoss");
        TestVerdict verdict = verdict(file);
        assertThat(verdict.loss()).isEqualTo(answer(file).path("loss").doubleValue());
        assertThat(verdict.accuracy()).isEmpty();
        assertThat(verdict.rmse().orElseThrow())
                .isCloseTo(Math.sqrt(verdict.loss()), within(1e-6)); // float32 in another order
    }

    private static void assertSame(String file) {
        TestVerdict verdict = verdict(file);
        assertThat(verdict.loss()).isEqualTo(answer(file).path("loss").doubleValue());
        assertThat(verdict.accuracy().orElseThrow())
                .isEqualTo(answer(file).path("evaluation").path("accuracy").doubleValue());
    }

    private static JsonNode answer(String file) {
        return TrainCommand.answer(file, false).path("test");
    }

    private static TestVerdict verdict(String file) {
        ExperimentSpec spec = ExperimentReader.read(file);
        Trainer trainer = new Trainer(spec, event -> {});
        trainer.run();
        return TestVerdict.of(trainer);
    }
}
