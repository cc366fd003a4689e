package dev.paso.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.RefusedException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A whole number beyond what a field can hold is refused by the field's own rule, as it was written. */
class BeyondTest {
    private static final String FILE = """
            {"version": 1, "data": {"type": "Blobs", "n": 100, "k": 3, "seed": 1}, "split": {"type": "None"},
             "model": [{"type": "Linear", "in": 2, "out": 8}, {"type": "ReLU"}, {"type": "Linear", "in": 8, "out": 3}],
             "init": {"type": "Torch", "seed": 2}, "loss": {"type": "CrossEntropyLoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "scheduler": {"type": "None"},
             "loader": {"batch_size": null, "fetch_first": 0}, "epochs": 1, "edits": []}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"n\": 100 | \"n\": 3000000000 | data.n must be in [1, 100000], was 3000000000",
                "\"n\": 100 | \"n\": -3000000000 | data.n must be at least 1, was -3000000000",
                "\"n\": 100 | \"n\": 1e20 | data.n must be in [1, 100000], was 1e20",
                "\"n\": 100 | \"n\": 1e400 | data.n must be in [1, 100000], was a number beyond 1.797e308",
                "\"n\": 100 | \"n\": 99999999999999999999 | data.n must be in [1, 100000], was 99999999999999999999",
                "\"n\": 100 | \"n\": 100.5 | data.n must be a whole number, was 100.5",
                "\"k\": 3 | \"k\": 3000000000 | data.k must be in [2, 10], was 3000000000",
                "\"seed\": 1 | \"seed\": 1e20 | data.seed must be in [0, 4294967295], was 1e20",
                "\"seed\": 1 | \"seed\": -99999999999999999999 | data.seed must be in [0, 4294967295], was -99999999999999999999",
                "\"in\": 2 | \"in\": 3000000000 | model[0].in must be 2, the number of columns, was 3000000000",
                "\"out\": 8 | \"out\": 3000000000 | model[0].out must be in [1, 4096], was 3000000000",
                "\"in\": 8 | \"in\": 3000000000 | model[2].in must be 8 as the layer before gives, was 3000000000",
                "\"out\": 3 | \"out\": 3000000000 | model[2].out must be in [1, 4096], was 3000000000",
                "\"fetch_first\": 0 | \"fetch_first\": 3000000000 | loader.fetch_first must be in [0, 1000], was 3000000000",
                "\"batch_size\": null | \"batch_size\": 3000000000 | loader.batch_size must be at most 2147483647, was 3000000000",
                "\"epochs\": 1 | \"epochs\": 3000000000 | epochs must be in [0, 1000000], was 3000000000",
                "\"epochs\": 1 | \"epochs\": 1, \"accumulation_steps\": 3000000000 | accumulation_steps must be in [1, 10000], was 3000000000",
                "\"epochs\": 1 | \"epochs\": 1, \"early_stopping\": {\"patience\": 3000000000} | early_stopping.patience must be at most 2147483647, was 3000000000",
                "\"edits\": [] | \"edits\": [{\"step\": -99999999999999999999, \"lr\": 1}] | edits[0].step must be at least 0, was -99999999999999999999",
                "\"edits\": [] | \"edits\": [{\"step\": 0, \"parameter\": \"0.bias\", \"index\": [3000000000], \"value\": 1}] | edits[0].index must lie within shape [8], was [3000000000]",
            })
    void itsFieldItsRuleAndWhatWasWrittenAreSaid(String right, String wrong, String says) {
        assertThat(HostileFiles.fate(FILE.replace(right, wrong), 1).refusal())
                .hasValueSatisfying(refused -> assertThat(refused.getMessage()).startsWith(says));
    }

    @Test
    void milestonesAreAsked() {
        assertThat(scheduled("{\"type\": \"MultiStepLR\", \"milestones\": [3000000000, 2]}"))
                .isEqualTo("scheduler.milestones[1] must be at least 3000000000, in order, was 2");
        assertThat(scheduled("{\"type\": \"MultiStepLR\", \"milestones\": [-3000000000]}"))
                .isEqualTo("scheduler.milestones[0] must be at least 1, in order, was -3000000000");
        assertThat(scheduled("{\"type\": \"StepLR\", \"step_size\": 3000000000}"))
                .isEqualTo("scheduler.step_size must be at most 2147483647, was 3000000000");
    }

    @Test
    void eachIsToldAsItWasWritten() {
        String two =
                FILE.replace("\"epochs\": 1", "\"epochs\": 4000000000, \"early_stopping\": {\"patience\": 3000000000}");
        assertThat(HostileFiles.fate(two, 1).refusal())
                .hasValueSatisfying(refused ->
                        assertThat(refused.getMessage()).isEqualTo("epochs must be in [0, 1000000], was 4000000000"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1e2", "100.0", "1.0e2", "100"})
    void aWholeNumberIsOneHoweverItIsWritten(String written) {
        assertThat(ExperimentReader.read(FILE.replace("100", written)).data().n())
                .isEqualTo(100);
    }

    private static String scheduled(String scheduler) {
        String split = "\"scheduler\": {\"type\": \"None\"}";
        Optional<RefusedException> refusal = HostileFiles.fate(FILE.replace(split, "\"scheduler\": " + scheduler), 1)
                .refusal();
        return refusal.map(RefusedException::getMessage).orElse(List.of().toString());
    }
}
