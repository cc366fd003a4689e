package dev.paso.core.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Dtype;
import dev.paso.core.kind.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters from 1 with gradients 2, then 1, worked out by hand from PyTorch's formulas. */
class OptimizerTest {
    private static final double TOLERANCE = 1e-14;
    private static final double[] GRADIENTS = {2, 1};

    /** After each update the parameter, by the formulas: every optimizer has a row at least. */
    record Worked(OptimizerSpec spec, List<Double> expected) {
        private static Worked row(OptimizerSpec spec, Double... expected) {
            return new Worked(spec, List.of(expected));
        }
    }

    static Stream<Worked> worked() {
        return Stream.of(
                Worked.row(new OptimizerSpec.Sgd(0.1), 0.8, 0.7),
                momentum(),
                nesterov(),
                adam(),
                decayedAdam(),
                adamW(),
                nadam(),
                rmsProp(),
                centredRmsProp(),
                adagrad(),
                adadelta());
    }

    /** 2 + 0.1 · 1 = 2.1; then 0.9 · 2.1 + (1 - 0.5) (1 + 0.1 · 0.79) = 2.4295. The first direction is not dampened. */
    private static Worked momentum() {
        return Worked.row(new OptimizerSpec.Sgd(0.1, 0.9, 0.5, 0.1, false), 1 - 0.21, 0.79 - 0.24295);
    }

    /** 2 + 0.9 · 2 = 3.8; the buffer becomes 2.8, and 1 + 0.9 · 2.8 = 3.52. */
    private static Worked nesterov() {
        return Worked.row(new OptimizerSpec.Sgd(0.1, 0.9, 0, 0, true), 1 - 0.38, 0.62 - 0.352);
    }

    /** Means 0.2 and 0.28, squares 0.004 and 0.004996, each divided by what is missing to 1. */
    private static Worked adam() {
        double first = 1 - 0.1 * 2 / (2 + 1e-8);
        return Worked.row(
                new OptimizerSpec.Adam(0.1),
                first,
                first - 0.1 * (0.28 / 0.19) / (Math.sqrt(0.004996 / 0.001999) + 1e-8));
    }

    /** The decay is added to the gradient. */
    private static Worked decayedAdam() {
        return Worked.row(new OptimizerSpec.Adam(0.1, 0.9, 0.999, 1e-8, 0.5, false), 1 - 0.1 * 2.5 / (2.5 + 1e-8));
    }

    /** The decay shrinks the parameter itself. */
    private static Worked adamW() {
        double first = 1 * (1 - 0.1 * 0.01) - 0.1 * 2 / (2 + 1e-8);
        double second = first * (1 - 0.1 * 0.01) - 0.1 * (0.28 / 0.19) / (Math.sqrt(0.004996 / 0.001999) + 1e-8);
        return Worked.row(new OptimizerSpec.AdamW(0.1), first, second);
    }

    /** Momentum 0.9 (1 - 0.96^(0.004 t) / 2): the whole gradient, and the mean 0.2 with the momentum after it. */
    private static Worked nadam() {
        double now = 0.9 * (1 - 0.5 * Math.pow(0.96, 0.004));
        double next = 0.9 * (1 - 0.5 * Math.pow(0.96, 0.008));
        double move = (2 + next * 0.2 / (1 - now * next)) / (2 + 1e-8);
        return Worked.row(new OptimizerSpec.NAdam(0.1), 1 - 0.1 * move);
    }

    /** Squares 0.01 · 4 = 0.04, then 0.99 · 0.04 + 0.01 = 0.0496. */
    private static Worked rmsProp() {
        double first = 1 - 0.1 * 2 / (0.2 + 1e-8);
        return Worked.row(new OptimizerSpec.RmsProp(0.1), first, first - 0.1 / (Math.sqrt(0.0496) + 1e-8));
    }

    /** Means 0.02 and 0.0298: the variances are 0.04 - 0.0004 and 0.0496 - 0.00088804; the move is remembered. */
    private static Worked centredRmsProp() {
        double move = 2 / (Math.sqrt(0.0396) + 1e-8);
        double next = 0.9 * move + 1 / (Math.sqrt(0.0496 - 0.00088804) + 1e-8);
        return Worked.row(
                new OptimizerSpec.RmsProp(0.1, 0.99, 1e-8, 0, 0.9, true), 1 - 0.1 * move, 1 - 0.1 * move - 0.1 * next);
    }

    /** Sums 1 + 4 and 5 + 1; the rate falls from 0.1 to 0.1 / 1.5. */
    private static Worked adagrad() {
        double first = 1 - 0.1 * 2 / (Math.sqrt(5) + 1e-10);
        return Worked.row(
                new OptimizerSpec.Adagrad(0.1, 0.5, 0, 1, 1e-10),
                first,
                first - 0.1 / 1.5 * 1 / (Math.sqrt(6) + 1e-10));
    }

    /** Squares 0.4 and 0.46; the squares of the moves begin with 0. */
    private static Worked adadelta() {
        double move = Math.sqrt(1e-6) / Math.sqrt(0.4 + 1e-6) * 2;
        double next = Math.sqrt(0.1 * move * move + 1e-6) / Math.sqrt(0.46 + 1e-6);
        return Worked.row(new OptimizerSpec.Adadelta(1), 1 - move, 1 - move - next);
    }

    @Holds("gradient-descent.race.text")
    @ParameterizedTest
    @MethodSource("worked")
    void updatesAreThoseOfTheFormula(Worked worked) {
        Optimizer optimizer = Optimizer.of(worked.spec, 1, Dtype.FLOAT64);
        double[] parameter = {1};
        for (int i = 0; i < worked.expected.size(); i++) {
            optimizer.step(parameter, new double[] {GRADIENTS[i]});
            assertThat(parameter[0]).as("after update %d", i + 1).isCloseTo(worked.expected.get(i), within(TOLERANCE));
        }
    }

    @Holds("gradient-descent.race.text")
    @ParameterizedTest
    @MethodSource("kinds")
    void everyOptimizerIsWorkedOutByHand(Kind<? extends OptimizerSpec> kind) {
        assertThat(worked()).as("rows of worked() for %s", kind).anyMatch(row -> kind.isOf(row.spec));
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

    static List<Kind<? extends OptimizerSpec>> kinds() {
        return OptimizerKinds.ALL.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void float32ParametersStayFloat32(Kind<? extends OptimizerSpec> kind) {
        double[] parameter = {1};
        Optimizer.of(kind.usual().withLr(0.1), 1, Dtype.FLOAT32).step(parameter, new double[] {1.0 / 3});
        assertThat(parameter[0]).isEqualTo((float) parameter[0]).isNotEqualTo(1);
    }

    /** Down the bowl (p - 3)² from 1, and not past it. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyOptimizerComesDownABowl(Kind<? extends OptimizerSpec> kind) {
        Optimizer optimizer = Optimizer.of(kind.usual().withWeightDecay(0), 1, Dtype.FLOAT64);
        double[] parameter = {1};
        for (int i = 0; i < 50; i++) {
            double before = parameter[0];
            optimizer.step(parameter, new double[] {2 * (before - 3)});
            assertThat(parameter[0]).isBetween(before, 3.0);
        }
        assertThat(parameter[0]).isGreaterThan(1.01);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsToldIsDoneToTheLastBit(Kind<? extends OptimizerSpec> kind) {
        for (double decay : new double[] {0, 0.1}) {
            for (Dtype dtype : Dtype.values()) {
                Optimizer optimizer = Optimizer.of(kind.usual().withWeightDecay(decay), 1, dtype);
                double[] parameter = {dtype.round(0.7)};
                for (int i = 0; i < 5; i++) {
                    double gradient = dtype.round(StrictMath.cos(i));
                    double told =
                            optimizer.tell(0, parameter[0], gradient).getLast().value();
                    optimizer.step(parameter, new double[] {gradient});
                    assertThat(told).as("%s in %s, update %d", kind, dtype, i).isEqualTo(parameter[0]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyOptimizerTellsHowMuchItRemembers(Kind<? extends OptimizerSpec> kind) {
        Optimizer optimizer = Optimizer.of(kind.usual(), 7, Dtype.FLOAT64);
        optimizer.step(new double[7], new double[7]);
        long told = 7L * kind.usual().buffers(false);
        assertThat(optimizer.remembered())
                .as("but for a number of all together")
                .isBetween(told, told + 1);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatNoOptimizerCanHaveIsRefused(Kind<? extends OptimizerSpec> kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.usual().withLr(0))
                .withMessageContaining("lr");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.usual().withWeightDecay(-1))
                .withMessageContaining("weight_decay");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void weightDecayAndLearningRateChangeWhatTheySayAndNothingElse(Kind<? extends OptimizerSpec> kind) {
        OptimizerSpec changed = kind.usual().withWeightDecay(0.25).withLr(0.125);
        assertThat(changed.weightDecay()).isEqualTo(0.25);
        assertThat(changed.lr()).isEqualTo(0.125);
        assertThat(changed.withLr(kind.usual().lr())
                        .withWeightDecay(kind.usual().weightDecay()))
                .isEqualTo(kind.usual());
        double[] parameter = {1};
        Optimizer.of(changed, 1, Dtype.FLOAT64).step(parameter, new double[] {0});
        assertThat(parameter[0]).as("without a gradient weights shrink").isLessThan(1);
    }
}
