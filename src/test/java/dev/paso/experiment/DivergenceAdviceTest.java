package dev.paso.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Dtype;
import dev.paso.core.advice.Advice;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivergenceAdviceTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1", "0.99, 0.5", "0.5, 0.5", "0.49, 0.2", "0.2, 0.2", "0.19, 0.1", "0.1, 0.1", "0.099, 0.05",
        "7, 5", "1234, 1000", "0.001, 0.001", "0.00099, 0.0005", "3e-9, 2e-9", "0, 0", "NaN, 0", "Infinity, 0"
    })
    void aSuggestionIsRoundedDownToOneTwoOrFive(double value, double rounded) {
        assertThat(Advice.roundedDown(value)).isEqualTo(rounded);
    }

    @Test
    void whereTheBoundIsUnknownATenthIsTried() {
        Divergence divergence = DivergenceAdvice.of(new Trainer(Recipes.moons(1), event -> {}), 30, Double.NaN);
        assertThat(divergence.largestStableLearningRate()).isEmpty();
        assertThat(divergence.suggestedLearningRate()).hasValue(2);
    }

    /** Plain, heavy ball, dampened, with weight decay, and Nesterov's momentum. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, false", "0, 0, 0.5, false", "0.5, 0, 0, false", "0.9, 0, 0, false", "0.9, 0.5, 0, false",
        "0.9, -1, 0.3, false", "0.1, 0, 0, true", "0.5, 0, 0.2, true", "0.9, 0, 0, true", "0.99, 0, 0, true"
    })
    void justBelowTheLimitTrainingConvergesAndJustAboveItDiverges(
            double momentum, double dampening, double weightDecay, boolean isNesterov) {
        OptimizerSpec.Sgd sgd = new OptimizerSpec.Sgd(0.1, momentum, dampening, weightDecay, isNesterov);
        double limit = DivergenceAdvice.of(trainer(sgd), 100, Double.NaN)
                .largestStableLearningRate()
                .orElseThrow();
        Trainer below = trainer(sgd.withLr(0.99 * limit));
        below.run();
        assertThat(below.isDiverged()).isFalse();
        double[] converged = below.parameters();
        below.update();
        assertThat(below.parameters()).containsExactly(converged, within(1e-9)); // what rounding leaves of a standstill
        Trainer above = trainer(sgd.withLr(1.01 * limit));
        above.run();
        assertThat(above.isDiverged()).isTrue();
    }

    @Test
    void noLimitIsNamedWhereNoLearningRateOrEveryOneIsStable() {
        assertThat(limit(new OptimizerSpec.Sgd(0.1, 1, 0, 0, false))).isEmpty();
        assertThat(limit(new OptimizerSpec.Sgd(0.1, 0.9, 1, 0, false))).isEmpty();
        assertThat(limit(new OptimizerSpec.Adam(0.1))).isEmpty();
    }

    private static OptionalDouble limit(OptimizerSpec optimizer) {
        return DivergenceAdvice.of(trainer(optimizer), 100, Double.NaN).largestStableLearningRate();
    }

    /** A fitted line in float64, full batch, for as many epochs as the slowest of these growths needs to overflow. */
    private static Trainer trainer(OptimizerSpec optimizer) {
        ExperimentSpec line = Recipes.line(0.1, 60_000);
        return new Trainer(
                new ExperimentSpec(
                        line.name(),
                        Dtype.FLOAT64,
                        line.data(),
                        line.split(),
                        line.scale(),
                        line.features(),
                        line.model(),
                        line.init(),
                        line.loss(),
                        optimizer,
                        line.scheduler(),
                        line.loader(),
                        line.epochs(),
                        line.threshold(),
                        line.edits()),
                event -> {});
    }

    @Test
    void whatIsOfferedWasTriedWithMomentumAndMiniBatchesToo() {
        ExperimentSpec recipe = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Linear", "n": 200, "b": 1, "w": 2, "noise": 0.1, "seed": 0},
                 "split": {"type": "TrainTestSplit", "test_size": 0.25, "seed": 13}, "scale": {"type": "StandardScaler"},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "init": {"type": "Torch", "seed": 42},
                 "loss": {"type": "MSELoss"}, "optimizer": {"type": "SGD", "lr": 10, "momentum": 0.9},
                 "loader": {"batch_size": 16}, "epochs": 500}
                """);
        double offered = DivergenceAdvice.of(new Trainer(recipe, event -> {}), 10, Double.NaN)
                .suggestedLearningRate()
                .orElseThrow();
        Trainer trainer = new Trainer(recipe.withOptimizer(recipe.optimizer().withLr(offered)), event -> {});
        trainer.run();
        assertThat(trainer.isDiverged()).isFalse();
        assertThat(trainer.losses().training().orElseThrow()).isLessThan(0.1);
    }

    @Test
    void aSuggestionIsNeverAboveHalfOfWhatWasTried() {
        Divergence divergence = DivergenceAdvice.of(new Trainer(Recipes.line(0.1, 1), event -> {}), 0.1, Double.NaN);
        assertThat(divergence.largestStableLearningRate().orElseThrow()).isGreaterThan(0.5);
        assertThat(divergence.suggestedLearningRate()).hasValue(0.05);
    }
}
