package dev.paso.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.data.DatasetSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.Samples;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.ShapeSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.loss.LossSpec.Reduction;
import dev.paso.core.metric.ConfusionMatrix;
import dev.paso.core.metric.Metric;
import dev.paso.core.nn.Activations;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What explanations claim of options and controls: their formulas, and what follows from choosing them. */
class HelpClaimsTest {
    private static final DatasetSpec MOONS = new ShapeSpec.Moons(200, 0.2, 1);

    /** The formulas that explain the activations. */
    @Holds({
        "help.network.activation.ReLU",
        "help.network.activation.LeakyReLU",
        "help.network.activation.ELU",
        "help.network.activation.SiLU",
        "help.network.activation.Tanh",
        "help.network.activation.Sigmoid",
        "help.network.activation.Softplus"
    })
    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.5, 0.25, 2})
    void activationsAreTheirFormulas(double z) {
        double sigmoid = 1 / (1 + Math.exp(-z));
        check(new LayerSpec.Relu(), z, Math.max(0, z));
        check(new LayerSpec.LeakyRelu(0.01), z, z > 0 ? z : z / 100);
        check(new LayerSpec.Elu(1), z, z > 0 ? z : Math.exp(z) - 1);
        check(new LayerSpec.Silu(), z, z * sigmoid);
        check(new LayerSpec.Sigmoid(), z, sigmoid);
        check(new LayerSpec.Softplus(1, 20), z, Math.log(1 + Math.exp(z)));
        assertThat(Activations.value(new LayerSpec.Tanh(), z)).isBetween(-1.0, 1.0);
        assertThat(Activations.slope(new LayerSpec.Tanh(), z))
                .as("steepest at 0")
                .isLessThan(Activations.slope(new LayerSpec.Tanh(), 0));
    }

    private static void check(LayerSpec.Activation activation, double z, double expected) {
        assertThat(Activations.value(activation, z)).as(activation.toString()).isCloseTo(expected, within(1e-9));
    }

    /** Of an outlier the absolute error counts less than the square, and HuberLoss and SmoothL1Loss as the absolute one grow. */
    @Holds({
        "help.training.loss.MSELoss",
        "help.training.loss.L1Loss",
        "help.training.loss.SmoothL1Loss",
        "help.training.loss.HuberLoss"
    })
    @Test
    void lossesOfNumbersAreSquaredOrAbsolute() {
        Loss squared = new Loss(new LossSpec.Mse(Reduction.MEAN));
        Loss absolute = new Loss(new LossSpec.L1(Reduction.MEAN));
        assertThat(squared.value(7, 3)).isEqualTo(16);
        assertThat(absolute.value(7, 3)).isEqualTo(4);
        for (Loss both : List.of(
                new Loss(new LossSpec.SmoothL1(Reduction.MEAN, 1)), new Loss(new LossSpec.Huber(Reduction.MEAN, 1)))) {
            assertThat(both.value(0.2, 0) / both.value(0.1, 0))
                    .as("squared: twice as far is four times as much")
                    .isCloseTo(4, within(1e-9));
            assertThat(both.value(12, 0) - both.value(11, 0))
                    .as("absolute: one further is one more")
                    .isCloseTo(1, within(1e-9));
        }
    }

    /** The noise of the moons is the standard deviation of what is added to them. */
    @Holds("help.data.noise")
    @Test
    void noiseIsAStandardDeviation() {
        Samples still =
                experiment(new ShapeSpec.Moons(5000, 0, 1), 1e-3).prepared().raw();
        Samples moved =
                experiment(new ShapeSpec.Moons(5000, 0.2, 1), 1e-3).prepared().raw();
        double squares = IntStream.range(0, still.x().length)
                .mapToDouble(i -> Math.pow(moved.x()[i] - still.x()[i], 2))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(squares)).isCloseTo(0.2, within(0.01));
    }

    /** No straight line is right about many more than half of opposite corners; of two clouds the middle line is right nearly always. */
    @Holds({"help.data.pictures.xor", "help.data.pictures.gaussians"})
    @Test
    void aLineDividesCloudsAndNotOppositeCorners() {
        assertThat(best(new ShapeSpec.Xor(400, 0, 1))).isLessThan(0.8);
        assertThat(best(new ShapeSpec.Gaussians(400, 0.5, 1))).isGreaterThan(0.98);
    }

    /** The largest share that a line through the plane has right, of many. */
    private static double best(DatasetSpec data) {
        Samples points = experiment(data, 1e-3).prepared().raw();
        double best = 0;
        for (int degrees = 0; degrees < 360; degrees += 5) {
            double c = Math.cos(Math.toRadians(degrees));
            double s = Math.sin(Math.toRadians(degrees));
            for (double offset = -2; offset <= 2; offset += 0.1) {
                double limit = offset;
                long right = IntStream.range(0, points.size())
                        .filter(i -> (c * points.x()[2 * i] + s * points.x()[2 * i + 1] > limit)
                                == (points.labels()[i] == 1))
                        .count();
                best = Math.max(best, (double) right / points.size());
            }
        }
        return best;
    }

    private static ExperimentSpec experiment(DatasetSpec data, double lr) {
        return experiment(data, new OptimizerSpec.Sgd(lr), 1, OptionalInt.empty());
    }

    private static ExperimentSpec experiment(
            DatasetSpec data, OptimizerSpec optimizer, double posWeight, OptionalInt batch) {
        return new ExperimentSpec(
                "",
                Dtype.FLOAT64,
                data,
                new SplitSpec.None(),
                new ScaleSpec.None(),
                List.of(),
                new ModelSpec(List.of(new LayerSpec.Linear(2, 1))),
                new InitSpec.Torch(1),
                new LossSpec.BceWithLogits(Reduction.MEAN, posWeight),
                optimizer,
                new SchedulerSpec.None(),
                new LoaderSpec(batch, true, false, LoaderSpec.Dialect.TORCH, OptionalLong.of(1), 0),
                300,
                0.5,
                List.of());
    }

    private static Trainer trained(ExperimentSpec spec) {
        Trainer trainer = new Trainer(spec, event -> {});
        trainer.run();
        return trainer;
    }

    /** A rate that is too low is slow; fewer samples an update are more updates an epoch. */
    @Holds({"help.training.lr", "help.training.batch"})
    @Test
    void aLowRateIsSlowAndSmallBatchesAreMoreUpdates() {
        Trainer slow = trained(experiment(MOONS, 1e-4));
        Trainer good = trained(experiment(MOONS, 0.5));
        assertThat(slow.losses().training().orElseThrow())
                .isGreaterThan(1.5 * good.losses().training().orElseThrow());
        ExperimentSpec small = experiment(MOONS, new OptimizerSpec.Sgd(0.5), 1, OptionalInt.of(10));
        assertThat(new Trainer(small, event -> {}).batchesPerEpoch()).isEqualTo(20);
        assertThat(slow.batchesPerEpoch()).isOne();
    }

    /** Weight decay leaves smaller weights, pos_weight larger probabilities. */
    @Holds({"help.training.weightDecay", "help.training.posWeight"})
    @Test
    void decayPullsWeightsTowardsZeroAndPosWeightRaisesProbabilities() {
        Trainer plain = trained(experiment(MOONS, 0.5));
        Trainer decayed =
                trained(experiment(MOONS, new OptimizerSpec.Sgd(0.5).withWeightDecay(0.1), 1, OptionalInt.empty()));
        assertThat(Math.hypot(decayed.parameters()[0], decayed.parameters()[1]))
                .isLessThan(Math.hypot(plain.parameters()[0], plain.parameters()[1]));
        Trainer weighted = trained(experiment(MOONS, new OptimizerSpec.Sgd(0.5), 5, OptionalInt.empty()));
        Samples points = plain.data().training();
        double[] before = plain.predict(points.x(), points.size());
        double[] after = weighted.predict(points.x(), points.size());
        assertThat(IntStream.range(0, before.length)
                        .mapToDouble(i -> after[i] - before[i])
                        .average()
                        .orElseThrow())
                .isPositive();
    }

    /** Who guesses, whatever the share of guesses: balanced accuracy 0.5, MCC 0; of a rare class accuracy flatters. */
    @Holds({
        "help.threshold.balancedAccuracy",
        "help.threshold.mcc",
        "help.threshold.accuracy",
        "help.threshold.f1",
        "help.threshold.fpr",
        "help.threshold.specificity"
    })
    @Test
    void metricsOfAGuessAreWhatIsSaidOfThem() {
        ConfusionMatrix guess = new ConfusionMatrix(72, 18, 8, 2); // one in five is called positive, of both classes
        assertThat(of(Metric.BALANCED_ACCURACY, guess)).isCloseTo(0.5, within(1e-12));
        assertThat(of(Metric.MCC, guess)).isCloseTo(0, within(1e-12));
        assertThat(of(Metric.FALSE_POSITIVE_RATE, guess)).isCloseTo(1 - of(Metric.SPECIFICITY, guess), within(1e-12));
        ConfusionMatrix never = new ConfusionMatrix(95, 0, 5, 0);
        assertThat(of(Metric.ACCURACY, never)).as("finds none").isEqualTo(0.95);
        ConfusionMatrix all = new ConfusionMatrix(0, 95, 0, 5); // recall 1, precision 0.05
        assertThat(of(Metric.F1, all)).as("high only where both are").isLessThan(0.1);
        ConfusionMatrix opposite = new ConfusionMatrix(0, 5, 5, 0);
        assertThat(of(Metric.MCC, opposite)).isEqualTo(-1);
    }

    private static double of(Metric metric, ConfusionMatrix counts) {
        return metric.of(counts).orElseThrow();
    }
}
