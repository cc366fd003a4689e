package dev.paso.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The masks themselves are libtorch's: LibtorchTest trains through them. */
class DropoutTest {
    private static final double A_FEW_ROUNDINGS = 1e-6; // of float32, in another order where a layer more is there
    private static final String EXPERIMENT = """
            {"version": 1, "data": {"type": "Moons", "noise": 0.3}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 1}%s], "init": {"type": "Torch", "seed": 42},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 16}, "epochs": 3}
            """;

    @Test
    void droppingNothingDrawsNothingSoThatTheBatchesStayTheSame() {
        assertThat(farthest(trained(", {\"type\": \"Dropout\", \"p\": 0}"), trained("")))
                .isLessThan(A_FEW_ROUNDINGS);
        assertThat(farthest(trained(", {\"type\": \"Dropout\", \"p\": 0.1}"), trained("")))
                .isGreaterThan(1000 * A_FEW_ROUNDINGS);
    }

    private static double farthest(double[] some, double[] others) {
        return IntStream.range(0, some.length)
                .mapToDouble(i -> Math.abs(some[i] - others[i]))
                .max()
                .orElseThrow();
    }

    private static double[] trained(String layer) {
        Trainer trainer = new Trainer(ExperimentReader.read(EXPERIMENT.formatted(layer)), event -> {});
        trainer.run();
        return trainer.parameters();
    }
}
