package dev.paso.cli;

import static dev.paso.cli.Headless.run;
import static dev.paso.cli.Headless.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Resources;
import dev.paso.core.optim.OptimizerKinds;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TrainCommandTest {
    private static final String REGRESSION = """
            {"version": 1, "dtype": "float32",
             "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "noise": 0.1, "seed": 42},
             "split": {"type": "RandomSplit", "train_size": 0.8, "seed": 13},
             "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Torch", "seed": 42},
             "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 16, "dialect": "%s", "fetch_first": %d}, "epochs": 200}
            """;
    private static final String MOONS = """
            {"version": 1, "dtype": "float32", "data": {"type": "Moons", "n": 100, "noise": 0.3, "seed": 0},
             "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13}, "scale": {"type": "StandardScaler"},
             "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 42},
             "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1},
             "loader": {"batch_size": 16, "dialect": "%s", "reseed": 42}, "epochs": 100, "threshold": 0.5}
            """;

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
        JsonNode book = record("c3-roc-points");
        assertSame(evaluation.at("/roc/fpr"), book.get(0));
        assertSame(evaluation.at("/roc/tpr"), book.get(1));
        assertThat(evaluation.path("labels").toString())
                .isEqualTo(record("c3-val-labels").toString());
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lr\": 0.1 | \"lr\": -1 | optimizer.lr must be greater than 0, was -1",
                "\"SGD\" | \"Lion\" | optimizer.type must be one of %s, was Lion",
                "\"epochs\": 200 | \"epoch\": 200 | epochs must be given, was missing",
                "\"in\": 1 | \"in\": 3 | model[0].in must be 1, the number of columns, was 3",
                "\"n\": 100 | \"n\": 1e400 | data.n must be a number within 1.797e308, was beyond it",
            })
    void wrongExperimentsAreRefusedByPath(String right, String wrong, String message) {
        String experiment = REGRESSION.formatted("book", 0).replace(right, wrong);
        JsonNode answer = train(experiment);
        assertThat(answer.path("status").asString()).isEqualTo("invalid");
        assertThat(answer.path("error").asString()).isEqualTo(message.formatted(OptimizerKinds.ALL.names()));
    }

    @Test
    void aRunThatDivergesSaysAtWhichStep() {
        JsonNode answer = train(REGRESSION
                .formatted("book", 0)
                .replace("\"lr\": 0.1", "\"lr\": 50")
                .replace("\"batch_size\": 16", "\"batch_size\": null"));
        assertThat(answer.path("status").asString()).isEqualTo("diverged");
        assertThat(answer.path("error").asString())
                .contains("step " + answer.path("steps").asString())
                .containsPattern("the largest stable learning rate is 0\\.\\d+, was 50\\.0");
        assertThat(answer.path("state_dict").size()).isEqualTo(2);
    }

    /** With mini-batches the largest stable learning rate is not that of full ones: only what was tried is told. */
    @Test
    void noLimitIsNamedThatIsNotKnown() {
        JsonNode answer = train(REGRESSION.formatted("book", 0).replace("\"lr\": 0.1", "\"lr\": 50"));
        assertThat(answer.path("error").asString())
                .doesNotContain("largest stable")
                .containsPattern("try a smaller learning rate than 50\\.0; 0\\.\\d+ trained when it was tried");
    }

    @Test
    void theLearningRateOfEachEpochIsTold() {
        String scheduled = REGRESSION
                .formatted("book", 0)
                .replace(
                        "\"epochs\": 200",
                        "\"epochs\": 4, \"scheduler\": {\"type\": \"ExponentialLR\", \"gamma\": 0.5}");
        assertThat(train(scheduled).path("learning_rates").toString()).isEqualTo("[0.1,0.05,0.025,0.0125]");
    }

    /** scikit-learn's accuracy_score, confusion_matrix, precision_recall_fscore_support and roc_auc_score of these scores. */
    @Test
    void moreThanTwoClassesAreEvaluatedByClassAndAsTheirMean() {
        JsonNode evaluation = train(MOONS.formatted("torch")
                        .replace(
                                "\"Moons\", \"n\": 100, \"noise\": 0.3",
                                "\"Blobs\", \"n\": 100, \"k\": 4, \"noise\": 1.2")
                        .replace("\"in\": 2, \"out\": 1", "\"in\": 2, \"out\": 4")
                        .replace("BCEWithLogitsLoss", "CrossEntropyLoss"))
                .path("evaluation");
        assertThat(evaluation.propertyNames())
                .containsExactly(
                        "scores", "labels", "confusion", "accuracy", "precision", "recall", "f1", "roc_auc", "macro");
        assertThat(evaluation.path("macro").propertyNames()).containsExactly("precision", "recall", "f1", "roc_auc");
        assertThat(evaluation.path("confusion")).hasSize(4);
        assertThat(evaluation.at("/scores/0")).hasSize(4);
        for (String name : List.of("precision", "recall", "f1", "roc_auc")) {
            double mean = evaluation
                    .path(name)
                    .valueStream()
                    .mapToDouble(JsonNode::doubleValue)
                    .average()
                    .orElseThrow();
            assertThat(evaluation.path("macro").path(name).doubleValue()).isCloseTo(mean, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, MSELoss, ''", "1, MSELoss, ',{\"type\": \"Sigmoid\"}'", "2, CrossEntropyLoss, ''"})
    void twoClassesAreEvaluatedWhateverTheLoss(int outputs, String loss, String last) {
        JsonNode evaluation = train(MOONS.formatted("torch")
                        .replace("\"out\": 1}", "\"out\": " + outputs + "}" + last)
                        .replace("BCEWithLogitsLoss", loss))
                .path("evaluation");
        assertThat(evaluation.path("accuracy").doubleValue()).isGreaterThan(0.7);
        assertThat(evaluation.path("scores")).hasSize(20);
        assertThat(evaluation.path("roc_auc").doubleValue()).isGreaterThan(0.9);
    }

    @Test
    void anAnswerHasTheSameFieldsWhateverCameOfIt() {
        List<String> always =
                List.of("name", "status", "error", "epochs", "steps", "train_losses", "learning_rates", "val_losses");
        assertThat(train("nonsense").propertyNames()).containsExactlyElementsOf(always);
        String regression = REGRESSION.formatted("book", 0);
        assertThat(train(regression).propertyNames())
                .startsWith(always.toArray(String[]::new))
                .endsWith("state_dict");
        JsonNode untrained = train(regression.replace("\"epochs\": 200", "\"epochs\": 0"), "--steps");
        assertThat(untrained.toString())
                .startsWith(
                        "{\"name\":\"\",\"status\":\"finished\",\"error\":null,\"epochs\":0,\"steps\":0,"
                                + "\"train_losses\":[],\"learning_rates\":[],\"val_losses\":[],\"step_losses\":[],\"state_dict\":{\"0.weight\":[[0.7645");
        assertThat(train(regression.replace("\"batch_size\": 16", "\"validate\": false"))
                        .path("val_losses"))
                .isEmpty();
        assertThat(train(MOONS.formatted("book")).path("evaluation").propertyNames())
                .containsExactly(
                        "scores",
                        "labels",
                        "threshold",
                        "confusion",
                        "accuracy",
                        "precision",
                        "recall",
                        "roc",
                        "roc_auc",
                        "pr",
                        "pr_auc",
                        "average_precision");
    }

    @Test
    void badLinesDoNotStopTheOthers() {
        String good = REGRESSION.formatted("book", 0).replace("\n", " ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = run("{\n" + good + "\nnonsense\n" + good, out, "train", "-");
        assertThat(status).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().map(TrainCommandTest::status))
                .containsExactly("invalid", "finished", "invalid", "finished");
    }

    @Test
    void aRefusedExperimentIsToldByItsName() {
        JsonNode answer = train(
                REGRESSION.formatted("book", 0).replace("{\"version\": 1", "{\"name\": \"Mine\", \"version\": 2"));
        assertThat(answer.toString())
                .isEqualTo(
                        "{\"name\":\"Mine\",\"status\":\"invalid\",\"error\":\"version must be 1, was 2\",\"epochs\":0,"
                                + "\"steps\":0,\"train_losses\":[],\"learning_rates\":[],\"val_losses\":[]}");
    }

    @Test
    void moreStepsThanCanBeToldAreRefused() {
        String many = REGRESSION.formatted("book", 0).replace("\"epochs\": 200", "\"epochs\": 1000000");
        assertThat(train(many.replace("\"batch_size\": 16", "\"batch_size\": 8"), "--steps")
                        .path("error")
                        .asString())
                .isEqualTo("epochs must make at most 5000000 steps with --steps, was 10000000");
    }

    private static String status(String line) {
        return JsonMapper.shared().readTree(line).path("status").asString();
    }

    private static JsonNode record(String id) {
        return Resources.json("/book/values.json")
                .valueStream()
                .filter(r -> r.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow()
                .path("value");
    }
}
