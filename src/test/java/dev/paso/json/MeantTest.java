package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.loss.LossKinds;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.optim.OptimizerKinds;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes another library's word, or slips, is told the name that is meant. */
class MeantTest {
    private static final String FILE = """
            {"version": 1, "data": {"type": "Moons"}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Zeros"}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 1}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"type\": \"SGD\" | \"kind\": \"SGD\" | optimizer.kind must be called type",
                "\"lr\": 0.1 | \"learning_rate\": 0.1 | optimizer.learning_rate must be called lr",
                "\"in\": 2 | \"in_features\": 2 | model[0].in_features must be called in",
                "\"Moons\" | \"Moons\", \"n_samples\": 9 | data.n_samples must be called n",
                "\"None\"} | \"TrainTestSplit\", \"random_state\": 9} | split.random_state must be called seed",
                "\"Moons\" | \"Inline\", \"x\": [[1, 2], [3, 4]], \"labels\": [0, 1] | data.labels must be called cls",
                "\"epochs\" | \"lr\": 0.1, \"epochs\" | lr must stand elsewhere: as optimizer.lr",
                "\"batch_size\": null | \"batch_size\": 4, \"epochs\": 9 | loader.epochs must stand elsewhere: as epochs"
            })
    void aRefusalTellsIt(String right, String wrong, String says) {
        assertRefused(right, wrong, says);
    }

    @Test
    void whoWritesAModuleIsToldTheKindAndAllOthers() {
        assertRefused(
                "\"SGD\"",
                "\"torch.optim.SGD\"",
                "optimizer.type must be one of " + OptimizerKinds.ALL.names()
                        + " (did you mean SGD?), was torch.optim.SGD");
    }

    private static void assertRefused(String right, String wrong, String says) {
        assertThat(HostileFiles.fate(FILE.replaceFirst(Pattern.quote(right), wrong), 1)
                        .refusal())
                .hasValueSatisfying(refused -> assertThat(refused.getMessage()).isEqualTo(says));
    }

    @Test
    void kindsAreKnownByTheirOtherNames() {
        assertThat(Meant.of("nn.ReLU", LayerKinds.ALL.names())).hasValue("ReLU");
        assertThat(Meant.of("Dense", LayerKinds.ALL.names())).hasValue("Linear");
        assertThat(Meant.of("Softmax", LayerKinds.ALL.names())).isEmpty();
        assertThat(Meant.of("mse", LossKinds.ALL.names())).hasValue("MSELoss");
        assertThat(Meant.of("CrossEntropyLos", LossKinds.ALL.names())).hasValue("CrossEntropyLoss");
        assertThat(Meant.of("NLLLoss", LossKinds.ALL.names())).hasValue("CrossEntropyLoss");
        assertThat(Meant.of("rmsprop", OptimizerKinds.ALL.names())).hasValue("RMSprop");
        assertThat(Meant.of("Newton", OptimizerKinds.ALL.names())).isEmpty();
        assertThat(Meant.of("x".repeat(100_000), List.of("x", "y"))).isEmpty();
    }
}
