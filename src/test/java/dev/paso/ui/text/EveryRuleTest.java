package dev.paso.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.paso.Until;
import dev.paso.core.Dtype;
import dev.paso.core.Refused;
import dev.paso.core.RefusedException;
import dev.paso.core.Require;
import dev.paso.core.Rule;
import dev.paso.core.Tensor;
import dev.paso.core.data.FunctionSpec;
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
import dev.paso.core.train.Fitting;
import dev.paso.core.train.Limits;
import dev.paso.core.train.Trainer;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Run;
import dev.paso.experiment.RunSettings;
import dev.paso.experiment.Runs;
import dev.paso.experiment.State;
import dev.paso.experiment.Work;
import dev.paso.json.ExperimentLink;
import dev.paso.json.ExperimentReader;
import dev.paso.table.ColumnChoice;
import dev.paso.table.Imported;
import dev.paso.table.ScoreChoice;
import dev.paso.table.ScoreScale;
import dev.paso.table.Scores;
import dev.paso.table.TableLimits;
import dev.paso.table.TableReader;
import dev.paso.table.Wishes;
import dev.paso.table.Workbooks;
import dev.paso.table.source.Encoding;
import dev.paso.workspace.Draft;
import dev.paso.workspace.FactsJson;
import dev.paso.workspace.KeptRecipes;
import dev.paso.workspace.descent.GradientDescent;
import dev.paso.workspace.descent.Recipes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whatever can be refused is refused once here, and said in every language. */
class EveryRuleTest {
    private static final String PLACE = "\\{\\w+}";
    private static final String GOOD = """
        {"version": 1, "name": "", "data": {"type": "Moons", "n": 100}, "split": {"type": "TrainTestSplit", "test_size": 0.2},
         "features": ["x1", "x2"], "model": [{"type": "Linear", "in": 2, "out": 1}], "init": {"type": "Torch", "seed": 1},
         "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "SGD", "lr": 0.1}, "scheduler": {"type": "None"},
         "loader": {"batch_size": 16}, "epochs": 5, "edits": []}\
        """;
    private static final String DATA = "{\"type\": \"Moons\", \"n\": 100}";
    private static final String LAYER = "{\"type\": \"Linear\", \"in\": 2, \"out\": 1}";
    private static final String INIT = "{\"type\": \"Torch\", \"seed\": 1}";
    private static final String NO_EDITS = "\"edits\": []";

    @Test
    void everyRuleIsMetAndSaidInEveryLanguage() {
        Set<Rule> met = EnumSet.noneOf(Rule.class);
        Stream.of(files(), data(), models(), texts(), links(), edits(), hosts(), runs(), doors(), tables(), columns())
                .flatMap(one -> one)
                .forEach(attempt -> met.add(rule(attempt)));
        assertThat(met).containsExactlyInAnyOrder(Rule.values());
    }

    private static Rule rule(ThrowingCallable attempt) {
        Throwable thrown = catchThrowable(attempt);
        assertThat(thrown).isInstanceOf(Refused.class);
        String english = thrown.getMessage();
        for (Locale language : new Translations().getProvidedLocales()) {
            String said = new Texts(language).refusal((RuntimeException) thrown);
            assertThat(said).as(english).doesNotContainPattern(PLACE);
            assertThat(said.equals(english)).as(said).isEqualTo(language.equals(Locale.ENGLISH));
        }
        return ((Refused) thrown).refusal().rule();
    }

    private static Stream<ThrowingCallable> files() {
        return Stream.of(
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

    private static Stream<ThrowingCallable> tables() {
        TableLimits small = new TableLimits(80, 3, 2, 3);
        return Stream.of(
                table(" "),
                table("a\0b,c"),
                () -> new TableReader(TableLimits.DEFAULT)
                        .read(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}, Wishes.NONE),
                table("<!DOCTYPE html><html>"),
                table("version https://git-lfs.github.com/spec/v1\noid sha256:1\n"),
                table("X = [[1, 2], [3, 4]]"),
                table("{\"a\": {\"b\": {\"c\": 1}}}"),
                () -> new TableReader(TableLimits.DEFAULT)
                        .read(new byte[] {(byte) 0xFF, ',', 'a'}, Wishes.NONE.with(Encoding.UTF_8)),
                () -> new TableReader(small).read("a,b\n" + "1,2\n".repeat(30), Wishes.NONE),
                () -> new TableReader(small).read("a,b\n" + "1,2\n".repeat(4), Wishes.NONE),
                () -> new TableReader(small).read("a,b,c\n1,2,3\n", Wishes.NONE),
                table("a\n1\n"),
                table("a,b\n"),
                table("a,b\n1,\"2\n"),
                table("a,b\n\"1\"x,2\n"),
                table("a,b\n1,\"" + "x".repeat(100_001) + "\"\n"),
                table("a,b\n1,2\n3,4,5\n6,7\n"),
                table("a,b\n1,2\n3,4\n\nc,d\n5,6\n7,8\n"),
                table("  precision    recall  f1-score   support\n\n  0  0.90  0.95  0.92  20\n"),
                () -> new TableReader(TableLimits.DEFAULT).read(Workbooks.packed(65_000_000), Wishes.NONE));
    }

    private static ThrowingCallable table(String text) {
        return () -> new TableReader(TableLimits.DEFAULT).read(text, Wishes.NONE);
    }

    private static Stream<ThrowingCallable> columns() {
        String words = "a,b\nu,v\nw,x\ny,z\ns,t\n";
        String many = IntStream.range(0, 20)
                .mapToObj(i -> i + ",w" + i % 11 + "\n")
                .collect(Collectors.joining("", "a,b\n", ""));
        return Stream.of(
                imported(words, 0, 1, true),
                imported("a,b\n1,u\n2,v\n3,w\n4,t\n", 0, 1, false),
                imported("a,b\n1,2\n1e300,3\n3,4\n4,5\n", 0, 1, false),
                imported("a,b\n1,2\n2,3\n3,4\n4,5\n", 0, 0, false),
                imported("a,b\n7,2\n7,3\n7,4\n7,5\n", 0, 1, false),
                imported("a,b\n1,u\n2,u\n3,u\n4,u\n", 0, 1, true),
                imported(many, 0, 1, true),
                imported("a,b\n1,2\n2,3\n", 0, 1, false),
                () -> Imported.of(
                        new TableReader(TableLimits.DEFAULT).read(words, Wishes.NONE),
                        new ColumnChoice(List.of(), 1, true)),
                () -> Imported.of(
                        new TableReader(TableLimits.DEFAULT).read(wide(60), Wishes.NONE),
                        new ColumnChoice(IntStream.range(0, 59).boxed().toList(), 59, false)),
                scores("p,y\n0.5,0\n2,1\n", ScoreScale.PROBABILITY),
                scores("p,y\n0.5,0\n0.2,0\n", ScoreScale.PROBABILITY),
                scores("id,y\n7,0\n8,1\n9,0\n", ScoreScale.LOGIT));
    }

    /** Numbers in so many columns. */
    private static String wide(int columns) {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> row == 0 ? "c" + column : String.valueOf(row * column % 7 + 0.5))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    private static ThrowingCallable imported(String csv, int input, int target, boolean isClasses) {
        return () -> Imported.of(
                new TableReader(TableLimits.DEFAULT).read(csv, Wishes.NONE),
                new ColumnChoice(List.of(input), target, isClasses));
    }

    private static ThrowingCallable scores(String csv, ScoreScale scale) {
        return () -> Scores.of(
                new TableReader(TableLimits.DEFAULT).read(csv, Wishes.NONE), new ScoreChoice(0, 1, scale, false));
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

    private static Stream<ThrowingCallable> hosts() {
        Limits slow = new Limits(100_000, 9, 99, 9_999, 999_999, 9, 9, 9, 1, 1);
        ExperimentSpec large =
                read(GOOD.replace("\"n\": 100", "\"n\": 50000").replace("\"batch_size\": 16", "\"batch_size\": null"));
        return Stream.of(
                () -> slow.check(large.withEpochs(1)),
                () -> slow.check(
                        read(GOOD.replace("\"epochs\": 5", "\"epochs\": 9").replace("\"n\": 100", "\"n\": 100000"))),
                () -> new Limits(100_000, 9, 99, 9_999, 100, 9, 9, 9).check(large),
                () -> new Limits(100_000, 9, 99, 9_999, 999_999, 1_000_000, 9, 1).check(large.withEpochs(1_000_000)),
                () -> Fitting.check(large, 1),
                () -> {
                    throw Fitting.refusal(large, 1_000_000);
                });
    }

    private static Stream<ThrowingCallable> runs() {
        return Stream.of(
                () -> open(1, 500, runs -> {
                    runs.open(read(GOOD));
                    runs.open(read(GOOD));
                }),
                () -> open(9, 1, runs -> runs.open(read(GOOD))),
                () -> open(1, 500, runs -> {
                    Run run = runs.open(read(GOOD));
                    run.close();
                    run.pause();
                }),
                () -> open(1, 500, runs -> {
                    Run run = runs.open(
                            read(GOOD.replace("BCEWithLogitsLoss", "MSELoss").replace("0.1", "1e30")));
                    run.train();
                    Until.state(run, State.DIVERGED);
                    run.edit(step -> new Edit.SetLr(step, 1));
                }),
                () -> open(1, 500, runs -> {
                    Run run = runs.open(
                            read(GOOD.replace("{\"type\": \"None\"}", "{\"type\": \"OneCycleLR\", \"max_lr\": 1}")));
                    run.train();
                    Until.state(run, State.FINISHED);
                    run.train();
                }));
    }

    /** What is refused where this test has no way in: by the command line and by an address. */
    /** What gradient descent is about, with more of it than a lab looks into. */
    private static ExperimentSpec manyPoints() {
        return Draft.of(Recipes.book(), draft -> draft.data = new FunctionSpec.Linear(2_001, 1, 2, 0.1, 0, 1));
    }

    private static Stream<ThrowingCallable> doors() {
        return Stream.of(
                () -> FactsJson.read("{"),
                () -> new KeptRecipes().find("gone"),
                () -> new GradientDescent().story(new Desk(new Work())).check("data", ExperimentReader.read(GOOD)),
                () -> new GradientDescent().story(new Desk(new Work())).check("data", manyPoints()),
                () -> {
                    throw new RefusedException("epochs", Rule.STEPS_TOLD, 5, 6L);
                },
                () -> {
                    throw new RefusedException("step", Rule.WHOLE_FROM_0, "two");
                });
    }

    private static void open(int most, int megabytes, Consumer<Runs> attempt) {
        Duration hour = Duration.ofHours(1);
        try (Runs runs = new Runs(new RunSettings(1, most, Limits.DEFAULT, hour, hour, 30, megabytes, 0))) {
            attempt.accept(runs);
        }
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

    private static ExperimentSpec read(String text) {
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
