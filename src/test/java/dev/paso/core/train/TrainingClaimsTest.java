package dev.paso.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Dtype;
import dev.paso.core.data.Samples;
import dev.paso.core.engine.Predictor;
import dev.paso.core.kind.Kind;
import dev.paso.core.nn.LayerKinds;
import dev.paso.core.nn.LayerSpec;
import dev.paso.core.nn.ModelSpec;
import dev.paso.core.optim.Optimizer;
import dev.paso.core.optim.OptimizerKinds;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.json.ExperimentReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the playground's explanations say of training, asked of the engine. */
class TrainingClaimsTest {
    private static final double LR = 0.1;
    private static final double MOMENTUM = 0.8;
    private static final ExperimentSpec MOONS = ExperimentReader.read("""
            {"version": 1, "data": {"type": "Moons", "noise": 0.3},
             "split": {"type": "TrainTestSplit", "test_size": 0.2, "seed": 13},
             "model": [{"type": "Linear", "in": 2, "out": 1}],
             "init": {"type": "Torch", "seed": 1}, "loss": {"type": "BCEWithLogitsLoss"},
             "optimizer": {"type": "SGD", "lr": 0.5}, "loader": {"batch_size": 16}, "epochs": 3}
            """);

    /** The slope of a valley that is no parabola. */
    private static double slope(double w) {
        return 4 * w * w * w - w;
    }

    /** v = momentum · v + g, and the step is lr · v. */
    @Holds({"help.training.momentum", "help.training.optimizer.SGD", "gradient-descent.race.text"})
    @Test
    void momentumCarriesAPartOfTheLastStepOn() {
        for (double momentum : new double[] {0, MOMENTUM}) {
            double[] parameter = {1};
            Optimizer optimizer = Optimizer.of(new OptimizerSpec.Sgd(LR, momentum, 0, 0, false), 1, Dtype.FLOAT64);
            double w = 1;
            double v = 0;
            for (int update = 0; update < 10; update++) {
                optimizer.step(parameter, new double[] {slope(parameter[0])});
                v = momentum * v + slope(w);
                w -= LR * v;
                assertThat(parameter[0]).isCloseTo(w, within(1e-12));
            }
        }
    }

    /** PyTorch's weights are Nesterov's looked-ahead ones: where each gradient is taken, the momentum has been followed already. */
    @Holds({"help.training.nesterov", "gradient-descent.race.text"})
    @Test
    void nesterovTakesTheGradientAfterALookAhead() {
        double[] parameter = {1};
        Optimizer optimizer = Optimizer.of(new OptimizerSpec.Sgd(LR, MOMENTUM, 0, 0, true), 1, Dtype.FLOAT64);
        double w = 1;
        double v = 0;
        for (int update = 0; update < 10; update++) {
            double ahead = w - LR * MOMENTUM * v;
            assertThat(parameter[0]).isCloseTo(ahead, within(1e-12));
            optimizer.step(parameter, new double[] {slope(parameter[0])});
            v = MOMENTUM * v + slope(ahead);
            w -= LR * v;
        }
    }

    /** Without a gradient AdamW takes lr · decay of the weight itself away; Adam puts the decay through its running means. */
    @Holds("help.training.optimizer.AdamW")
    @Test
    void adamWShrinksTheWeightsThemselves() {
        assertThat(decayed(new OptimizerSpec.AdamW(LR).withWeightDecay(0.5)))
                .isCloseTo(2 - 2 * LR * 0.5, within(1e-12));
        assertThat(decayed(new OptimizerSpec.Adam(LR).withWeightDecay(0.5)))
                .as("as long as any first step of Adam")
                .isCloseTo(2 - LR, within(1e-6));
    }

    private static double decayed(OptimizerSpec spec) {
        double[] parameter = {2};
        Optimizer.of(spec, 1, Dtype.FLOAT64).step(parameter, new double[] {0});
        return parameter[0];
    }

    @Holds("help.training.optimizer.Adadelta")
    @Test
    void adadeltasRateIsUsuallyOne() {
        assertThat(OptimizerKinds.ALL.all().stream().map(Kind::usual))
                .filteredOn(OptimizerSpec.Adadelta.class::isInstance)
                .singleElement()
                .satisfies(usual -> assertThat(usual.lr()).isOne());
    }

    static Stream<LayerSpec.Activation> activations() {
        return LayerKinds.activations().stream();
    }

    /** Two layers in a row are one linear map: half way between two points lies half way between their answers. */
    @Holds("help.network.activation")
    @Test
    void layersInARowWithoutActivationAreOneLinearMap() {
        assertThat(bend(List.of(new LayerSpec.Linear(1, 3), new LayerSpec.Linear(3, 1))))
                .isLessThan(1e-12);
    }

    @Holds("help.network.activation")
    @ParameterizedTest
    @MethodSource("activations")
    void anActivationBendsThem(LayerSpec.Activation activation) {
        assertThat(bend(List.of(new LayerSpec.Linear(1, 3), activation, new LayerSpec.Linear(3, 1))))
                .isGreaterThan(1e-3);
    }

    /** How far the answer half way lies from half way between both answers. */
    private static double bend(List<LayerSpec> layers) {
        double[] parameters = {1, -2, 0.5, 0.3, 0.2, -0.4, 1, 0.7, -1.5, 0.1};
        double[] answers = new double[3];
        Predictor.of(new ModelSpec(layers), Dtype.FLOAT64).predict(parameters, new double[] {-1.5, 0, 1.5}, 3, answers);
        return Math.abs(answers[1] - (answers[0] + answers[2]) / 2);
    }

    /** Every training sample once an epoch; the training loss is a mean on the way, that of validation is measured after it. */
    @Holds({"help.transport.epoch", "help.losses", "help.status"})
    @Test
    void anEpochUsesEverySampleOnceAndItsLossesAreThoseOfThen() {
        List<Double> onTheWay = new ArrayList<>();
        Trainer trainer = new Trainer(MOONS, event -> {
            if (event instanceof TrainingEvent.StepCompleted step) {
                onTheWay.add(step.loss());
            }
        });
        List<Integer> rows = new ArrayList<>();
        for (int update = 0; update < trainer.batchesPerEpoch(); update++) {
            Arrays.stream(trainer.nextBatch()).forEach(rows::add);
            trainer.update();
        }
        Samples training = trainer.data().training();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, training.size()).boxed().toList());
        double mean = onTheWay.stream().mapToDouble(loss -> loss).average().orElseThrow();
        assertThat(trainer.losses().training().orElseThrow()).isCloseTo(mean, within(1e-12));
        assertThat(trainer.lossOf(training)).as("after the epoch").isLessThan(mean);
        assertThat(trainer.losses().validation().orElseThrow())
                .isCloseTo(trainer.lossOf(trainer.data().validation()), within(0.05)); // a mean of means of 16 and 4
    }
}
