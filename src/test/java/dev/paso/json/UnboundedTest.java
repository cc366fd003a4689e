package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paso.core.optim.ClipSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code norm_type} may be infinite, as PyTorch's may: JSON has no such number, and Python's writer writes one nonetheless. */
class UnboundedTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"inf\"", "\"Infinity\"", "\"+Inf\"", "Infinity", "1e400"})
    void infinityIsReadInPythonsSpellingsAndWrittenAsAWord(String written) {
        var spec = ExperimentReader.read(file(written));
        assertThat(spec.options().clip()).isEqualTo(new ClipSpec.Norm(0.5, Double.POSITIVE_INFINITY));
        String again = ExperimentWriter.write(spec);
        assertThat(again).contains("\"norm_type\":\"inf\"");
        assertThat(ExperimentReader.read(again)).isEqualTo(spec);
    }

    @Test
    void whatIsNoSuchNumberIsRefusedAsBefore() {
        assertThatThrownBy(() -> ExperimentReader.read(file("\"two\"")))
                .hasMessage("clip.norm_type must be a number, was \"two\"");
        assertThatThrownBy(() -> ExperimentReader.read(file("-Infinity"))).hasMessageContaining("clip.norm_type");
        assertThatThrownBy(() -> ExperimentReader.read(file("NaN")))
                .hasMessage("clip.norm_type must be a number, was NaN");
        assertThatThrownBy(() -> ExperimentReader.read(file("2").replace("0.5", "\"inf\"")))
                .hasMessage("clip.max_norm must be a number, was \"inf\"");
    }

    private static String file(String normType) {
        return """
            {"version": 1, "name": "", "dtype": "float32", "data": {"type": "Moons", "n": 20, "noise": 0.2, "seed": 7},
             "split": {"type": "None"}, "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Zeros"},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null},
             "epochs": 3, "clip": {"type": "clip_grad_norm_", "max_norm": 0.5, "norm_type": %s}}""".formatted(normType);
    }
}
