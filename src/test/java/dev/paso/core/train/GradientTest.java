package dev.paso.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layer, activation and loss against central differences, through a run as a learner starts it: an update with learning
 * rate 1 moves each parameter by minus its gradient.
 */
class GradientTest {
    private static final double H = 1e-5;

    /** Central differences are wrong by about H² times the third derivative, and lose about 1e-16 / H in subtraction. */
    private static final double TOLERANCE = 1e-8;

    private static final int SAMPLES = 7;

    static Stream<Arguments> everything() {
        List<LayerSpec> hidden = List.of(
                new LayerSpec.Relu(),
                new LayerSpec.LeakyRelu(0.2),
                new LayerSpec.Elu(1.5),
                new LayerSpec.Gelu(false),
                new LayerSpec.Gelu(true),
                new LayerSpec.Silu(),
                new LayerSpec.BatchNorm1d(1),
                new LayerSpec.Tanh(),
                new LayerSpec.Sigmoid(),
                new LayerSpec.Softplus(2, 1.5),
                new LayerSpec.Dropout(0.4));
        return hidden.stream()
                .flatMap(layer -> Stream.of(LossSpec.Reduction.values())
                        .flatMap(GradientTest::losses)
                        .map(loss -> Arguments.of(layer, loss)));
    }

    private static Stream<LossSpec> losses(LossSpec.Reduction reduction) {
        return Stream.of(
                new LossSpec.Mse(reduction),
                new LossSpec.L1(reduction),
                new LossSpec.SmoothL1(reduction, 0.7),
                new LossSpec.Huber(reduction, 0.7),
                new LossSpec.Bce(reduction),
                new LossSpec.BceWithLogits(reduction, 2.5),
                new LossSpec.CrossEntropy(reduction, 0),
                new LossSpec.CrossEntropy(reduction, 0.3),
                new LossSpec.CrossEntropy(reduction, 0.3, List.of(0.5, 2.0, 3.0)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everything")
    void anUpdateGoesAgainstTheSlopeOfTheLoss(LayerSpec hidden, LossSpec loss) {
        ModelSpec model = model(hidden, loss);
        DatasetSpec data = data(loss);
        double[] parameters =
                new Random(3).doubles(model.parameterCount(), -1.2, 1.2).toArray();
        Trainer trainer = firstUpdate(model, data, loss, parameters);
        double[] after = trainer.parameters();
        for (int i = 0; i < parameters.length; i++) {
            double slope =
                    (loss(model, data, loss, parameters, i, H) - loss(model, data, loss, parameters, i, -H)) / (2 * H);
            assertThat(parameters[i] - after[i])
                    .as("parameter %d", i)
                    .isCloseTo(slope, within(TOLERANCE * (1 + Math.abs(slope))));
        }
    }

    private static double loss(
            ModelSpec model, DatasetSpec data, LossSpec loss, double[] parameters, int moved, double by) {
        double[] some = parameters.clone();
        some[moved] += by;
        return firstUpdate(model, data, loss, some).losses().last().orElseThrow();
    }

    /** Dropout draws the same mask every time: the generator starts from the same seed. */
    private static Trainer firstUpdate(ModelSpec model, DatasetSpec data, LossSpec loss, double[] parameters) {
        ExperimentSpec spec = new ExperimentSpec(
                "",
                Dtype.FLOAT64,
                data,
                new SplitSpec.None(),
                new ScaleSpec.None(),
                List.of(),
                model,
                state(model, parameters),
                loss,
                new OptimizerSpec.Sgd(1),
                new SchedulerSpec.None(),
                new LoaderSpec(OptionalInt.empty(), true, false, LoaderSpec.Dialect.TORCH, OptionalLong.of(5), 0),
                1,
                0.5,
                List.of());
        Trainer trainer = new Trainer(spec, event -> {});
        trainer.update();
        return trainer;
    }

    private static InitSpec state(ModelSpec model, double[] parameters) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (ModelSpec.Slice slice : model.parameters()) {
            double[] values = new double[slice.size()];
            System.arraycopy(parameters, slice.offset(), values, 0, values.length);
            state.put(slice.name(), Tensor.of(slice.shape(), values));
        }
        return new InitSpec.State(state);
    }

    /** The second layer has no bias. */
    private static ModelSpec model(LayerSpec hidden, LossSpec loss) {
        int outputs = loss instanceof LossSpec.CrossEntropy ? 3 : 2;
        List<LayerSpec> layers = new ArrayList<>(List.of(
                new LayerSpec.Linear(3, 4),
                fitted(hidden, 4),
                new LayerSpec.Linear(4, 3, false),
                fitted(hidden, 3),
                new LayerSpec.Linear(3, outputs)));
        if (loss instanceof LossSpec.Bce) {
            layers.add(new LayerSpec.Sigmoid());
        }
        return new ModelSpec(layers);
    }

    private static LayerSpec fitted(LayerSpec hidden, int units) {
        return hidden instanceof LayerSpec.BatchNorm1d ? new LayerSpec.BatchNorm1d(units) : hidden;
    }

    private static DatasetSpec data(LossSpec loss) {
        Random random = new Random(4);
        Tensor x = Tensor.matrix(SAMPLES, 3, random.doubles(3 * SAMPLES, -2, 2).toArray());
        if (loss instanceof LossSpec.CrossEntropy) {
            List<Integer> labels = List.of(0, 1, 2, 2, 1, 0, 2);
            return new InlineSpec(x, Optional.empty(), Optional.of(labels));
        }
        double[] y = loss.isBinary()
                ? random.doubles(2 * SAMPLES, 0, 1).toArray()
                : random.doubles(2 * SAMPLES, -2, 2).toArray();
        return new InlineSpec(x, Optional.of(Tensor.matrix(SAMPLES, 2, y)), Optional.empty());
    }
}
