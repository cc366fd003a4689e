package dev.paso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Resources;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Random experiments over every part and option of the file, against a real PyTorch, scikit-learn and NumPy:
 * {@code pytorch/reference.py} among the resources made them, and makes as many more as one likes.
 */
class PyTorchTest {
    /** Relative to what is at least {@link #FLOOR}; the experiments were chosen so that PyTorch keeps to it against itself. */
    private static final double FLOAT64 = 1e-10;

    private static final double FLOAT32 = 5e-6;
    private static final double FLOOR = 1e-2;

    static Stream<Reference> references() {
        return Stream.of("/pytorch/references.jsonl", "/pytorch/more.jsonl")
                .flatMap(Resources::lines)
                .map(JsonMapper.shared()::readTree)
                .map(line -> new Reference(line.path("experiment"), line.path("answer")));
    }

    record Reference(JsonNode experiment, JsonNode answer) {
        double tolerance() {
            return experiment.path("dtype").asString().equals("float32") ? FLOAT32 : FLOAT64;
        }

        @Override
        public String toString() {
            return experiment.path("name").asString();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("references")
    void trainsAndEvaluatesAsPyTorchDoes(Reference reference) {
        JsonNode ours = TrainCommand.answer(reference.experiment.toString(), false);
        reference.answer.properties().forEach(field -> {
            String what = field.getKey() + " of " + reference.experiment;
            assertSame(what, ours.path(field.getKey()), field.getValue(), reference.tolerance());
        });
    }

    private static void assertSame(String what, JsonNode ours, JsonNode theirs, double tolerance) {
        assertThat(ours.size()).as(what).isEqualTo(theirs.size());
        if (theirs.isObject()) {
            theirs.properties().forEach(e -> assertSame(what, ours.path(e.getKey()), e.getValue(), tolerance));
        } else if (theirs.isArray()) {
            for (int i = 0; i < theirs.size(); i++) {
                assertSame(what, ours.get(i), theirs.get(i), tolerance);
            }
        } else if (theirs.isNumber()) {
            double expected = theirs.doubleValue();
            double most = tolerance * Math.max(FLOOR, Math.abs(expected));
            assertThat(ours.doubleValue()).as(what).isCloseTo(expected, within(most));
        } else {
            assertThat(ours).as(what).isEqualTo(theirs);
        }
    }
}
