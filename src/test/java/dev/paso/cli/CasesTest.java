package dev.paso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.Resources;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Experiments as people bring them, not quite right: what the answer says, and what it must not say. */
class CasesTest {
    static Stream<JsonNode> cases() {
        return Resources.lines("/experiments/cases.jsonl").map(JsonMapper.shared()::readTree);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsWrongIsSaidAsItIs(JsonNode one) {
        JsonNode answer = TrainCommand.answer(one.path("input").toString(), false);
        JsonNode right = one.path("right");
        String why = one.path("why").asString() + ": " + answer.path("error").asString("");
        assertThat(texts(right.path("status")))
                .as(why)
                .contains(answer.path("status").asString());
        texts(right.path("says"))
                .forEach(words ->
                        assertThat(answer.path("error").asString("")).as(why).contains(words));
        texts(right.path("says_not"))
                .forEach(words ->
                        assertThat(answer.path("error").asString("")).as(why).doesNotContain(words));
    }

    private static List<String> texts(JsonNode node) {
        return node.isString()
                ? List.of(node.stringValue())
                : node.valueStream().map(JsonNode::stringValue).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"x\":[[0],[1],[2],[3]],\"cls\":[1,2,3,1] | 3 | CrossEntropyLoss | data.cls must hold class indices from 0 to 2, was from 1 to 3",
                "\"x\":[[0],[1],[2],[3]],\"cls\":[0,1,3,0] | 3 | CrossEntropyLoss | data.cls must hold class indices from 0 to 2, was from 0 to 3",
                "\"x\":[[0],[1],[2],[3]],\"cls\":[0,1,2,3] | 3 | CrossEntropyLoss | model[0].out must be 4 for this loss and data, was 3",
                "\"x\":[[0],[1],[2],[3]],\"cls\":[1,2,2,1] | 1 | BCEWithLogitsLoss | data.cls must hold class indices from 0 to 1, was from 1 to 2",
                "\"x\":[[0],[1],[2],[3]],\"cls\":[0,1,2,1] | 1 | BCEWithLogitsLoss | loss.type must fit the data: binary cross-entropy needs two classes, was 3 classes",
                "\"x\":[[0],[1],[2],[3]],\"cls\":[-1,1,1,-1] | 1 | BCEWithLogitsLoss | data.cls must hold class indices from 0 to 1, was from -1 to 1",
                "\"x\":[[0],[1],[2],[3]],\"y\":[-1,1,1,-1] | 1 | BCEWithLogitsLoss | data.y must be in [0, 1], a probability, for this loss, was -1",
                "\"x\":[[0],[1],[2],[3]],\"y\":[0,1,1,0],\"cls\":[0,1,0,0] | 1 | BCEWithLogitsLoss | data.y must say the same as cls or be left out, in row 2, where cls is 0, was 1",
                "\"x\":[[0],[1],[NaN],[3]],\"y\":[0,1,1,0] | 1 | MSELoss | data.x[2][0] must be a number, was NaN",
                "\"x\":[[0],[1],[-Infinity],[3]],\"y\":[0,1,1,0] | 1 | MSELoss | data.x[2][0] must be a number within 1.797e308, was beyond it",
                "\"x\":[[0],[1],[1e39],[3]],\"y\":[0,1,1,0] | 1 | MSELoss | data.x[2][0] must be within 3.403e38 to fit float32, was 1e39",
                "\"x\":[[0],[1],[2],[3]],\"y\":[0,1,-4e38,0] | 1 | MSELoss | data.y[2][0] must be within 3.403e38 to fit float32, was -4e38",
            })
    void ownDataAreRefusedWhereTheyAreWrong(String data, int outputs, String loss, String says) {
        JsonNode answer = own(data, outputs, loss, 0.1);
        assertThat(answer.path("status").asString()).isEqualTo("invalid");
        assertThat(answer.path("error").asString()).isEqualTo(says);
    }

    private static JsonNode own(String data, int outputs, String loss, double lr) {
        return TrainCommand.answer("""
                {"version": 1, "data": {"type": "Inline", %s}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": %d}], "init": {"type": "Torch", "seed": 42},
                 "loss": {"type": "%s"}, "optimizer": {"type": "SGD", "lr": %s}, "loader": {"batch_size": null},
                 "epochs": 200}
                """.formatted(data, outputs, loss, lr), false);
    }

    /** Whoever leaves a class out on purpose gives the model an output for it. */
    @Test
    void aClassWithoutSamplesIsNoMistake() {
        JsonNode answer = own("\"x\":[[0],[1],[2],[3]],\"cls\":[1,2,3,1]", 4, "CrossEntropyLoss", 0.1);
        assertThat(answer.path("status").asString()).isEqualTo("finished");
    }

    @Test
    void largeInputsAreNamedAndWhatHelpsWasTried() {
        JsonNode answer = own("\"x\":[[100],[200],[300],[500]],\"y\":[1,2,3,5]", 1, "MSELoss", 0.1);
        assertThat(answer.path("error").asString())
                .contains("not scaled and reach 500", "StandardScaler it trained at 0.1")
                .containsPattern("largest stable learning rate is 1\\.0\\d+e-05, was 0\\.1");
    }

    /** PyTorch, too, refuses such a rate, though only in the first update. */
    @Test
    void aRateThatTheTypeCannotHoldIsRefusedBeforeItTrains() {
        JsonNode answer = own("\"x\":[[0],[1],[2],[3]],\"y\":[0,1,2,3]", 1, "MSELoss", 1e39);
        assertThat(answer.path("status").asString()).isEqualTo("invalid");
        assertThat(answer.path("error").asString())
                .isEqualTo("optimizer.lr must be within 3.403e38 to fit float32, was 1e39");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"init\": {\"type\": \"State\", \"state_dict\": {\"0.weight\": [[1e39]], \"0.bias\": [0]}} | init.state_dict.0.weight",
                "\"init\": {\"type\": \"Normal\", \"seed\": 1, \"mean\": 0, \"std\": 1e39} | init.std",
                "\"init\": {\"type\": \"Uniform\", \"seed\": 1, \"a\": 0, \"b\": 1e39} | init.b",
                "\"init\": {\"type\": \"Xavier\", \"seed\": 1, \"gain\": 1e39} | init.gain",
                "\"edits\": [{\"step\": 1, \"lr\": 1e39}] | edits[0].lr",
                "\"edits\": [{\"step\": 1, \"parameter\": \"0.bias\", \"index\": [0], \"value\": 1e39}] | edits[0].value",
                "\"edits\": [{\"step\": 1, \"pos_weight\": 1e39}] | edits[0].pos_weight",
                "\"loss\": {\"type\": \"BCEWithLogitsLoss\", \"pos_weight\": 1e39} | loss.pos_weight",
            })
    void aNumberThatTheTypeCannotHoldIsRefusedWhereverItStands(String part, String field) {
        String init = part.startsWith("\"init\"") ? "" : "\"init\": {\"type\": \"Torch\", \"seed\": 42},";
        String loss = part.startsWith("\"loss\"") ? "" : "\"loss\": {\"type\": \"BCEWithLogitsLoss\"},";
        JsonNode answer = TrainCommand.answer("""
                {"version": 1, "data": {"type": "Inline", "x": [[0], [1]], "y": [0, 1]}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], %s %s "optimizer": {"type": "SGD", "lr": 0.1},
                 "loader": {"batch_size": null}, "epochs": 2, %s}
                """.formatted(init, loss, part), false);
        assertThat(answer.path("error").asString())
                .isEqualTo(field + " must be within 3.403e38 to fit float32, was 1e39");
    }

    /** The squares of these are beyond float32, and so no learning rate is to blame. */
    @Test
    void numbersThatOverflowInTheFirstLossAreToBlame() {
        JsonNode answer = own("\"x\":[[1e25],[2e25],[3],[4]],\"y\":[0,1,2,3]", 1, "MSELoss", 0.1);
        assertThat(answer.path("status").asString()).isEqualTo("diverged");
        assertThat(answer.path("error").asString())
                .contains("before any update, is beyond float32", "reach 2e25")
                .doesNotContain("learning rate");
    }
}
