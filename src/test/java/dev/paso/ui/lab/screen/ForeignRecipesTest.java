package dev.paso.ui.lab.screen;

import dev.paso.Thorough;
import dev.paso.Until;
import dev.paso.core.Dtype;
import dev.paso.core.RefusedException;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.Feature;
import dev.paso.core.data.FunctionSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.experiment.Desk;
import dev.paso.experiment.Runs;
import dev.paso.experiment.SmallHost;
import dev.paso.experiment.Work;
import dev.paso.ui.line.BarePage;
import dev.paso.ui.text.Texts;
import dev.paso.workspace.Command;
import dev.paso.workspace.Draft;
import dev.paso.workspace.Facts;
import dev.paso.workspace.HiddenLayer;
import dev.paso.workspace.Speed;
import dev.paso.workspace.Story;
import dev.paso.workspace.Workspace;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An address of a lab may hold any recipe. One that a step's panels, words or mission do not know what to make of is refused with its
 * rule; with every other one they come to the end.
 */
@ExtendWith(BarePage.class)
class ForeignRecipesTest {
    private static final Map<String, Consumer<Draft>> CHANGES = new LinkedHashMap<>();

    static {
        CHANGES.put("as it is", draft -> {});
        CHANGES.put("without validation", draft -> draft.split = new SplitSpec.None());
        CHANGES.put("with a validation split of one", draft -> draft.split = new SplitSpec.TrainTestSplit(1, 0));
        CHANGES.put("with a training split of one", draft -> draft.split = new SplitSpec.RandomSplit(1, 0));
        CHANGES.put("of one sample a batch", draft -> draft.setBatchSize(OptionalInt.of(1)));
        CHANGES.put("of all samples a batch", draft -> draft.setBatchSize(OptionalInt.empty()));
        CHANGES.put("of few points", draft -> draft.data = of(draft.data.classes() > 2 ? 8 : 4, draft.data));
        CHANGES.put("of many points", draft -> draft.data = of(20_000, draft.data));
        CHANGES.put("without epochs", draft -> draft.epochs = 0);
        CHANGES.put("with a hidden layer", draft -> draft.setHiddenLayers(List.of(new HiddenLayer(3, "ReLU"))));
        CHANGES.put("without hidden layers", draft -> draft.setHiddenLayers(List.of()));
        CHANGES.put("of many units", draft -> draft.setHiddenLayers(List.of(new HiddenLayer(400, "Tanh"))));
        CHANGES.put("with dropout", draft -> draft.addLayer(0, new LayerSpec.Dropout(0.3)));
        CHANGES.put("without bias", draft -> draft.model = withoutBias(draft.model));
        CHANGES.put("with one output a class", ForeignRecipesTest::oneOutputAClass);
        CHANGES.put("with another loss", draft -> draft.loss = new LossSpec.L1(LossSpec.Reduction.MEAN));
        CHANGES.put("with a summed loss", draft -> draft.loss = new LossSpec.Mse(LossSpec.Reduction.SUM));
        CHANGES.put("of two targets", ForeignRecipesTest::twoTargets);
        CHANGES.put("of own points", draft -> draft.data = own(draft.data));
        CHANGES.put("with a feature", draft -> draft.features = List.of(Feature.X1));
        CHANGES.put("with a squared feature", draft -> draft.features = List.of(Feature.X1, Feature.X1_SQUARED));
        CHANGES.put("standardised", draft -> draft.scale = new ScaleSpec.StandardScaler());
        CHANGES.put("in double precision", draft -> draft.dtype = Dtype.FLOAT64);
        CHANGES.put("by Adam", draft -> draft.optimizer = new OptimizerSpec.Adam(0.1));
        CHANGES.put("that diverges", draft -> draft.optimizer = draft.optimizer.withLr(1e6));
        CHANGES.put("from zeros", draft -> draft.init = new InitSpec.Zeros());
        CHANGES.put("of moons", draft -> draft.data = new ShapeSpec.Moons(100, 0.1, 0));
        CHANGES.put("of clouds", draft -> draft.data = new ShapeSpec.Blobs(100, 4, 0.3, 0, 1));
        CHANGES.put("of a wave", draft -> draft.data = new FunctionSpec.Sine(100, 1, 1, 0.1, 0));
    }

    private final Work work = new Work();
    private final Runs runs = SmallHost.runs(1);

    @AfterEach
    void end() {
        runs.close();
        work.close();
    }

    static Stream<At> steps() {
        return At.all();
    }

    @ParameterizedTest
    @Thorough(oneOf = 3)
    @MethodSource("steps")
    void aRecipeIsRefusedOrShown(At at) {
        SoftAssertions all = new SoftAssertions();
        CHANGES.forEach((name, change) -> {
            try {
                show(at, Draft.of(at.step().preset(), change));
            } catch (RefusedException refused) {
                all.assertThat(name)
                        .as("the step's own: %s", refused.getMessage())
                        .isNotEqualTo("as it is");
            } catch (RuntimeException unexpected) {
                all.fail(at + ", " + name, unexpected);
            }
        });
        all.assertAll();
    }

    private void show(At at, ExperimentSpec recipe) {
        Story story = at.lab().story(new Desk(work));
        Workspace workspace = new Workspace(runs, Facts.of(story.step().preset()), Optional.of(story), turn -> {});
        try {
            workspace.require(new Command.Turn(at.step().key(), new Command.Open(recipe, 0, false), Speed.FULL));
            Stage stage = new Stage(Catalogues.of(story, new Texts(Locale.ENGLISH), workspace, work, () -> {}));
            stage.enter(at.lab().name(), story.step());
            stage.show(List.of());
            see(story, workspace, stage);
            workspace.accept(new Command.StepEpoch());
            workspace.run().settled().join();
            see(story, workspace, stage);
        } finally {
            workspace.close();
        }
    }

    private static void see(Story story, Workspace workspace, Stage stage) {
        workspace.look();
        story.said();
        story.answer();
        stage.show(workspace.spec(), workspace.data());
        stage.refresh();
        Until.holds("all is worked out", () -> !story.state().desk().isBusy());
        stage.refresh();
    }

    private static DatasetSpec of(int points, DatasetSpec data) {
        return data instanceof DatasetSpec.Drawn drawn ? drawn.withN(points) : data;
    }

    private static ModelSpec withoutBias(ModelSpec model) {
        return new ModelSpec(model.layers().stream()
                .map(layer -> layer instanceof LayerSpec.Linear linear
                        ? new LayerSpec.Linear(linear.in(), linear.out(), false)
                        : layer)
                .toList());
    }

    private static void oneOutputAClass(Draft draft) {
        draft.model =
                new ModelSpec(List.of(new LayerSpec.Linear(draft.data.inputs(), Math.max(2, draft.data.classes()))));
        draft.loss = new LossSpec.CrossEntropy(LossSpec.Reduction.MEAN, 0);
    }

    private static void twoTargets(Draft draft) {
        Tensor x = Tensor.matrix(6, 1, new double[] {0, 1, 2, 3, 4, 5});
        Tensor y = Tensor.matrix(6, 2, new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
        draft.data = new InlineSpec(x, Optional.of(y), Optional.empty(), InlineSpec.Names.NONE);
        draft.model = new ModelSpec(List.of(new LayerSpec.Linear(1, 2)));
    }

    private static DatasetSpec own(DatasetSpec data) {
        int n = 12;
        double[] x = new double[n * data.inputs()];
        for (int i = 0; i < x.length; i++) {
            x[i] = i * 0.37 % 1;
        }
        Optional<Tensor> y =
                data.isRegression() ? Optional.of(Tensor.matrix(n, 1, Arrays.copyOf(x, n))) : Optional.empty();
        Optional<List<Integer>> labels = data.isRegression()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, n)
                        .map(i -> i % data.classes())
                        .boxed()
                        .toList());
        return new InlineSpec(Tensor.matrix(n, data.inputs(), x), y, labels, InlineSpec.Names.NONE);
    }
}
