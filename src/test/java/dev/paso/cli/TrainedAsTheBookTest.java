package dev.paso.cli;

import static dev.paso.cli.Headless.train;
import static dev.paso.cli.Recipes.MOONS;
import static dev.paso.cli.Recipes.REGRESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.BookValues;
import dev.paso.Resources;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is trained ends where the book ends, and each step of it is libtorch's. */
class TrainedAsTheBookTest {
    static Stream<JsonNode> cases() {
        return StreamSupport.stream(
                Resources.json("/book/torch-sample.json").path("cases").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void trainsAsLibtorchDid(JsonNode reference) {
        JsonNode answer = train(experiment(reference).toString(), "--steps");
        boolean isFloat32 = reference.path("dtype").asString().equals("float32");
        double tolerance = isFloat32 ? 2e-6 : 1e-10; // relative; float32 libtorch itself differs by more than float64
        JsonNode losses = reference.path("losses");
        assertThat(answer.path("step_losses")).hasSize(losses.size());
        for (int i = 0; i < losses.size(); i++) {
            double expected = losses.get(i).doubleValue();
            assertThat(answer.path("step_losses").get(i).doubleValue())
                    .as("loss of step %d", i)
                    .isCloseTo(expected, within(tolerance * Math.abs(expected)));
        }
        if (!isFloat32) {
            assertSame(answer.path("state_dict"), reference.path("final_params"));
        }
    }

    private static void assertSame(JsonNode ours, JsonNode theirs) {
        if (theirs.isNumber()) {
            double expected = theirs.doubleValue();
            assertThat(ours.doubleValue()).isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
        } else if (theirs.isArray()) {
            for (int i = 0; i < theirs.size(); i++) {
                assertSame(ours.get(i), theirs.get(i));
            }
        } else {
            theirs.properties().forEach(e -> assertSame(ours.path(e.getKey()), e.getValue()));
        }
    }

    private static ObjectNode experiment(JsonNode reference) {
        JsonNode file = Resources.json("/book/torch-sample.json");
        ObjectNode data = (ObjectNode)
                file.path("datasets").path(reference.path("dataset").asString()).deepCopy();
        data.remove("note");
        data.put("type", "Inline");
        ObjectNode experiment = JsonMapper.shared().createObjectNode();
        experiment.put("version", 1).put("epochs", reference.path("steps").intValue());
        experiment.set("dtype", reference.path("dtype"));
        experiment.set("data", data);
        experiment.putObject("split").put("type", "None");
        experiment.set("model", reference.path("model"));
        ObjectNode init = experiment.putObject("init").put("type", "State");
        init.set("state_dict", file.path("inits").path(reference.path("init").asString()));
        experiment.set("loss", reference.path("loss"));
        experiment.set("optimizer", reference.path("optimizer"));
        experiment.putObject("loader").putNull("batch_size");
        return experiment;
    }

    /** c2-v4 (without a fetched batch) and c2-v5-state, c2-v4-current-torch and c2-final-current-torch. */
    @ParameterizedTest
    @CsvSource({
        "book, 1, 1.9448, 1.0295, 6e-5",
        "torch, 0, 1.9437652826309204, 1.028671383857727, 3e-6",
        "torch, 1, 1.9432399272918701, 1.0263203382492065, 3e-6"
    })
    void chapterTwoEndsWhereTheBookEnds(String dialect, int fetchFirst, double weight, double bias, double tolerance) {
        JsonNode state = train(REGRESSION.formatted(dialect, fetchFirst)).path("state_dict");
        assertThat(state.at("/0.weight/0/0").doubleValue()).isCloseTo(weight, within(tolerance));
        assertThat(state.at("/0.bias/0").doubleValue()).isCloseTo(bias, within(tolerance));
    }

    /** c3-trained-state-generation-b and c3-trained-current-torch. */
    @ParameterizedTest
    @CsvSource({
        "book-transitional, 1.1815, -1.869, -0.0581, 6e-5",
        "torch, 1.180625319480896, -1.8692580461502075, -0.059131260961294174, 3e-6"
    })
    void chapterThreeEndsWhereTheBookEnds(String dialect, double w1, double w2, double bias, double tolerance) {
        JsonNode state = train(MOONS.formatted(dialect)).path("state_dict");
        assertThat(state.at("/0.weight/0/0").doubleValue()).isCloseTo(w1, within(tolerance));
        assertThat(state.at("/0.weight/0/1").doubleValue()).isCloseTo(w2, within(tolerance));
        assertThat(state.at("/0.bias/0").doubleValue()).isCloseTo(bias, within(tolerance));
    }

    /** c3-cm-50, c3-accuracy-50, c3-precision-recall-50, c3-auc, c3-val-labels, c3-roc-points. */
    @Test
    void chapterThreeIsEvaluatedAsTheBookDoes() {
        JsonNode evaluation = train(MOONS.formatted("book")).path("evaluation");
        assertThat(evaluation.path("confusion").toString()).isEqualTo("[[7,2],[1,10]]");
        assertThat(evaluation.path("accuracy").doubleValue()).isEqualTo(0.85);
        assertThat(evaluation.path("precision").doubleValue()).isCloseTo(0.8333333333333334, within(1e-12));
        assertThat(evaluation.path("recall").doubleValue()).isCloseTo(0.9090909090909091, within(1e-12));
        assertThat(evaluation.path("roc_auc").doubleValue()).isCloseTo(0.9797979797979798, within(1e-9));
        assertThat(evaluation.path("pr_auc").doubleValue()).isCloseTo(0.9854312354312356, within(1e-9));
        JsonNode book = BookValues.record("c3-roc-points").path("value");
        assertSame(evaluation.at("/roc/fpr"), book.get(0));
        assertSame(evaluation.at("/roc/tpr"), book.get(1));
        assertThat(evaluation.path("labels").toString())
                .isEqualTo(BookValues.record("c3-val-labels").path("value").toString());
    }

    /** c0-initial-mse and c1-numpy-1000-epochs. */
    @Test
    void chapterZeroDescendsAsTheBookDoes() {
        String chapterZero = """
            {"version": 1, "dtype": "float64", "data": {"type": "Linear"},
             "split": {"type": "NumpyShuffle", "train_size": 0.8}, "model": [{"type": "Linear", "in": 1, "out": 1}],
             "init": {"type": "NumpyNormal", "seed": 42}, "loss": {"type": "MSELoss"},
             "optimizer": {"type": "SGD", "lr": 0.1}, "loader": {"batch_size": null}, "epochs": 1000}
            """;
        JsonNode answer = train(chapterZero);
        assertThat(answer.at("/train_losses/0").doubleValue()).isCloseTo(2.7421577700550976, within(1e-12));
        assertThat(answer.at("/state_dict/0.bias/0").doubleValue()).isCloseTo(1.02354094, within(6e-9));
        assertThat(answer.at("/state_dict/0.weight/0/0").doubleValue()).isCloseTo(1.96896411, within(6e-9));
    }
}
