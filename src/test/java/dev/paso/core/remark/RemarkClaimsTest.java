package dev.paso.core.remark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Dtype;
import dev.paso.core.Tensor;
import dev.paso.core.data.InlineSpec;
import dev.paso.core.data.LoaderSpec;
import dev.paso.core.data.PreparedData;
import dev.paso.core.data.ScaleSpec;
import dev.paso.core.data.SplitSpec;
import dev.paso.core.landscape.Bowl;
import dev.paso.core.landscape.Curvature;
import dev.paso.core.landscape.Gradient;
import dev.paso.core.landscape.Hessian;
import dev.paso.core.landscape.LinePlane;
import dev.paso.core.landscape.TrainingLoss;
import dev.paso.core.loss.Loss;
import dev.paso.core.loss.LossSpec;
import dev.paso.core.loss.LossSpec.Reduction;
import dev.paso.core.nn.InitSpec;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.optim.SchedulerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What remarks claim beyond what they have seen: what follows from it, and what would help. */
class RemarkClaimsTest {
    private static final Loss BCE = new Loss(new LossSpec.BceWithLogits(Reduction.MEAN, 1));
    private static final Loss SQUARED = new Loss(new LossSpec.Mse(Reduction.MEAN));
    private static final ModelSpec LINE = new ModelSpec(List.of(new LayerSpec.Linear(1, 1)));

    private static ExperimentSpec experiment(
            double[] x, Optional<List<Integer>> classes, ModelSpec model, LossSpec loss, OptimizerSpec optimizer) {
        int inputs = ((LayerSpec.Linear) model.layers().getFirst()).in();
        int n = x.length / inputs;
        Optional<Tensor> targets =
                classes.isPresent() ? Optional.empty() : Optional.of(Tensor.matrix(n, 1, Arrays.copyOf(x, n)));
        return new ExperimentSpec(
                "",
                Dtype.FLOAT64,
                new InlineSpec(Tensor.matrix(n, inputs, x), targets, classes),
                new SplitSpec.None(),
                new ScaleSpec.None(),
                List.of(),
                model,
                new InitSpec.Zeros(),
                loss,
                optimizer,
                new SchedulerSpec.None(),
                new LoaderSpec(OptionalInt.empty(), true, false, LoaderSpec.Dialect.TORCH, OptionalLong.empty(), 0),
                2000,
                0.5,
                List.of());
    }

    private static ExperimentSpec line(double[] x, OptimizerSpec optimizer) {
        return experiment(x, Optional.empty(), LINE, new LossSpec.Mse(Reduction.MEAN), optimizer);
    }

    private static double limit(OptimizerSpec optimizer) {
        ExperimentSpec spec = line(new double[] {0.5, 1.5, 2}, optimizer);
        return Curvature.largestStableLearningRate(spec, spec.prepared().training())
                .orElseThrow();
    }

    private static boolean isDiverging(OptimizerSpec optimizer) {
        ExperimentSpec spec = line(new double[] {0.5, 1.5, 2}, optimizer);
        Trainer trainer = new Trainer(spec, event -> {});
        trainer.run();
        return !(TrainingLoss.of(spec, spec.prepared()).at(trainer.parameters()) < 1e3);
    }

    /** With momentum the limit is higher, with Nesterov's lower; and each of them is where training begins to diverge. */
    @Holds("remark.rateTooLarge.what")
    @Test
    void momentumMovesTheLimitUpAndNesterovsDown() {
        OptimizerSpec plain = new OptimizerSpec.Sgd(0.1);
        OptimizerSpec momentum = new OptimizerSpec.Sgd(0.1, 0.9, 0, 0, false);
        OptimizerSpec nesterov = new OptimizerSpec.Sgd(0.1, 0.9, 0, 0, true);
        assertThat(limit(momentum)).isGreaterThan(limit(plain));
        assertThat(limit(nesterov)).isLessThan(limit(plain));
        for (OptimizerSpec optimizer : List.of(plain, momentum, nesterov)) {
            assertThat(isDiverging(optimizer.withLr(0.97 * limit(optimizer)))).isFalse();
            assertThat(isDiverging(optimizer.withLr(1.03 * limit(optimizer)))).isTrue();
            assertThat(isDiverging(optimizer.withLr(limit(optimizer) / 2)))
                    .as("half the limit")
                    .isFalse();
        }
    }

    /** Beyond it each update lands further from the lowest point than the last. */
    @Holds("remark.rateTooLarge.what")
    @Test
    void eachUpdateOvershootsFurtherThanTheLast() {
        OptimizerSpec plain = new OptimizerSpec.Sgd(0.1);
        ExperimentSpec spec = line(new double[] {0.5, 1.5, 2}, plain.withLr(1.1 * limit(plain)));
        Trainer trainer = new Trainer(spec, event -> {});
        double before = 0;
        for (int update = 1; update <= 20; update++) {
            double[] here = trainer.parameters();
            trainer.update();
            double[] there = trainer.parameters();
            double length = Math.hypot(there[0] - here[0], there[1] - here[1]);
            assertThat(length).as("update " + update).isGreaterThan(update < 3 ? 0 : before);
            before = length;
        }
    }

    /** Probabilities of probabilities: from 0.5 to 0.731, and a loss that stays away from 0. */
    @Holds("remark.sigmoidTwice.what")
    @ParameterizedTest
    @ValueSource(doubles = {-50, -5, -1, 0, 1, 5, 50})
    void aSigmoidOfASigmoidKnowsNoCertainty(double z) {
        double once = sigmoid(z);
        assertThat(sigmoid(once)).isBetween(0.5, 0.7311);
        assertThat(sigmoid(1)).isCloseTo(0.731, within(5e-4));
        assertThat(BCE.value(once, 1)).isGreaterThan(0.31);
        assertThat(BCE.value(once, 0)).isGreaterThan(0.69);
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** A sample counts as its shares' sum says: in the loss, and in its slope. */
    @Holds("remark.sharesOffOne.what")
    @Test
    void sharesCountAsTheirSumSays() {
        Trainer twice = new Trainer(shares("[[1, 0.25]]"), event -> {});
        Trainer once = new Trainer(shares("[[0.5, 0.125]]"), event -> {});
        twice.update();
        once.update();
        assertThat(twice.losses().last().orElseThrow())
                .isCloseTo(2 * once.losses().last().orElseThrow(), within(1e-12));
        for (int i = 0; i < once.parameters().length; i++) {
            assertThat(twice.parameters()[i]).isCloseTo(2 * once.parameters()[i], within(1e-12));
        }
    }

    /** From zeros, so that after an update the parameters are the slopes. */
    private static ExperimentSpec shares(String y) {
        return ExperimentReader.read("""
                {"version": 1, "dtype": "float64", "data": {"type": "Inline", "x": [[2]], "y": %s}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 2}], "init": {"type": "Zeros"},
                 "loss": {"type": "CrossEntropyLoss"}, "optimizer": {"type": "SGD", "lr": 1},
                 "loader": {"batch_size": null}, "epochs": 2}
                """.formatted(y));
    }

    /** A mistake of a sure probability: at most 1 as a square, and its gradient behind the sigmoid vanishes; that of BCE does not. */
    @Holds("remark.squaredErrorOnClasses.what")
    @ParameterizedTest
    @ValueSource(doubles = {-10, -20, -30})
    void aSquareForgivesASureMistake(double z) {
        double p = sigmoid(z);
        assertThat(SQUARED.value(p, 1)).isLessThanOrEqualTo(1);
        assertThat(BCE.value(z, 1)).isGreaterThan(9);
        assertThat(Math.abs(SQUARED.slope(p, 1) * p * (1 - p))).isLessThan(1e-3);
        assertThat(Math.abs(BCE.slope(z, 1))).isCloseTo(1, within(1e-3));
    }

    /** An answer of 3 for label 1 costs as much as one of -1, which is wrong. */
    @Holds("remark.squaredErrorOnClasses.plain")
    @Test
    void aSquarePunishesWhoIsFarOnTheRightSide() {
        assertThat(SQUARED.value(3, 1)).isEqualTo(SQUARED.value(-1, 1)).isEqualTo(4);
        assertThat(BCE.value(3, 1)).isLessThan(0.05);
    }

    /** Along the weight of a large input the loss curves as its square says, and the limit of rates is tiny. */
    @Holds("remark.largeInput.what")
    @Test
    void aLargeInputCurvesTheLossAlongItsWeight() {
        ExperimentSpec spec = line(new double[] {100, 300, 500}, new OptimizerSpec.Sgd(0.1));
        PreparedData data = spec.prepared();
        Hessian hessian = Bowl.of(TrainingLoss.of(spec, data), LinePlane.of(spec, data, new double[2]))
                .orElseThrow()
                .hessian();
        assertThat(hessian.yy() / hessian.xx()).isGreaterThan(30.0 * 30);
        assertThat(hessian.largestStableLearningRate().orElseThrow()).isLessThan(1e-4);
    }

    /** The rate that the wide input stands leaves the narrow one's weight where it is; standardised both move alike. */
    @Holds({"remark.unequalScales.what", "remark.unequalScales.try", "help.data.standardise"})
    @Test
    void oneRateHardlySuitsTwoScales() {
        double[] x = {0, 0, 1, 50, 0, 50, 1, 0};
        ExperimentSpec spec = experiment(
                x,
                Optional.empty(),
                new ModelSpec(List.of(new LayerSpec.Linear(2, 1))),
                new LossSpec.Mse(Reduction.MEAN),
                new OptimizerSpec.Sgd(0.1));
        assertThat(curvature(spec, 1) / curvature(spec, 0)).isGreaterThan(1000);
        ExperimentSpec scaled = spec.withScale(new ScaleSpec.StandardScaler());
        assertThat(curvature(scaled, 1) / curvature(scaled, 0)).isCloseTo(1, within(1e-6));
    }

    /** Of the loss along one weight. */
    private static double curvature(ExperimentSpec spec, int weight) {
        TrainingLoss loss = TrainingLoss.of(spec, spec.prepared());
        double[] moved = new double[3];
        moved[weight] = 1;
        return loss.gradient(moved).by(weight) - loss.gradient(new double[3]).by(weight);
    }

    private static Gradient gradient(LayerSpec.Activation activation, double bias) {
        ModelSpec model = new ModelSpec(List.of(new LayerSpec.Linear(1, 1), activation, new LayerSpec.Linear(1, 1)));
        ExperimentSpec spec = experiment(
                new double[] {0, 1, 2, 3},
                Optional.of(List.of(0, 0, 1, 1)),
                model,
                BCE.spec(),
                new OptimizerSpec.Sgd(0.1));
        return TrainingLoss.of(spec, spec.prepared()).gradient(new double[] {1, bias, 1, 0});
    }

    /** To a dead unit's weights comes no gradient at all; through LeakyReLU some does. */
    @Holds({"remark.deadUnits.what", "remark.deadUnits.try"})
    @Test
    void noGradientReachesADeadUnit() {
        Gradient dead = gradient(new LayerSpec.Relu(), -10);
        assertThat(dead.by(0)).isZero();
        assertThat(dead.by(1)).isZero();
        Gradient leaky = gradient(new LayerSpec.LeakyRelu(0.01), -10);
        assertThat(leaky.by(0)).isNotZero();
        assertThat(leaky.by(1)).isNotZero();
    }

    /** Through the flat part of an activation comes almost none. */
    @Holds("remark.saturatedUnits.what")
    @Test
    void almostNoGradientPassesASaturatedUnit() {
        for (LayerSpec.Activation activation : List.of(new LayerSpec.Tanh(), new LayerSpec.Sigmoid())) {
            double flat = Math.abs(gradient(activation, 10).by(1));
            double steep = Math.abs(gradient(activation, -1).by(1));
            assertThat(flat).isPositive().isLessThan(steep / 100);
        }
    }

    /** One positive among nine: alone it is predicted as the others, with a weight it is found, and sooner where it trains for longer. */
    @Holds({"remark.oneClass.try", "remark.majorityShare.try"})
    @Test
    void aLargerWeightMakesTheRareClassCount() {
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        List<Integer> classes = List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(logitOfTheRareOne(x, classes, 1, 20)).as("too early").isNegative();
        assertThat(logitOfTheRareOne(x, classes, 9, 20)).as("with a weight").isPositive();
        assertThat(logitOfTheRareOne(x, classes, 1, 2000))
                .as("later")
                .isGreaterThan(logitOfTheRareOne(x, classes, 1, 20));
    }

    private static double logitOfTheRareOne(double[] x, List<Integer> classes, double posWeight, int updates) {
        ExperimentSpec spec = experiment(
                x,
                Optional.of(classes),
                LINE,
                new LossSpec.BceWithLogits(Reduction.MEAN, posWeight),
                new OptimizerSpec.Sgd(0.05));
        Trainer trainer = new Trainer(spec, event -> {});
        while (trainer.step() < updates) {
            trainer.update();
        }
        return trainer.parameters()[0] * 9 + trainer.parameters()[1];
    }
}
