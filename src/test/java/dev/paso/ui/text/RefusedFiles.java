package dev.paso.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.core.Dtype;
import dev.paso.core.Require;
import dev.paso.core.Tensor;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.Undersampling;
import dev.paso.core.engine.Predictor;
import dev.paso.core.lesson.RangeTest;
import dev.paso.core.lesson.SavedModel;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.train.Edit;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Experiments, and links to them, that are refused. */
final class RefusedFiles {
    /** One that is not. */
    static final String GOOD = """
        {"version": 1, "name": "", "data": {"type": "Moons", "n": 100}, "split": {"type": "TrainTestSplit", "test_size": 0.2},
         "features": ["x1", "x2"], "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 1},
         "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1}, "scheduler": {"type": "None"},
         "loader": {"batch_size": 16}, "epochs": 5, "edits": []}\
        """;

    private static final String DATA = "{\"type\": \"Moons\", \"n\": 100}";
    private static final String LAYER = "{\"type\": \"Linear\", \"in\": 2, \"out\": 1}";
    private static final String INIT = "{\"type\": \"Torch\", \"seed\": 1}";
    private static final String NO_EDITS = "\"edits\": []";

    private RefusedFiles() {}

    static Stream<ThrowingCallable> all() {
        return Stream.of(files(), data(), models(), texts(), links(), edits()).flatMap(attempts -> attempts);
    }

    private static Stream<ThrowingCallable> files() {
        return Stream.of(
                instead("\"type\": \"SGD\", ", ""),
                instead("\"lr\": 0.1", "\"lr\": -1"),
                instead("\"lr\": 0.1", "\"lr\": 0.1, \"momentum\": -1"),
                instead("\"lr\": 0.1", "\"lr\": \"fast\""),
                instead("\"lr\": 0.1", "\"lr\": " + "9".repeat(350)),
                instead("\"lr\": 0.1", "\"lr\": 0.1, \"nesterov\": 1"),
                instead("\"lr\": 0.1", "\"lr\": 0.1, \"nesterov\": true"),
                instead("\"lr\": 0.1", "\"lr\": 0.1, \"speed\": 3"),
                instead("\"type\": \"SGD\"", "\"type\": \"Newton\""),
                instead("\"type\": \"SGD\"", "\"type\": \"torch.optim.SGD\""),
                instead("\"lr\": 0.1", "\"learning_rate\": 0.1"),
                instead("\"lr\": 0.1", "\"lr\": 0.1, \"epochs\": 3"),
                instead("\"type\": \"SGD\", \"lr\": 0.1", "\"type\": \"Adam\", \"betas\": [1]"),
                instead("\"type\": \"SGD\", \"lr\": 0.1", "\"type\": \"Adam\", \"betas\": [1, 0]"),
                instead("{\"type\": \"None\"}", "{\"type\": \"ReduceLROnPlateau\", \"factor\": 2}"),
                instead("{\"type\": \"None\"}", "{\"type\": \"OneCycleLR\", \"max_lr\": 1, \"total_steps\": 3}"),
                with("\"SGD\"", "\"Adagrad\"", "{\"type\": \"None\"}", "{\"type\": \"OneCycleLR\", \"max_lr\": 1}"),
                instead("\"version\": 1", "\"version\": 7"),
                instead("\"version\": 1,", ""),
                instead("\"name\": \"\"", "\"name\": 3"),
                instead("\"epochs\": 5", "\"epochs\": 1000000000"),
                instead("\"epochs\": 5", "\"epochs\": 5.5"),
                instead("\"batch_size\": 16", "\"batch_size\": 3000000000"),
                instead("\"batch_size\": 16", "\"batch_size\": \"full\""),
                instead("{\"type\": \"SGD\", \"lr\": 0.1}", "\"SGD\""));
    }

    private static Stream<ThrowingCallable> data() {
        return Stream.of(
                instead(DATA, "[1]"),
                instead(DATA, "{\"type\": \"Inline\", \"x\": 3}"),
                instead(DATA, "{\"type\": \"Inline\", \"x\": [[1, 2], [3]], \"cls\": [0]}"),
                instead(DATA, "{\"type\": \"Inline\", \"x\": [[1, 2], [3, 4]], \"cls\": [0]}"),
                instead(DATA, "{\"type\": \"Inline\", \"x\": [[1, 2], [3, 4]]}"),
                instead(DATA, "{\"type\": \"Inline\", \"x\": [[1, 2], [3, 4]], \"y\": [1, 0], \"cls\": [0, 1]}"),
                instead(DATA, "{\"type\": \"Inline\", \"x\": [[1, 2], [3, 4]], \"cls\": [1, 2]}"),
                instead(DATA, "{\"type\": \"Inline\", \"x\": [[1, 2], [3, 4]], \"y\": [1, -1]}"),
                instead(DATA, "{\"type\": \"Inline\", \"x\": [[1e39, 2], [3, 4]], \"cls\": [0, 1]}"),
                instead(DATA, "{\"type\": \"Plane\", \"n\": 100}"),
                instead(DATA, "{\"type\": \"Blobs\", \"n\": 100, \"k\": 3}"),
                with(DATA, "{\"type\": \"Plane\", \"n\": 100}", "BCEWithLogitsLoss", "CrossEntropyLoss"),
                instead("\"test_size\": 0.2", "\"test_size\": 1.5"),
                instead("\"test_size\": 0.2", "\"test_size\": 100"),
                instead("\"TrainTestSplit\", \"test_size\": 0.2", "\"RandomSplit\", \"train_size\": 200"),
                with(DATA, "{\"type\": \"Linear\", \"n\": 100}", "[\"x1\", \"x2\"]", "[\"x2\"]"),
                with(
                        DATA,
                        "{\"type\": \"Plane\", \"n\": 100}",
                        "\"test_size\": 0.2}",
                        "\"test_size\": 0.2, \"stratify\": true}",
                        "BCEWithLogitsLoss",
                        "MSELoss"),
                with(
                        DATA,
                        "{\"type\": \"Inline\", \"x\": [[1, 2], [3, 4], [5, 6]], \"cls\": [0, 0, 1]}",
                        "\"test_size\": 0.2}",
                        "\"test_size\": 1, \"stratify\": true}"),
                instead("\"test_size\": 0.2}", "\"test_size\": 1, \"stratify\": true}"),
                formula("x1 + *"),
                formula("sin x1"),
                with(
                        DATA,
                        "{\"type\": \"Plane\", \"n\": 50}",
                        "BCEWithLogitsLoss",
                        "MSELoss",
                        NO_EDITS,
                        NO_EDITS + ", \"sampler\": {\"type\": \"WeightedRandomSampler\"}"),
                formula("(x1"),
                formula("x1 2"),
                formula("x1 = 2"),
                formula("0 < x1 < 1"),
                formula("x + x2"),
                formula("y > 1"),
                formula("1 > 2"),
                with(DATA, formulaOf("log(x1)"), "BCEWithLogitsLoss", "MSELoss", "[\"x1\", \"x2\"]", "[]"),
                () -> Undersampling.apply(numbers(), 0.5, 0),
                () -> Require.finite("x", Double.NaN),
                () -> Require.between("level", 1, 0, 1));
    }

    private static Stream<ThrowingCallable> models() {
        return Stream.of(
                instead("[" + LAYER + "]", "3"),
                instead("[" + LAYER + "]", "[" + LAYER + ", {\"type\": \"Softmax\"}]"),
                instead("[" + LAYER + "]", "[{\"type\": \"Tanh\"}]"),
                instead(LAYER, LAYER + ", {\"type\": \"Linear\", \"in\": 2, \"out\": 1}"),
                instead("\"in\": 2", "\"in\": 3"),
                instead("\"out\": 1", "\"out\": 4"),
                instead("BCEWithLogitsLoss", "BCELoss"),
                instead(NO_EDITS, NO_EDITS + ", \"frozen\": [\"0.weight\", \"0.bias\"]"),
                instead(NO_EDITS, NO_EDITS + ", \"target_scale\": {\"type\": \"StandardScaler\"}"),
                instead("\"batch_size\": 16", "\"batch_size\": 99, \"drop_last\": true"),
                with(
                        "[" + LAYER + "]",
                        "[" + LAYER + ", {\"type\": \"BatchNorm1d\", \"num_features\": 1}]",
                        "\"batch_size\": 16",
                        "\"batch_size\": 79"),
                instead(INIT, "{\"type\": \"State\", \"state_dict\": {}}"),
                instead(INIT, state("[[1, 2, 3]], \"0.bias\": [0]")),
                instead(INIT, state("[[1, 2]], \"0.bias\": [0], \"1.bias\": [0]")),
                () -> RangeTest.of(read(GOOD), prepared(read(GOOD)), 1, 1, 10),
                () -> Predictor.of(new ModelSpec(List.of(new LayerSpec.Linear(2, 1))), Dtype.FLOAT32)
                        .predict(new double[2], new double[2], 1, new double[1]),
                () -> saved(Map.of()).resume(read(GOOD), 1),
                () -> saved(Map.of("0.weight", Tensor.vector(1))).resume(read(GOOD), 1),
                () -> new SavedModel(2, Map.of(), 0.1, List.of(), List.of()));
    }

    private static Stream<ThrowingCallable> texts() {
        return Stream.of(
                reading(""),
                reading("{"),
                reading("{} {}"),
                reading("{\"a\": 1, \"a\": 2}"),
                reading("{\"cells\": [], \"nbformat\": 4}"),
                reading("[".repeat(100)),
                reading(" ".repeat(32_000_001)));
    }

    private static Stream<ThrowingCallable> links() {
        byte[] file = GOOD.getBytes(StandardCharsets.UTF_8);
        byte[] deflated = deflated(file);
        return Stream.of(
                () -> ExperimentLink.decode("abc$"),
                () -> ExperimentLink.decode("a".repeat(ExperimentLink.MAX_LENGTH + 1)),
                () -> ExperimentLink.decode(base64(file)),
                () -> ExperimentLink.decode(base64(Arrays.copyOf(deflated, deflated.length + 3))),
                () -> ExperimentLink.decode(base64(Arrays.copyOf(deflated, deflated.length / 2))),
                () -> ExperimentLink.decode(base64(deflated(new byte[] {(byte) 0xF1, ' '}))),
                () -> ExperimentLink.decode(base64(deflated(new byte[ExperimentLink.MAX_FILE_BYTES + 1]))),
                () -> ExperimentLink.encode(read(GOOD.replace("\"name\": \"\"", "\"name\": \"\\ud800\""))),
                () -> ExperimentLink.encode(read(manyNumbers())));
    }

    private static Stream<ThrowingCallable> edits() {
        return Stream.of(
                instead(NO_EDITS, "\"edits\": 5"),
                instead(NO_EDITS, "\"edits\": [{\"step\": 3, \"lr\": 1}, {\"step\": 1, \"lr\": 1}]"),
                instead(NO_EDITS, edit("9.weight", "[0]")),
                instead(NO_EDITS, edit("0.bias", "[4]")),
                with("BCEWithLogitsLoss", "MSELoss", NO_EDITS, "\"edits\": [{\"step\": 0, \"pos_weight\": 2}]"),
                () -> new Trainer(read(GOOD), event -> {}).edit(new Edit.SetLr(3, 1)));
    }

    private static ThrowingCallable instead(String part, String other) {
        String text = GOOD.replace(part, other);
        assertThat(text).isNotEqualTo(GOOD);
        return reading(text);
    }

    private static ThrowingCallable formula(String formula) {
        return instead(DATA, formulaOf(formula));
    }

    private static String formulaOf(String formula) {
        return "{\"type\": \"Formula\", \"formula\": \"" + formula + "\"}";
    }

    private static ThrowingCallable with(
            String part, String other, String second, String otherSecond, String third, String otherThird) {
        return reading(GOOD.replace(part, other).replace(second, otherSecond).replace(third, otherThird));
    }

    private static ThrowingCallable with(String part, String other, String second, String otherSecond) {
        return reading(GOOD.replace(part, other).replace(second, otherSecond));
    }

    private static ThrowingCallable reading(String text) {
        return () -> new Trainer(Limits.DEFAULT.check(read(text)), event -> {});
    }

    static ExperimentSpec read(String text) {
        return ExperimentReader.read(text);
    }

    private static String state(String weight) {
        return "{\"type\": \"State\", \"state_dict\": {\"0.weight\": " + weight + "}}";
    }

    private static String edit(String parameter, String index) {
        return "\"edits\": [{\"step\": 0, \"parameter\": \"" + parameter + "\", \"index\": " + index
                + ", \"value\": 1}]";
    }

    private static PreparedData prepared(ExperimentSpec spec) {
        return PreparedData.of(spec.data(), spec.split(), spec.scale(), spec.features(), spec.dtype());
    }

    private static SavedModel saved(Map<String, Tensor> state) {
        return new SavedModel(0, state, 0.1, List.of(), List.of());
    }

    private static InlineSpec numbers() {
        Tensor some = Tensor.vector(1.5, 2.5, 3.5);
        return new InlineSpec(some, Optional.of(some), Optional.empty());
    }

    /** More than a link can hold. */
    private static String manyNumbers() {
        String many = "[" + "0.123456789, ".repeat(60_000) + "1]";
        return GOOD.replace(DATA, "{\"type\": \"Inline\", \"x\": " + many + ", \"y\": " + many + "}")
                .replace("\"in\": 2", "\"in\": 1")
                .replace("[\"x1\", \"x2\"]", "[]")
                .replace("BCEWithLogitsLoss", "MSELoss");
    }

    private static byte[] deflated(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            out.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
