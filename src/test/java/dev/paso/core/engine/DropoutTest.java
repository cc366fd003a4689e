package dev.paso.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.Tensor;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The masks themselves are libtorch's: LibtorchTest trains through them. */
class DropoutTest {
    private static final String EXPERIMENT = """
            {"version": 1, "data": {"type": "Moons", "noise": 0.3}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 1}%s], "init": {"type": "Torch", "seed": 42},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 16}, "epochs": 3}
            """;

    @Test
    void droppingNothingDrawsNothingSoThatTheBatchesStayTheSame() {
        assertThat(trained(", {\"type\": \"Dropout\", \"p\": 0}")).isEqualTo(trained(""));
        assertThat(trained(", {\"type\": \"Dropout\", \"p\": 0.1}")).isNotEqualTo(trained(""));
    }

    private static List<Tensor> trained(String layer) {
        Trainer trainer = new Trainer(ExperimentReader.read(EXPERIMENT.formatted(layer)), event -> {});
        trainer.run();
        return List.copyOf(trainer.stateDict().values());
    }
}
