package dev.paso.core.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.paso.core.Dtype;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Sequences worked out by hand from PyTorch's formulas; the tolerance is a few roundings of numbers up to 25. */
class LearningRateScheduleTest {
    private static final double TOLERANCE = 1e-13;

    private final Optimizer sgd = Optimizer.of(new OptimizerSpec.Sgd(0.5), 1, Dtype.FLOAT64);

    @Test
    void stepsMultiplyTheRateEveryFewEpochs() {
        assertThat(afterEpochs(new SchedulerSpec.StepLr(2, 0.1), 1, 1, 1, 1, 1))
                .usingComparatorWithPrecision(TOLERANCE)
                .containsExactly(0.5, 0.5, 0.05, 0.05, 0.005, 0.005);
    }

    @Test
    void exponentialMultipliesTheRateEveryEpoch() {
        assertThat(afterEpochs(new SchedulerSpec.ExponentialLr(0.5), 1, 1, 1))
                .containsExactly(0.5, 0.25, 0.125, 0.0625);
    }

    /** eta_min + (0.5 - eta_min) (1 + cos(pi k / 4)) / 2, down in four epochs and up again in four. */
    @Test
    void cosineGoesDownAndUpAgain() {
        double[] rates = afterEpochs(new SchedulerSpec.CosineAnnealingLr(4, 0.1), 1, 1, 1, 1, 1, 1, 1, 1, 1);
        for (int k = 0; k < rates.length; k++) {
            assertThat(rates[k]).isCloseTo(0.1 + 0.4 * (1 + Math.cos(Math.PI * k / 4)) / 2, within(TOLERANCE));
        }
    }

    @Test
    void aTriangleGoesUpAndDownAfterEachBatchAndMomentumTheOtherWay() {
        Track track = afterBatches(cyclic(4, OptionalInt.empty(), SchedulerSpec.CyclicLr.Mode.TRIANGULAR, 1), 0, 10);
        track.assertRates(1, 2, 3, 4, 5, 4, 3, 2, 1, 2, 3);
        track.assertMomenta(5, 4, 3, 2, 1, 2, 3, 4, 5, 4, 3);
    }

    @Test
    void triangular2HalvesEachCycle() {
        Track track = afterBatches(cyclic(4, OptionalInt.empty(), SchedulerSpec.CyclicLr.Mode.TRIANGULAR2, 1), 0, 20);
        track.assertRates(1, 2, 3, 4, 5, 4, 3, 2, 1, 1.5, 2, 2.5, 3, 2.5, 2, 1.5, 1, 1.25, 1.5, 1.75, 2);
        track.assertMomenta(5, 4, 3, 2, 1, 2, 3, 4, 5, 4.5, 4, 3.5, 3, 3.5, 4, 4.5, 5, 4.75, 4.5, 4.25, 4);
    }

    /** Up in 2, down in 4; the height above 1 shrinks by 0.9 with every update, not with every cycle. */
    @Test
    void expRangeShrinksWithEveryUpdate() {
        Track track = afterBatches(cyclic(2, OptionalInt.of(4), SchedulerSpec.CyclicLr.Mode.EXP_RANGE, 0.9), 0, 7);
        double[] heights = {0, 2, 4, 3, 2, 1, 0, 2};
        double[] expected = new double[heights.length];
        for (int k = 0; k < expected.length; k++) {
            expected[k] = 1 + heights[k] * Math.pow(0.9, k);
        }
        track.assertRates(expected);
    }

    /** div_factor 25 starts at 1, final_div_factor 2 ends at 0.5; the top is reached at 0.3 · 10 - 1 = 2. */
    @Test
    void oneCycleRisesToTheTopAndFallsToAlmostNothing() {
        Track track = afterBatches(oneCycle(0.3, true, false, 2), 10, 10);
        track.assertRates(1, 13, 25, 21.5, 18, 14.5, 11, 7.5, 4, 0.5, 0.5);
        track.assertMomenta(22, 11.5, 1, 4, 7, 10, 13, 16, 19, 22, 22);
    }

    @Test
    void threePhasesComeBackToTheFirstRateBeforeTheLastFall() {
        Track track = afterBatches(oneCycle(0.4, true, true, 4), 10, 9);
        track.assertRates(1, 9, 17, 25, 17, 9, 1, 0.75, 0.5, 0.25);
        track.assertMomenta(22, 15, 8, 1, 8, 15, 22, 22, 22, 22);
    }

    @Test
    void oneCycleFollowsHalfACosineUnlessItIsLinear() {
        Track track = afterBatches(oneCycle(0.3, false, false, 2), 10, 9);
        double[] expected = new double[10];
        for (int k = 0; k < expected.length; k++) {
            expected[k] = k <= 2
                    ? 25 + (1 - 25) / 2.0 * (Math.cos(Math.PI * k / 2) + 1)
                    : 0.5 + (25 - 0.5) / 2 * (Math.cos(Math.PI * (k - 2) / 7) + 1);
        }
        track.assertRates(expected);
    }

    @Test
    void aCycleShorterThanTheRunIsRefused() {
        SchedulerSpec.OneCycleLr spec =
                new SchedulerSpec.OneCycleLr(25, OptionalInt.of(9), 0.3, true, true, 1, 22, 25, 2, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LearningRateSchedule.of(spec, sgd, 10))
                .withMessage("scheduler.total_steps must be at least 10, the updates of the run, was 9");
    }

    @Test
    void aPhaseWithoutLengthIsOver() {
        Track track = afterBatches(oneCycle(0.1, true, false, 2), 10, 1);
        assertThat(track.rates.getFirst()).isEqualTo(25);
    }

    @Test
    void momentumStaysWhereItIsNotCycled() {
        SchedulerSpec.OneCycleLr spec =
                new SchedulerSpec.OneCycleLr(25, OptionalInt.empty(), 0.3, true, false, 1, 22, 25, 2, false);
        afterBatches(spec, 10, 3).assertMomenta(0, 0, 0, 0);
    }

    /** Patience 1: the second epoch in a row that is not better than 1 - 0.1 of the best reduces, down to min_lr. */
    @Test
    void aPlateauReducesTheRateWhenPatienceIsOver() {
        SchedulerSpec spec = new SchedulerSpec.ReduceLrOnPlateau(false, 0.1, 1, 0.1, false, 0, 0.004, 1e-8);
        assertThat(afterEpochs(spec, 1.0, 0.95, 0.89, 0.85, 0.81, 0.80, 0.79, 0.78, 0.77, 0.76))
                .usingComparatorWithPrecision(TOLERANCE)
                .containsExactly(0.5, 0.5, 0.5, 0.5, 0.5, 0.05, 0.05, 0.05, 0.005, 0.005, 0.004);
    }

    /** After a reduction the next two epochs are not counted, the third is the first bad one. */
    @Test
    void aPlateauIsLeftAloneWhileItCoolsDown() {
        SchedulerSpec spec = new SchedulerSpec.ReduceLrOnPlateau(false, 0.1, 0, 1e-4, false, 2, 0, 1e-8);
        assertThat(afterEpochs(spec, 1, 1, 1, 1, 1, 1))
                .usingComparatorWithPrecision(TOLERANCE)
                .containsExactly(0.5, 0.5, 0.05, 0.05, 0.05, 0.005, 0.005);
    }

    @Test
    void aPlateauOfSomethingToMaximiseWithAnAbsoluteThreshold() {
        SchedulerSpec spec = new SchedulerSpec.ReduceLrOnPlateau(true, 0.5, 0, 0.1, true, 0, 0, 1e-8);
        assertThat(afterEpochs(spec, 1, 1.2, 1.25, 1.35, 1.4)).containsExactly(0.5, 0.5, 0.5, 0.25, 0.25, 0.125);
    }

    @Test
    void aReductionSmallerThanEpsIsNotMade() {
        SchedulerSpec spec = new SchedulerSpec.ReduceLrOnPlateau(false, 0.5, 0, 0, false, 0, 0, 0.3);
        assertThat(afterEpochs(spec, 1, 1, 1)).containsExactly(0.5, 0.5, 0.5, 0.5);
    }

    private static SchedulerSpec cyclic(int up, OptionalInt down, SchedulerSpec.CyclicLr.Mode mode, double gamma) {
        return new SchedulerSpec.CyclicLr(1, 5, up, down, mode, gamma, true, 1, 5);
    }

    private static SchedulerSpec oneCycle(double start, boolean isLinear, boolean isThreePhase, double finalDivFactor) {
        return new SchedulerSpec.OneCycleLr(
                25, OptionalInt.empty(), start, isLinear, true, 1, 22, 25, finalDivFactor, isThreePhase);
    }

    /** The rate before the first epoch and after each. */
    private double[] afterEpochs(SchedulerSpec spec, double... losses) {
        LearningRateSchedule schedule = LearningRateSchedule.of(spec, sgd, losses.length);
        return DoubleStream.concat(
                        DoubleStream.of(sgd.lr()), DoubleStream.of(losses).map(loss -> {
                            schedule.afterEpoch(loss);
                            return sgd.lr();
                        }))
                .toArray();
    }

    private Track afterBatches(SchedulerSpec spec, long totalSteps, int batches) {
        LearningRateSchedule schedule = LearningRateSchedule.of(spec, sgd, totalSteps);
        Track track = new Track(new ArrayList<>(), new ArrayList<>());
        track.add(sgd);
        for (int i = 0; i < batches; i++) {
            schedule.afterBatch();
            track.add(sgd);
        }
        return track;
    }

    private record Track(List<Double> rates, List<Double> momenta) {
        void add(Optimizer optimizer) {
            rates.add(optimizer.lr());
            momenta.add(optimizer.momentum());
        }

        void assertRates(double... expected) {
            assertSame(rates, expected);
        }

        void assertMomenta(double... expected) {
            assertSame(momenta, expected);
        }

        private static void assertSame(List<Double> actual, double... expected) {
            assertThat(actual.stream().mapToDouble(Double::doubleValue).toArray())
                    .usingComparatorWithPrecision(TOLERANCE)
                    .containsExactly(expected);
        }
    }
}
