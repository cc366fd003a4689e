package dev.paso.core.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Dtype;
import org.junit.jupiter.api.Test;

/** Parameters from 1 with gradients 2, then 1, worked out by hand from PyTorch's formulas. */
class OptimizerTest {
    private static final double TOLERANCE = 1e-14;

    @Test
    void sgdGoesDownTheGradient() {
        assertSteps(new OptimizerSpec.Sgd(0.1), 0.8, 0.7);
    }

    /** 2 + 0.1 · 1 = 2.1; then 0.9 · 2.1 + (1 - 0.5) (1 + 0.1 · 0.79) = 2.4295. The first direction is not dampened. */
    @Test
    void sgdRemembersItsDirection() {
        assertSteps(new OptimizerSpec.Sgd(0.1, 0.9, 0.5, 0.1, false), 1 - 0.21, 0.79 - 0.24295);
    }

    /** 2 + 0.9 · 2 = 3.8; the buffer becomes 2.8, and 1 + 0.9 · 2.8 = 3.52. */
    @Test
    void nesterovLooksAhead() {
        assertSteps(new OptimizerSpec.Sgd(0.1, 0.9, 0, 0, true), 1 - 0.38, 0.62 - 0.352);
    }

    /** Means 0.2 and 0.28, squares 0.004 and 0.004996, each divided by what is missing to 1. */
    @Test
    void adamDividesByTheSizeOfItsGradients() {
        double first = 1 - 0.1 * 2 / (2 + 1e-8);
        double second = first - 0.1 * (0.28 / 0.19) / (Math.sqrt(0.004996 / 0.001999) + 1e-8);
        assertSteps(new OptimizerSpec.Adam(0.1), first, second);
    }

    @Test
    void adamAddsItsWeightDecayToTheGradient() {
        assertSteps(new OptimizerSpec.Adam(0.1, 0.9, 0.999, 1e-8, 0.5, false), 1 - 0.1 * 2.5 / (2.5 + 1e-8));
    }

    /** The largest square is kept: 0.004, and not 0.003996 + 0.001 · 0. */
    @Test
    void amsgradKeepsTheLargestSquare() {
        Optimizer adam = Optimizer.of(new OptimizerSpec.Adam(0.1, 0.9, 0.999, 1e-8, 0, true), 1, Dtype.FLOAT64);
        double[] parameter = {1};
        adam.step(parameter, new double[] {2});
        double first = parameter[0];
        adam.step(parameter, new double[] {0});
        double expected = first - 0.1 * (0.18 / 0.19) / (Math.sqrt(0.004 / 0.001999) + 1e-8);
        assertThat(parameter[0]).isCloseTo(expected, within(TOLERANCE));
    }

    @Test
    void adamWShrinksTheParameterItself() {
        double first = 1 * (1 - 0.1 * 0.01) - 0.1 * 2 / (2 + 1e-8);
        double second = first * (1 - 0.1 * 0.01) - 0.1 * (0.28 / 0.19) / (Math.sqrt(0.004996 / 0.001999) + 1e-8);
        assertSteps(new OptimizerSpec.AdamW(0.1), first, second);
    }

    /** Squares 0.01 · 4 = 0.04, then 0.99 · 0.04 + 0.01 = 0.0496. */
    @Test
    void rmsPropDividesByTheRootOfTheMeanSquare() {
        double first = 1 - 0.1 * 2 / (0.2 + 1e-8);
        assertSteps(new OptimizerSpec.RmsProp(0.1), first, first - 0.1 / (Math.sqrt(0.0496) + 1e-8));
    }

    /** Means 0.02 and 0.0298: the variances are 0.04 - 0.0004 and 0.0496 - 0.00088804. */
    @Test
    void centredRmsPropTakesTheMeanAwayAndRemembersItsMove() {
        double move = 2 / (Math.sqrt(0.0396) + 1e-8);
        double next = 0.9 * move + 1 / (Math.sqrt(0.0496 - 0.00088804) + 1e-8);
        assertSteps(
                new OptimizerSpec.RmsProp(0.1, 0.99, 1e-8, 0, 0.9, true), 1 - 0.1 * move, 1 - 0.1 * move - 0.1 * next);
    }

    /** Sums 1 + 4 and 5 + 1; the rate falls from 0.1 to 0.1 / 1.5. */
    @Test
    void adagradAddsUpAllSquares() {
        double first = 1 - 0.1 * 2 / (Math.sqrt(5) + 1e-10);
        assertSteps(
                new OptimizerSpec.Adagrad(0.1, 0.5, 0, 1, 1e-10),
                first,
                first - 0.1 / 1.5 * 1 / (Math.sqrt(6) + 1e-10));
    }

    /** With beta1 0.5 from the second step on: 0.5 · 0.2 + 0.5 · 1 = 0.6, divided by 1 - 0.25. */
    @Test
    void aScheduleMayMoveMomentumOrBeta1() {
        Optimizer adam = Optimizer.of(new OptimizerSpec.Adam(0.1), 1, Dtype.FLOAT64);
        double[] parameter = {1};
        adam.step(parameter, new double[] {2});
        double first = parameter[0];
        adam.setMomentum(0.5);
        adam.step(parameter, new double[] {1});
        double expected = first - 0.1 * (0.6 / 0.75) / (Math.sqrt(0.004996 / 0.001999) + 1e-8);
        assertThat(parameter[0]).isCloseTo(expected, within(TOLERANCE));
    }

    /** PyTorch makes the buffer at the first step with momentum, and fills it with the whole direction. */
    @Test
    void momentumThatComesLaterStartsFromTheDirectionOfThen() {
        Optimizer sgd = Optimizer.of(new OptimizerSpec.Sgd(0.1), 1, Dtype.FLOAT64);
        double[] parameter = {1};
        sgd.step(parameter, new double[] {2});
        sgd.setMomentum(0.9);
        sgd.step(parameter, new double[] {1});
        sgd.step(parameter, new double[] {1});
        assertThat(parameter[0]).isCloseTo(1 - 0.2 - 0.1 - 0.19, within(TOLERANCE));
    }

    @Test
    void float32ParametersStayFloat32() {
        for (OptimizerSpec spec : new OptimizerSpec[] {
            new OptimizerSpec.Sgd(0.1, 0.9, 0, 0, false),
            new OptimizerSpec.Adam(0.1),
            new OptimizerSpec.AdamW(0.1),
            new OptimizerSpec.RmsProp(0.1),
            new OptimizerSpec.Adagrad(0.1)
        }) {
            double[] parameter = {1};
            Optimizer.of(spec, 1, Dtype.FLOAT32).step(parameter, new double[] {1.0 / 3});
            assertThat(parameter[0]).isEqualTo((float) parameter[0]).isNotEqualTo(1);
        }
    }

    private static void assertSteps(OptimizerSpec spec, double... expected) {
        Optimizer optimizer = Optimizer.of(spec, 1, Dtype.FLOAT64);
        double[] parameter = {1};
        double[] gradients = {2, 1};
        for (int i = 0; i < expected.length; i++) {
            optimizer.step(parameter, new double[] {gradients[i]});
            assertThat(parameter[0]).as("after step %d", i + 1).isCloseTo(expected[i], within(TOLERANCE));
        }
    }
}
