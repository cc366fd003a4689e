package dev.paso.cli;

import static dev.paso.cli.Headless.run;
import static dev.paso.cli.Headless.train;
import static dev.paso.cli.Recipes.MOONS;
import static dev.paso.cli.Recipes.REGRESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.optim.OptimizerKinds;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./paso train} answers: its fields, what it evaluates and what it refuses. */
class TrainCommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lr\": 0.1 | \"lr\": -1 | optimizer.lr must be greater than 0, was -1",
                "\"SGD\" | \"Lion\" | optimizer.type must be one of %s, was Lion",
                "\"epochs\": 200 | \"epoch\": 200 | epochs must be given, was missing",
                "\"in\": 1 | \"in\": 3 | model[0].in must be 1, the number of columns, was 3",
                "\"n\": 100 | \"n\": 1e400 | data.n must be in [1, 100000], was a number beyond 1.797e308",
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
                .containsPattern("the largest stable learning rate is 0\\.\\d+, was 50");
        assertThat(answer.path("state_dict").size()).isEqualTo(2);
    }

    /** With mini-batches the largest stable learning rate is not that of full ones: only what was tried is told. */
    @Test
    void noLimitIsNamedThatIsNotKnown() {
        JsonNode answer = train(REGRESSION.formatted("book", 0).replace("\"lr\": 0.1", "\"lr\": 50"));
        assertThat(answer.path("error").asString())
                .doesNotContain("largest stable")
                .containsPattern("try a smaller learning rate than 50; 0\\.\\d+ trained when it was tried");
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
}
