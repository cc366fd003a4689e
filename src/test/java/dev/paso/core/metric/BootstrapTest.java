package dev.paso.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.paso.Holds;
import dev.paso.core.Tensor;
import dev.paso.core.metric.Bootstrap.Band;
import dev.paso.core.metric.Bootstrap.Interval;
import dev.paso.core.random.NumpyRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against drawing the cases one by one and measuring each draw by brute force. */
class BootstrapTest {
    private static final double TOLERANCE = 1e-12;
    private static final int TIMES = 25;
    private static final int SLICES = 7;
    private static final double LEVEL = 0.9;

    static List<CurveTest.Scored> samples() {
        return CurveTest.samples().toList();
    }

    private static Bootstrap of(CurveTest.Scored sample, long seed) {
        return Bootstrap.of(scores(sample), labels(sample), TIMES, seed);
    }

    private static Tensor scores(CurveTest.Scored sample) {
        return Tensor.vector(
                sample.scores().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static int[] labels(CurveTest.Scored sample) {
        return sample.labels().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The same draws, case by case. */
    private static List<CurveTest.Scored> drawn(CurveTest.Scored sample, long seed) {
        NumpyRandom random = new NumpyRandom(seed);
        List<CurveTest.Scored> draws = new ArrayList<>();
        for (int t = 0; t < TIMES; t++) {
            List<Double> scores = new ArrayList<>();
            List<Integer> labels = new ArrayList<>();
            for (int i = 0; i < sample.scores().size(); i++) {
                int at = random.bounded(sample.scores().size() - 1);
                scores.add(sample.scores().get(at));
                labels.add(sample.labels().get(at));
            }
            CurveTest.Scored draw = new CurveTest.Scored("draw " + t, scores, labels);
            if (draw.hasBothClasses()) {
                draws.add(draw);
            }
        }
        return draws;
    }

    private static double[] measured(List<CurveTest.Scored> draws, ToDoubleFunction<CurveTest.Scored> measure) {
        return draws.stream().mapToDouble(measure).sorted().toArray();
    }

    private static double quantile(double[] sorted, double q) {
        double place = q * (sorted.length - 1);
        int below = (int) place;
        return below + 1 == sorted.length
                ? sorted[below]
                : sorted[below] * (below + 1 - place) + sorted[below + 1] * (place - below);
    }

    private static double area(CurveTest.Scored draw) {
        double wins = 0;
        for (int i = 0; i < draw.labels().size(); i++) {
            for (int j = 0; j < draw.labels().size(); j++) {
                if (draw.labels().get(i) > draw.labels().get(j)) {
                    wins += (1
                                    + Math.signum(
                                            draw.scores().get(i) - draw.scores().get(j)))
                            / 2;
                }
            }
        }
        return wins / draw.count(1) / draw.count(0);
    }

    @Holds("classification.sure.mission")
    @ParameterizedTest
    @MethodSource("samples")
    void intervalsHoldTheMiddleOfTheDraws(CurveTest.Scored sample) {
        Bootstrap bootstrap = of(sample, 3);
        List<CurveTest.Scored> draws = drawn(sample, 3);
        assertThat(bootstrap.draws()).isEqualTo(draws.size());
        if (!sample.hasBothClasses() || draws.isEmpty()) {
            assertThat(bootstrap.rocArea(LEVEL)).isEmpty();
            return;
        }
        double[] areas = measured(draws, BootstrapTest::area);
        check(bootstrap.rocArea(LEVEL).orElseThrow(), areas, area(sample));
        double[] recalls = measured(draws, draw -> (double) draw.count(1, 0.5) / draw.count(1));
        check(
                bootstrap.interval(LEVEL, Metric.RECALL, 0.5).orElseThrow(),
                recalls,
                (double) sample.count(1, 0.5) / sample.count(1));
    }

    private static void check(Interval interval, double[] values, double measured) {
        assertThat(interval.low()).isCloseTo(quantile(values, 0.05), within(TOLERANCE));
        assertThat(interval.high()).isCloseTo(quantile(values, 0.95), within(TOLERANCE));
        assertThat(interval.measured()).isCloseTo(measured, within(TOLERANCE));
    }

    @Holds("classification.sure.text")
    @ParameterizedTest
    @MethodSource("samples")
    void bandsHoldTheMiddleOfTheDrawnCurves(CurveTest.Scored sample) {
        List<CurveTest.Scored> draws = drawn(sample, 4);
        Bootstrap bootstrap = of(sample, 4);
        check(bootstrap.roc(LEVEL, SLICES), draws, BootstrapTest::highestRate);
        check(bootstrap.precisionRecall(LEVEL, SLICES), draws, BootstrapTest::precisionAt);
    }

    private interface Height {
        double of(CurveTest.Scored draw, int slice);
    }

    private static void check(Band band, List<CurveTest.Scored> draws, Height height) {
        assertThat(band.slices()).hasSize(draws.isEmpty() ? 0 : SLICES + 1);
        for (int i = 0; i < band.slices().size(); i++) {
            int slice = i;
            double[] values = measured(draws, draw -> height.of(draw, slice));
            assertThat(band.slices().get(i).x()).isEqualTo((double) i / SLICES);
            assertThat(band.slices().get(i).low()).isCloseTo(quantile(values, 0.05), within(1e-9));
            assertThat(band.slices().get(i).high()).isCloseTo(quantile(values, 0.95), within(1e-9));
        }
    }

    /** The highest of all straight pieces between neighbouring thresholds. */
    private static double highestRate(CurveTest.Scored draw, int slice) {
        double x = (double) slice / SLICES;
        double best = 0;
        double fromX = 0;
        double fromY = 0;
        for (double threshold : draw.thresholds()) {
            double toX = (double) draw.count(0, threshold) / draw.count(0);
            double toY = (double) draw.count(1, threshold) / draw.count(1);
            if (fromX - TOLERANCE <= x && x <= toX + TOLERANCE) {
                double share = toX == fromX ? 1 : (x - fromX) / (toX - fromX);
                best = Math.max(best, fromY + (toY - fromY) * share);
            }
            fromX = toX;
            fromY = toY;
        }
        return best;
    }

    private static double precisionAt(CurveTest.Scored draw, int slice) {
        for (double threshold : draw.thresholds()) {
            double tp = draw.count(1, threshold);
            if (tp * SLICES >= (double) slice * draw.count(1)) {
                return tp / (tp + draw.count(0, threshold));
            }
        }
        throw new AssertionError("the lowest threshold has all positives");
    }

    @Test
    void theSameSeedGivesTheSameDrawsAndAnotherOthers() {
        CurveTest.Scored sample = samples().get(1);
        assertThat(of(sample, 8).rocArea(LEVEL)).isEqualTo(of(sample, 8).rocArea(LEVEL));
        assertThat(of(sample, 8).roc(LEVEL, SLICES)).isEqualTo(of(sample, 8).roc(LEVEL, SLICES));
        assertThat(of(sample, 8).rocArea(LEVEL)).isNotEqualTo(of(sample, 9).rocArea(LEVEL));
    }

    /** Two normal distributions one unit apart: the true area is the normal distribution at 1 / √2. */
    @Test
    void theIntervalOfTheAreaCoversTheTruthAsOftenAsItSays() {
        double truth = 0.76024993890652;
        Random random = new Random(17);
        int sets = 300;
        int covered = 0;
        for (int s = 0; s < sets; s++) {
            int[] labels = new int[80];
            Arrays.fill(labels, 0, 40, 1);
            Tensor scores = Tensor.vector(Arrays.stream(labels)
                    .mapToDouble(label -> label + random.nextGaussian())
                    .toArray());
            Interval interval =
                    Bootstrap.of(scores, labels, 200, s).rocArea(0.95).orElseThrow();
            covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        assertThat((double) covered / sets).isBetween(0.91, 0.985); // 0.95 ± three standard errors of 300 sets
    }

    @Test
    void whatHasNoValueOnTheSampleHasNoInterval() {
        Bootstrap bootstrap = Bootstrap.of(Tensor.vector(0.1, 0.9), new int[] {0, 1}, 50, 1);
        assertThat(bootstrap.interval(0.95, Metric.PRECISION, 0.95)).isEmpty();
        assertThat(bootstrap.interval(0.95, table -> OptionalDouble.empty())).isEmpty();
        assertThat(bootstrap.interval(0.95, Metric.PRECISION, 0.5)).contains(new Interval(1, 1, 1));
        assertThat(Bootstrap.of(Tensor.vector(), new int[0], 5, 1).draws()).isZero();
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatThrownBy(() -> Bootstrap.of(Tensor.vector(0.5), new int[] {1}, 0, 1))
                .hasMessage("times must be at least 1, was 0");
        Bootstrap bootstrap = Bootstrap.of(Tensor.vector(0.1, 0.9), new int[] {0, 1}, 5, 1);
        assertThatThrownBy(() -> bootstrap.rocArea(1)).hasMessage("level must be in (0, 1), was 1");
        assertThatThrownBy(() -> bootstrap.roc(0.9, 0)).hasMessage("slices must be at least 1, was 0");
    }
}
