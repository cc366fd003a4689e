package dev.paso.core.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.data.PreparedData;
import dev.paso.core.engine.Predictor;
import dev.paso.core.nn.Activations;
import dev.paso.core.optim.OptimizerSpec;
import dev.paso.core.train.ExperimentSpec;
import dev.paso.core.train.Trainer;
import dev.paso.json.ExperimentReader;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LandscapeTest {
    private static final String PARTS = """
            "init": {"type": "Torch", "seed": 1}, "optimizer": {"type": "SGD", "lr": 0.1},
            "loader": {"batch_size": 16}, "epochs": 5
            """;
    private static final String LINEAR_PLANE = """
            {"version": 1, "data": {"type": "Moons", "noise": 0.3}, "split": {"type": "None"},
             "scale": {"type": "StandardScaler"}, "model": [{"type": "Linear", "in": 2, "out": 1}],
             "loss": {"type": "BCEWithLogitsLoss"}, %s}
            """.formatted(PARTS);

    @Test
    void anAxisHasATenthOfItsSpanOnEitherSide() {
        assertThat(AxisRange.around(3, 1, 2)).isEqualTo(new AxisRange(0.8, 3.2));
        assertThat(AxisRange.around(7, 7)).isEqualTo(new AxisRange(6.4, 7.6));
        assertThat(new AxisRange(-1, 1).at(0, 5)).isEqualTo(-1);
        assertThat(new AxisRange(-1, 1).at(3, 5)).isEqualTo(0.5);
        assertThat(new AxisRange(-1, 1).at(4, 5)).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new AxisRange(1, 1));
    }

    @Test
    void eachCellHoldsTheProbabilityAtItsPlaceInRawUnits() {
        Trainer trainer = trained(LINEAR_PLANE);
        PreparedData data = trainer.data();
        DecisionBoundary boundary = new DecisionBoundary(trainer.spec(), data, predictor(trainer), 9, 7);
        DecisionBoundary.Cells cells = boundary.cells(trainer.parameters());
        double step = (cells.high() - cells.low()) / 255;
        assertThat(cells.bytes()).hasSize(63).contains(0, 255);
        assertThat(step).as("finer than all there can be").isLessThan(1.0 / 255);
        double[] p = trainer.parameters();
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 9; column++) {
                double x1 = AxisRange.around(data.raw(), 0).at(column, 9);
                double x2 = AxisRange.around(data.raw(), 1).at(row, 7);
                double z = p[0] * (x1 - data.scaler().mean(0)) / data.scaler().scale(0)
                        + p[1] * (x2 - data.scaler().mean(1)) / data.scaler().scale(1)
                        + p[2];
                assertThat(cells.low() + step * (cells.bytes()[row * 9 + column] & 0xFF))
                        .isCloseTo(Activations.sigmoid(z), within(0.51 * step)); // rounded to a byte
            }
        }
    }

    @Test
    void featuresAreComputedAtEachCell() {
        Trainer trainer = trained("""
                {"version": 1, "data": {"type": "Circles", "noise": 0.1}, "split": {"type": "None"},
                 "features": ["x1^2", "x2^2"], "model": [{"type": "Linear", "in": 2, "out": 1}, {"type": "Sigmoid"}],
                 "loss": {"type": "BCELoss"}, %s}
                """.formatted(PARTS));
        DecisionBoundary.Cells cells = new DecisionBoundary(trainer.spec(), trainer.data(), predictor(trainer), 3, 3)
                .cells(new double[] {1, 2, -1});
        double step = (cells.high() - cells.low()) / 255;
        double x1 = AxisRange.around(trainer.data().raw(), 0).low();
        double x2 = AxisRange.around(trainer.data().raw(), 1).low();
        assertThat(cells.low() + step * (cells.bytes()[0] & 0xFF))
                .isCloseTo(Activations.sigmoid(x1 * x1 + 2 * x2 * x2 - 1), within(0.51 * step));
    }

    @Test
    void aPredictedNumberLiesBetweenTheTargets() {
        Trainer trainer = trained("""
                {"version": 1, "data": {"type": "Plane", "n": 50}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 2, "out": 1}], "loss": {"type": "MSELoss"}, %s}
                """.formatted(PARTS));
        DecisionBoundary boundary = new DecisionBoundary(trainer.spec(), trainer.data(), predictor(trainer), 4, 4);
        DecisionBoundary.Cells least = boundary.cells(new double[] {0, 0, -100});
        assertThat(least.low()).isLessThan(least.high());
        assertThat(least.bytes()).containsOnly(0);
        assertThat(boundary.cells(new double[] {0, 0, 100}).bytes()).containsOnly((byte) 255);
        assertThat(boundary.cells(new double[] {0, 0, Double.NaN}).bytes()).containsOnly((byte) 128);
    }

    @Test
    void twoLogitsAreOneProbabilityAndThreeClassesHaveNone() {
        Trainer two = trained(blobs(2));
        assertThat(Answer.of(two.spec())).contains(Answer.TWO_LOGITS);
        byte[] cells = new DecisionBoundary(two.spec(), two.data(), predictor(two), 2, 2)
                .cells(new double[] {0, 0, 0, 0, 1, 3})
                .bytes();
        assertThat(cells).containsOnly((byte) Math.round(255 * Activations.sigmoid(2)));
        assertThat(DecisionBoundary.fits(trained(blobs(3)).spec())).isFalse();
        assertThat(ClassRegions.fits(two.spec())).isFalse();
    }

    @Test
    void ofThreeClassesEachCellHoldsTheLikeliestAndItsProbability() {
        Trainer trainer = trained(blobs(3));
        AxisRange across = AxisRange.around(trainer.data().raw(), 0);
        AxisRange up = AxisRange.around(trainer.data().raw(), 1);
        ClassRegions regions = new ClassRegions(trainer.spec(), trainer.data(), predictor(trainer), 9, 7);
        ClassRegions.Cells cells = regions.cells(trainer.parameters());
        double[] p = trainer.parameters();
        assertThat(cells.low()).isEqualTo(1.0 / 3);
        for (int row = 0; row < 7; row++) {
            for (int column = 0; column < 9; column++) {
                double[] raised = new double[3];
                for (int c = 0; c < 3; c++) {
                    raised[c] = Math.exp(p[2 * c] * across.at(column, 9) + p[2 * c + 1] * up.at(row, 7) + p[6 + c]);
                }
                double sum = raised[0] + raised[1] + raised[2];
                double most = Math.max(raised[0], Math.max(raised[1], raised[2]));
                int cell = row * 9 + column;
                assertThat(raised[cells.classes()[cell]]).isEqualTo(most);
                double step = (1 - cells.low()) / 255;
                assertThat(cells.low() + step * (cells.strengths()[cell] & 0xFF))
                        .isCloseTo(most / sum, within(0.51 * step)); // rounded to a byte
            }
        }
    }

    @Test
    void ofEqualLogitsTheFirstIsTheLikeliestAndNothingIsSure() {
        Trainer trainer = trained(blobs(3));
        ClassRegions regions = new ClassRegions(trainer.spec(), trainer.data(), predictor(trainer), 2, 2);
        ClassRegions.Cells cells = regions.cells(new double[9]);
        assertThat(cells.classes()).containsOnly(0);
        assertThat(cells.strengths()).containsOnly(0);
        double[] huge = {0, 0, 0, 0, 0, 0, -1e300, 1e300, 0};
        assertThat(regions.cells(huge).classes()).containsOnly(1);
        assertThat(regions.cells(huge).strengths()).containsOnly(255);
        assertThat(MostLikely.of(new double[] {9, 9, 9, 1, 3, 3}, 1, 3)).isEqualTo(1);
    }

    @Test
    void aLineIsDrawnInRawUnits() {
        Trainer trainer = trained("""
                {"version": 1, "data": {"type": "Linear", "n": 100, "b": 1, "w": 2, "x_scale": 10},
                 "split": {"type": "None"}, "scale": {"type": "StandardScaler"}, "dtype": "float64",
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "loss": {"type": "MSELoss"}, %s}
                """.formatted(PARTS));
        FittedLine line = new FittedLine(trainer.spec(), trainer.data(), predictor(trainer));
        assertThat(line.x()).hasSize(101);
        AxisRange axis = AxisRange.around(trainer.data().raw(), 0);
        assertThat(line.x()[0]).isEqualTo(axis.low());
        assertThat(line.x()[100]).isEqualTo(axis.high());
        double[] y = line.y(new double[] {3, 5});
        for (int i = 0; i < 101; i++) {
            double scaled = (line.x()[i] - trainer.data().scaler().mean(0))
                    / trainer.data().scaler().scale(0);
            assertThat(y[i]).isCloseTo(3 * scaled + 5, within(1e-12)); // a few roundings of numbers below 10
        }
    }

    @Test
    void everyUnitHasItsOwnMapWithZeroInTheMiddle() {
        Trainer trainer = trained(LINEAR_PLANE);
        byte[] maps = new UnitMaps(trainer.data(), Slice.usual(trainer.data()), predictor(trainer), 5)
                .of(new double[] {1, 0, 0});
        assertThat(maps).hasSize(3 * 25);
        for (int row = 0; row < 5; row++) {
            assertThat(maps[row * 5] & 0xFF).as("x1 grows from left to right").isLessThan(maps[row * 5 + 4] & 0xFF);
            assertThat(maps[25 + row]).as("x2 is the same along a row").isEqualTo(maps[25]);
            assertThat(maps[50 + row]).as("the output is x1").isEqualTo(maps[row]);
        }
        assertThat(maps[25] & 0xFF).isLessThan(128);
        assertThat(maps[25 + 20] & 0xFF).as("the highest row comes last").isGreaterThan(128);
        byte[] zeros =
                new UnitMaps(trainer.data(), Slice.usual(trainer.data()), predictor(trainer), 5).of(new double[3]);
        for (int i = 50; i < 75; i++) {
            assertThat(zeros[i] & 0xFF).isEqualTo(128);
        }
    }

    @Test
    void aMapOfOneInputShowsTheSameInEveryRow() {
        Trainer trainer = trained("""
                {"version": 1, "data": {"type": "Linear", "n": 100}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 1}], "loss": {"type": "MSELoss"}, %s}
                """.formatted(PARTS));
        byte[] maps = new UnitMaps(trainer.data(), Slice.usual(trainer.data()), predictor(trainer), 4)
                .of(new double[] {-1, 0.5});
        assertThat(maps).hasSize(32);
        for (int i = 4; i < 16; i++) {
            assertThat(maps[i]).isEqualTo(maps[i - 4]);
            assertThat(maps[16 + i]).isEqualTo(maps[16 + i - 4]);
        }
        assertThat(maps[16] & 0xFF).isGreaterThan(maps[19] & 0xFF);
    }

    @Test
    void theCurvatureOfTwoPointsIsTheOneFoundByHand() {
        ExperimentSpec spec = ExperimentReader.read("""
                {"version": 1, "data": {"type": "Inline", "x": [[1], [3]], "y": [[0], [5]]}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 1, "out": 1, "bias": false}], "loss": {"type": "MSELoss"}, %s}
                """.formatted(PARTS));
        Trainer trainer = new Trainer(spec, event -> {});
        // loss = mean of (w x - y)², its second derivative 2 · mean of x² = 2 · (1 + 9) / 2 = 10
        assertThat(Curvature.largestStableLearningRate(spec, trainer.data().training()))
                .hasValueCloseTo(0.2, within(1e-15));
        assertThat(Curvature.largestStableLearningRate(
                        trained(LINEAR_PLANE).spec(), trainer.data().training()))
                .isEmpty();
        // heavy ball 2 (1 + β) / λ, Nesterov 2 (1 + β) / ((1 + 2 β) λ)
        assertThat(limit(spec, trainer, new OptimizerSpec.Sgd(0.1, 0.5, 0, 0, false)))
                .hasValueCloseTo(0.3, within(1e-15));
        assertThat(limit(spec, trainer, new OptimizerSpec.Sgd(0.1, 0.5, 0, 0, true)))
                .hasValueCloseTo(0.15, within(1e-15));
    }

    private static OptionalDouble limit(ExperimentSpec spec, Trainer trainer, OptimizerSpec optimizer) {
        return Curvature.largestStableLearningRate(
                spec.withOptimizer(optimizer), trainer.data().training());
    }

    private static String blobs(int classes) {
        return """
                {"version": 1, "data": {"type": "Blobs", "k": %1$d}, "split": {"type": "None"},
                 "model": [{"type": "Linear", "in": 2, "out": %1$d}], "loss": {"type": "CrossEntropyLoss"}, %2$s}
                """.formatted(classes, PARTS);
    }

    private static Trainer trained(String json) {
        Trainer trainer = new Trainer(ExperimentReader.read(json), event -> {});
        trainer.run();
        return trainer;
    }

    private static Predictor predictor(Trainer trainer) {
        return Predictor.of(trainer.spec().model(), trainer.spec().dtype());
    }
}
