package dev.paso.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Resources;
import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.json.ExperimentReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which input matters, beside numbers of scikit-learn ({@code importance.py}). */
class PermutationImportanceTest {
    private static final JsonNode TOLD = Resources.json("/dev/paso/core/landscape/importance.json");
    private static final String RECIPE = """
            {"version": 1, "dtype": "float64", "data": {"type": "Inline", "x": %s, %s},
             "split": {"type": "TrainTestSplit", "test_size": 0.5, "seed": 13}, %s
             "model": [{"type": "Linear", "in": %d, "out": 1}], "init": {"type": "Torch"},
             "loss": {"type": "%s"}, "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 1}""";

    private static ExperimentSpec regression(String more) {
        return ExperimentReader.read(RECIPE.formatted(TOLD.path("x"), "\"y\": " + TOLD.path("y"), more, 4, "MSELoss"));
    }

    private static ExperimentSpec classification() {
        return ExperimentReader.read(
                RECIPE.formatted(TOLD.path("x"), "\"cls\": " + TOLD.path("cls"), "", 4, "BCEWithLogitsLoss"));
    }

    private static double[] weights() {
        return Stream.concat(TOLD.path("weights").values().stream(), Stream.of(TOLD.path("bias")))
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static PermutationImportance of(ExperimentSpec spec) {
        PreparedData data = spec.prepared();
        return new PermutationImportance(
                spec, data, Predictor.of(spec.model(), spec.dtype()), PermutationImportance.REPEATS, 42);
    }

    private static void assertTold(PermutationImportance.Result found, String key) {
        JsonNode told = TOLD.path(key);
        assertThat(found.score()).isCloseTo(told.path("score").asDouble(), within(1e-12));
        assertClose(found.means(), told.path("mean"));
        assertClose(found.deviations(), told.path("std"));
    }

    private static void assertClose(List<Double> found, JsonNode told) {
        assertThat(found).hasSize(told.size());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isCloseTo(told.path(i).asDouble(), within(1e-12));
        }
    }

    private static PermutationImportance.Result result(ExperimentSpec spec, double... parameters) {
        PermutationImportance importance = of(spec);
        importance.ask(parameters, 0, importance.size());
        return importance.result();
    }

    @Test
    void aRegressionFallsByAsMuchAsInScikitLearn() {
        assertTold(result(regression(""), weights()), "regression");
    }

    @Test
    void aClassifierFallsByAsMuchAsInScikitLearn() {
        assertTold(result(classification(), weights()), "classification");
    }

    @Test
    void wordsOfOneColumnAreShuffledTogether() {
        String rows = IntStream.range(0, 40)
                .mapToObj(row -> "[%s, %s, %s]"
                        .formatted(
                                TOLD.path("x").path(row).path(0),
                                TOLD.path("x").path(row).path(1),
                                IntStream.range(0, 3)
                                        .mapToObj(word ->
                                                TOLD.path("words").path(row).asInt() == word ? "1" : "0")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(", ", "[", "]"));
        String names = "\"y\": %s, \"names\": {\"x\": [\"a\", \"b\", \"c=red\", \"c=green\", \"c=blue\"]}"
                .formatted(TOLD.path("y"));
        ExperimentSpec spec = ExperimentReader.read(RECIPE.formatted(rows, names, "", 5, "MSELoss"));
        assertTold(result(spec, 1.5, -2, 0.5, -1, 2, 0), "words_regression");
    }

    /** A scaled target, rows asked about some at a time: the same share of the variance. */
    @Test
    void itIsTheSameInAnyUnitAndAskedInAnyPieces() {
        ExperimentSpec spec = regression("\"target_scale\": {\"type\": \"StandardScaler\"},");
        PermutationImportance whole = of(spec);
        PermutationImportance pieces = of(spec);
        double[] parameters = {0.4, -0.7, 0.1, 0, 0};
        whole.ask(parameters, 0, whole.size());
        for (int from = 0; from < pieces.size(); from += 7) {
            pieces.ask(parameters, from, Math.min(from + 7, pieces.size()));
        }
        assertThat(pieces.result()).isEqualTo(whole.result());
        PreparedData data = spec.prepared();
        double[] raw = new double[5];
        raw[4] = data.unscaledTarget(0);
        for (int i = 0; i < 4; i++) {
            raw[i] = parameters[i] * (data.unscaledTarget(1) - data.unscaledTarget(0));
        }
        PermutationImportance.Result unscaled = result(regression(""), raw);
        assertThat(whole.result().score()).isCloseTo(unscaled.score(), within(1e-12));
    }

    @Test
    void anInputThatTheModelDoesNotUseMattersNothing() {
        PermutationImportance.Result found = result(regression(""), 1, 1, 1, 0, 0);
        assertThat(found.means().getLast()).isZero();
        assertThat(found.deviations().getLast()).isZero();
    }

    @Test
    void theProjectionIsScikitLearnsPca() {
        Projection projection = Projection.of(regression("").prepared());
        for (int axis = 0; axis < 2; axis++) {
            assertThat(projection.explained(axis))
                    .isCloseTo(TOLD.path("explained").path(axis).asDouble(), within(1e-12));
            double[] places = axis == 0 ? projection.x() : projection.y();
            for (int row = 0; row < places.length; row++) {
                assertThat(Math.abs(places[row]))
                        .isCloseTo(TOLD.path("projected").path(row).path(axis).asDouble(), within(1e-10));
            }
        }
    }
}
