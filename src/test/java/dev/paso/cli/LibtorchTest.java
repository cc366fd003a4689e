package dev.paso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Resources;
import dev.paso.core.Dtype;
import dev.paso.core.nn.Initializer;
import dev.paso.core.random.TorchGenerator;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a real libtorch in float64; {@code libtorch/Trajectories.java} among the resources made the numbers. */
class LibtorchTest {
    /** Relative: another order of summing differs by 1e-16, which steep losses multiply up to 2e-11 in 20 steps. */
    private static final double TOLERANCE = 1e-9;

    static Stream<JsonNode> trajectories() {
        return Resources.lines("/libtorch/trajectories.jsonl").map(JsonMapper.shared()::readTree);
    }

    static Stream<JsonNode> inits() {
        return Resources.lines("/libtorch/inits.jsonl").map(JsonMapper.shared()::readTree);
    }

    /** Every activation and dropout with every loss, and the optimizers with their options in turn. */
    @ParameterizedTest
    @MethodSource("trajectories")
    void trainsAsLibtorchDoes(JsonNode reference) {
        JsonNode answer = TrainCommand.answer(reference.path("experiment").toString(), true);
        assertSame(answer.path("step_losses"), reference.path("step_losses"));
        assertSame(answer.at("/state_dict/0.weight"), reference.path("weight"));
    }

    @ParameterizedTest
    @MethodSource("inits")
    void startsAsLibtorchDoes(JsonNode reference) {
        ExperimentSpec spec = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Inline", "x": [[1, 2, 3]], "y": [[1, 2, 3, 4, 5, 6, 7, 8]]},
                 "split": {"type": "None"}, "model": [{"type": "Linear", "in": 3, "out": 8}], "init": %s,
                 "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD"}, "loader": {}, "epochs": 0}
                """.formatted(reference.path("init")));
        double[] ours = Initializer.initialize(spec.init(), spec.model(), Dtype.FLOAT32, new TorchGenerator(0));
        for (int i = 0; i < 24; i++) {
            float theirs = reference.path("weight").get(i / 3).get(i % 3).floatValue();
            assertThat((float) ours[i]).as("weight %d", i).isCloseTo(theirs, within(4 * Math.ulp(theirs)));
        }
    }

    private static void assertSame(JsonNode ours, JsonNode theirs) {
        assertThat(ours.size()).isEqualTo(theirs.size());
        if (theirs.isArray()) {
            for (int i = 0; i < theirs.size(); i++) {
                assertSame(ours.get(i), theirs.get(i));
            }
        } else {
            double expected = theirs.doubleValue();
            assertThat(ours.doubleValue()).isCloseTo(expected, within(TOLERANCE * Math.max(1e-2, Math.abs(expected))));
        }
    }
}
